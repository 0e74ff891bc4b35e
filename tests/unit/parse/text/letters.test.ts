import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  classOf,
  countWords,
  hasNumber,
  isCapital,
  isLetter,
  isLower,
  isMark,
  isNumber,
  isSmall,
  isUpper,
  isWide,
  wordAtStart,
  wordsIn,
} from '../../../../core/parse/text/letters.ts'
import { shapeOf } from '../../../../core/parse/lines/shape.ts'

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'Bridge',
        'opens',
        '’',
        "'",
        '-',
        ' ',
        'Éva',
        'e\u0301',
        'мост',
        'Мост',
        '橋',
        'かな',
        '한',
        '𝔸',
        '𝐛',
        '\ud83d',
        'ǅ',
        '12',
        'Ⅷ',
        '²',
      ),
      { maxLength: 24 },
    )
    .map(parts => parts.join('')),
)

const isGeorgian = (code: number) => code >= 0x10d0 && code <= 0x10ff

test('Georgian letters are neither small nor capitals: no text has their capitals', () => {
  expect(classOf('ნ'.codePointAt(0)!) & (isLetter | isUpper | isLower | isCapital | isSmall)).toBe(isLetter)
})

test('a character is in the classes that regular expressions put it in', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: 0, max: 0x24ff }), fc.integer({ min: 0, max: 0x10ffff })), code => {
      fc.pre(!isGeorgian(code))
      const char = String.fromCodePoint(code)
      const has = (bit: number) => (classOf(code) & bit) !== 0
      expect([isLetter, isMark, isNumber, isUpper, isLower, isWide, isCapital, isSmall].map(has)).toEqual([
        /\p{L}/u.test(char),
        /\p{M}/u.test(char),
        /\p{N}/u.test(char),
        /\p{Lu}/u.test(char),
        /\p{Ll}/u.test(char),
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(char),
        char.toLowerCase() !== char,
        char.toLowerCase() === char && char.toUpperCase() !== char,
      ])
    }),
    { numRuns: 2000 },
  )
})

test('words are what a regular expression finds, up to as many as are wanted', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 4 }), (text, most) => {
      const words: string[] = text.match(/[\p{L}\p{M}]+/gu) ?? []
      expect(wordsIn(text)).toEqual(words)
      expect(wordsIn(text, most)).toEqual(words.slice(0, most))
    }),
  )
})

test('words are counted as far as is asked, and the first is told', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 0, max: 4 }), (text, most) => {
      const words: string[] = text.match(/[\p{L}\p{M}]+/gu) ?? []
      expect(countWords(text)).toBe(words.length)
      expect(countWords(text, most)).toBe(Math.min(words.length, most + 1))
      expect(wordAtStart(text)).toBe(/^[\p{L}\p{M}]*/u.exec(text)![0])
    }),
  )
})

test('a shape counts words and capitals as regular expressions do', () => {
  fc.assert(
    fc.property(texts, text => {
      fc.pre(![...text].some(char => isGeorgian(char.codePointAt(0)!)))
      const long = (text.match(/[\p{L}\p{M}’']{4,}/gu) ?? []).slice(1)
      const cased = [...text].filter(char => char.toLowerCase() !== char.toUpperCase() || char.toLowerCase() !== char)
      const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
      const { words, capitals, length, startsLower } = shapeOf(text)
      expect(length).toBe(text.length + wide * 1.5)
      expect(words).toBe((text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0) + Math.floor(wide / 2))
      expect(capitals).toBe(
        cased.length === 0
          ? null
          : long.length === 0
            ? 0.5
            : long.filter(word => /^[’']?\p{Lu}/u.test(word)).length / long.length,
      )
      expect(startsLower).toBe(/^\p{Ll}/u.test(text))
    }),
  )
})

test('a number is found whatever its script and however wide the letters beside it', () => {
  fc.assert(
    fc.property(texts, text => {
      expect(hasNumber(text)).toBe(/\p{N}/u.test(text))
    }),
  )
})
