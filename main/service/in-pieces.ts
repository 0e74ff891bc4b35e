import { setImmediate } from 'node:timers/promises'

/** How long a piece may hold the main thread, in milliseconds. */
const patience = 12

/** Does long work that says by `yield` where it may be interrupted, and lets others in between. */
export async function inPieces<T>(work: Generator<void, T>): Promise<T> {
  for (let since = performance.now(); ;) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() - since < patience) continue
    await setImmediate()
    since = performance.now()
  }
}
