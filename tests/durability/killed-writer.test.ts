import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { check } from '../../main/library/repair/check.ts'
import { openLibrary } from '../../main/library/index.ts'
import { open, place } from '../unit/library/place.ts'
import { leftovers } from './library-files.ts'
import { stateAfter, stateOf } from './writing-steps.ts'

const kills = Number(process.env.GALLEY_KILLS ?? 25)

/** Runs the writer from step `next` and kills it at a random moment; answers with the last step it was told is kept. */
async function killedAfter(folder: string, locks: string, next: number): Promise<number> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), folder, locks, String(next)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  let said = ''
  writer.stderr.on('data', (bytes: Buffer) => {
    said += bytes.toString()
  })
  const first = once(writer.stdout, 'data')
  writer.stdout.on('data', (bytes: Buffer) => {
    told += bytes.toString()
  })
  const closed = once(writer, 'close')
  await Promise.race([first, closed])
  await wait(Math.random() * 120)
  writer.kill('SIGKILL')
  await closed
  if (said) throw new Error(said)
  return told.split('\n').filter(Boolean).map(Number).at(-1) ?? next - 1
}

it(
  `loses no acknowledged edit over ${kills} kills of the writer at random moments`,
  async () => {
    const { folder, options } = place()
    let last = 0
    for (let kill = 0; kill < kills; kill++) {
      const acknowledged = await killedAfter(folder, options.machine!.locks, last + 1)
      const library = await open(folder, options)
      const state = stateOf(library)
      last = [acknowledged, acknowledged + 1].find(n => JSON.stringify(stateAfter(n)) === JSON.stringify(state)) ?? -1
      expect(last, `after step ${acknowledged}: ${JSON.stringify(state)}`).toBeGreaterThanOrEqual(0)
      expect(library.notices.filter(notice => !notice.includes('was cut off while being written'))).toEqual([])
      await library.close()
      expect(leftovers(folder)).toEqual([])
      expect(await check(folder, { machine: options.machine! })).toEqual({
        ok: true,
        value: { ok: true, findings: [] },
      })
    }
    expect(last).toBeGreaterThan(kills)
  },
  20_000 + kills * 8_000,
)

it('finds the lock of a killed writer free at once', async () => {
  const { folder, options } = place()
  await killedAfter(folder, options.machine!.locks, 1)
  const opened = await openLibrary(folder, options)
  expect(opened.ok).toBe(true)
  if (opened.ok) await opened.value.close()
})
