import { schemaVersion, type RecordKey } from '../../core/model/records.ts'
import type { FileSystem } from './file-system.ts'
import { readJournalFile } from './journal.ts'
import type { LoggedEdit } from './journal-line.ts'
import type { JournalContent } from './journal-read.ts'
import { loadRecords } from './load-records.ts'
import { newLibraryRecord, noTags, sweep } from './new-library.ts'
import { revisionName } from './record-path.ts'
import { RecordStore } from './record-store.ts'
import { Records } from './records.ts'
import { replay } from './replay.ts'
import { SeenFiles } from './seen-files.ts'
import { UndoStacks } from './undo-stacks.ts'

/** A library as it comes off the disk: all acknowledged steps are in memory, `behind` says which files lack some. */
export interface Recovered {
  readonly records: Records
  readonly store: RecordStore
  readonly seen: SeenFiles
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

/** Loads the records, replays this machine's journal over them, and rebuilds what can be undone. Throws the system's error. */
export async function recover(
  files: FileSystem, folder: string, journalPath: string, { writable, now }: { writable: boolean; now: string },
): Promise<Recovered> {
  const records = new Records(files, folder)
  const seen = new SeenFiles()
  const store = new RecordStore(files, folder, records, seen)
  const journal = await readJournalFile(files, journalPath)
  const loaded = await loadRecords(files, folder, records, writable, seen)
  const notices = [...loaded.notices, ...aboutJournal(journal)]
  const begun = beginMissing(records, loaded.unread, folder, now, notices)
  const replayed = await replay(records, journal, { ...loaded, mended: new Set([...loaded.mended, ...begun]) }, edit => store.fromStaged(edit))
  for (const key of loaded.mended) records.mend(key)
  const behind = new Set([...replayed.behind, ...begun, ...loaded.mended])
  const waiting = waitingFor(journal, behind)
  for (const { key, to } of waiting) store.expectStaged(key, to)
  if (writable) await sweep(files, folder, new Set(waiting.map(({ key, to }) => revisionName(key, to))))
  for (const [key, removed] of replayed.removed) for (const stored of removed) store.discard(key, stored)
  const stacks = stacksOf(journal)
  const cut = stacks.cut(replayed.foreign)
  if (cut > 0) notices.push(`${cut === 1 ? 'One step' : `${cut} steps`} can no longer be undone, as records were changed outside of Galley.`)
  return {
    records, store, seen, stacks, journal, behind, foreign: replayed.foreign,
    old: loaded.old.size > 0, notices: [...notices, ...replayed.notices], readOnly: loaded.readOnly,
  }
}

function stacksOf({ steps, adopted }: JournalContent): UndoStacks {
  const stacks = new UndoStacks()
  const lines = [...steps.map(({ seq, step }) => ({ seq, entry: step })), ...adopted].sort((a, b) => a.seq - b.seq)
  for (const { entry } of lines) {
    if (entry.kind !== 'adopted' && (entry.schema ?? 1) < schemaVersion) continue
    if (entry.kind === 'adopted') stacks.cut(new Set(entry.keys))
    else stacks.record(entry)
  }
  return stacks
}

/** New long records that wait in `journal/staged`: those of records whose files have yet to follow. */
function waitingFor(journal: JournalContent, behind: ReadonlySet<RecordKey>): LoggedEdit[] {
  return journal.steps.filter(({ seq }) => seq > journal.checkpoint).flatMap(({ step }) =>
    step.edits.filter(edit => edit.op === 'create' && edit.staged !== undefined && behind.has(edit.key)))
}

/** A library can't be without its two single records: where one is gone, it begins anew and says so. */
function beginMissing(records: Records, unread: ReadonlySet<RecordKey>, folder: string, now: string, notices: string[]): RecordKey[] {
  const begun: RecordKey[] = []
  for (const key of ['library', 'tags'] as const) {
    if (records.stored(key)) continue
    records.set(key, { revision: 1, body: key === 'tags' ? noTags : newLibraryRecord(folder, now) })
    if (unread.has(key)) continue
    notices.push(`“${key}.json” is missing; the library goes on with ${key === 'tags' ? 'the themes its journal still has' : 'a new one'}.`)
    begun.push(key)
  }
  return begun
}

function aboutJournal(journal: JournalContent): string[] {
  const notices = journal.damaged.map(line => `Line ${line} of the journal is damaged and was passed over.`)
  return journal.torn ? [...notices, 'The last line of the journal was cut off while being written and was dropped; every step that was saved is there.'] : notices
}
