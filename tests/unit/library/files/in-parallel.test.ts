import { expect, it } from 'vitest'
import { inParallel } from '../../../../main/library/files/in-parallel.ts'

it('does everything, and rejects only when nothing runs any more', async () => {
  let running = 0
  const done: number[] = []
  const all = inParallel([1, 2, 3, 4, 5, 6], 2, async n => {
    running++
    await new Promise(resolve => setImmediate(resolve))
    running--
    if (n === 1) throw new Error('one')
    done.push(n)
  })
  await expect(all).rejects.toThrow('one')
  expect(running).toBe(0)
  expect(done).toEqual([2, 3, 4, 5, 6])
})
