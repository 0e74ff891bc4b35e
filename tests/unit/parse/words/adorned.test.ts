import { describe, expect, test } from 'vitest'
import {
  countsOnly,
  labelsInRow,
  namesSource,
  properLabel,
  withoutBrackets,
} from '../../../../core/parse/words/adorned.ts'

const label = (text: string) => {
  const { start, end } = properLabel(text)
  return text.slice(start, end)
}

describe('what adorns a field', () => {
  test.each([
    'Read more',
    '[Read more]',
    'Read more →',
    'Read more »',
    '>> Read more',
    '→ Read more:',
    '[Read more →]',
    '【Read more】',
    'The Gazette | Read more',
    '(Read more)',
    'Read more -->',
    '**Read more**',
    '_Read more_',
    '👉 Read more',
  ])('%s is the label “Read more”', text => {
    expect(label(text)).toBe('Read more')
  })

  test.each([
    'Read the report (PDF)',
    'Letter [in Welsh]',
    'Ann Lee | Bo Orr',
    '→',
    '[ ]',
    'Council votes | read all minutes of it',
    'Lire « Le Port »',
    '»Die Brücke«',
  ])('%s stays as it is', text => expect(label(text)).toBe(text))

  test('a word for sources before an address is no label', () => {
    expect(['Source:', 'Quelle: ', 'Источник:', 'Read more:', 'The Gazette:'].map(namesSource)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })

  test('a letter that counts an address is no label, and a comma before one ends no label', () => {
    expect(['[a] ', '(b)', '[1] ', '[A]', 'a'].map(countsOnly)).toEqual([true, true, false, false, false])
    const text = 'Read more, https://post.example'
    const { start, end } = properLabel(text, 10)
    expect(text.slice(start, end)).toBe('Read more')
  })

  test('brackets around all of a credit are no part of it', () => {
    const text = '(Photo: Ann Lee)'
    const { start, end } = withoutBrackets(text)
    expect(text.slice(start, end)).toBe('Photo: Ann Lee')
    expect(['Photo (left): Ann Lee', '( )', '【 】'].map(one => withoutBrackets(one))).toEqual([
      { start: 0, end: 21 },
      { start: 0, end: 3 },
      { start: 0, end: 3 },
    ])
  })

  test('are found in time on hostile lines', () => {
    const line = `(${' '.repeat(200_000)}x`
    expect([properLabel(line), withoutBrackets(line)]).toEqual([
      { start: 0, end: line.length },
      { start: 0, end: line.length },
    ])
  })
})

describe('labelsInRow', () => {
  const row = (text: string) => labelsInRow(text).map(({ start, end }) => text.slice(start, end))

  test.each([
    ['Read | Watch the talk | Register'],
    ['Read · Watch the talk · Register'],
    ['Read ] [Watch the talk] [Register'],
  ])('signs part labels that stand in a row: %s', text =>
    expect(row(text)).toEqual(['Read', 'Watch the talk', 'Register']),
  )

  test('brackets around a whole row go, those of one label stay', () => {
    expect(row('[Report] [Pictures]')).toEqual(['Report', 'Pictures'])
    expect(row('[1] Read | Watch [2]')).toEqual(['[1] Read', 'Watch [2]'])
  })

  test('an outlet before a label makes no row, nor does a long part', () => {
    for (const text of [
      'The Morning Gazette | Read more',
      'Read the whole of the long report of the committee here | Watch',
      'Read more',
    ]) {
      expect(row(text)).toEqual([text])
    }
  })
})
