import { expect, test } from 'vitest'
import { parse } from '../../../../core/parse/index.ts'
import { saysHowLong } from '../../../../core/parse/words/when.ts'

test('how long a story takes is told from what else has a number', () => {
  for (const text of [
    '8 min read',
    '(41 minutes)',
    '5 min de lecture',
    '12 Minuten Lesezeit',
    '7-minute watch',
    '3 min',
  ]) {
    expect([text, saysHowLong(text)]).toEqual([text, true])
  }
  for (const text of [
    '8 minutes that shook the mill',
    'Eight minutes',
    '12 mines closed',
    '8 miles to read',
    '30 minutes left, and no boat',
  ]) {
    expect([text, saysHowLong(text)]).toEqual([text, false])
  }
})

test('such a line is no headline, wherever it stands', () => {
  const story = (n: number) =>
    `${n}. ${['Boats stay in', 'Mill turns again', 'Rooms to let'][n - 1]!}\n\nThe boat came back at noon with the mail on board, and nobody had missed it.\n\n${n + 4} min read\nRead the full story\nhttps://post.example/${n}\n\n`
  expect(parse(`THE PIER\n\n${story(1)}${story(2)}${story(3)}`).items.map(({ headline }) => headline)).toEqual([
    'Boats stay in',
    'Mill turns again',
    'Rooms to let',
  ])
})

test('nor is it a paragraph of its story, right under the text and over the link', () => {
  const story = (headline: string, byline: string, text: string, n: number) =>
    `${headline}\nBy ${byline}\n${text}\n${n} min read\nRead more <https://post.example/${n}>\n\n`
  const letter = `THE MORNING TIDE\nTuesday, 4 March\n\n${story(
    'Harbour board delays vote on selling the old pier',
    'Ann Lee',
    'A boat came back at noon with the mail on board, and nobody on the pier had missed it, the clerk of the harbour said on Monday.',
    4,
  )}${story(
    'Net makers want county to think again about marks',
    'Tom Reed',
    'Growers above the weir say that a new rule on the marking of nets would cost each of them up to $2,000 a year, and that none was asked.',
    5,
  )}${story(
    'Ferry stays in port until a part arrives from abroad',
    'Ida Holm',
    'The ferry will stay at its berth until a spare part has come from over the sea, which may take as long as the summer.',
    6,
  )}`
  expect(parse(letter).items.map(({ body }) => body.length)).toEqual([1, 1, 1])
})
