import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parse } from '../../../core/parse/index.ts'
import { Gathered, piecesOf } from '../../../main/workers/pieces.ts'
import { harbour } from '../service/open-desk.ts'

it('a reading taken to pieces of any size is put together as it was', () => {
  const parsed = { ...parse(`OPINION\n\n${harbour.repeat(3)}\n-----\n`), notices: [{ line: 2, message: 'Odd.' }] }
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), size => {
      const gathered = new Gathered()
      for (const piece of piecesOf(parsed, size)) gathered.add(piece)
      expect(gathered.whole()).toEqual(parsed)
    }),
    { examples: [[1], [20_000]], numRuns: 20 },
  )
  expect([20_000, 2000].map(size => [...piecesOf(parsed, size)].length > 1)).toEqual([false, true])
})
