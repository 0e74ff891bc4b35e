import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from '../../../../core/parse/index.ts'
import type { Forced } from '../../../../core/parse/lines/said.ts'

const text = readFileSync(join(import.meta.dirname, '../../../fixtures/taught/quarry-post-7.txt'), 'utf8')
const heads = (forced: readonly Forced[]) =>
  parse(text, { forced }).items.map(({ section, headline }) => `${section ?? '-'} / ${headline ?? '-'}`)
const line = (start: string) => text.split('\n').findIndex(one => one.startsWith(start)) + 1
const say = (what: Forced['what'], start: string): Forced => ({ what, first: line(start), last: line(start) })

test('what is said of one line leaves the headlines of others as they were', () => {
  const plain = heads([])
  expect(heads([say('furniture', 'The council')])).toEqual(plain)
  expect(heads([say('start', 'walking there')])).toEqual([
    ...plain.slice(0, 2),
    '- / walking there at the time.',
    ...plain.slice(2),
  ])
  expect(heads([say('title', 'Bakery on')]).slice(0, 4)).toEqual(plain.slice(0, 4))
})
