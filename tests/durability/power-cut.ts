import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { check } from '../../main/library/repair/check.ts'
import { openLibrary } from '../../main/library/index.ts'
import { context } from '../unit/library/sample-library.ts'
import { asLarge } from './as-large.ts'
import { leftovers } from './library-files.ts'
import { stateAfter, stateOf } from './writing-steps.ts'

/**
 * Cuts the power of a writer: `sudo node tests/durability/power-cut.ts [CUTS] [MODE…]`. Its library is on an ext4 file
 * system in a file; the writer is stopped in its tracks, the file copied, and the copy mounted and opened. Each mode is
 * a list of mount options. The same is done to lowdb's own adapter, which must lose edits: else the harness proves
 * nothing.
 */
const [cuts = '20', ...given] = process.argv.slice(2)
const modes = given.length > 0 ? given : ['defaults', 'noauto_da_alloc,commit=1', 'data=writeback']
const root = mkdtempSync(join(tmpdir(), 'galley-power-'))
const machine = { name: 'studio', locks: join(root, 'locks') }
const disk = join(root, 'disk')
for (const each of [machine.locks, disk]) mkdirSync(each)

const run = (command: string, ...args: string[]): void => {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
}
const mount = (image: string, options: string): void => run('mount', '-o', `loop,${options}`, image, disk)

/**
 * Starts a writer on the mounted disk, stops it at a random moment, copies the disk, and ends it; answers with its last
 * word.
 */
async function cutPower(script: string, args: string[], image: string): Promise<number | null> {
  const writer: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  const first = once(writer.stdout!, 'data')
  writer.stdout!.on('data', (bytes: Buffer) => {
    told += bytes.toString()
  })
  const closed = once(writer, 'close')
  await Promise.race([first, closed])
  await wait(50 + Math.random() * 1_500)
  writer.kill('SIGSTOP')
  await wait(20)
  const said = told.split('\n').slice(0, -1).at(-1)
  copyFileSync(image, `${image}.cut`)
  writer.kill('SIGKILL')
  await closed
  run('umount', disk)
  copyFileSync(`${image}.cut`, image)
  return said === undefined ? null : Number(said)
}

function freshDisk(): string {
  const image = join(root, 'image')
  rmSync(image, { force: true })
  run('truncate', '-s', '64M', image)
  run('mkfs.ext4', '-q', '-F', image)
  return image
}

async function galley(options: string): Promise<string[]> {
  const folder = join(disk, 'library')
  const faults: string[] = []
  let image = ''
  let last = 0
  for (let cut = 1; cut <= Number(cuts); cut++) {
    // Every other disk has a library that is kept as if it were large.
    const large = Math.floor((cut - 1) / 15) % 2 === 1
    if (cut % 15 === 1) {
      image = freshDisk()
      last = 0
    }
    mount(image, options)
    const acknowledged =
      (await cutPower('writer.ts', [folder, machine.locks, String(last + 1), ...(large ? ['large'] : [])], image)) ??
      last
    mount(image, options)
    const opened = await openLibrary(folder, { context, machine, ...(large && asLarge) })
    if (!opened.ok) {
      faults.push(`cut ${cut}: ${opened.message}`)
    } else {
      const state = JSON.stringify(stateOf(opened.value))
      const found = [acknowledged, acknowledged + 1].find(n => JSON.stringify(stateAfter(n)) === state)
      await opened.value.close()
      const report = await check(folder, { machine })
      if (found === undefined) {
        faults.push(`cut ${cut}: step ${acknowledged} was acknowledged, but the library holds ${state}`)
      } else if (!report.ok || !report.value.ok || leftovers(folder).length > 0) {
        faults.push(`cut ${cut}: ${JSON.stringify(report)}`)
      }
      last = found ?? last
    }
    run('umount', disk)
    if (faults.length > 0) break
  }
  return faults
}

async function lowdbAlone(options: string): Promise<number> {
  let lost = 0
  for (let cut = 1; cut <= Math.min(5, Number(cuts)); cut++) {
    const image = freshDisk()
    mount(image, options)
    const path = join(disk, 'db.json')
    const acknowledged = (await cutPower('lowdb-writer.ts', [path], image)) ?? 0
    mount(image, options)
    const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
    let n = 0
    try {
      n = (JSON.parse(text) as { n: number }).n
    } catch {
      n = 0
    }
    if (n < acknowledged) lost++
    run('umount', disk)
  }
  return lost
}

let failed = false
for (const mode of modes) {
  const faults = await galley(mode)
  const lost = await lowdbAlone(mode)
  console.log(
    `${mode}: Galley ${cuts} cuts, ${faults.length} faults; lowdb's own adapter lost edits in ${lost} of ${Math.min(5, Number(cuts))}`,
  )
  for (const fault of faults) console.log(`  ${fault}`)
  failed ||= faults.length > 0 || lost === 0
}
rmSync(root, { recursive: true })
process.exitCode = failed ? 1 : 0
