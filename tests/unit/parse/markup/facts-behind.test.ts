import { expect, test } from 'vitest'
import { factsBehind } from '../../../../core/parse/markup/facts-behind.ts'
import { dividerOf } from '../../../../core/parse/markup/leads/lead-looks.ts'

const facts = (head: string, rest: string) =>
  factsBehind(head + rest, head.length, head.length + rest.length).map(({ start, end, is }) => [
    is,
    (head + rest).slice(start, end),
  ])

test('a name behind a headline is who wrote it: in brackets, with its page or day, or behind a word for it', () => {
  expect(facts('Treaty signed', ' (Ann Lee, p. 1) – It took nine years.')).toEqual([['byline', '(Ann Lee, p. 1)']])
  expect(facts('Traité signé', ', par Anne Leroux. Il a fallu neuf ans.')).toEqual([['byline', 'par Anne Leroux']])
  expect(facts('Treaty signed', ' by A. B. Lee and Bo Orr - It took nine years.')).toEqual([
    ['byline', 'by A. B. Lee and Bo Orr'],
  ])
})

test('what else stands in brackets before the text says where and when; a reading time goes with the signs', () => {
  expect(facts('Treaty signed', ' (3 May, p. 4) – It took nine years.')).toEqual([['outlet', '(3 May, p. 4)']])
  expect(facts('Treaty signed', ' (3 min) – It took nine years.')).toEqual([])
})

test('brackets and words that go on with a sentence are its text', () => {
  expect(facts('Treaty signed', ' (again) after nine years.')).toEqual([])
  expect(facts('The report', ' by the council says nothing.')).toEqual([])
  expect(facts('Mill sold', ' (Sierra Leone) It took nine years.')).toEqual([])
  expect(facts('Mill sold', ' by Parliament House. It took nine years.')).toEqual([])
})

test('where a headline’s words are told from those behind them, the same signs divide its writers from its text', () => {
  const by = (rest: string) => dividerOf({ words: 'Treaty signed', rest })
  for (const rest of [
    ' by Ann Lee. It took nine years.',
    ' by A. B. Lee and Bo Orr - It took nine years.',
    ' by Ann Lee (p. 1) It took nine years.',
    ' by Ann Lee: nine years',
    ' by Ann Lee, Bo Orr and Cy Ode. It took nine years.',
  ]) {
    expect(by(rest)).toBe('by')
    expect(facts('Treaty signed', rest).map(([is]) => is)).toEqual(['byline'])
  }
})
