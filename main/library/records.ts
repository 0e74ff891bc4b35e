import type { Desk } from '../../core/curate/change.ts'
import { recordSchemas, type RecordKey, type RecordKind, type RecordOf } from '../../core/model/records.ts'
import type { SourceRecord } from '../../core/model/source.ts'
import type { Stored } from './envelope.ts'
import type { FileSystem } from './file-system.ts'
import { recordFile, type RecordAdapter, type RecordFile } from './record-file.ts'
import { idOf, keyOf, kindOf } from './record-path.ts'

/** All records in memory, each in its lowdb database, with the source of every item. It never touches the disk itself. */
export class Records implements Desk {
  readonly #files: FileSystem
  readonly #folder: string
  readonly #kinds = new Map<RecordKind, Map<string, RecordFile>>()
  readonly #sources = new Map<string, string>()
  /** Highest revisions given, where the record itself may have a lower one or be gone, so that no number is given twice. */
  readonly #given = new Map<RecordKey, number>()

  constructor(files: FileSystem, folder: string) {
    this.#files = files
    this.#folder = folder
    for (const kind of Object.keys(recordSchemas) as RecordKind[]) this.#kinds.set(kind, new Map())
  }

  get<K extends RecordKind>(kind: K, id = ''): RecordOf<K> | null {
    return (this.#kinds.get(kind)!.get(id)?.data?.body ?? null) as RecordOf<K> | null
  }

  *all<K extends RecordKind>(kind: K): Iterable<RecordOf<K>> {
    for (const file of this.#kinds.get(kind)!.values()) yield file.data!.body as RecordOf<K>
  }

  sourceOf(item: string): string | null {
    return this.#sources.get(item) ?? null
  }

  /** The database of a record; null where there is none. */
  file(key: RecordKey): RecordFile | null {
    return this.#kinds.get(kindOf(key))!.get(idOf(key)) ?? null
  }

  /** Says that a record's file is damaged, so that its `.prev` is kept when it is written anew. */
  mend(key: RecordKey): void {
    const file = this.file(key)
    if (file) (file.adapter as RecordAdapter).damaged = true
  }

  stored(key: RecordKey): Stored | null {
    return this.file(key)?.data ?? null
  }

  /** 0 where the record isn't there. */
  revision(key: RecordKey): number {
    return this.stored(key)?.revision ?? 0
  }

  /** The revision a record gets by its next change. */
  next(key: RecordKey): number {
    return Math.max(this.revision(key), this.#given.get(key) ?? 0) + 1
  }

  /** Notes that a record had this revision at some time. */
  remember(key: RecordKey, revision: number): void {
    this.#given.set(key, Math.max(revision, this.#given.get(key) ?? 0))
  }

  *keys(): Iterable<RecordKey> {
    for (const [kind, files] of this.#kinds) for (const id of files.keys()) yield keyOf(kind, id)
  }

  set(key: RecordKey, stored: Stored | null): void {
    const kind = kindOf(key)
    const kept = this.#kinds.get(kind)!
    const id = idOf(key)
    const before = kept.get(id)
    if (kind === 'source') this.#mapItems(id, before?.data?.body, stored?.body)
    if (!stored) {
      if (before?.data) this.remember(key, before.data.revision)
      kept.delete(id)
    } else if (before) {
      before.data = stored
    } else {
      kept.set(id, recordFile(this.#files, this.#folder, key, stored))
    }
  }

  #mapItems(source: string, before: unknown, after: unknown): void {
    const old = (before as SourceRecord | undefined)?.reading
    const now = (after as SourceRecord | undefined)?.reading
    if (old === now) return
    for (const item of old?.items ?? []) if (this.#sources.get(item.id) === source) this.#sources.delete(item.id)
    for (const item of now?.items ?? []) this.#sources.set(item.id, source)
  }
}
