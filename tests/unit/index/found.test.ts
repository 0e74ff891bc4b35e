import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Indexed } from '../../../main/index/documents.ts'
import { Found } from '../../../main/index/found.ts'
import { slotSize } from '../../../main/index/places.ts'

/** Documents of so many items, the later ones with lower bits too, and which items were found. */
const library = fc
  .array(fc.integer({ min: 0, max: 80 }), { minLength: 1, maxLength: 8 })
  .chain(sizes =>
    fc.record({
      sizes: fc.constant(sizes),
      backwards: fc.boolean(),
      found: fc.uniqueArray(fc.nat(Math.max(0, sizes.reduce((a, b) => a + b, 0) - 1)), { maxLength: 60 }),
    }),
  )

it('stretches of what was found, and what stands before an item, are as counted one by one', () => {
  fc.assert(
    fc.property(library, fc.nat(20), fc.integer({ min: 1, max: 20 }), ({ sizes, backwards, found }, offset, limit) => {
      let bit = 0
      const documents = sizes.map((items, n) => {
        const one = { n, slot: n, items, bit } as Indexed
        bit += items
        return one
      })
      const order = backwards ? documents.toReversed() : documents
      const bits = new Uint32Array(Math.ceil(bit / 32) + 1)
      for (const each of found) bits[each >> 5]! |= 1 << (each & 31)
      const list = new Found(bits)
      const all = order.flatMap(one =>
        Array.from({ length: one.items }, (_, at) => ({ one, at })).filter(({ one, at }) => list.has(one.bit + at)),
      )
      expect(list.places(order, offset, limit)).toEqual(
        all.slice(offset, offset + limit).map(({ one, at }) => one.slot * slotSize + at),
      )
      all.forEach(({ one, at }, index) => {
        expect(list.before(order, one, at)).toBe(index)
      })
    }),
    { numRuns: 300 },
  )
})
