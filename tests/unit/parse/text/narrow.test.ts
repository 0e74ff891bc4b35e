import { expect, test } from 'vitest'
import { isMixed, narrowed } from '../../../../core/parse/text/narrow.ts'

test.each([
  '',
  'Bridge opens',
  'Café – “late”',
  'naïve ÿ',
  'Ā',
  '渡し船',
  '🚢',
  '\ud800',
  'x'.repeat(5000),
  'ÿ'.repeat(4096),
])('a text stays the same, however it is kept: %j', text => {
  expect(narrowed(text)).toBe(text)
})

test('a text is mixed with one letter beyond U+00FF', () => {
  expect(['', 'naïve ÿ', 'late – again', 'Ā'].map(isMixed)).toEqual([false, false, true, true])
})
