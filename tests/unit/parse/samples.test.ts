import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from '../../../core/parse/index.ts'

/**
 * What a curator reads in a sample: fixtures/samples/NAME.json beside data/samples/NAME. `accept` holds other fair
 * kinds of an item.
 */
interface Expected {
  readonly items: readonly {
    readonly section: string | null
    readonly kind: string
    readonly headline: string | null
    readonly byline: readonly string[] | null
    readonly body: readonly { readonly type: string; readonly text: string }[]
    readonly links: readonly { readonly label: string; readonly url: string | null }[]
    readonly credit: string | null
    readonly lines: readonly [number, number]
    readonly accept?: { readonly kind: readonly string[] }
  }[]
  readonly sections: readonly { readonly title: string; readonly line: number }[]
  readonly unclaimed: readonly { readonly text: string }[]
}

const folder = new URL('../../../data/samples/', import.meta.url)
const expected = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../fixtures/samples/${name}.json`, import.meta.url), 'utf8')) as Expected
const names = readdirSync(folder)
const squeezed = (text: string) => text.replace(/\s+/gu, ' ')

describe.each(names)('the sample %s', name => {
  const gold = expected(name)
  const read = parse(readFileSync(new URL(name, folder), 'utf8'))

  test('reads as a curator would read it, item by item and field by field', () => {
    expect(
      read.items.map(({ section, headline, byline, body, links, credit, lines }) => ({
        section,
        headline,
        byline,
        body,
        links,
        credit,
        lines,
      })),
    ).toEqual(
      gold.items.map(({ section, headline, byline, body, links, credit, lines }) => ({
        section,
        headline,
        byline: byline ?? [],
        body,
        links,
        credit,
        lines,
      })),
    )
  })

  test('is of twenty-five to forty items under its printed titles', () => {
    expect(read.items.length).toBeGreaterThanOrEqual(25)
    expect(read.items.length).toBeLessThanOrEqual(40)
    expect(read.sections.map(({ title, line }) => ({ title, line }))).toEqual(gold.sections)
  })

  test('has items of the kinds they are', () => {
    gold.items.forEach(({ kind, accept, headline }, at) => {
      expect([kind, ...(accept?.kind ?? [])], headline ?? `item ${at + 1}`).toContain(read.items[at]?.kind)
    })
  })

  test('leaves unclaimed only what is no part of a story', () => {
    expect(read.unclaimed.map(({ start, end }) => squeezed(read.text.slice(start, end)))).toEqual(
      gold.unclaimed.map(({ text }) => squeezed(text)),
    )
  })
})
