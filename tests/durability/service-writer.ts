import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { asLarge } from './as-large.ts'
import { openDesk, takeStep } from './service-steps.ts'

/** The app's service, taking step after step and telling of each that was acknowledged, until it is killed or past LAST: LIBRARY NEXT [LAST].
 * From an odd NEXT on the library is kept as if it were large. */
const [library, next, last = 'Infinity'] = process.argv.slice(2) as [string, string, string?]
// Kept now: it is killed, and would compile everything anew each time.
flushCompileCache()
const desk = await openDesk(library, Number(next) % 2 ? asLarge : {})
for (let n = Number(next); n <= Number(last); n++) {
  await takeStep(desk, n)
  writeSync(1, `${n}\n`)
}
await desk.service.close()
