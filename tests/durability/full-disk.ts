import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check } from '../../main/library/repair/check.ts'
import { leftovers } from './library-files.ts'
import { machineIn } from './service-kill.ts'
import { openDesk, stateOf } from './service-steps.ts'

/**
 * Fills a disk of 1 MB with the app's service, over and over: `sudo node tests/durability/full-disk.ts [ROUNDS]`. The
 * save that no longer fits must fail with a sentence and change nothing; what was there loads again; and once there is
 * room the same service goes on.
 */
const rounds = Number(process.argv[2] ?? 20)
const root = mkdtempSync(join(tmpdir(), 'galley-full-'))
machineIn(root)
const disk = join(root, 'disk')
mkdirSync(disk)
const run = (command: string, ...args: string[]): void => {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
}

const faults: string[] = []
let refused = 0
let kept = 0

for (let round = 1; round <= rounds; round++) {
  run('mount', '-t', 'tmpfs', '-o', 'size=1m', 'galley', disk)
  const library = join(disk, 'library')
  const fault = (what: string) => faults.push(`round ${round}: ${what}`)
  const desk = await openDesk(library)
  const text = (n: number) =>
    `QUAY LETTER ${n}\n\nFerry ${n} runs late\n\n${'Low water at the old pier, again and again. '.repeat(100 + 37 * round)}\n`
  const save = (n: number) => desk.ask('import.text', { name: `quay-${n}.txt`, text: text(n) })
  let n = 1
  let before = await stateOf(desk)
  for (; ; n++) {
    const sentence = await save(n).then(
      () => null,
      (error: Error) => error.message,
    )
    if (sentence !== null) {
      refused++
      if (!/the disk is full/.test(sentence)) fault(`it failed with “${sentence}”`)
      break
    }
    before = await stateOf(desk)
    kept++
  }
  if ((await stateOf(desk)) !== before) fault('the refused save changed what the desk shows')

  const copy = join(root, `copy-${round}`)
  cpSync(library, copy, { recursive: true })
  const loaded = await openDesk(copy)
  if ((await stateOf(loaded)) !== before) fault('what was there before does not load')
  await loaded.service.close()
  rmSync(copy, { recursive: true })

  run('mount', '-o', 'remount,size=8m', disk)
  const still = await save(n).then(
    () => null,
    (error: Error) => error.message,
  )
  if (still !== null) fault(`with room again it says “${still}”`)
  const after = await stateOf(desk)
  await desk.service.close()
  const again = await openDesk(library)
  if ((await stateOf(again)) !== after) fault('what was saved with room again does not load')
  await again.service.close()
  const report = await check(library)
  if (!report.ok || !report.value.ok) fault(JSON.stringify(report))
  if (leftovers(library).length > 0) fault(`left ${leftovers(library).join(', ')}`)
  run('umount', disk)
}
rmSync(root, { recursive: true })
console.log(
  `a disk of 1 MB filled ${rounds} times: ${kept} saves kept, ${refused} refused in words, ${faults.length} faults`,
)
for (const fault of faults) console.log(`  ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0
