import type { HistoryState, SaveState } from '../../../core/contract/requests/desk.ts'
import type { SnapshotInfo, SnapshotReason } from '../../../core/contract/snapshots.ts'
import type { Change, Desk } from '../../../core/curate/change.ts'
import type { RecordKey } from '../../../core/model/records.ts'
import type { Result } from '../../../core/model/result.ts'

/** What the service needs of the library: `main/library` implements it. */
export interface LibraryPort {
  /** Where the records are, and why it can't be written, if it can't. */
  readonly folder: string
  readonly readOnly: string | null
  /** Another process has it open, and goes on changing it: then it is for reading only. */
  readonly inUse: boolean
  /** What was mended, quarantined or replayed on opening, and what was changed from outside since, a sentence each. */
  readonly notices: readonly string[]
  /** The records as they are now, pending writes included. */
  readonly desk: Desk
  /** Keys of all records. */
  keys(): Iterable<RecordKey>
  /** How many of them are documents and decisions. */
  readonly listed: number
  /** Grows with every change of the record; 0 where it isn't there. */
  revision(key: RecordKey): number
  /**
   * Has these documents and decisions in memory until the answer is called, so that the desk gives them at once; they
   * are read a few at a time. Without it the desk reads what it is asked for while everything waits.
   */
  hold(keys: Iterable<RecordKey>): Promise<() => void>
  readonly history: HistoryState
  readonly save: SaveState
  readonly copies: CopiesPort
  readonly others: OtherVersionsPort
  /** Grows with every change from outside that is taken into the desk. */
  readonly outside: number
  /**
   * Makes a change durable (journal line on disk) and applies it; the files follow. A failure changed nothing. A change
   * that was made of the desk as it was when `outside` was `asOf` is refused where something was taken in since: it has
   * to be made anew.
   */
  commit(change: Change, asOf?: number): Promise<Result<void>>
  /** Takes the last step back, or does it again; answers with the step's label and what it touched. */
  undo(): Promise<Result<Change>>
  redo(): Promise<Result<Change>>
  /** Keeps a document's bytes by content hash; answers with the sha256 in hex. Keeping the same bytes twice is once. */
  keepOriginal(bytes: Uint8Array, extension: string): Promise<Result<string>>
  original(sha256: string): Promise<Uint8Array | null>
  /**
   * For a step that brings much: what it will have on disk is written while it is prepared, so that the step itself is
   * one line.
   */
  ahead(): AheadPort
  listen(onSave: (save: SaveState) => void): () => void
  /**
   * Calls back when records were changed from outside while the library is open, with their keys and a sentence each.
   */
  onOutside(onChange: (keys: readonly RecordKey[], notices: readonly string[]) => void): () => void
  /** Waits until every file follows the journal, then lets go. */
  close(): Promise<void>
}

/**
 * Files of a step to come. Until it is made, none of them counts: `drop`, or the next opening where it never came to
 * that, takes them away.
 */
export interface AheadPort {
  /** Writes a document's bytes. */
  original(bytes: Uint8Array, extension: string): Promise<Result<void>>
  /** Writes a new record; answers with the body the step is to make it of. */
  record<T>(key: RecordKey, body: T): Promise<Result<T>>
  /** The same of a document, whose body needn't stay in memory: answers with what stands for it in the step. */
  filed(key: RecordKey, body: unknown): Promise<Result<unknown>>
  /** Keeps the documents under their hashes; durable once it resolves. The step comes next. */
  name(): Promise<Result<void>>
  drop(): Promise<void>
}

/** A version of a record from outside, beside the one Galley goes on with. */
export interface OtherVersion {
  /** Of this very file with these very bytes. */
  readonly id: string
  readonly key: RecordKey
  /** Relative to the library, for people to read. */
  readonly file: string
  /** In the present form; null where it can't be used, and why that is. */
  readonly body: unknown
  readonly why: string | null
}

export interface OtherVersionsPort {
  count(): Promise<number>
  list(): Promise<OtherVersion[]>
  /** Moves a version's file to the trash; nothing to do where it is gone. */
  putAway(id: string): Promise<Result<void>>
}

/** Copies of a library: snapshots kept in it, and all of it as one file. */
export interface CopiesPort {
  /** Newest first. */
  list(): Promise<SnapshotInfo[]>
  /** Whole, verified, and on disk once it resolves. */
  take(reason: SnapshotReason): Promise<Result<SnapshotInfo>>
  /** Makes a library of a snapshot in a folder that is missing or empty. */
  restore(id: string, folder: string): Promise<Result<void>>
  /** The whole library as a zip file's bytes. */
  export(): Promise<Result<Uint8Array>>
}
