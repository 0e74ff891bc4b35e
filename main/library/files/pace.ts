import { setImmediate } from 'node:timers/promises'

/** How long work may hold the main thread at a time, in milliseconds. */
const patience = 12

/**
 * Of all work together, as one piece may follow upon another at once: when others were let in last, and when it was
 * last asked about.
 */
let since = 0
let asked = 0
let resting: Promise<void> | null = null

/**
 * Keeps long work from holding the main thread: awaited between its pieces, it lets others in once all that went on
 * took long enough.
 */
export class Pace {
  constructor() {
    const now = performance.now()
    // Nothing went on.
    if (now - asked >= patience) since = now
    asked = now
  }

  get isDue(): boolean {
    asked = performance.now()
    return asked - since >= patience
  }

  async rest(): Promise<void> {
    // All that wait go on behind the same rest, and the last of them may have to rest anew.
    while (this.isDue) {
      await (resting ??= setImmediate().then(() => {
        since = performance.now()
        resting = null
      }))
    }
  }
}
