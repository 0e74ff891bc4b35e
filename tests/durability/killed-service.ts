import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { machineIn, openLeft } from './service-kill.ts'
import { runSteps, serviceWriter } from './service-run.ts'
import { openDesk, Undisturbed } from './service-steps.ts'

/**
 * Kills the app's service with SIGKILL at random moments, while it starts and while it works, and opens what it left:
 * `node tests/durability/killed-service.ts [KILLS] [LANES]`. Every step it acknowledged must be there, the one under
 * way whole or not at all, no temporary file left, and `check` must find nothing.
 */
const [kills, lanes] = [Number(process.argv[2] ?? 1_000), Number(process.argv[3] ?? 2)]
/** A lane begins a new library after so many kills. */
const perLibrary = 50

const root = mkdtempSync(join(tmpdir(), 'galley-kills-'))
machineIn(root)
const undisturbed = new Undisturbed(await openDesk(join(root, 'undisturbed')))
const count = { kills: 0, starting: 0, steps: 0, lost: 0, unreadable: 0, temporary: 0, unsound: 0 }
const faults: string[] = []

/** Answers with the step the library is at, or null where it isn't sound. */
async function kill(library: string, last: number): Promise<number | null> {
  const run = await runSteps(
    process.execPath,
    [serviceWriter, library, String(last + 1)],
    Math.random() < 0.2 ? { after: 'start', ms: Math.random() * 1_200 } : { after: 'step', ms: Math.random() * 400 },
  )
  if (!run.killed) throw new Error(`The writer ended by itself: ${run.said}`)
  count.kills++
  if (run.last === null) count.starting++
  const left = await openLeft(library, run.last ?? last, undisturbed)
  if ('step' in left) {
    count.steps += left.step - last
    return left.step
  }
  count[left.fault]++
  faults.push(left.what)
  return null
}

let left = kills
await Promise.all(
  Array.from({ length: lanes }, async (_, lane) => {
    for (let round = 0; left > 0; round++) {
      const library = join(root, `library-${lane}-${round}`)
      let last: number | null = 0
      for (let turn = 0; turn < perLibrary && left > 0 && last !== null; turn++) {
        left--
        last = await kill(library, last)
        if (count.kills % 100 === 0) console.error(`${count.kills} kills, ${faults.length} faults`)
      }
      rmSync(library, { recursive: true, force: true })
    }
  }),
)
await undisturbed.close()
rmSync(root, { recursive: true })
console.log(
  `${count.kills} SIGKILLs of the service (${count.starting} before its first step), ${count.steps} steps kept: ` +
    `${count.lost} with lost or half steps, ${count.unreadable} unreadable, ${count.temporary} with temporary files left, ${count.unsound} that check finds unsound`,
)
for (const fault of faults.slice(0, 10)) console.log(`  ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0
