import type { Counts, ItemRow, SourceRow } from '../../core/contract/views.ts'
import type { SavedSearch } from '../../core/model/library.ts'
import type { SortName } from '../../core/search/order.ts'
import type { Change, Desk } from '../../core/curate/change.ts'
import type { HistoryState, SaveState } from '../../core/contract/requests/desk.ts'
import type { FolderView, LibraryView } from '../../core/contract/libraries.ts'
import type { SnapshotInfo, SnapshotReason } from '../../core/contract/snapshots.ts'
import type { RecordKey } from '../../core/model/records.ts'
import type { Correction } from '../../core/model/correction.ts'
import type { ProfileRecord, ReadingRules } from '../../core/model/profile.ts'
import type { SourceId } from '../../core/model/ids.ts'
import type { Reread } from '../../core/curate/reading/rereading.ts'
import type { Parsed } from '../../core/model/reading.ts'
import type { Doubtful, Format, Half } from '../../core/model/source.ts'
import type { Result } from '../../core/model/result.ts'
import type { BuiltInTemplate } from '../../core/model/template.ts'
import type { SearchIndex } from '../index/search-index.ts'
import type { PictureSource } from '../../core/export/html/pictures.ts'
import type { PictureType } from '../../core/model/asset.ts'
import type { ExportIssue } from '../../core/export/model.ts'

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

/** A library as it was opened: `readOnly` says why it can't be written, if it can't. */
export interface OpenedLibrary {
  readonly name: string
  readonly readOnly: string | null
}

/** The libraries a desk can open; folders are named by tokens of the host. */
export interface LibrariesPort {
  list(): { current: LibraryView; recent: LibraryView[] }
  open(library: string): Promise<Result<OpenedLibrary>>
  /** Puts a library that was made on the list, without opening it. */
  remember(folder: string): void
  create(within: string, name: string): Promise<Result<OpenedLibrary>>
  unpack(
    file: { readonly name: string; readonly bytes: Uint8Array },
    within: string,
    name: string,
  ): Promise<Result<OpenedLibrary & { records: number }>>
  forget(library: string): Result<Record<string, never>>
  beside(): FolderView
  pickFolder(): Promise<Result<{ own: boolean; folder: FolderView | null }>>
  /** The path behind a folder's token. */
  pathOf(folder: string): Result<string>
  listFolders(folder: string | null): Promise<Result<{ folder: FolderView; up: string | null; folders: FolderView[] }>>
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

/** A document as read off the main thread. */
export interface ReadDocument {
  readonly format: Format
  readonly encoding: string
  readonly parsed: Parsed
  /** What follows where a text is too long for one reading: each part is read, and kept, by itself. */
  readonly more?: readonly Parsed[]
  /** Which half of a mail was read, where it has both. */
  readonly half?: Half
  readonly title: string | null
  readonly outlet: string | null
  readonly date: string | null
  readonly language: string | null
  /** Read as one story; absent where that makes no difference, as of Galley's own exports and of mailboxes. */
  readonly story?: boolean
  /** The publisher's issues, corrected by hand, that it was read by. */
  readonly readBy?: readonly SourceId[]
  /** What the document calls its publisher, where a profile knows that by another name. */
  readonly called?: string
  /** What is only guessed and worth asking. */
  readonly asks?: readonly Doubtful[]
}

/**
 * A document of the library to be read again: from its text as it is kept where that says all, else from its original's
 * bytes.
 */
export interface ReadAgain {
  readonly name: string
  readonly format: Format
  /** Tells documents apart: the reader keeps the last one opened. */
  readonly key: string
  readonly document: { readonly text: string } | { readonly bytes: Uint8Array }
  readonly corrections: readonly Correction[]
  readonly profile: ReadingRules
  readonly story: boolean
  readonly half?: Half
  /** What a curator says its bytes are encoded in. */
  readonly encoding?: string
}

/** What else may be said of a document to be read. */
export interface ReadHow {
  /** The encoding a curator says it is in, by its WHATWG name. */
  readonly encoding?: string | undefined
  /** Told now and then how much of it is read, 0 to 1. */
  readonly progress?: ((done: number) => void) | undefined
}

/** Decodes and parses off the main thread, a few documents at a time, with a size cap and a time limit. */
export interface ReaderPort {
  /** How many documents are read at the same time; more wait for their turn. */
  readonly atOnce: number
  /** `profiles` say how publishers' documents read. */
  read(
    name: string,
    bytes: Uint8Array,
    format: Format | 'auto',
    signal?: AbortSignal,
    profiles?: readonly ProfileRecord[],
    how?: ReadHow,
  ): Promise<Result<ReadDocument>>
  readAgain(document: ReadAgain, signal?: AbortSignal): Promise<Result<Reread>>
  /**
   * Starts what the first `readAgain` would wait for, by reading the head of a document's text. Does nothing where that
   * has been started.
   */
  warm(text: string): void
  close(): Promise<void>
}

/** A picture of a mail; its page names it as `cid:` and this. */
export interface EmbeddedPicture {
  readonly cid: string
  readonly name: string
  readonly type: PictureType
  readonly bytes: Uint8Array
}

/** What turns an issue into bytes where Node is needed. Text comes from `core/export` directly. */
export interface WritersPort {
  /**
   * `dark` renders the dark variant for the preview; exports carry both. Without a `source` pictures are told in words.
   */
  html(issue: ExportIssue, flavour: 'mail' | 'web', dark?: boolean, source?: PictureSource): Promise<Result<string>>
  /** What a built-in template is made of. */
  source(base: BuiltInTemplate, flavour: 'mail' | 'web'): Promise<{ readonly markup: string; readonly styles: string }>
  /** A mail that opens as a draft, with the text and this page as its halves. */
  eml(issue: ExportIssue, html: string, pictures?: readonly EmbeddedPicture[]): Promise<Uint8Array>
  /** This page in a zip, with its pictures by name. */
  zip(html: string, pictures?: Readonly<Record<string, Uint8Array>>): Uint8Array | Promise<Uint8Array>
}

/** A list as a view asks for it; `today` is YYYY-MM-DD. */
export interface List {
  readonly query: string
  readonly sort: SortName
  readonly today: string
}

/**
 * Everything that is asked about many items at once: windows of lists, ids, numbers. There are two that answer alike:
 * the scan, and the index for large libraries. `problem` says what of a query isn't understood, or names nothing. A
 * failure is the index's own.
 */
export interface ListsPort {
  window(
    list: List,
    offset: number,
    limit: number,
  ): Promise<Result<{ total: number; rows: ItemRow[]; problem: string | null }>>
  /** Where an item stands in a list; null where it isn't in it. */
  position(list: List, id: string): Promise<Result<number | null>>
  ids(list: List, offset: number, limit: number): Promise<Result<{ ids: string[]; problem: string | null }>>
  counts(searches: readonly Pick<SavedSearch, 'id' | 'query'>[], today: string): Promise<Result<Counts>>
  /** Newest first. */
  documents(today: string): Promise<Result<SourceRow[]>>
  /**
   * Ids of the documents that are named so or hold an item of the search; and of those items of the document `within`.
   */
  find(query: string, today: string, within: string | null): Promise<Result<{ sources: string[]; items: string[] }>>
}

/** What the index can be asked; `main/index` says what each call takes and gives. */
export type IndexMethod = Exclude<keyof SearchIndex, symbol>

/**
 * The search index, off the main thread: calls are carried out in the order they are made. A failure says why it can't
 * be used.
 */
export interface IndexPort {
  ask<M extends IndexMethod>(
    method: M,
    ...args: Parameters<SearchIndex[M]>
  ): Promise<Result<ReturnType<SearchIndex[M]>>>
  /** Throws the index away; the next call begins an empty one. */
  reset(): Promise<Result<void>>
  close(): Promise<void>
}
