import { basename, dirname, relative } from 'node:path'
import type { RecordKey } from '../../../core/model/records.ts'
import type { OtherVersion } from '../../service/ports/library.ts'
import type { LibraryParts } from '../library-parts.ts'
import { aboutOther } from '../records/list-records.ts'
import { takeIn, type Met } from './outside-changes.ts'
import { OutsideNews } from './outside-news.ts'
import { pathOf } from '../records/record-path.ts'
import { restoreRecord } from './restore-record.ts'
import { watchRecords } from './watch-folder.ts'

/** What the open library does for it. */
export interface OutsideHost {
  /** Runs between two steps, unless the library is closed by then. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>
  readonly isBehind: (key: RecordKey) => boolean
  /** Lets these records' files follow memory. */
  readonly follow: (keys: readonly RecordKey[]) => void
  /** Versions that lie beside records. */
  readonly others: () => Promise<readonly OtherVersion[]>
  /** Has the journal note records that were changed from outside; throws the system's error. */
  readonly adopt: (keys: readonly RecordKey[]) => Promise<void>
}

/** What others, or a disk, do to the files of a library while it is open. */
export class Outside {
  readonly #parts: LibraryParts
  readonly #host: OutsideHost
  readonly news: OutsideNews
  /** Changed from outside, which the journal has yet to note. */
  readonly #toAdopt: RecordKey[] = []
  readonly #toldOthers = new Set<string>()
  /** Grows with every change from outside that is taken into the desk. */
  count = 0
  readonly #restoring = new Map<RecordKey, Promise<void>>()
  #unwatch: (() => void) | null = null

  constructor(parts: LibraryParts, host: OutsideHost) {
    this.#parts = parts
    this.#host = host
    this.news = new OutsideNews(parts.notices)
    parts.store.onOther = (key, copy) => {
      this.#toldOthers.add(relative(parts.folder, copy))
      this.news.tell(
        [],
        [
          `“${pathOf(key)}” was changed from outside while Galley changed it too. Galley goes on with its own version; the other is kept as “${relative(parts.folder, copy)}”.`,
        ],
      )
    }
    parts.reader.onMet = (key, met) => this.#met(key, met)
    parts.reader.restore = key => this.#restore(key)
  }

  watch(): void {
    this.#unwatch ??= watchRecords(this.#parts.folder, (keys, others) => {
      void this.takeIn(keys).catch(() => {})
      for (const path of others) void this.#tellOther(path)
    })
  }

  unwatch(): void {
    this.#unwatch?.()
  }

  /** Looks at these records' files now. */
  takeIn(keys: Iterable<RecordKey>): Promise<void> {
    return this.#host.inTurn(async () => {
      const { files, folder, records, seen, readOnly, following } = this.#parts
      const taken = await takeIn(files, folder, records, seen, keys, {
        isBehind: this.#host.isBehind,
        restore: key => this.#restore(key),
        following,
      })
      this.#foreign(taken.keys)
      if (taken.keys.length > 0 && !readOnly) await this.adopt().catch(() => {})
      this.news.tell(taken.keys, following ? [] : taken.notices)
    })
  }

  /** Records were found changed from outside on opening, which the journal is to note. */
  toAdopt(keys: Iterable<RecordKey>): void {
    this.#toAdopt.push(...keys)
  }

  /** Records were changed from outside: what was done to them can't be taken back. */
  #foreign(keys: readonly RecordKey[]): void {
    if (keys.length === 0) return
    this.count++
    this.#parts.stacks.cut(new Set(keys))
    this.#toAdopt.push(...keys)
  }

  /** Before any further step, or undo would after a restart reach back behind the change from outside. */
  async adopt(): Promise<void> {
    if (this.#toAdopt.length === 0) return
    const keys = [...this.#toAdopt]
    await this.#host.adopt(keys)
    this.#toAdopt.splice(0, keys.length)
  }

  /** Tells once of a version that a sync put beside a record; one that Galley itself kept there was told of then. */
  async #tellOther(path: string): Promise<void> {
    if (this.#toldOthers.has(path)) return
    this.#toldOthers.add(path)
    const others = await this.#host.others().catch(() => [])
    if (others.some(each => each.file === path)) this.news.tell([], [aboutOther(dirname(path), basename(path))])
  }

  /** A record was read and wasn't as it was left. */
  #met(key: RecordKey, { taken, notice }: Met): void {
    if (taken) this.#foreign([key])
    if (notice) this.news.tell(taken ? [key] : [], this.#parts.following ? [] : [notice])
  }

  /**
   * Puts a record that was found damaged back, once for however many ask. Where that can't be done now, it stays lost.
   */
  #restore(key: RecordKey): Promise<void> {
    const restored =
      this.#restoring.get(key) ??
      this.#restoreOne(key)
        .catch(() => {})
        .finally(() => this.#restoring.delete(key))
    this.#restoring.set(key, restored)
    return restored
  }

  async #restoreOne(key: RecordKey): Promise<void> {
    const { files, folder, records, seen, journal, readOnly } = this.#parts
    const restored = await restoreRecord(files, folder, journal.path, key, !readOnly)
    if (!restored || !records.isLost(key)) return
    seen.note(key, restored.hash)
    records.set(key, restored.stored)
    if (restored.foreign) this.#foreign([key])
    if (!readOnly) {
      records.mend(key)
      this.#host.follow([key])
    }
    this.news.tell([key], restored.notices)
  }
}
