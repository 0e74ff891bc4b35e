import { z } from 'zod'
import { Command, ReadingChange } from '../curate/command.ts'
import { ExportSettingsGiven, Unsubscribe } from '../model/export-settings.ts'
import { Encoding } from '../model/encoding.ts'
import { AssetId, IssueId, ItemId, SourceId } from '../model/ids.ts'
import { AssetRecord } from '../model/asset.ts'
import { DigestRecord } from '../model/digest.ts'
import { ReadingRules } from '../model/profile.ts'
import { Doubtful } from '../model/source.ts'
import { Notice } from '../model/reading.ts'
import { BuiltInTemplate, TemplateRecord } from '../model/template.ts'
import { ConflictView } from './conflicts.ts'
import { FolderName, FolderView, LibraryView } from './libraries.ts'
import { SnapshotInfo } from './snapshots.ts'
import {
  FindingView,
  Frame,
  IssueRow,
  IssueView,
  ItemDetail,
  ItemRow,
  LinkView,
  Sort,
  SourceDetail,
  SourceRow,
} from './views.ts'

/** What can be undone and redone next, in words; null where nothing can. */
export const HistoryState = z.object({ undo: z.string().nullable(), redo: z.string().nullable() })
export type HistoryState = z.infer<typeof HistoryState>

export const SaveState = z.object({ state: z.enum(['saved', 'saving', 'failed']), message: z.string().nullable() })
export type SaveState = z.infer<typeof SaveState>

export const ImportReport = z.object({
  sources: z.array(
    z.object({
      id: SourceId,
      name: z.string(),
      items: z.int(),
      notices: z.array(Notice),
      /** Read as one story, where that makes a difference; and what of the document is only guessed. */
      story: z.boolean().optional(),
      asks: z.array(Doubtful).optional(),
    }),
  ),
  /** `known`: because the library has it already. */
  skipped: z.array(z.object({ name: z.string(), why: z.string(), known: z.boolean().optional() })),
  cancelled: z.boolean(),
})
export type ImportReport = z.infer<typeof ImportReport>

/**
 * `html` is the mail flavour, `web` the page; `zip` holds the page; `plain` is the bare layout newsletters are pasted
 * in.
 */
export const ExportFormat = z.enum(['text', 'html', 'web', 'markdown', 'eml', 'json', 'pdf', 'zip', 'plain'])
export type ExportFormat = z.infer<typeof ExportFormat>

export const Paper = z.enum(['A4', 'Letter'])
export type Paper = z.infer<typeof Paper>

/** A file the host vouches for (picked, dropped, uploaded, opened). The renderer never sees a path. */
export const Token = z.string().min(16)
const PickedFile = z.object({ token: Token, name: z.string(), size: z.int() })
export type PickedFile = z.infer<typeof PickedFile>

/** The folder from which documents come by themselves, for people to read; null where there is none. */
const Watch = z.object({ folder: z.string().nullable(), problem: z.string().nullable() })

const Done = z.object({ label: z.string(), count: z.int(), created: z.array(z.string()) })
const none = z.object({})
const request = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })

/**
 * Every request by name, with the schema of what it takes and gives. Preload, IPC handlers, HTTP routes and the
 * renderer's client are all derived from this one object. A request answers with `Result`: expected failures are
 * values.
 */
export const requests = {
  'app.hello': request(
    none,
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'web']),
      mac: z.boolean(),
      library: z.string(),
      offerSamples: z.boolean(),
      /** Set where the library can't be written, with the reason. */
      readOnly: z.string().nullable(),
      /** Another Galley has it open: once that one closed it, it can be opened again to work on it. */
      inUse: z.boolean().optional(),
      seq: z.int(),
      history: HistoryState,
      save: SaveState,
      /** What was mended, set aside or replayed on opening the library, a sentence each. */
      notices: z.array(z.string()).optional(),
      /** Versions from outside that lie beside records until the curator has chosen. */
      conflicts: z.int().optional(),
    }),
  ),
  'frame.get': request(none, Frame),
  'items.window': request(
    z.object({ query: z.string(), sort: Sort, offset: z.int().nonnegative(), limit: z.int().min(1).max(500) }),
    z.object({
      total: z.int(),
      rows: z.array(ItemRow),
      seq: z.int(),
      /** Where the query isn't understood: what and where; the rows are then those of the part that is. */
      problem: z.string().nullable(),
    }),
  ),
  /** Where an item stands in a list, or null. */
  'items.position': request(
    z.object({ query: z.string(), sort: Sort, id: ItemId }),
    z.object({ position: z.int().nullable() }),
  ),
  /** Ids of a stretch of a list, for selecting a range. At most 100,000. */
  'items.ids': request(
    z.object({ query: z.string(), sort: Sort, offset: z.int().nonnegative(), limit: z.int().min(1).max(100_000) }),
    z.object({ ids: z.array(ItemId) }),
  ),
  'items.get': request(z.object({ id: ItemId }), ItemDetail),
  'sources.list': request(none, z.object({ sources: z.array(SourceRow) })),
  'sources.get': request(z.object({ id: SourceId }), SourceDetail),
  /** How a document's first lines would read in each encoding it could be said to be in (`reading.encoding`). */
  'sources.encodings': request(
    z.object({ id: SourceId }),
    z.object({ samples: z.array(z.object({ encoding: Encoding, lines: z.array(z.string()), faults: z.int() })) }),
  ),
  /**
   * Documents whose title, publisher or name holds the words or that hold an item the query finds; and those items of
   * one document.
   */
  'sources.find': request(
    z.object({ query: z.string(), within: SourceId.nullable() }),
    z.object({ sources: z.array(SourceId), items: z.array(ItemId) }),
  ),
  /**
   * Takes the addresses of a document's links from another form of the same letter: its mail, or its page. `count` is
   * the items that got some.
   */
  'source.fillLinks': request(z.object({ source: SourceId, file: Token }), Done),
  /**
   * What teaching a correction would change in the documents of its publisher. Changes nothing. Under the name of a
   * `job` it tells how far it is by `job` events and ends early at `job.cancel`.
   */
  'reading.preview': request(
    z.object({ change: ReadingChange, job: z.string().optional() }),
    z.object({ outlet: z.string(), places: z.int(), documents: z.int() }),
  ),
  /**
   * The item to check that follows an item, or else a document's beginning, in the order of publishers, their documents
   * and the text. Those that are kept are gone through before any other is; after the last of either comes the first of
   * the other. `walking` says that the item is the one this led to last. `left` is how many there are of that sort;
   * null where nothing is to be checked.
   */
  'reading.next': request(
    z.object({ item: ItemId.nullable(), source: SourceId.nullable(), walking: z.boolean().default(false) }),
    z.object({ item: ItemId.nullable(), source: SourceId.nullable(), kept: z.boolean(), left: z.int() }),
  ),
  /** How a publisher's documents read. */
  'profile.get': request(
    z.object({ outlet: z.string() }),
    z.object({ rules: ReadingRules, names: z.array(z.string()), language: z.string().nullable() }),
  ),
  'issues.list': request(none, z.object({ issues: z.array(IssueRow), digests: z.array(DigestRecord) })),
  'issues.get': request(z.object({ id: IssueId }), IssueView),
  /**
   * `url` opens in a sandboxed frame under a CSP of its own, for as long as it is among the latest; `text` is given
   * instead for the text format.
   */
  'issues.preview': request(
    z.object({
      id: IssueId,
      format: z.enum(['text', 'html', 'web']),
      dark: z.boolean(),
      settings: ExportSettingsGiven.default({}),
    }),
    /** `bytes` as exported; `encoded` as quoted-printable in a mail. */
    z.object({ url: z.string().nullable(), text: z.string().nullable(), bytes: z.int(), encoded: z.int() }),
  ),
  /** What to look at before the issue leaves: looked for when asked, changing nothing and asking nobody. */
  'issues.preflight': request(z.object({ id: IssueId }), z.object({ findings: z.array(FindingView) })),
  /**
   * Asks the web addresses of an issue's links whether they are there: only ever when a curator wants it. Progress
   * comes as `job` events; ends early at `job.cancel`, keeping what was learnt. What is to be seen to is among the
   * findings from then on, until the desk is closed.
   */
  'links.check': request(
    z.object({ id: IssueId, job: z.string() }),
    z.object({ links: z.array(LinkView), cancelled: z.boolean() }),
  ),
  /**
   * `to` is from `files.save`. `paper` is a PDF's; `template` takes the place of the issue's own; `settings` go before
   * those the issue and its digest keep, and `unsubscribe` before both. `download` is an address to fetch once, where
   * the host can't write files itself.
   */
  'issues.export': request(
    z.object({
      id: IssueId,
      format: ExportFormat,
      to: Token,
      paper: Paper.default('A4'),
      unsubscribe: Unsubscribe.nullable().default(null),
      settings: ExportSettingsGiven.default({}),
      template: z.string().max(200).optional(),
    }),
    z.object({ name: z.string(), bytes: z.int(), sha256: z.string(), download: z.string().nullable() }),
  ),
  /**
   * The issue for the clipboard: plain HTML without looks of its own, which takes on those of the program it is pasted
   * into, and text.
   */
  'issues.copy': request(z.object({ id: IssueId }), z.object({ html: z.string(), text: z.string() })),
  /** The library's own templates, by name. */
  'templates.list': request(none, z.object({ templates: z.array(TemplateRecord) })),
  /** A picture with an address to show it at in the desk; null where its bytes are missing. */
  'pictures.get': request(z.object({ id: AssetId }), z.object({ picture: AssetRecord, url: z.string().nullable() })),
  /** What a built-in template is made of. */
  'templates.source': request(
    z.object({ base: BuiltInTemplate, flavour: z.enum(['mail', 'web']) }),
    z.object({ markup: z.string(), styles: z.string() }),
  ),
  /**
   * Everything a curator made, in open formats, as one zip. `to` is from `files.save`; `files` is how many it holds.
   */
  'library.write': request(
    z.object({ to: Token }),
    z.object({ name: z.string(), files: z.int(), bytes: z.int(), sha256: z.string(), download: z.string().nullable() }),
  ),
  /** Commands that read documents again take a `job`, as `reading.preview` does; cancelled, they change nothing. */
  'command.run': request(z.object({ command: Command, job: z.string().optional() }), Done),
  'history.undo': request(none, Done),
  'history.redo': request(none, Done),
  /** The library that is open, and those this account had open before, newest first, missing ones too. */
  'libraries.list': request(none, z.object({ current: LibraryView, recent: z.array(LibraryView) })),
  /**
   * Closes the open library, everything saved, and opens another one, or the same again; every renderer then begins
   * anew (`library` event).
   */
  'libraries.open': request(
    z.object({ library: Token }),
    z.object({ name: z.string(), readOnly: z.string().nullable() }),
  ),
  /** Makes an empty library in a new folder of that name, and opens it. */
  'libraries.create': request(
    z.object({ in: Token, name: FolderName }),
    z.object({ name: z.string(), readOnly: z.string().nullable() }),
  ),
  /**
   * Makes a library of one that was exported as a file (a token of `files.pick` or an upload), in a new folder, and
   * opens it.
   */
  'libraries.unpack': request(
    z.object({ file: Token, in: Token, name: FolderName }),
    z.object({ name: z.string(), readOnly: z.string().nullable(), records: z.int() }),
  ),
  /** Takes a library off the list; its files stay. */
  'libraries.forget': request(z.object({ library: Token }), none),
  /** Opens the host's own dialog for folders; `own` is false where it has none: then `folders.list` does. */
  'folders.pick': request(none, z.object({ own: z.boolean(), folder: FolderView.nullable() })),
  /** The folder that the open library stands in, where a new one goes unless somebody says otherwise. */
  'folders.beside': request(none, z.object({ folder: FolderView })),
  /**
   * What folders there are in a folder; null begins beside the open library. Only on hosts without a dialog of their
   * own.
   */
  'folders.list': request(
    z.object({ folder: Token.nullable() }),
    z.object({ folder: FolderView, up: Token.nullable(), folders: z.array(FolderView) }),
  ),
  /** Opens the host's own file dialog; an empty list where it was cancelled or the host has none. */
  'files.pick': request(
    z.object({ purpose: z.enum(['documents', 'library', 'picture']).default('documents') }),
    z.object({ files: z.array(PickedFile) }),
  ),
  /** Asks where to save; null where it was cancelled. */
  'files.save': request(z.object({ name: z.string(), format: ExportFormat }), z.object({ to: Token.nullable() })),
  /**
   * Reads documents into the library. Progress comes as `job` events; ends early at `job.cancel`, keeping nothing. With
   * `asPublished` each also becomes an issue of the digest of that name that has appeared.
   */
  'import.run': request(
    z.object({
      job: z.string(),
      files: z.array(Token).min(1),
      asPublished: z.string().trim().min(1).optional(),
      encoding: Encoding.optional(),
    }),
    ImportReport,
  ),
  'import.text': request(z.object({ name: z.string(), text: z.string() }), ImportReport),
  'import.samples': request(z.object({ job: z.string() }), ImportReport),
  'watch.get': request(none, Watch),
  /** `folder` as `folders.pick` or `folders.list` gave it. `left` files are in it and stay out. */
  'watch.choose': request(z.object({ folder: Token }), Watch.extend({ left: z.int() })),
  'watch.stop': request(none, Watch),
  'job.cancel': request(z.object({ job: z.string() }), none),
  /** Versions of records from outside, beside those Galley goes on with, and where they differ. */
  'conflicts.list': request(none, z.object({ conflicts: z.array(ConflictView) })),
  /**
   * Takes the differences named from the other version, keeps ours of the rest, in one step, and puts that version's
   * file away.
   */
  'conflicts.resolve': request(z.object({ id: z.string(), theirs: z.array(z.string()) }), Done),
  /** Newest first. */
  'library.snapshots': request(none, z.object({ snapshots: z.array(SnapshotInfo) })),
  'library.snapshot': request(none, z.object({ snapshot: SnapshotInfo })),
  /** Makes a new library of a snapshot, in a folder beside this one; `folder` is where, for people to read. */
  'library.restore': request(z.object({ id: z.string() }), z.object({ folder: z.string() })),
  /** The whole library as one file, to where the host asks; `saved` is false where that was cancelled. */
  'library.export': request(
    none,
    z.object({ name: z.string(), bytes: z.int(), saved: z.boolean(), download: z.string().nullable() }),
  ),
  /** Opens a web or mail address in the system's own program; other schemes are refused. */
  'host.open': request(z.object({ url: z.string() }), none),
  /** Pane widths, last space and the like: kept for this machine, outside the library. */
  'desk.load': request(none, z.object({ state: z.record(z.string(), z.unknown()) })),
  'desk.save': request(z.object({ state: z.record(z.string(), z.unknown()) }), none),
} as const

export type Requests = typeof requests
export type RequestName = keyof Requests
export type RequestInput<N extends RequestName> = z.input<Requests[N]['input']>
export type RequestParsed<N extends RequestName> = z.output<Requests[N]['input']>
export type RequestOutput<N extends RequestName> = z.output<Requests[N]['output']>
