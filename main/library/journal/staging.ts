import { join } from 'node:path'
import type { RecordKey } from '../../../core/model/records.ts'
import { isMissing } from '../files/disk-error.ts'
import { renameOver, writeDurably } from '../files/durable-write.ts'
import { checksum, encodeRecord } from '../records/envelope.ts'
import type { FileSystem } from '../files/file-system.ts'
import { Filed } from '../records/filed.ts'
import { inParallel } from '../files/in-parallel.ts'
import type { LoggedEdit } from './journal-line.ts'
import { openRecord } from '../records/record-file.ts'
import { Pace } from '../files/pace.ts'
import { kindOf, revisionName } from '../records/record-path.ts'
import { hashOf } from '../records/seen-files.ts'
import { syncFolder } from '../files/sync-folder.ts'

/** New bodies longer than this, in characters of JSON, go to a file before the journal's line instead of into it. */
const longest = 16_000

/** The bytes of a record's file. */
export interface FileBytes {
  readonly hash: string
  readonly size: number
}
interface Written extends FileBytes {
  readonly body: unknown
  readonly sum: string
}

/**
 * New long records in `journal/staged`: written before the line of the step that makes them, put in place behind it.
 */
export class Staging {
  readonly #files: FileSystem
  readonly #folder: string
  /** By name; what no step has made yet. */
  readonly #written = new Map<string, Written>()
  /** Revisions that wait to be put in place, with their bytes where this run wrote them. */
  readonly #waiting = new Map<RecordKey, Map<number, FileBytes | null>>()

  constructor(files: FileSystem, library: string) {
    this.#files = files
    this.#folder = join(library, 'journal/staged')
  }

  /**
   * Writes a record that a step is to make, of this very body or what stands for it; until `stage` its name isn't
   * durable. Throws the system's error.
   */
  async write(key: RecordKey, revision: number, body: unknown, standsFor: unknown = body): Promise<Written> {
    const sum = checksum(body)
    const bytes = Buffer.from(encodeRecord({ revision, body }, sum))
    await writeDurably(this.#files, this.#path(key, revision), bytes, { folder: false })
    const written = { body: standsFor, sum, hash: hashOf(bytes), size: bytes.length }
    this.#written.set(revisionName(key, revision), written)
    return written
  }

  /**
   * Writes long new bodies to files, those that aren't yet, and answers with the edits as the journal's line has them.
   * Throws the system's error.
   */
  async stage(edits: readonly LoggedEdit[]): Promise<LoggedEdit[]> {
    const lines: LoggedEdit[] = edits.map(edit =>
      edit.op === 'remove' ? { key: edit.key, op: edit.op, from: edit.from, to: edit.to } : edit,
    )
    const long = lines.flatMap((edit, index) =>
      edit.op === 'create' && isLong(edit.key, edit.body) ? [{ edit, index }] : [],
    )
    const pace = new Pace()
    try {
      await inParallel(long, 8, async ({ edit, index }) => {
        await pace.rest()
        const known = this.#written.get(revisionName(edit.key, edit.to))
        const ready = known && known.body === edit.body ? known : null
        if (!ready && edit.body instanceof Filed) throw new Error('its file is gone')
        const { sum } = ready ?? (await this.write(edit.key, edit.to, edit.body))
        lines[index] = { key: edit.key, op: 'create', from: edit.from, to: edit.to, staged: sum }
      })
      if (long.length > 0) await syncFolder(this.#files, this.#folder)
    } catch (error) {
      for (const { edit } of long) await this.drop(edit.key, edit.to)
      throw error
    }
    return lines
  }

  /** Takes back what `stage` wrote, where the line after it failed. */
  async unstage(lines: readonly LoggedEdit[]): Promise<void> {
    for (const edit of lines) if (edit.op === 'create' && edit.staged) await this.drop(edit.key, edit.to)
  }

  /** Takes back what `write` wrote; nothing to do where a step was made of it, or it was taken back. */
  async drop(key: RecordKey, revision: number): Promise<void> {
    if (!this.#written.delete(revisionName(key, revision))) return
    await this.#files.unlink(this.#path(key, revision)).catch(() => {})
  }

  /** Says that a record is committed and its file waits here. */
  expect(key: RecordKey, revision: number): void {
    const name = revisionName(key, revision)
    const written = this.#written.get(name)
    this.#written.delete(name)
    const waiting = this.#waiting.get(key) ?? new Map<number, FileBytes | null>()
    this.#waiting.set(key, waiting.set(revision, written ? { hash: written.hash, size: written.size } : null))
  }

  /** Where a committed record's file waits, with its bytes' hash; null where none of this run does. */
  fileOf(key: RecordKey, revision: number): { readonly path: string; readonly hash: string } | null {
    const known = this.#waiting.get(key)?.get(revision)
    return known ? { path: this.#path(key, revision), hash: known.hash } : null
  }

  waiting(key: RecordKey): readonly number[] {
    return [...(this.#waiting.get(key)?.keys() ?? [])]
  }

  /** Whether a waiting file isn't there, where the folder is. Throws the system's error. */
  async isGone(key: RecordKey, revision: number): Promise<boolean> {
    return !(await this.#files.readdir(this.#folder)).includes(revisionName(key, revision))
  }

  /**
   * Puts a waiting file in place; null where it is gone: then memory has the record, or another file. Throws the
   * system's error.
   */
  async place(key: RecordKey, revision: number, to: string): Promise<FileBytes | null> {
    try {
      await renameOver(this.#files, this.#path(key, revision), to)
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
    const known = this.#waiting.get(key)?.get(revision)
    if (known) return known
    const bytes = await this.#files.readFile(to)
    return { hash: hashOf(bytes), size: bytes.length }
  }

  /** These revisions are in place, `placed`, or needn't be any more. Throws the system's error. */
  async clear(key: RecordKey, revisions: readonly number[], placed: number | null): Promise<void> {
    for (const each of revisions) {
      if (each !== placed) {
        await this.#files.unlink(this.#path(key, each)).catch(error => {
          if (!isMissing(error)) throw error
        })
      }
    }
    const waiting = this.#waiting.get(key)
    for (const each of revisions) waiting?.delete(each)
    if (waiting?.size === 0) this.#waiting.delete(key)
  }

  /**
   * The body of a committed record that was still waiting, in the form of its step; null where it isn't there any more.
   */
  async bodyOf(edit: LoggedEdit): Promise<unknown> {
    const found = await openRecord(this.#files, edit.key, this.#path(edit.key, edit.to))
    return found?.state === 'good' || found?.state === 'old' ? found.stored.body : null
  }

  #path(key: RecordKey, revision: number): string {
    return join(this.#folder, revisionName(key, revision))
  }
}

const isLong = (key: RecordKey, body: unknown): boolean =>
  kindOf(key) === 'source' || JSON.stringify(body).length > longest
