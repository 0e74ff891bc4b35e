import { dirname, join } from 'node:path'
import type { RecordKey } from '../../core/model/records.ts'
import { isMissing } from './disk-error.ts'
import { renameOver, syncFolder, writeDurably } from './durable-write.ts'
import { checksum, encodeRecord, type Stored } from './envelope.ts'
import type { FileSystem } from './file-system.ts'
import { inParallel } from './in-parallel.ts'
import type { LoggedEdit } from './journal-line.ts'
import { openRecord, recordFile, type RecordAdapter } from './record-file.ts'
import { kindOf, pathOf, revisionName } from './record-path.ts'
import type { Records } from './records.ts'
import { hashOf, SeenFiles } from './seen-files.ts'

/** New bodies longer than this, in characters of JSON, go to a file before the journal's line instead of into it. */
const longest = 16_000

/** Brings single record files where memory is: writes them, puts new long ones in place, moves removed ones to the trash. */
export class RecordStore {
  readonly #files: FileSystem
  readonly #folder: string
  readonly #records: Records
  /** Revisions that wait in `journal/staged` to be put in place. */
  readonly #staged = new Map<RecordKey, number[]>()
  readonly #removed = new Map<RecordKey, Stored[]>()
  readonly #seen: SeenFiles
  /** Called with the path of a version from outside that was kept beside the record's file. */
  onOther: (key: RecordKey, copy: string) => void = () => {}

  constructor(files: FileSystem, folder: string, records: Records, seen = new SeenFiles()) {
    this.#files = files
    this.#folder = folder
    this.#records = records
    this.#seen = seen
  }

  /** Writes long new bodies to files and answers with the edits as the journal's line has them. Throws the system's error. */
  async stage(edits: readonly LoggedEdit[]): Promise<LoggedEdit[]> {
    const staged: string[] = []
    const lines: LoggedEdit[] = edits.map(edit => edit.op === 'remove' ? { key: edit.key, op: edit.op, from: edit.from, to: edit.to } : edit)
    const long = lines.flatMap((edit, index) => (edit.op === 'create' && isLong(edit.key, edit.body) ? [{ edit, index }] : []))
    try {
      await inParallel(long, 8, async ({ edit, index }) => {
        const path = this.#stagedPath(edit.key, edit.to)
        staged.push(path)
        const sum = checksum(edit.body)
        await writeDurably(this.#files, path, encodeRecord({ revision: edit.to, body: edit.body }, sum), { folder: false })
        lines[index] = { key: edit.key, op: 'create', from: edit.from, to: edit.to, staged: sum }
      })
      if (long.length > 0) await syncFolder(this.#files, join(this.#folder, 'journal/staged'))
    } catch (error) {
      for (const path of staged) await this.#files.unlink(path).catch(() => {})
      throw error
    }
    return lines
  }

  /** Takes back what `stage` wrote, where the line after it failed. */
  async unstage(lines: readonly LoggedEdit[]): Promise<void> {
    for (const edit of lines) {
      if (edit.op === 'create' && edit.staged) await this.#files.unlink(this.#stagedPath(edit.key, edit.to)).catch(() => {})
    }
  }

  /** Says that a committed record waits in `journal/staged`. */
  expectStaged(key: RecordKey, revision: number): void {
    this.#staged.set(key, [...(this.#staged.get(key) ?? []), revision])
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
    const stored = this.#records.stored(key)
    const path = join(this.#folder, pathOf(key))
    const staged = this.#staged.get(key) ?? []
    const revision = stored?.revision ?? 0
    await this.#keepOther(key, path)
    this.#seen.forget(key)
    if (!stored) {
      await this.#remove(path)
      this.#seen.note(key, null)
    } else if (staged.includes(revision) && await this.#place(this.#stagedPath(key, revision), path)) {
      const bytes = await this.#files.readFile(path)
      this.#seen.note(key, hashOf(bytes))
      this.#records.followed(key, revision, bytes.length)
    } else {
      const file = recordFile(this.#files, this.#folder, key, stored)
      const adapter = file.adapter as RecordAdapter
      adapter.damaged = this.#records.isDamaged(key)
      await file.write()
      this.#records.mended(key)
      this.#seen.note(key, adapter.hash)
      this.#records.followed(key, revision, adapter.bytes)
    }
    for (const each of staged) {
      await this.#files.unlink(this.#stagedPath(key, each)).catch(error => { if (!isMissing(error)) throw error })
    }
    forget(this.#staged, key, staged)
    forget(this.#removed, key, removed)
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

  /** The body of a committed record that was still waiting, in the form of its step; null where it isn't there any more. */
  async fromStaged(edit: LoggedEdit): Promise<unknown> {
    const found = await openRecord(this.#files, edit.key, this.#stagedPath(edit.key, edit.to))
    return found?.state === 'good' || found?.state === 'old' ? found.stored.body : null
  }

  /** False where the staged file is gone: then memory has the record. */
  async #place(from: string, to: string): Promise<boolean> {
    try {
      await renameOver(this.#files, from, to)
    } catch (error) {
      if (isMissing(error)) return false
      throw error
    }
    await syncFolder(this.#files, dirname(to))
    return true
  }

  /** The `.prev` first, so that it never outlives its file. */
  async #remove(path: string): Promise<void> {
    for (const each of [`${path}.prev`, path]) {
      await this.#files.unlink(each).catch(error => { if (!isMissing(error)) throw error })
    }
    await syncFolder(this.#files, dirname(path))
  }

  #stagedPath(key: RecordKey, revision: number): string {
    return join(this.#folder, 'journal/staged', revisionName(key, revision))
  }

  #trashPath(key: RecordKey, revision: number): string {
    return join(this.#folder, 'trash', revisionName(key, revision))
  }
}

const isLong = (key: RecordKey, body: unknown): boolean => kindOf(key) === 'source' || JSON.stringify(body).length > longest

/** Takes off what is done; more may have come meanwhile. */
function forget<T>(waiting: Map<RecordKey, T[]>, key: RecordKey, done: readonly T[]): void {
  const left = (waiting.get(key) ?? []).filter(each => !done.includes(each))
  if (left.length > 0) waiting.set(key, left)
  else waiting.delete(key)
}
