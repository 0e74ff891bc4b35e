import { expect, test } from 'vitest'
import { Odds } from '../../../../core/parse/learned/odds.ts'
import { Chance } from '../../../digests/chance.ts'
import { Numbers, rateAt } from '../../../digests/numbers.ts'
import { learnOdds } from '../../../digests/regression.ts'

test('what two signals say together is learned, though neither says anything by itself', () => {
  const cases = Array.from({ length: 2000 }, (_, n) => {
    const on = [0, 1].filter(signal => (n >> signal) & 1)
    return { on, is: on.length === 1, weight: 1 }
  })
  const odds = new Odds(
    ['one', 'other'],
    learnOdds(
      cases.flatMap(one => Array<typeof one>(10).fill(one)),
      ['one', 'other'],
      0,
    ),
  )
  expect([[], [0], [1], [0, 1]].map(on => odds.of(on) > 0)).toEqual([false, true, true, false])
})

test('a signal that was never met says nothing', () => {
  const table = learnOdds(
    Array.from({ length: 125 }, (_, n) => ({ on: [n % 2], is: n % 2 === 0, weight: 1 })),
    ['yes', 'no', 'never'],
    0,
  )
  expect(Object.keys(table.signals)).toEqual(['yes', 'no'])
  expect([...Object.values(table.signals).flat(), ...table.bias, ...table.out].every(Number.isFinite)).toBe(true)
})

test('a first step is as long as the rate, however steep the way, and nothing goes along what was added before', () => {
  const numbers = new Numbers(2, 0, new Chance(1))
  numbers.gradient.set([4000, 0.01])
  numbers.step(0.003, 1 / 16)
  expect([...numbers.values].map(value => Math.round(value * 1e5) / 1e5)).toEqual([0.003, 0.003])
  expect([...numbers.gradient]).toEqual([0, 0])
})

test('steps grow from nothing, are largest early on and become small', () => {
  expect([0, 0.015, 0.03, 0.5, 1].map(done => Math.round(rateAt(done, 1) * 100) / 100)).toEqual([0, 0.5, 1, 0.5, 0.02])
})
