import { expect, test } from 'vitest'
import { Twins } from '../../../../core/parse/roles/twins.ts'

test('a block is the twin of the first that shows the very same signals, in the same order', () => {
  const twins = new Twins()
  const shown = [[3, 7, 9], [3, 7], [3, 7, 9], [7, 3, 9], [], [3, 7, 9], []]
  expect(shown.map((on, i) => twins.of(on, i))).toEqual([0, 1, 0, 3, 4, 0, 4])
})

test('the array of signals may be used again', () => {
  const twins = new Twins()
  const on = [1, 2]
  twins.of(on, 0)
  on[0] = 5
  expect([twins.of(on, 1), twins.of([1, 2], 2), twins.of([5, 2], 3)]).toEqual([1, 0, 1])
})

test('signals that fall together by their hash are no twins', () => {
  const twins = new Twins()
  expect([twins.of([1, 0], 0), twins.of([0, 31], 1), twins.of([0, 31], 2), twins.of([1, 0], 3)]).toEqual([0, 1, 2, 0])
})
