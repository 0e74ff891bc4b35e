import type { Change, Desk } from '../../core/curate/change.ts'
import type { HistoryState, SaveState } from '../../core/contract/requests.ts'
import type { RecordKey } from '../../core/model/records.ts'
import type { Parsed } from '../../core/model/reading.ts'
import type { Format } from '../../core/model/source.ts'
import type { Result } from '../../core/model/result.ts'
import type { ExportIssue } from '../../core/export/model.ts'

/** What the service needs of the library: `main/library` implements it. */
export interface LibraryPort {
  /** Where the records are, and why it can't be written, if it can't. */
  readonly folder: string
  readonly readOnly: string | null
  /** What was mended, quarantined or replayed on opening, and what was changed from outside since, a sentence each. */
  readonly notices: readonly string[]
  /** The records as they are now, pending writes included. */
  readonly desk: Desk
  readonly history: HistoryState
  readonly save: SaveState
  /** Makes a change durable (journal line on disk) and applies it; the files follow. A failure changed nothing. */
  commit(change: Change): Promise<Result<void>>
  /** Takes the last step back, or does it again; answers with the step's label and what it touched. */
  undo(): Promise<Result<Change>>
  redo(): Promise<Result<Change>>
  /** Keeps a document's bytes by content hash; answers with the sha256 in hex. Keeping the same bytes twice is once. */
  keepOriginal(bytes: Uint8Array, extension: string): Promise<Result<string>>
  original(sha256: string): Promise<Uint8Array | null>
  listen(onSave: (save: SaveState) => void): () => void
  /** Calls back when records were changed from outside while the library is open, with their keys and a sentence each. */
  onOutside(onChange: (keys: readonly RecordKey[], notices: readonly string[]) => void): () => void
  /** Waits until every file follows the journal, then lets go. */
  close(): Promise<void>
}

/** A document as read off the main thread. */
export interface ReadDocument {
  readonly format: Format
  readonly encoding: string
  readonly parsed: Parsed
  readonly title: string | null
  readonly outlet: string | null
  readonly date: string | null
  readonly language: string | null
}

/** Decodes and parses off the main thread, one document at a time, with a size cap and a time limit. */
export interface ReaderPort {
  read(name: string, bytes: Uint8Array, format: Format | 'auto', signal?: AbortSignal): Promise<Result<ReadDocument>>
  close(): Promise<void>
}

/** What turns an issue into bytes where Node is needed. Text comes from `core/export` directly. */
export interface WritersPort {
  /** `dark` renders the dark variant for the preview; exports carry both. */
  html(issue: ExportIssue, flavour: 'mail' | 'web', dark?: boolean): Promise<Result<string>>
}
