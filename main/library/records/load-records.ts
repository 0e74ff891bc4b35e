import { join } from 'node:path'
import type { RecordKey } from '../../../core/model/records.ts'
import { reasonOf } from '../files/disk-error.ts'
import type { Opened, Stored } from './envelope.ts'
import type { FileSystem } from '../files/file-system.ts'
import { inParallel } from '../files/in-parallel.ts'
import { quarantine } from '../repair/quarantine.ts'
import { openRecord, RecordAdapter } from './record-file.ts'
import { pathOf } from './record-path.ts'
import type { Records } from './records.ts'
import type { FoundRecords } from '../journal/replay.ts'
import { SeenFiles } from './seen-files.ts'
import { recordFromSnapshots } from '../copies/snapshots.ts'

/** What was found, a sentence each, and why the library must not be written, if so. */
export interface Loaded extends Required<FoundRecords> {
  readonly notices: string[]
  readonly readOnly: string | null
}

/** A damaged record's last sound version, where there is one, and what to say of it. */
export interface LastSound {
  readonly found: Opened | null
  readonly notice: string
}

/**
 * Looks for it in the `.prev`, then in the snapshots; the damaged bytes go to quarantine where the library is
 * `writable`.
 */
export async function lastSound(
  files: FileSystem,
  folder: string,
  key: RecordKey,
  why: string,
  writable: boolean,
): Promise<LastSound> {
  const path = join(folder, pathOf(key))
  const previous = await openRecord(files, key, `${path}.prev`)
  const kept = writable ? await quarantine(files, folder, key, path) : null
  const told = (instead: string, found: Opened | null): LastSound => ({
    found,
    notice: `“${pathOf(key)}” is damaged: ${why}. ${instead}${kept ? ` The damaged file is kept as “${kept}”.` : ''}`,
  })
  if (previous && previous.state !== 'edited' && storedIn(previous)) {
    return told('Its version before the last change is used instead.', previous)
  }
  if (writable && previous) await quarantine(files, folder, key, `${path}.prev`)
  const snapshot = await recordFromSnapshots(files, folder, key)
  return snapshot && storedIn(snapshot.found)
    ? told(`Its version in the snapshot ${snapshot.id} is used instead.`, snapshot.found)
    : told('It has no earlier version.', null)
}

/**
 * Reads records into memory, verified. A file edited outside is taken as it is. For a damaged one its `.prev` is taken,
 * else the newest snapshot's, and its bytes go to quarantine where the library is `writable`; the files themselves
 * aren't touched. Records of an earlier schema stay in their form until the journal is replayed.
 */
export async function loadRecords(
  files: FileSystem,
  folder: string,
  records: Records,
  keys: readonly RecordKey[],
  writable: boolean,
  seen = new SeenFiles(),
): Promise<Loaded> {
  const mended = new Set<RecordKey>()
  const edited = new Set<RecordKey>()
  const unread = new Set<RecordKey>()
  const old = new Map<RecordKey, number>()
  const notices: string[] = []
  let readOnly: string | null = null

  const take = (key: RecordKey, found: Opened | null): void => {
    const stored = storedIn(found)
    if (stored) records.set(key, stored)
    if (found?.state === 'old') old.set(key, found.schema)
  }

  const mend = async (key: RecordKey, why: string): Promise<void> => {
    mended.add(key)
    const { found, notice } = await lastSound(files, folder, key, why, writable)
    take(key, found)
    notices.push(notice)
  }

  await inParallel(keys, 16, async key => {
    const path = pathOf(key)
    const file = new RecordAdapter(files, folder, key)
    try {
      await file.read()
      seen.note(key, file.hash)
      if (file.found?.state === 'damaged') return await mend(key, file.found.why)
      take(key, file.found)
      if (file.found?.state !== 'old') records.followed(key, records.revision(key), file.bytes)
      if (file.found?.state === 'edited') {
        edited.add(key)
        notices.push(`“${path}” was changed outside of Galley and is used as it is now.`)
      } else if (file.found?.state === 'newer') {
        unread.add(key)
        readOnly = `“${path}” was written by a newer Galley. Update Galley to go on working on this library.`
      }
    } catch (error) {
      unread.add(key)
      readOnly = `“${path}” can’t be read: ${reasonOf(error)}.`
    }
  })
  return { mended, edited, unread, old, notices: notices.sort(), readOnly }
}

/** Null for what can't be used. */
function storedIn(found: Opened | null): Stored | null {
  return found?.state === 'good' || found?.state === 'edited' || found?.state === 'old' ? found.stored : null
}
