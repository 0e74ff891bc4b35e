import { migrate } from '../../../core/model/migrations/migrate.ts'
import { schemaVersion, type RecordKey } from '../../../core/model/records.ts'
import { checkBody, upgrade, type Stored } from '../records/envelope.ts'
import type { JournalContent } from './journal-read.ts'
import type { LoggedEdit } from './journal-line.ts'
import { patchedDecisions } from '../records/patched-decisions.ts'
import { patched } from '../records/patched-fields.ts'
import { describe } from './step-edits.ts'
import { kindOf } from '../records/record-path.ts'
import type { Records } from '../records/records.ts'

/** What replaying the journal changed in memory; the files have yet to follow. */
export interface Replayed {
  /** Records whose files must be written or removed. */
  readonly behind: ReadonlySet<RecordKey>
  /** Removed records, to be put in the trash. */
  readonly removed: ReadonlyMap<RecordKey, readonly Stored[]>
  /** Records that aren't where the journal left them: changed, reverted or removed from outside. */
  readonly foreign: ReadonlySet<RecordKey>
  readonly notices: readonly string[]
}

/** What loading the record files found. */
export interface FoundRecords {
  /** Damaged ones, now as in their `.prev`, or missing where that isn't sound either. */
  readonly mended: ReadonlySet<RecordKey>
  /** Changed outside of Galley: sound, but with another checksum. */
  readonly edited: ReadonlySet<RecordKey>
  /** There, but not to be read: written by a newer Galley, or the disk refused. */
  readonly unread: ReadonlySet<RecordKey>
  /** Of an earlier schema version, which is told: in memory in its form until it is upgraded. */
  readonly old?: ReadonlyMap<RecordKey, number>
}

/**
 * Brings the records in memory to where the journal's steps left them. Each record goes its own way along its chain of
 * revisions, from the last place above the checkpoint that matches what is on disk; where none does, what is on disk
 * stays. A record of an earlier schema is patched in that form and upgraded where the steps are of a later one, or at
 * the end. For mended records, steps below the checkpoint count too. `stagedBody` finds a long new record's body.
 */
export async function replay(
  records: Records,
  journal: JournalContent,
  { mended, edited, unread, old = new Map() }: FoundRecords,
  stagedBody: (edit: LoggedEdit) => Promise<unknown>,
): Promise<Replayed> {
  const behind = new Set<RecordKey>()
  const removed = new Map<RecordKey, Stored[]>()
  const foreign = new Set<RecordKey>([...edited, ...unread])
  const notices: string[] = []
  const levelOf = (key: RecordKey): Level | null => {
    const stored = records.stored(key)
    return stored && { ...stored, schema: old.get(key) ?? schemaVersion }
  }
  const raw = new Set(old.keys())
  for (const [key, chain] of chainsOf(records, journal)) {
    const found = records.revision(key)
    const last = chain.at(-1)!.edit.to
    if (unread.has(key)) continue
    if (found === last) {
      const gone =
        last === 0
          ? await neverOnDisk(
              key,
              chain.filter(({ seq }) => seq > journal.checkpoint),
              stagedBody,
            )
          : null
      if (gone) {
        removed.set(key, [gone])
        behind.add(key)
      }
      continue
    }
    const first = mended.has(key) ? 0 : journal.checkpoint + 1
    const start = chain.findLastIndex(({ seq, edit }) => seq >= first && edit.from === found)
    if (start < 0) {
      foreign.add(key)
      if (mended.has(key) || last > found) notices.push(`${describe(key)} ${stays(found, mended.has(key))}`)
      continue
    }
    let at = levelOf(key)
    for (const { edit, schema } of chain.slice(start)) {
      const after = await applied(at, edit, schema, stagedBody)
      if (after === 'unfit') {
        foreign.add(key)
        notices.push(`${describe(key)} could not be brought up to date from the journal; it stays as its file has it.`)
        break
      }
      const gone = after ? null : present(key, at)
      if (gone) removed.set(key, [...(removed.get(key) ?? []), gone])
      at = after
      behind.add(key)
    }
    records.set(key, present(key, at))
    raw.delete(key)
  }
  for (const key of raw) records.set(key, present(key, levelOf(key)))
  for (const key of old.keys()) if (records.stored(key)) behind.add(key)
  return { behind, removed, foreign, notices }
}

function stays(found: number, mended: boolean): string {
  if (mended) {
    return found === 0
      ? 'could not be restored from the journal.'
      : 'is back at an earlier state; its last changes are lost.'
  }
  return found === 0
    ? 'was removed from outside and stays removed.'
    : 'was put back to an earlier state from outside and stays so.'
}

/** A record in the form of some schema version. */
type Level = Stored & { readonly schema: number }

/** In the present form; null where there is none, or it can't be brought there. */
function present(key: RecordKey, at: Level | null): Stored | null {
  if (!at) return null
  return at.schema === schemaVersion ? { revision: at.revision, body: at.body } : upgrade(key, at, at.schema)
}

/** A record that was made and removed before a file of it was written, as it was last: undo wants it in the trash. */
async function neverOnDisk(
  key: RecordKey,
  chain: readonly Link[],
  stagedBody: (edit: LoggedEdit) => Promise<unknown>,
): Promise<Stored | null> {
  const start = chain.findLastIndex(({ edit }) => edit.op === 'create')
  let at: Level | null = null
  for (const { edit, schema } of start < 0 ? [] : chain.slice(start, -1)) {
    const after = await applied(at, edit, schema, stagedBody)
    if (after === 'unfit') return null
    at = after
  }
  return present(key, at)
}

/** A record's part in a step, and the schema version it was written in. */
interface Link {
  readonly seq: number
  readonly edit: LoggedEdit
  readonly schema: number
}

/**
 * Each record's edits in order, but those that files followed before the record was found changed from outside. Also
 * tells the records which revisions were given already.
 */
function chainsOf(records: Records, journal: JournalContent): Map<RecordKey, Link[]> {
  const chains = new Map<RecordKey, Link[]>()
  const adopted = new Map(journal.adopted.flatMap(({ seq, entry }) => entry.keys.map(key => [key, seq] as const)))
  for (const { seq, step } of journal.steps) {
    for (const edit of step.edits) {
      records.remember(edit.key, Math.max(edit.from, edit.to))
      if (seq <= journal.checkpoint && seq < (adopted.get(edit.key) ?? 0)) continue
      const chain = chains.get(edit.key)
      const link = { seq, edit, schema: step.schema ?? 1 }
      if (chain) chain.push(link)
      else chains.set(edit.key, [link])
    }
  }
  return chains
}

async function applied(
  before: Level | null,
  edit: LoggedEdit,
  schema: number,
  stagedBody: (edit: LoggedEdit) => Promise<unknown>,
): Promise<Level | null | 'unfit'> {
  if ((before?.revision ?? 0) !== edit.from || (before && before.schema > schema)) return 'unfit'
  if (edit.op === 'remove') return null
  // A disk that fails just now says nothing of the record: that is the system's error.
  const staged = edit.op === 'create' && edit.staged ? await stagedBody(edit) : null
  try {
    const form =
      before && before.schema < schema ? migrate(kindOf(edit.key), before.body, before.schema, schema) : before?.body
    const body =
      edit.op === 'patch'
        ? patched(form, edit.patches)
        : edit.op === 'alike'
          ? patchedDecisions(form, edit.patches).body
          : edit.staged
            ? staged
            : edit.body
    if (schema < schemaVersion) return body === undefined ? 'unfit' : { revision: edit.to, body, schema }
    const checked = checkBody(edit.key, body)
    return checked.ok ? { revision: edit.to, body: checked.body, schema } : 'unfit'
  } catch {
    return 'unfit'
  }
}
