import { join } from 'node:path'
import { Low } from 'lowdb'
import type { Adapter } from 'lowdb'
import type { RecordKey } from '../../../core/model/records.ts'
import { writeDurably } from '../files/durable-write.ts'
import { decodeRecord, encodeRecord, type Opened, type Stored } from './envelope.ts'
import type { FileSystem } from '../files/file-system.ts'
import { pathOf } from './record-path.ts'
import { hashOf, readIfThere } from './seen-files.ts'

/** A record file as a lowdb database: `data` is the record in memory, `write` makes it durable. */
export type RecordFile = Low<Stored | null>

export function recordFile(files: FileSystem, folder: string, key: RecordKey, data: Stored | null = null): RecordFile {
  return new Low<Stored | null>(new RecordAdapter(files, folder, key), data)
}

/** lowdb's extension point: reads strictly, where its own adapters trust; writes durably, where they only rename. */
export class RecordAdapter implements Adapter<Stored | null> {
  readonly path: string
  readonly #files: FileSystem
  readonly #key: RecordKey
  /** What the last `read` found; null where there is no file. */
  found: Opened | null = null
  /** The file there is damaged: the next write must not make it the `.prev`. */
  damaged = false
  /** Of the file's bytes as last read or written; null where there was none. */
  hash: string | null = null
  /** How many those were. */
  bytes = 0

  constructor(files: FileSystem, folder: string, key: RecordKey) {
    this.#files = files
    this.#key = key
    this.path = join(folder, pathOf(key))
  }

  /** Null where the file is missing or isn't sound: `found` says which. */
  async read(): Promise<Stored | null> {
    const bytes = await readIfThere(this.#files, this.path)
    this.hash = bytes && hashOf(bytes)
    this.bytes = bytes?.length ?? 0
    this.found = bytes && decodeRecord(this.#key, bytes)
    return this.found?.state === 'good' || this.found?.state === 'edited' ? this.found.stored : null
  }

  async write(data: Stored | null): Promise<void> {
    if (!data) return
    const text = encodeRecord(data)
    await writeDurably(this.#files, this.path, text, { previous: !this.damaged })
    this.hash = hashOf(text)
    this.bytes = Buffer.byteLength(text)
    this.damaged = false
  }
}

/** Reads one record file, or its `.prev`, or one in the trash; null where it is missing. */
export async function openRecord(files: FileSystem, key: RecordKey, path: string): Promise<Opened | null> {
  const bytes = await readIfThere(files, path)
  return bytes && decodeRecord(key, bytes)
}
