import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { machineIn, openLeft } from './service-kill.ts'
import { runSteps, serviceWriter } from './service-run.ts'
import { openDesk, takeStep, Undisturbed } from './service-steps.ts'

/**
 * Kills the app's service at each system call that makes anything durable, in turn: at its first fsync, at its second,
 * and so on, until it gets through; then at each fdatasync, link, rename and unlink: `node
 * tests/durability/killed-at-calls.ts [STEPS]`. What is opened after it must hold the old state or the new one, never a
 * third. Needs strace and a kernel that allows it.
 */
const steps = Number(process.argv[2] ?? 12)
/** Steps taken before, so that there are files to change. */
const before = 12
const calls = ['fsync', 'fdatasync', 'link,linkat', 'rename,renameat,renameat2', 'unlink,unlinkat']

const root = mkdtempSync(join(tmpdir(), 'galley-calls-'))
machineIn(root)
// One thread makes all calls on files, so that strace, which counts by thread, counts them all.
process.env.UV_THREADPOOL_SIZE = '1'
const undisturbed = new Undisturbed(await openDesk(join(root, 'undisturbed')))
const begun = await openDesk(join(root, 'begun'))
for (let n = 1; n <= before; n++) await takeStep(begun, n)
await begun.service.close()

const library = join(root, 'library')
let faults = 0

/** Whether the writer was killed at the `nth` of these calls. */
async function killedAt(call: string, nth: number): Promise<boolean> {
  rmSync(library, { recursive: true, force: true })
  cpSync(join(root, 'begun'), library, { recursive: true })
  const run = await runSteps('strace', [
    '-f',
    '-qq',
    '-o',
    join(root, 'trace'),
    '-e',
    `trace=${call}`,
    '-e',
    `inject=${call}:signal=KILL:when=${nth}`,
    process.execPath,
    serviceWriter,
    library,
    String(before + 1),
    String(before + steps),
  ])
  if (!run.killed && run.last !== before + steps) throw new Error(`The writer ended by itself: ${run.said}`)
  const left = await openLeft(library, run.last ?? before, undisturbed)
  if ('fault' in left) {
    faults++
    console.log(`  at ${call} ${nth}: ${left.fault}: ${left.what}`)
  }
  return run.killed
}

if (!existsSync('/usr/bin/strace')) throw new Error('This needs strace: apt-get install strace.')
for (const call of calls) {
  let nth = 1
  const earlier = faults
  while (await killedAt(call, nth)) nth++
  console.log(`${call}: killed at each of ${nth - 1} calls over ${steps} steps, ${faults - earlier} faults`)
  if (nth === 1) faults++
}
await undisturbed.close()
rmSync(root, { recursive: true })
process.exitCode = faults > 0 ? 1 : 0
