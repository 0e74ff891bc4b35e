import { join } from 'node:path'
import type { RecordKey } from '../../../core/model/records.ts'
import { decodeRecord, type Stored } from '../records/envelope.ts'
import type { FileSystem } from '../files/file-system.ts'
import { readJournalFile } from '../journal/journal.ts'
import { lastSound } from '../records/load-records.ts'
import { pathOf } from '../records/record-path.ts'
import { RecordStore } from '../records/record-store.ts'
import { Records } from '../records/records.ts'
import { replay } from '../journal/replay.ts'
import { hashOf, readIfThere } from '../records/seen-files.ts'

/**
 * A damaged record as it could be had; `foreign` where that isn't where the journal left it. Null where the damage is
 * gone.
 */
export interface Restored {
  readonly stored: Stored | null
  readonly foreign: boolean
  readonly notices: readonly string[]
  /** Of the damaged bytes. */
  readonly hash: string
}

/**
 * Does for one record, met damaged while the library is open, what opening does for all: its last sound version,
 * brought up to date from the journal; the damaged bytes go to quarantine. Throws the system's error.
 */
export async function restoreRecord(
  files: FileSystem,
  folder: string,
  journalPath: string,
  key: RecordKey,
  writable: boolean,
): Promise<Restored | null> {
  const bytes = await readIfThere(files, join(folder, pathOf(key)))
  const damage = bytes && decodeRecord(key, bytes)
  if (damage?.state !== 'damaged') return null
  const { found, notice } = await lastSound(files, folder, key, damage.why, writable)
  const alone = new Records()
  const old = new Map<RecordKey, number>()
  if (found?.state === 'good' || found?.state === 'edited' || found?.state === 'old') alone.set(key, found.stored)
  if (found?.state === 'old') old.set(key, found.schema)
  const journal = await readJournalFile(files, journalPath)
  const steps = journal.steps.map(({ seq, step }) => ({
    seq,
    step: { ...step, edits: step.edits.filter(edit => edit.key === key) },
  }))
  const none = new Set<RecordKey>()
  const store = new RecordStore(files, folder, alone)
  const { foreign, notices } = await replay(
    alone,
    { ...journal, steps },
    { mended: new Set([key]), edited: none, unread: none, old },
    edit => store.staging.bodyOf(edit),
  )
  return { stored: alone.stored(key), foreign: foreign.has(key), notices: [notice, ...notices], hash: hashOf(bytes!) }
}
