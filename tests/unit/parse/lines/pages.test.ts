import { describe, expect, test } from 'vitest'
import { splitLines } from '../../../../core/parse/text/lines.ts'
import { cutPages } from '../../../../core/parse/lines/pages.ts'
import { parse } from '../../../../core/parse/index.ts'
import { findRepetition } from '../../../../core/parse/lines/repetition.ts'

function cut(text: string): string[] {
  const lines = splitLines(text)
  return cutPages(text, lines, () => findRepetition(lines)).frames.map(({ start, end }) => text.slice(start, end))
}
const page = (mark: string, no: number) =>
  `The lamps of the ${['old', 'new', 'north'][no]} pier were lit at dusk, as the harbour\n\n${mark}\n\nboard had asked in the ${['spring', 'summer', 'autumn'][no]}, and put out at dawn.\n`
const pages = (...marks: string[]) => `THE LAMP\nSpring\n\n${marks.map((mark, i) => page(mark, i)).join('\n')}`

describe('printed pages', () => {
  test.each([
    ['2 | The Lamp', 'The Lamp | 3', '4 | The Lamp'],
    [
      'Quay & Pier, October              211',
      '212              Quay & Pier, October',
      'Quay & Pier, October              213',
    ],
    ['~ 2 ~', '~ 3 ~', '~ 4 ~'],
    ['Page 2 of 5', 'Page 3 of 5', 'Page 4 of 5'],
  ])('have marks that no story holds: %s', (...marks) => {
    expect(cut(pages(...marks))).toEqual(marks)
    expect(
      parse(pages(...marks))
        .items.flatMap(({ body }) => body)
        .map(({ text }) => text)[0],
    ).toContain('as the harbour board had asked')
  })

  test('short lines over the same words with other numbers are no text that a page cut', () => {
    expect(
      cut(
        'HARBOUR LETTER\nMay\n\nmill sold at last\nHarbour News | 3\nthe buyer wants to grind again.\n\nferry late again\nHarbour News | 5\nthe boat left at nine.\n\nbridge shut\nHarbour News | 9\nthe council says so.\n',
      ),
    ).toEqual([])
  })

  test('the name of a part between a mark and the rest of a sentence is a running head too', () => {
    expect(cut(pages('2 | The Lamp\nNotices', 'The Lamp | 3\nReports'))).toEqual([
      '2 | The Lamp',
      'Notices',
      'The Lamp | 3',
      'Reports',
    ])
  })

  test('an outlet with its page over a headline is none', () => {
    const review = ['Morning Post, p. 7', 'Dagens Handel, p. 12', 'Morning Post, p. 1']
      .map(
        (outlet, i) =>
          `${outlet}\nLamps ${i} out again\n\nThe lamps of the pier went out on Monday, and nobody could say why.\n`,
      )
      .join('\n')
    expect(cut(`PRESS REVIEW\n3 May\n\n${review}`)).toEqual([])
  })

  test('a score that comes again is none', () => {
    expect(cut('RESULTS\n\nPier | 3\n\nThe game was short.\n\nPier | 5\n\nThe game was long.\n')).toEqual([])
  })

  test('stay out of the stories once something is said of another line, and are what is said of themselves', () => {
    const text = pages('2 | The Lamp', 'The Lamp | 3', '4 | The Lamp')
    const unsaid = parse(text)
    const at = (line: string) => text.split('\n').indexOf(line) + 1
    const said = (what: 'title' | 'deck', line: string) =>
      parse(text, { forced: [{ what, first: at(line), last: at(line) }] })
    expect(said('deck', 'Spring').items.map(({ body }) => body)).toEqual(unsaid.items.map(({ body }) => body))
    expect(said('title', 'The Lamp | 3').sections.map(({ title }) => title)).toContain('The Lamp | 3')
  })
})
