import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { RecordKey } from '../../../core/model/records.ts'
import { isMissing } from '../files/disk-error.ts'
import { decodeKnown, type Stored } from './envelope.ts'
import type { FileSystem } from '../files/file-system.ts'
import { isLazy } from './gist.ts'
import { inParallel } from '../files/in-parallel.ts'
import { meet, type Met } from '../outside/outside-changes.ts'
import { Pace } from '../files/pace.ts'
import { pathOf } from './record-path.ts'
import type { Records } from './records.ts'
import { hashOf, readIfThere, type SeenFiles } from './seen-files.ts'

/**
 * Files read side by side; each is worked on for a millisecond or two once it is there, and all may come at the same
 * moment.
 */
const atOnce = 6
/** Milliseconds that a file takes that is not at hand. */
const slow = 5
/** Milliseconds that reading may hold the main thread at a time. */
const patience = 12

/**
 * Reads records that aren't in memory, each held against what was last seen of its file: the same bytes are what was
 * verified then; any others were written by somebody else, and are met as such.
 */
export class LazyReader {
  readonly #files: FileSystem
  readonly #folder: string
  readonly #records: Records
  readonly #seen: SeenFiles
  #turn: Promise<unknown> = Promise.resolve()
  /** Called where a file isn't as it was last seen. */
  onMet: (key: RecordKey, met: Met) => void = () => {}
  /** Called where a record is lost, to have it restored. */
  restore: (key: RecordKey) => Promise<void> = async () => {}
  /** Where a new record's file waits to be put in place, with its bytes' hash. */
  waiting: (key: RecordKey, revision: number) => { readonly path: string; readonly hash: string } | null = () => null

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
    await this.#readSmall(
      held.filter(key => key.startsWith('curation/') && !this.#isHere(key) && !this.#records.isLost(key)),
    )
    await inParallel(
      held.filter(key => !this.#isHere(key)),
      atOnce,
      async key => {
        // What waits and can't be read just now wasn't removed by anybody.
        if ((await this.#readWaiting(key)) || this.waiting(key, this.#records.revision(key))) return
        const bytes = this.#records.isLost(key)
          ? undefined
          : await readIfThere(this.#files, this.#path(key)).catch(() => undefined)
        if (bytes !== undefined) {
          await this.#inTurn(() => {
            if (!this.#isHere(key)) this.#take(key, bytes)
          })
        }
        if (this.#records.isLost(key)) await this.restore(key)
      },
    )
    return () => {
      for (const key of held) this.#records.release(key)
    }
  }

  /**
   * Decisions, whose files are small and often hundreds at a time: read at once where they are at hand, which takes a
   * fifth of what asking the system for each does, and in pieces. Once one takes its time, the rest are left to be read
   * side by side.
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

  #isHere(key: RecordKey): boolean {
    return !this.#records.has(key) || this.#records.resident(key) !== null
  }

  #now(key: RecordKey): Stored | null {
    if (!isLazy(key)) return null
    const waits = this.waiting(key, this.#records.revision(key))
    for (const path of waits ? [waits.path, this.#path(key)] : []) {
      const stored = this.#takeWaiting(key, waits!.hash, readNow(this.#files, path))
      if (stored) return stored
    }
    if (waits) return null
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

  /** Works on what was read, of all that is read side by side one after another, and lets others in between. */
  #inTurn<T>(work: () => T): Promise<T> {
    const pace = new Pace()
    const done = this.#turn.then(() => pace.rest()).then(work)
    this.#turn = done.catch(() => {})
    return done
  }

  /**
   * Reads a record whose file has yet to be put in place, which may happen meanwhile. Answers whether it is in memory
   * now.
   */
  async #readWaiting(key: RecordKey): Promise<boolean> {
    const waits = this.waiting(key, this.#records.revision(key))
    for (const path of waits ? [waits.path, this.#path(key)] : []) {
      const bytes = await readIfThere(this.#files, path).catch(() => null)
      if (await this.#inTurn(() => this.#isHere(key) || this.#takeWaiting(key, waits!.hash, bytes) !== null)) {
        return true
      }
    }
    return false
  }

  /** Null where these aren't the bytes that were written. */
  #takeWaiting(key: RecordKey, hash: string, bytes: Buffer | null): Stored | null {
    const stored = bytes && hashOf(bytes) === hash ? decodeKnown(key, bytes) : null
    if (!stored || stored.revision !== this.#records.revision(key)) return null
    this.#records.readAgain(key, stored, bytes!.length)
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

  #path(key: RecordKey): string {
    return join(this.#folder, pathOf(key))
  }
}

/** A file's bytes at once; null where they can't be had. */
function readNow(files: FileSystem, path: string): Buffer | null {
  try {
    return files.readFileNow(path)
  } catch {
    return null
  }
}
