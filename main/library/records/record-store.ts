import { dirname, join } from 'node:path'
import type { RecordKey } from '../../../core/model/records.ts'
import { isMissing } from '../files/disk-error.ts'
import { writeDurably } from '../files/durable-write.ts'
import { encodeRecord, type Stored } from './envelope.ts'
import type { FileSystem } from '../files/file-system.ts'
import { openRecord, recordFile, type RecordAdapter } from './record-file.ts'
import { pathOf, revisionName } from './record-path.ts'
import type { Records } from './records.ts'
import { SeenFiles } from './seen-files.ts'
import { Staging, type FileBytes } from '../journal/staging.ts'
import { syncFolder } from '../files/sync-folder.ts'

/**
 * Brings single record files where memory is: writes them, puts new long ones in place, moves removed ones to the
 * trash.
 */
export class RecordStore {
  readonly #files: FileSystem
  readonly #folder: string
  readonly #records: Records
  readonly #removed = new Map<RecordKey, Stored[]>()
  readonly #seen: SeenFiles
  readonly staging: Staging
  /** Called with the path of a version from outside that was kept beside the record's file. */
  onOther: (key: RecordKey, copy: string) => void = () => {}

  constructor(files: FileSystem, folder: string, records: Records, seen = new SeenFiles()) {
    this.#files = files
    this.#folder = folder
    this.#records = records
    this.#seen = seen
    this.staging = new Staging(files, folder)
  }

  /** Hands a removed record over to the trash, with the next `follow`. */
  discard(key: RecordKey, stored: Stored): void {
    this.#removed.set(key, [...(this.#removed.get(key) ?? []), stored])
  }

  /** Brings one record's file where memory is. Throws the system's error; may be repeated. */
  async follow(key: RecordKey): Promise<void> {
    const removed = this.#removed.get(key) ?? []
    for (const stored of removed) {
      await writeDurably(this.#files, this.#trashPath(key, stored.revision), encodeRecord(stored))
    }
    const path = join(this.#folder, pathOf(key))
    const staged = this.staging.waiting(key)
    const revision = this.#records.revision(key)
    const waits = revision > 0 && staged.includes(revision)
    // Followed already, by a pass that was under way when it changed last.
    if (revision > 0 && !waits && removed.length === 0 && this.#records.gist(key) && !this.#records.isDamaged(key)) {
      return this.staging.clear(key, staged, null)
    }
    const stored = waits ? null : this.#records.stored(key)
    await this.#keepOther(key, path)
    this.#seen.forget(key)
    const placed = waits ? await this.#place(key, revision, path) : null
    if (placed) {
      this.#seen.note(key, placed.hash)
      this.#records.followed(key, revision, placed.size)
    } else if (revision > 0) {
      const now = stored ?? this.#records.stored(key)
      if (now) {
        await this.#write(key, revision, now)
      }
      // A record that was taken away where it waited is met as one removed from outside, by whoever asks for it.
      else if (!waits || !(await this.staging.isGone(key, revision))) {
        throw new Error('its record can’t be read just now')
      }
    } else {
      await this.#remove(path)
      this.#seen.note(key, null)
    }
    await this.staging.clear(key, staged, placed && revision)
    forget(this.#removed, key, removed)
  }

  async #write(key: RecordKey, revision: number, stored: Stored): Promise<void> {
    const file = recordFile(this.#files, this.#folder, key, stored)
    const adapter = file.adapter as RecordAdapter
    adapter.damaged = this.#records.isDamaged(key)
    await file.write()
    this.#records.mended(key)
    this.#seen.note(key, adapter.hash)
    this.#records.followed(key, revision, adapter.bytes)
  }

  /** Somebody else's version of the file is kept beside it, and never becomes the `.prev`. */
  async #keepOther(key: RecordKey, path: string): Promise<void> {
    const copy = await this.#seen.keepOther(this.#files, key, path)
    if (copy === null) return
    this.#records.mend(key)
    this.onOther(key, copy)
  }

  /** A removed record's body from the trash; null where it isn't there or isn't sound. */
  async fromTrash(key: RecordKey, revision: number): Promise<unknown> {
    const waiting = this.#removed.get(key)?.find(stored => stored.revision === revision)
    if (waiting) return waiting.body
    const found = await openRecord(this.#files, key, this.#trashPath(key, revision)).catch(() => null)
    return found?.state === 'good' ? found.stored.body : found?.state === 'old' ? found.upgraded.body : null
  }

  async #place(key: RecordKey, revision: number, path: string): Promise<FileBytes | null> {
    const placed = await this.staging.place(key, revision, path)
    if (placed) await syncFolder(this.#files, dirname(path))
    return placed
  }

  /** The `.prev` first, so that it never outlives its file. */
  async #remove(path: string): Promise<void> {
    for (const each of [`${path}.prev`, path]) {
      await this.#files.unlink(each).catch(error => {
        if (!isMissing(error)) throw error
      })
    }
    await syncFolder(this.#files, dirname(path))
  }

  #trashPath(key: RecordKey, revision: number): string {
    return join(this.#folder, 'trash', revisionName(key, revision))
  }
}

/** Takes off what is done; more may have come meanwhile. */
function forget<T>(waiting: Map<RecordKey, T[]>, key: RecordKey, done: readonly T[]): void {
  const left = (waiting.get(key) ?? []).filter(each => !done.includes(each))
  if (left.length > 0) waiting.set(key, left)
  else waiting.delete(key)
}
