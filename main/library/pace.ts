import { setImmediate } from 'node:timers/promises'

/** How long work may hold the main thread at a time, in milliseconds. */
const patience = 12

/** Keeps long work from holding the main thread: awaited between its pieces, it lets others in once these took long enough. */
export class Pace {
  #since = performance.now()

  get isDue(): boolean { return performance.now() - this.#since >= patience }

  async rest(): Promise<void> {
    if (!this.isDue) return
    await setImmediate()
    this.#since = performance.now()
  }
}
