import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OldLibrary } from './migration-kill.ts'

/**
 * Kills a Galley that migrates a library with SIGKILL at each system call that makes anything durable, in turn: `node
 * tests/durability/killed-migration.ts`. What is left must be the old library, whole, for today's Galley, or have a
 * whole snapshot of it; and the new one, whole, for the Galley to come. Needs strace and a kernel that allows it.
 */
const calls = ['fsync', 'fdatasync', 'link,linkat', 'rename,renameat,renameat2', 'unlink,unlinkat']
if (!existsSync('/usr/bin/strace')) throw new Error('This needs strace: apt-get install strace.')
const root = mkdtempSync(join(tmpdir(), 'galley-migration-'))
const old = new OldLibrary(root)
await old.begin()
let all = 0
for (const call of calls) {
  let faults = 0
  let nth = 1
  for (; ; nth++) {
    const { killed, faults: found } = await old.migrate('strace', [
      '-f',
      '-qq',
      '-o',
      join(root, 'trace'),
      '-e',
      `trace=${call}`,
      '-e',
      `inject=${call}:signal=KILL:when=${nth}`,
    ])
    for (const fault of found) console.log(`  at ${call} ${nth}: ${fault}`)
    faults += found.length
    if (!killed) break
  }
  console.log(`${call}: killed at each of ${nth - 1} calls of a migration, ${faults} faults`)
  if (nth === 1 && call !== 'fdatasync') faults++
  all += faults
}
rmSync(root, { recursive: true })
process.exitCode = all > 0 ? 1 : 0
