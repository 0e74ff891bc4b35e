import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOf } from '../../../../core/parse/text/keys.ts'

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.oneof(
        fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)),
        fc.constantFrom(
          'Bridge',
          '’',
          ' ',
          'e',
          '\u0301',
          'ΟΔΟΣ',
          'Σ',
          'İ',
          '½',
          '№',
          '①',
          'ﬁ',
          'ｶ',
          'ﾞ',
          '\u1100',
          '\u1161',
          '\u11a8',
          '한',
          '𝔸',
          '\ud83d',
        ),
      ),
      { maxLength: 30 },
    )
    .map(parts => parts.join('')),
)

test('a key is what regular expressions make of the plain form', () => {
  const byPattern = (text: string, between: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, between)
      .trim()
  fc.assert(
    fc.property(texts, text => {
      expect(keyOf(text, ' ')).toBe(byPattern(text, ' '))
      expect(keyOf(text, '')).toBe(byPattern(text, ''))
    }),
    { numRuns: 3000 },
  )
})

test('texts of any length have one', () => {
  expect(keyOf('Brücke, '.repeat(400), ' ')).toBe('brücke '.repeat(400).trim())
})
