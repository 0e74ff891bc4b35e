import { schemaVersion, type RecordKey } from '../../core/model/records.ts'
import { readCatalogue, type Catalogue } from './catalogue/catalogue.ts'
import { LineSet } from './catalogue/catalogue-lines.ts'
import type { FileSystem } from './files/file-system.ts'
import { isLazy } from './records/gist.ts'
import { readJournalFile } from './journal/journal.ts'
import type { LoggedEdit } from './journal/journal-line.ts'
import type { JournalContent } from './journal/journal-read.ts'
import { LazyReader } from './records/lazy-reader.ts'
import { listRecords } from './records/list-records.ts'
import { loadRecords } from './records/load-records.ts'
import { newLibraryRecord, noTags, sweep } from './new-library.ts'
import { revisionName } from './records/record-path.ts'
import { RecordStore } from './records/record-store.ts'
import { Records } from './records/records.ts'
import { replay } from './journal/replay.ts'
import { SeenFiles } from './records/seen-files.ts'
import { UndoStacks } from './journal/undo-stacks.ts'

/** A library as it comes off the disk: all acknowledged steps are in memory, `behind` says which files lack some. */
export interface Recovered {
  readonly records: Records
  readonly store: RecordStore
  readonly seen: SeenFiles
  readonly reader: LazyReader
  /** Records that weren't read: they are as the catalogue has them, which is to be looked over. */
  readonly trusted: LineSet | null
  readonly stacks: UndoStacks
  readonly journal: JournalContent
  readonly behind: ReadonlySet<RecordKey>
  /** Records changed from outside since the journal last spoke of them. */
  readonly foreign: ReadonlySet<RecordKey>
  /** Whether records are of an earlier schema: a snapshot must be taken before their files are written. */
  readonly old: boolean
  readonly notices: readonly string[]
  readonly readOnly: string | null
}

/**
 * Loads the records, but those the catalogue knows, replays this machine's journal over them, and rebuilds what can be
 * undone. Throws the system's error.
 */
export async function recover(
  files: FileSystem,
  folder: string,
  journalPath: string,
  { writable, now, memory }: { writable: boolean; now: string; memory?: number },
): Promise<Recovered> {
  const records = new Records(memory)
  const seen = new SeenFiles()
  const reader = new LazyReader(files, folder, records, seen)
  const store = new RecordStore(files, folder, records, seen)
  reader.waiting = (key, revision) => store.staging.fileOf(key, revision)
  const journal = await readJournalFile(files, journalPath)
  const strays: string[] = []
  const catalogue = await readCatalogue(files, folder)
  const { trusted = null, trusts = () => false } = catalogue ? trusting(catalogue, journal) : {}
  const unknown = await listRecords(files, folder, strays, key => !trusts(key))
  if (catalogue && trusted) {
    records.trust(catalogue, trusted)
    seen.trust(catalogue, trusted.copy())
  }
  const loaded = await loadRecords(files, folder, records, unknown, writable, seen)
  const notices = [...[...strays, ...loaded.notices].sort(), ...aboutJournal(journal)]
  const begun = beginMissing(records, loaded.unread, folder, now, notices)
  const replayed = await replay(records, journal, { ...loaded, mended: new Set([...loaded.mended, ...begun]) }, edit =>
    store.staging.bodyOf(edit),
  )
  for (const key of loaded.mended) records.mend(key)
  const behind = new Set([...replayed.behind, ...begun, ...loaded.mended])
  const waiting = waitingFor(journal, behind)
  for (const { key, to } of waiting) store.staging.expect(key, to)
  if (writable) await sweep(files, folder, new Set(waiting.map(({ key, to }) => revisionName(key, to))))
  for (const [key, removed] of replayed.removed) for (const stored of removed) store.discard(key, stored)
  const stacks = stacksOf(journal)
  const cut = stacks.cut(replayed.foreign)
  if (cut > 0) {
    notices.push(
      `${cut === 1 ? 'One step' : `${cut} steps`} can no longer be undone, as records were changed outside of Galley.`,
    )
  }
  return {
    records,
    store,
    seen,
    reader,
    trusted,
    stacks,
    journal,
    behind,
    foreign: replayed.foreign,
    old: loaded.old.size > 0,
    notices: [...notices, ...replayed.notices],
    readOnly: loaded.readOnly,
  }
}

/** Whether what the catalogue says of a record is believed; lines that are gather in `trusted`. */
type Trusting = { readonly trusted: LineSet; readonly trusts: (key: RecordKey) => boolean }

/**
 * Takes what the catalogue says of documents and decisions for what they are, but those the journal says something else
 * of: a catalogue is as old as the last time Galley was closed in peace.
 */
function trusting(catalogue: Catalogue, journal: JournalContent): Trusting {
  const trusted = new LineSet(catalogue.lines)
  const said = new Map<RecordKey, number>()
  for (const { seq, step } of journal.steps) {
    for (const { key, to } of step.edits) said.set(key, seq > journal.checkpoint ? -1 : to)
  }
  const agrees = (line: number, revision: number | undefined) =>
    revision === undefined || revision === catalogue.revision(line)
  return {
    trusted,
    trusts(key) {
      const line = isLazy(key) ? catalogue.lines.of(key) : -1
      if (line < 0 || !agrees(line, said.get(key))) return false
      trusted.add(line)
      return true
    },
  }
}

function stacksOf({ steps, adopted }: JournalContent): UndoStacks {
  const stacks = new UndoStacks()
  const lines = [...steps.map(({ seq, step }) => ({ seq, entry: step })), ...adopted].sort((a, b) => a.seq - b.seq)
  let last = 0
  for (const { seq, entry } of lines) {
    if (last > 0 && seq !== last + 1) stacks.clear()
    last = seq
    if (entry.kind !== 'adopted' && (entry.schema ?? 1) < schemaVersion) continue
    if (entry.kind === 'adopted') stacks.cut(new Set(entry.keys))
    else stacks.record(entry)
  }
  return stacks
}

/** New long records that wait in `journal/staged`: those of records whose files have yet to follow. */
function waitingFor(journal: JournalContent, behind: ReadonlySet<RecordKey>): LoggedEdit[] {
  return journal.steps
    .filter(({ seq }) => seq > journal.checkpoint)
    .flatMap(({ step }) =>
      step.edits.filter(edit => edit.op === 'create' && edit.staged !== undefined && behind.has(edit.key)),
    )
}

/** A library can't be without its two single records: where one is gone, it begins anew and says so. */
function beginMissing(
  records: Records,
  unread: ReadonlySet<RecordKey>,
  folder: string,
  now: string,
  notices: string[],
): RecordKey[] {
  const begun: RecordKey[] = []
  for (const key of ['library', 'tags'] as const) {
    if (records.stored(key)) continue
    records.set(key, { revision: 1, body: key === 'tags' ? noTags : newLibraryRecord(folder, now) })
    if (unread.has(key)) continue
    notices.push(
      `“${key}.json” is missing; the library goes on with ${key === 'tags' ? 'the themes its journal still has' : 'a new one'}.`,
    )
    begun.push(key)
  }
  return begun
}

function aboutJournal(journal: JournalContent): string[] {
  const notices = journal.damaged.map(line => `Line ${line} of the journal is damaged and was passed over.`)
  return journal.torn
    ? [
        ...notices,
        'The last line of the journal was cut off while being written and was dropped; every step that was saved is there.',
      ]
    : notices
}
