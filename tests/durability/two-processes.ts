import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { decodeRecord } from '../../main/library/records/envelope.ts'
import { machineIn } from './service-kill.ts'
import { openDesk } from './service-steps.ts'

/**
 * Two processes on one library of 5 MB documents: `node tests/durability/two-processes.ts [SECONDS]`. One goes on
 * writing them; the other tries to open the library, which must be refused in words each time, and reads its files as
 * they are being replaced, none of which may be torn. At the end the writer is killed, and its lock must be free within
 * two seconds.
 */
const seconds = Number(process.argv[2] ?? 60)
const root = mkdtempSync(join(tmpdir(), 'galley-two-'))
machineIn(root)
const library = join(root, 'library')

const writer = spawn(process.execPath, [join(import.meta.dirname, 'large-writer.ts'), library], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const closed = once(writer, 'close')
await Promise.race([
  once(writer.stdout, 'data'),
  closed.then(() => {
    throw new Error('The writer ended by itself.')
  }),
])
let steps = 1
writer.stdout.on('data', (bytes: Buffer) => {
  steps += bytes.toString().split('\n').length - 1
})

const count = { refused: 0, opened: 0, otherwise: 0, reads: 0, torn: 0, bytes: 0 }
const end = Date.now() + seconds * 1_000
while (Date.now() < end) {
  const refusal = await openDesk(library).then(
    async desk => {
      await desk.service.close()
      return null
    },
    (error: Error) => error.message,
  )
  if (refusal === null) count.opened++
  else if (/is open in another Galley/.test(refusal)) count.refused++
  else count.otherwise++
  for (const name of readdirSync(join(library, 'sources')).filter(each => /^[^.].*\.json$/.test(each))) {
    const bytes = readFileSync(join(library, 'sources', name))
    count.reads++
    count.bytes += bytes.length
    if (decodeRecord(`source/${name.slice(0, -'.json'.length)}`, bytes).state !== 'good') count.torn++
  }
  await wait(5)
}
writer.kill('SIGKILL')
const killed = performance.now()
await closed
let free: number | null = null
while (free === null && performance.now() - killed < 10_000) {
  const desk = await openDesk(library).catch(() => null)
  if (desk) {
    free = performance.now() - killed
    await desk.service.close()
  } else {
    await wait(20)
  }
}
rmSync(root, { recursive: true })
console.log(
  `${seconds} s, ${steps} steps of the writer: the second was refused in words ${count.refused} times, let in ${count.opened} times, refused otherwise ${count.otherwise} times; ` +
    `${count.torn} torn of ${count.reads} reads (${Math.round(count.bytes / 1e6)} MB); the lock of the killed writer was free, the library open, after ${free === null ? 'more than 10,000' : Math.round(free)} ms`,
)
process.exitCode =
  count.opened + count.otherwise + count.torn > 0 ||
  count.refused === 0 ||
  count.reads === 0 ||
  free === null ||
  free > 2_000
    ? 1
    : 0
