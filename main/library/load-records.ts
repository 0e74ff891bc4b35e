import type { RecordKey } from '../../core/model/records.ts'
import { reasonOf } from './disk-error.ts'
import type { FileSystem } from './file-system.ts'
import { inParallel } from './in-parallel.ts'
import { openRecord, RecordAdapter } from './record-file.ts'
import { quarantine } from './quarantine.ts'
import { listRecords } from './list-records.ts'
import { pathOf } from './record-path.ts'
import type { Records } from './records.ts'
import type { FoundRecords } from './replay.ts'
import { recordFromSnapshots } from './snapshots.ts'
import { SeenFiles } from './seen-files.ts'

/** What was found, a sentence each, and why the library must not be written, if so. */
export interface Loaded extends FoundRecords { readonly notices: string[]; readonly readOnly: string | null }

/**
 * Reads every record into memory, verified. A file edited outside is taken as it is. For a damaged one its `.prev` is taken,
 * and its bytes go to quarantine where the library is `writable`; the files themselves aren't touched.
 */
export async function loadRecords(files: FileSystem, folder: string, records: Records, writable: boolean, seen = new SeenFiles()): Promise<Loaded> {
  const mended = new Set<RecordKey>()
  const edited = new Set<RecordKey>()
  const unread = new Set<RecordKey>()
  const notices: string[] = []
  let readOnly: string | null = null
  await inParallel(await listRecords(files, folder, notices), 16, async key => {
    const path = pathOf(key)
    const file = new RecordAdapter(files, folder, key)
    try {
      let stored = await file.read()
      const found = file.found
      seen.note(key, file.hash)
      if (found?.state === 'newer') {
        unread.add(key)
        readOnly = `“${path}” was written by a newer Galley. Update Galley to go on working on this library.`
      } else if (found?.state === 'edited') {
        edited.add(key)
        notices.push(`“${path}” was changed outside of Galley and is used as it is now.`)
      } else if (found?.state === 'damaged') {
        mended.add(key)
        const previous = await openRecord(files, key, `${file.path}.prev`)
        stored = previous?.state === 'good' ? previous.stored : null
        const snapshot = stored ? null : await recordFromSnapshots(files, folder, key)
        stored ??= snapshot?.stored ?? null
        const kept = writable ? await quarantine(files, folder, key, file.path) : null
        if (writable && previous && previous.state !== 'good') await quarantine(files, folder, key, `${file.path}.prev`)
        notices.push(`“${path}” is damaged: ${found.why}. ${snapshot ? `Its version in the snapshot ${snapshot.id} is used instead.` : stored ? 'Its version before the last change is used instead.' : 'It has no earlier version.'}${
          kept ? ` The damaged file is kept as “${kept}”.` : ''}`)
      }
      if (stored) records.set(key, stored)
    } catch (error) {
      unread.add(key)
      readOnly = `“${path}” can’t be read: ${reasonOf(error)}.`
    }
  })
  return { mended, edited, unread, notices: notices.sort(), readOnly }
}
