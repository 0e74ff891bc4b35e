import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { openLibrary } from '../../main/library/index.ts'
import { context } from '../unit/library/sample-library.ts'
import { asLarge } from './as-large.ts'
import { takeStep } from './writing-steps.ts'

/**
 * Takes step after step until it is killed, telling of each one the library acknowledged: FOLDER LOCKS NEXT [large].
 */
const [folder, locks, next, size] = process.argv.slice(2) as [string, string, string, string?]
// Kept now: it is killed, and would compile everything anew each time.
flushCompileCache()
const opened = await openLibrary(folder, {
  context,
  machine: { name: 'studio', locks },
  compactAt: 60_000,
  ...(size === 'large' && asLarge),
})
if (!opened.ok) throw new Error(opened.message)
for (let n = Number(next); ; n++) {
  const taken = await takeStep(opened.value, n)
  if (!taken.ok) throw new Error(taken.message)
  writeSync(1, `${n}\n`)
}
