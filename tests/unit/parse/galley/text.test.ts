import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelIssue } from '../../../../core/export/level.ts'
import { writeText } from '../../../../core/export/text/text.ts'
import type { Parsed, ReadItem, Span } from '../../../../core/model/reading.ts'
import { readGalleyText } from '../../../../core/parse/galley/text.ts'
import { hostileIssue } from '../../export/hostile-issue.ts'
import { entry, issue, paragraph } from '../../export/issue-fixture.ts'

const runs = Number(process.env['GALLEY_PROPERTY_RUNS'] ?? 1000)

/** What an issue's entries should read back as: levelled, "also" lines after the links. */
const expected = (given: Parameters<typeof writeText>[0]) =>
  levelIssue(given).sections.flatMap(section =>
    section.entries.map(each => ({
      section: section.title,
      kind: each.kind,
      headline: each.headline,
      deck: each.deck,
      byline: [...each.byline],
      body: each.body.map(block => ({ ...block })),
      links: [...each.links, ...each.also],
      credit: each.credit,
      note: each.note,
    })),
  )

const fieldsOf = ({ section, kind, headline, deck, byline, body, links, credit, note }: ReadItem) => ({
  section,
  kind,
  headline,
  deck,
  byline,
  body,
  links,
  credit,
  note: note ?? null,
})

const read = (text: string): Parsed => {
  const parsed = readGalleyText(text)
  if (parsed === null) throw new Error(`not recognised:\n${text}`)
  return parsed
}

/** Fields told by the spans alone: lines joined by one space, by nothing over a "join". */
function decoded(text: string, spans: readonly Span[], path: string): string | null {
  let value: string | null = null
  let joined = false
  for (const span of spans) {
    if (span.field === 'join') joined = true
    if (span.field !== path) continue
    value =
      value === null ? text.slice(span.start, span.end) : value + (joined ? '' : ' ') + text.slice(span.start, span.end)
    joined = false
  }
  return value
}

function claimed({ sections, items, unclaimed }: Parsed) {
  return [...sections, ...items.flatMap(item => item.spans), ...unclaimed].sort((a, b) => a.start - b.start)
}

describe('readGalleyText', () => {
  it('reads a hostile issue back to the same entries, in the same order, with the same fields', () => {
    fc.assert(
      fc.property(hostileIssue, fc.constantFrom(40, 72, 72, 72, 100), (given, width) => {
        expect(read(writeText(given, { width })).items.map(fieldsOf)).toEqual(expected(given))
      }),
      { numRuns: runs },
    )
  }, 120_000)

  it('claims every character that is not blank exactly once', () => {
    fc.assert(
      fc.property(hostileIssue, given => {
        const text = writeText(given)
        const parsed = read(text)
        let at = 0
        for (const { start, end } of claimed(parsed)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
      { numRuns: runs / 5 },
    )
  }, 120_000)

  it('tells each field by its spans alone', () => {
    fc.assert(
      fc.property(hostileIssue, given => {
        const text = writeText(given)
        for (const item of read(text).items) {
          const spansOf = (path: string) => decoded(text, item.spans, path)
          expect(spansOf('headline')).toBe(item.headline)
          expect(spansOf('deck')).toBe(item.deck)
          expect(spansOf('credit')).toBe(item.credit)
          expect(spansOf('note')).toBe(item.note ?? null)
          expect(item.byline.map((_, nth) => spansOf(`byline[${nth}]`))).toEqual(item.byline)
          expect(item.body.map((_, nth) => spansOf(`body[${nth}]`))).toEqual(item.body.map(block => block.text))
          expect(item.links.map((_, nth) => spansOf(`links[${nth}].label`))).toEqual(item.links.map(link => link.label))
          expect(item.links.map((_, nth) => spansOf(`links[${nth}].url`))).toEqual(item.links.map(link => link.url))
        }
      }),
      { numRuns: runs / 5 },
    )
  }, 120_000)

  it('reads the same from lines that end in CRLF and have lost their trailing spaces', () => {
    fc.assert(
      fc.property(hostileIssue, given => {
        const text = writeText(given).replace(/ +$/gm, '').replaceAll('\n', '\r\n')
        expect(read(text).items.map(fieldsOf)).toEqual(expected(given))
      }),
      { numRuns: 100 },
    )
  })

  it('gives an item the lines of its own text, without its footnotes', () => {
    const text = writeText(
      issue([
        entry({
          headline: 'Dues frozen',
          body: [paragraph('They stay.')],
          links: [{ label: 'Minutes', url: 'https://example.org/' }],
        }),
      ]),
    )
    const [first, last] = read(text).items[0]?.lines ?? [0, 0]
    expect(text.split('\n').slice(first - 1, last)).toEqual([
      'Dues frozen',
      '',
      '   They stay.',
      '',
      '   → Minutes [1]',
    ])
  })

  it('leaves any other text alone', () => {
    const own = writeText(issue([entry({ headline: 'Dues frozen', body: [paragraph('They stay.')] })]))
    expect(readGalleyText(own)).not.toBeNull()
    expect(readGalleyText('')).toBeNull()
    expect(readGalleyText('A headline\n\nA paragraph.\n')).toBeNull()
    expect(readGalleyText(`Notes\n${'='.repeat(72)}\n\nSome prose at the margin.\n\n-- \nJo\n`)).toBeNull()
    expect(readGalleyText(own.replace('   They', '  They'))).toBeNull()
    expect(readGalleyText(own.slice(0, own.indexOf('-- \n')))).toBeNull()
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => readGalleyText(text) === null))
  })
})
