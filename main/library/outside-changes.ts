import { join } from 'node:path'
import type { RecordKey } from '../../core/model/records.ts'
import { checksum, decodeRecord } from './envelope.ts'
import type { FileSystem } from './file-system.ts'
import { pathOf } from './record-path.ts'
import type { Records } from './records.ts'
import { hashOf, readIfThere, type SeenFiles } from './seen-files.ts'

/** What was changed from outside while the library is open: which records memory now has as their files do, and what to say. */
export interface TakenIn { readonly keys: readonly RecordKey[]; readonly notices: readonly string[] }

/**
 * Looks at record files that may have been changed from outside, and takes sound ones into memory as they are. A removed or damaged
 * file is told of and its record stays as it is in memory. Records that are `behind` are left: both versions are kept when they are written.
 */
export async function takeIn(
  files: FileSystem, folder: string, records: Records, seen: SeenFiles, keys: Iterable<RecordKey>, isBehind: (key: RecordKey) => boolean,
): Promise<TakenIn> {
  const taken: RecordKey[] = []
  const notices: string[] = []
  for (const key of keys) {
    const path = pathOf(key)
    const bytes = await readIfThere(files, join(folder, path)).catch(() => undefined)
    if (bytes === undefined || isBehind(key) || (seen.knows(key) && seen.matches(key, bytes))) continue
    const before = records.stored(key)
    if (!bytes) {
      if (before) notices.push(`“${path}” was removed from outside. Galley goes on with the record as long as the library is open.`)
      seen.note(key, null)
      continue
    }
    const found = decodeRecord(key, bytes)
    if (found.state === 'damaged') {
      notices.push(`“${path}” was changed from outside and is damaged: ${found.why}. Galley goes on with its own version.`)
    } else if (found.state === 'newer') {
      notices.push(`“${path}” was changed by a newer Galley. Update Galley; until then it goes on with its own version.`)
    } else {
      seen.note(key, hashOf(bytes))
      const now = found.state === 'old' ? found.upgraded : found.stored
      if (before?.revision === now.revision && checksum(before.body) === checksum(now.body)) continue
      if (before) records.remember(key, before.revision)
      records.set(key, now)
      taken.push(key)
      notices.push(`“${path}” was changed from outside and is used as it is now.`)
    }
  }
  return { keys: taken, notices }
}
