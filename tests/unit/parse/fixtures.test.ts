import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFields, type ItemFields } from '../../../core/model/fields.ts'
import { parse } from '../../../core/parse/index.ts'

/** A parser's case: `name.txt` is read as `name.json` says. Fields an item of the JSON doesn't name are empty. */
type Expected = {
  readonly sections: readonly string[]
  readonly items: readonly (Partial<ItemFields> & { readonly lines: readonly [number, number] })[]
  /** "what: text" */
  readonly unclaimed: readonly string[]
}

const folder = join(import.meta.dirname, '../../fixtures/parse')
const names = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .map(name => name.slice(0, -4))

describe('a digest is read as its fixture says', () => {
  test.each(names)('%s', name => {
    const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expected
    const { text, sections, items, unclaimed } = parse(readFileSync(join(folder, `${name}.txt`), 'utf8'))
    expect(sections.map(section => section.title)).toEqual(expected.sections)
    expect(items.map(({ spans: _s, confidence: _c, check: _k, ...fields }) => fields)).toEqual(
      expected.items.map(item => ({ ...emptyFields, ...item })),
    )
    expect(unclaimed.map(({ what, start, end }) => `${what}: ${text.slice(start, end)}`)).toEqual(expected.unclaimed)
  })
})
