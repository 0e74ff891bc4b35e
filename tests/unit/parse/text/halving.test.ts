import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countWhile } from '../../../../core/parse/text/halving.ts'

it('counts what stands before a place in an order, by as few questions as halving takes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), (numbers, place) => {
      const order = numbers.sort((a, b) => a - b)
      let asked = 0
      expect(
        countWhile(order, n => {
          asked++
          return n < place
        }),
      ).toBe(order.filter(n => n < place).length)
      expect(asked).toBeLessThanOrEqual(Math.ceil(Math.log2(order.length + 1)))
    }),
  )
})
