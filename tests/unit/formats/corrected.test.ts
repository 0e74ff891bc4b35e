import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Part } from '../../../core/model/correction.ts'
import { noRules } from '../../../core/model/profile.ts'
import type { Forced } from '../../../core/parse/lines/said.ts'
import { parseStructured } from '../../../core/parse/structured.ts'
import { readHtml } from '../../../main/formats/html/html.ts'
import { faultsIn } from './marked-decoder.ts'

const page = readHtml(`<html><body>
  <div style="display:none">Bells, bread and a bridge</div>
  <h1>Sluice Weekly</h1>
  <h2>Upstream</h2>
  <h3>Bridge at Orrin opens</h3><p>By Ann Lee The gates were lifted on Tuesday.</p><p>Three hundred walked across. <a href="https://sluice.example/orrin">Read more</a></p>
  <h3>Bells of Tarn are rung again</h3><p>Words: Jo Winter</p><p>They had hung still since the flood.</p>
  <h3>From the bakery</h3>
  <h3>Loaves for the school</h3><p>The ovens were lit at four.</p><img src="https://sluice.example/oven.png" alt="The oven at four"><p>Lens: Dee Fox</p>
  <p>Sounds from the ledge</p>
</body></html>`).structured
const { text } = page
const lines = text.split('\n')
const at = (start: string) => lines.findIndex(line => line.startsWith(start)) + 1
const force = (what: Forced['what'], start: string, end = start): Forced => ({ what, first: at(start), last: at(end) })
const within = (what: Forced['what'], words: string): Forced => {
  const start = text.indexOf(words)
  const no = text.slice(0, start).split('\n').length
  return { what, first: no, last: no, within: { start, end: start + words.length } }
}
const read = (...forced: Forced[]) => parseStructured(page, { forced })
const item = (parsed: ReturnType<typeof read>, headline: string) => parsed.items.find(one => one.headline === headline)

describe('what a curator says of lines of a page', () => {
  test('makes a heading of stories a section’s title', () => {
    const parsed = read(force('title', 'Bells of Tarn'))
    expect(parsed.sections.map(one => one.title)).toEqual([
      'Upstream',
      'Bells of Tarn are rung again',
      'From the bakery',
    ])
    expect(read(force('headline', 'From the bakery')).sections.map(one => one.title)).toEqual(['Upstream'])
    expect(item(read(force('headline', 'From the bakery')), 'From the bakery')).toBeDefined()
    expect(faultsIn(parsed)).toEqual([])
  })

  test.each([
    ['byline', 'Words: Jo', (one: ReturnType<typeof item>) => one?.byline, ['Jo Winter']],
    ['credit', 'They had hung', (one: ReturnType<typeof item>) => one?.credit, 'They had hung still since the flood.'],
    ['deck', 'They had hung', (one: ReturnType<typeof item>) => one?.deck, 'They had hung still since the flood.'],
    ['quote', 'They had hung', (one: ReturnType<typeof item>) => one?.body.at(-1)?.type, 'quote'],
    [
      'label',
      'They had hung',
      (one: ReturnType<typeof item>) => one?.links[0]?.label,
      'They had hung still since the flood.',
    ],
  ] as const)('makes a %s of them', (what, line, value, expected) => {
    const parsed = read(force(what, line))
    const heads = parsed.items.find(one => one.headline?.startsWith('Bells'))
    if (what === 'byline') expect(JSON.stringify(value(heads))).toContain('Jo Winter')
    else expect(value(heads)).toEqual(expected)
    expect(faultsIn(parsed)).toEqual([])
  })

  test('joins two headings, joins a story to the one before it, and starts one', () => {
    expect(
      item(read(force('headline', 'From the bakery', 'Loaves')), 'From the bakery Loaves for the school'),
    ).toBeDefined()
    const joined = read(
      { what: 'part', first: at('Bells of'), last: at('They had hung') },
      force('body', 'Bells of'),
      force('part', 'Bells of'),
    )
    expect(item(joined, 'Bridge at Orrin opens')!.body.map(block => block.text)).toContain(
      'Bells of Tarn are rung again',
    )
    expect(read(force('start', 'They had hung')).items).toHaveLength(read().items.length + 1)
    expect(faultsIn(joined)).toEqual([])
  })

  test('makes a field of a part of a line, with the rest as it was, its links too', () => {
    const parsed = read(within('byline', 'By Ann Lee'), within('deck', 'Three hundred walked'))
    expect(item(parsed, 'Bridge at Orrin opens')).toMatchObject({
      byline: ['Ann Lee'],
      deck: 'Three hundred walked',
      links: [{ label: 'Read more', url: 'https://sluice.example/orrin' }],
    })
    expect(item(parsed, 'Bridge at Orrin opens')!.body.map(block => block.text)).toContain(
      'The gates were lifted on Tuesday.',
    )
    expect(faultsIn(parsed)).toEqual([])
  })

  test('claims what isn’t shown, and leaves out what is', () => {
    expect(read(force('headline', 'Bells, bread')).items[0]!.headline).toBe('Bells, bread and a bridge')
    const parsed = read(force('furniture', 'Sounds'))
    expect(parsed.unclaimed.map(({ start, end }) => text.slice(start, end))).toContain('Sounds from the ledge')
  })

  test('counts in a story, but for what would divide it', () => {
    const forced = [
      force('title', 'From the bakery'),
      force('start', 'Loaves'),
      force('headline', 'Bells of Tarn'),
      force('headline', 'Loaves'),
    ]
    const parsed = parseStructured(page, { story: true, forced, profile: { ...noRules, sections: ['Upstream'] } })
    expect(parsed.items.map(one => one.headline)).toEqual(['Bells of Tarn are rung again'])
    expect(parsed.sections).toEqual([])
    expect(faultsIn(parsed)).toEqual([])
  })
})

test('what the page calls its foot stays that around words that were said to be something', () => {
  const footed = readHtml(
    '<h1>Sluice</h1><h2>News</h2><h3>Bridge opens</h3><p>The gates were lifted on Tuesday, and three hundred walked across.</p><footer><p>Ada Brook wrote this letter. We thank everybody who helped.</p></footer>',
  ).structured
  const start = footed.text.indexOf('Ada Brook')
  const no = footed.text.slice(0, start).split('\n').length
  const parsed = parseStructured(footed, {
    forced: [{ what: 'byline', first: no, last: no, within: { start, end: start + 9 } }],
  })
  expect(parsed.items.map(one => [one.headline, one.byline, one.body.length])).toEqual([
    ['Bridge opens', ['Ada Brook'], 1],
  ])
})

test('a publisher’s profile reads pages, too', () => {
  const parsed = parseStructured(page, {
    profile: {
      ...noRules,
      sections: ['From the bakery'],
      labels: ['Sounds from the ledge'],
      credits: ['Lens'],
      bylines: ['Words'],
    },
  })
  expect(parsed.sections.map(one => one.title)).toContain('From the bakery')
  expect(item(parsed, 'Loaves for the school')).toMatchObject({
    credit: 'Lens: Dee Fox',
    links: [{ label: 'Sounds from the ledge', url: null }],
  })
  expect(JSON.stringify(item(parsed, 'Bells of Tarn are rung again')?.byline)).toContain('Jo Winter')
})

test('no correction of a page loses a character', () => {
  const change = fc.tuple(
    fc.constantFrom(...Part.options, 'start' as const, 'part' as const, 'right' as const),
    fc.nat(lines.length - 1),
    fc.nat(3),
    fc.option(fc.tuple(fc.nat(30), fc.nat(30))),
  )
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), fc.boolean(), (changes, story) => {
      const forced = changes.map(([what, line, more, cut]): Forced => {
        const from = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0)
        return {
          what,
          first: line + 1,
          last: line + 1 + more,
          ...(cut && { within: { start: from + cut[0], end: from + cut[0] + 1 + cut[1] } }),
        }
      })
      expect(faultsIn(parseStructured(page, { forced, story }))).toEqual([])
    }),
    { numRuns: 300 },
  )
})
