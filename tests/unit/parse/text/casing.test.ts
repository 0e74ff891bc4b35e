import fc from 'fast-check'
import { expect, test } from 'vitest'
import { casingOf, casings } from '../../../../core/parse/text/casing.ts'

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        'Bridge',
        'opens',
        'OPENS',
        'a',
        'L’Isle',
        '’',
        "'",
        '-',
        ' ',
        'Éva',
        'e\u0301',
        '\u0301',
        'Мост',
        '橋',
        '𝔸',
        '𝐛',
        '\ud83d',
        'ǅabc',
        '12',
      ),
      { maxLength: 16 },
    )
    .map(parts => parts.join('')),
)

test.each([
  ['Ferry runs all night', 'small'],
  ['Ferry Runs All Night', 'title case'],
  ['FERRY LATE', 'capitals'],
  ['渡し船 12', 'none'],
  ['', 'none'],
] as const)('“%s” is cased so: %s', (text, casing) => {
  expect(casings[casingOf(text)]).toBe(casing)
})

test('a casing is what regular expressions find', () => {
  fc.assert(
    fc.property(texts, text => {
      // Georgian letters have no case for Galley, whatever Unicode says (letters.ts).
      fc.pre(!/[\u10d0-\u10ff]/u.test(text))
      const words: string[] = text.match(/\p{L}[\p{L}\p{M}’']{3,}/gu) ?? []
      const capitals = words.filter(word => /^\p{Lu}/u.test(word)).length
      const casing = !/\p{Lu}|\p{Ll}/u.test(text)
        ? 'none'
        : !/\p{Ll}/u.test(text)
          ? 'capitals'
          : words.length > 0 && capitals >= words.length * 0.6
            ? 'title case'
            : 'small'
      expect(casings[casingOf(text)]).toBe(casing)
    }),
    { numRuns: 1000 },
  )
})
