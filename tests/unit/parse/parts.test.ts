import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../../../core/parse/index.ts'
import { parseParts } from '../../../core/parse/parts.ts'
import { faultsOf } from './decoder.ts'

const story = (n: number) =>
  `Ferry number ${n} runs again\n\nBy Ann Lee\n\nThe ferry runs again on Tuesdays, the harbour office said. It had rested since spring.\n\nRead more: https://gazette.example/${n}\n\n`
const stories = (count: number) => Array.from({ length: count }, (_, i) => story(i)).join('')
const headlines = (parsed: ReturnType<typeof parse>) => parsed.items.map(item => item.headline)

describe('a text in parts', () => {
  it('of usual size is read as it always is', () => {
    expect([...parseParts(stories(5))]).toEqual([parse(stories(5))])
  })
  it('parts where a story begins, and no story is cut in two', () => {
    const parts = [...parseParts(stories(100), {}, { length: 3000, lines: 1000 })]
    expect(parts.length).toBeGreaterThan(5)
    expect(parts.flatMap(headlines)).toEqual(headlines(parse(stories(100))))
    expect(parts.every(part => part.text.startsWith('Ferry number'))).toBe(true)
  })
  it('parts at a section’s title rather than behind it', () => {
    const text = `${stories(9)}OPINION\n\n${story(9)}${stories(10)}`
    const parts = [...parseParts(text, {}, { length: text.indexOf('OPINION') + 150, lines: 1000 })]
    expect(parts[1]!.text.startsWith('OPINION')).toBe(true)
  })
  it('parts by lines where they are short', () => {
    const parts = [
      ...parseParts(
        Array.from({ length: 1000 }, (_, i) => `Ferry number ${i} runs again\n\n`).join(''),
        {},
        { length: 1e6, lines: 100 },
      ),
    ]
    expect(parts.length).toBeGreaterThanOrEqual(10)
    expect(Math.max(...parts.map(part => part.items.length))).toBeLessThanOrEqual(100)
  })
  it('parts a line that is longer than a part at a blank, never inside a pair', () => {
    expect([...parseParts('words '.repeat(100), {}, { length: 100, lines: 10 })].map(part => part.text.length)).toEqual(
      [96, 96, 96, 96, 96, 96, 24],
    )
    expect([...parseParts('😀'.repeat(60), {}, { length: 31, lines: 10 })].map(part => part.text.length)).toEqual([
      32, 32, 32, 24,
    ])
  })
  it('keeps an item whole whose address stands among the notes at the end', () => {
    const text = `${Array.from({ length: 12 }, (_, i) => `Ferry number ${i} runs again [${i + 1}]\n\nThe ferry runs again on Tuesdays, the harbour office said.\n\n`).join('')}${Array.from({ length: 12 }, (_, i) => `[${i + 1}] https://gazette.example/${i}\n`).join('')}\n${stories(8)}`
    const parts = [...parseParts(text, {}, { length: text.indexOf('\n\nFerry number 5 ', 800), lines: 1000 })]
    expect(parts.flatMap(faultsOf)).toEqual([])
    expect(parts.map(part => part.text).join('')).toBe(text)
  })
  it('a million blank lines are no long text', () => {
    expect([...parseParts(`${story(0)}${'\n'.repeat(1_000_000)}${story(1)}`)]).toHaveLength(1)
  })
  it('loses and doubles nothing, whatever the text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'Bridge opens',
        'By Ann Lee',
        'OPINION',
        '> quoted',
        '- a bullet',
        '-----',
        '[1] https://x.example',
        'See [1]',
        'Read more',
        '   ',
        '',
        'It opened on Monday. It was a fine day for it.',
      ),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 60 }).map(lines => lines.join('\n')),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 12 }),
        (text, length, lines) => {
          const parts = [...parseParts(text, {}, { length, lines })]
          expect(parts.map(part => part.text).join('')).toBe(text)
          expect(parts.flatMap(faultsOf)).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })
})
