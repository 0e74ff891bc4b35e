import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { RecordKey } from '../../core/model/records.ts'
import { isMissing } from './disk-error.ts'
import { decodeKnown, type Stored } from './envelope.ts'
import type { FileSystem } from './file-system.ts'
import { isLazy } from './gist.ts'
import { inParallel } from './in-parallel.ts'
import { meet, type Met } from './outside-changes.ts'
import { pathOf } from './record-path.ts'
import type { Records } from './records.ts'
import { readIfThere, type SeenFiles } from './seen-files.ts'

/** Files read side by side; each is worked on for a millisecond or two once it is there, and all may come at the same moment. */
const atOnce = 6
/** Milliseconds that a file takes that is not at hand. */
const slow = 5
/** Milliseconds that reading may hold the main thread at a time. */
const patience = 12

/**
 * Reads records that aren't in memory, each held against what was last seen of its file: the same bytes are what was verified then; any others were
 * written by somebody else, and are met as such.
 */
export class LazyReader {
  readonly #files: FileSystem
  readonly #folder: string
  readonly #records: Records
  readonly #seen: SeenFiles
  /** Called where a file isn't as it was last seen. */
  onMet: (key: RecordKey, met: Met) => void = () => {}
  /** Called where a record is lost, to have it restored. */
  restore: (key: RecordKey) => Promise<void> = async () => {}

  constructor(files: FileSystem, folder: string, records: Records, seen: SeenFiles) {
    this.#files = files
    this.#folder = folder
    this.#records = records
    this.#seen = seen
    records.fetch = key => this.#now(key)
  }

  /** Reads those of these that aren't in memory, and keeps all there until the answer is called. */
  async hold(keys: Iterable<RecordKey>): Promise<() => void> {
    const held = [...new Set(keys)].filter(isLazy)
    for (const key of held) this.#records.hold(key)
    await this.#readSmall(held.filter(key => key.startsWith('curation/') && !this.#isHere(key) && !this.#records.isLost(key)))
    await inParallel(held.filter(key => !this.#isHere(key)), atOnce, async key => {
      const bytes = this.#records.isLost(key) ? undefined : await readIfThere(this.#files, this.#path(key)).catch(() => undefined)
      if (bytes !== undefined && !this.#isHere(key)) this.#take(key, bytes)
      if (this.#records.isLost(key)) await this.restore(key)
    })
    return () => { for (const key of held) this.#records.release(key) }
  }

  /**
   * Decisions, whose files are small and often hundreds at a time: read at once where they are at hand, which takes a fifth of what asking
   * the system for each does, and in pieces. Once one takes its time, the rest are left to be read side by side.
   */
  async #readSmall(keys: readonly RecordKey[]): Promise<void> {
    let since = performance.now()
    for (const key of keys) {
      const start = performance.now()
      this.#now(key)
      const end = performance.now()
      if (end - start > slow) return
      if (end - since < patience) continue
      await setImmediate()
      since = performance.now()
    }
  }

  #isHere(key: RecordKey): boolean { return !this.#records.has(key) || this.#records.resident(key) !== null }

  #now(key: RecordKey): Stored | null {
    if (!isLazy(key)) return null
    let bytes: Buffer | null
    try {
      bytes = this.#files.readFileNow(this.#path(key))
    } catch (error) {
      if (!isMissing(error)) return null
      bytes = null
    }
    const stored = this.#take(key, bytes)
    if (this.#records.isLost(key)) void this.restore(key)
    return stored
  }

  #take(key: RecordKey, bytes: Buffer | null): Stored | null {
    const stored = bytes && this.#seen.matches(key, bytes) ? decodeKnown(key, bytes) : null
    if (stored) {
      this.#records.readAgain(key, stored, bytes!.length)
      return stored
    }
    const met = meet(this.#records, this.#seen, key, bytes)
    this.onMet(key, met)
    return this.#records.resident(key)
  }

  #path(key: RecordKey): string { return join(this.#folder, pathOf(key)) }
}
