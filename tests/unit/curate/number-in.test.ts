import { expect, it } from 'vitest'
import { numberIn } from '../../../core/curate/issue/number-in.ts'

it.each([
  ['Estuary Letter No. 31', 31],
  ['Hafenbrief Nr. 7 vom 3. Mai 2024', 7],
  ['Lettre du port n° 118', 118],
  ['Slow Lines #204', 204],
  ['Issue 12: the marsh', 12],
  ['Вестник № 9', 9],
  ['ISSUE 3', 3],
])('%s has the number %i', (title, number) => expect(numberIn([title])).toBe(number))

it('a bare number, a year or a word that merely ends so is none', () => {
  for (const title of ['Letter of 2024', 'Casino 12', '12 herons', 'No 12th letter', '']) {
    expect(numberIn([title])).toBeNull()
  }
})

it('the first text that has one decides', () =>
  expect(numberIn(['The marsh comes back', 'letter-no-5.txt', 'No. 31'])).toBe(31))
