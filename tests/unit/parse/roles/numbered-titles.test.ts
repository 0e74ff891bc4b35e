import { expect, test } from 'vitest'
import { parse } from '../../../../core/parse/index.ts'

const text = (n: number) =>
  [
    'The boat came back at noon with the mail on board. Nobody had missed it before ten.',
    'Two hundred people came to see it. The mayor spoke for an hour and a half.',
    'It will be open from nine to five. The key is at the bakery.',
  ][n % 3]!
const item = (headline: string, n: number) => `${headline}\n\n${text(n)}\n`
const headlines = [
  'Night Ferry Stays for Another Year',
  'Divers Find the Anchor of a Brig',
  'Mill Lane Closed While the Main Is Mended',
  'Library Opens on Sundays Again',
  'Gulls Move Inland Before the Storm',
  'Price of Eggs Doubles Between Two Winters',
]

const sourced = (n: number) =>
  `${['Harbour Post', 'Radio Wend', 'The Quay Gazette'][n % 3]}, ${n + 3} May 2031\n${item(headlines[n]!, n)}Link: https://post.example/${n}\n`
const titles = ['Boats and harbours', 'Roads and mills', 'Birds and weather']
const letter = `THE PIER LETTER\nNo. 4, 3 May 2031\n\n${titles.map((title, s) => `${s + 1}. ${title}\n\n${sourced(s * 2)}\n${sourced(s * 2 + 1)}`).join('\n')}`

test('numbers that count on over items without are those of titles', () => {
  const { sections, items } = parse(letter)
  expect(sections.map(({ title }) => title)).toEqual(titles)
  expect(items.map(({ headline }) => headline)).toEqual(headlines)
})

test('what a curator says of one of them leaves the others as they are', () => {
  const line = letter.split('\n').indexOf(`2. ${titles[1]}`) + 1
  for (const what of ['title', 'headline'] as const) {
    const { sections, items } = parse(letter, { forced: [{ what, first: line, last: line }] })
    const named = what === 'title' ? sections.map(({ title }) => title) : items.map(({ headline }) => headline ?? '')
    expect(
      sections.map(({ title }) => title.replace(/^\d\. /, '')),
      what,
    ).toEqual(expect.arrayContaining([titles[0], titles[2]]))
    expect(
      named.some(words => words.includes(titles[1]!)),
      what,
    ).toBe(true)
  }
})

test('numbers of the items themselves are none', () => {
  const { sections, items } = parse(
    `THE PIER LETTER\nNo. 4, 3 May 2031\n\n${headlines.map((headline, n) => item(`${n + 1}. ${headline}`, n)).join('\n')}`,
  )
  expect(sections).toEqual([])
  expect(items.map(({ headline }) => headline)).toEqual(headlines)
})
