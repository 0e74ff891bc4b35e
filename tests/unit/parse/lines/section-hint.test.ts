import { expect, test } from 'vitest'
import { sectionHint } from '../../../../core/parse/lines/section-hint.ts'

test('words that sections are called by hint at a title', () => {
  expect(
    ['Politics', 'Arts and Culture', 'Photos of the week', 'Bridge opens'].map(sectionHint).map(hint => hint > 0),
  ).toEqual([true, true, true, false])
})
