import { join } from 'node:path'
import type { RecordKey } from '../../../core/model/records.ts'
import { writeCatalogue, type Entry } from './catalogue.ts'
import type { LineSet } from './catalogue-lines.ts'
import type { FileStamp, FileSystem } from '../files/file-system.ts'
import { isLazy } from '../records/gist.ts'
import { inParallel } from '../files/in-parallel.ts'
import { pathOf } from '../records/record-path.ts'
import type { Records } from '../records/records.ts'
import type { SeenFiles } from '../records/seen-files.ts'

export interface KeeperParts {
  readonly files: FileSystem
  readonly folder: string
  readonly records: Records
  readonly seen: SeenFiles
  /** How many documents and decisions are worth a catalogue; fewer are read as quickly. */
  readonly from: number
}

/** Keeps the catalogue of an open library true, and finds out where it wasn't. */
export class CatalogueKeeper {
  readonly #parts: KeeperParts
  #writing: Promise<void> = Promise.resolve()
  #stopped = false
  /** How many entries the file has; null where it isn't as things are. */
  #written: number | null = null

  constructor(parts: KeeperParts) {
    this.#parts = parts
  }

  /**
   * Looks whether the files of records that were taken from the catalogue are as it says; those that may not be are
   * handed to `takeIn`, which reads them, some at a time.
   */
  async lookOver(keys: LineSet, takeIn: (keys: readonly RecordKey[]) => Promise<void>): Promise<void> {
    const { records } = this.#parts
    this.#written = keys.size
    let differing: RecordKey[] = []
    const hand = async (enough: number) => {
      if (differing.length < enough) return
      const now = differing
      differing = []
      await takeIn(now)
    }
    const all = keys[Symbol.iterator]()
    for (let some = take(all, 200); some.length > 0 && !this.#stopped; some = take(all, 200)) {
      await inParallel(some, 8, async key => {
        const expected = records.stampOf(key)
        const now = await this.#look(key)
        if (!expected || (now && now.size === expected.size && now.changed === expected.changed)) return
        if (now) records.stamp(key, now)
        differing.push(key)
        this.#written = null
      })
      await hand(50)
    }
    if (!this.#stopped) await hand(1)
  }

  /** Writes the catalogue as things are now. Without it, or with an older one, the next opening has more to read. */
  write(): Promise<void> {
    return (this.#writing = this.#writing.then(() => this.#write()).catch(() => {}))
  }

  stop(): void {
    this.#stopped = true
  }

  async #write(): Promise<void> {
    const { files, folder, records, from } = this.#parts
    const { count, missing } = records.stamps()
    if (count < from || (missing.length === 0 && this.#written === count)) return
    this.#written = null
    await inParallel(
      missing.filter(key => records.gist(key)),
      8,
      async key => {
        const stamp = await this.#look(key)
        if (stamp) records.stamp(key, stamp)
      },
    )
    await writeCatalogue(files, folder, this.#entries([...records.keys()].filter(isLazy)))
    this.#written = count
  }

  *#entries(keys: readonly RecordKey[]): Iterable<readonly [RecordKey, Entry]> {
    const { records, seen } = this.#parts
    for (const key of keys) {
      const [gist, hash, stamp] = [records.gist(key), seen.hashOf(key), records.stampOf(key)]
      if (gist && hash && stamp) yield [key, { revision: records.revision(key), hash, stamp, gist }]
    }
  }

  #look(key: RecordKey): Promise<FileStamp | null> {
    const { files, folder } = this.#parts
    return files.stamp(join(folder, pathOf(key))).catch(() => null)
  }
}

/** The next of them, `count` at most. */
function take<T>(from: Iterator<T>, count: number): T[] {
  const taken: T[] = []
  for (let next; taken.length < count && !(next = from.next()).done;) taken.push(next.value)
  return taken
}
