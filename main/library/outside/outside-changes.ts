import { join } from 'node:path'
import type { RecordKey } from '../../../core/model/records.ts'
import { checksum, decodeRecord } from '../records/envelope.ts'
import type { FileSystem } from '../files/file-system.ts'
import { pathOf } from '../records/record-path.ts'
import type { Records } from '../records/records.ts'
import { hashOf, readIfThere, type SeenFiles } from '../records/seen-files.ts'

/**
 * What was changed from outside while the library is open: which records memory now has as their files do, and what to
 * say.
 */
export interface TakenIn {
  readonly keys: readonly RecordKey[]
  readonly notices: readonly string[]
}

/**
 * What became of a record whose file isn't as it was last seen; `lost`: only a copy or an earlier version can give it
 * back.
 */
export interface Met {
  readonly taken: boolean
  readonly notice: string | null
  readonly lost: boolean
}

const nothing: Met = { taken: false, notice: null, lost: false }

/**
 * Looks at record files that may have been changed from outside, and takes sound ones into memory as they are. A
 * removed or damaged file is told of and its record stays as it is in memory; one that isn't in memory is handed to
 * `restore`. Records that are `behind` are left: both versions are kept when they are written. Where another Galley is
 * followed, what it removes goes here too.
 */
export async function takeIn(
  files: FileSystem,
  folder: string,
  records: Records,
  seen: SeenFiles,
  keys: Iterable<RecordKey>,
  {
    isBehind,
    restore,
    following = false,
  }: { isBehind: (key: RecordKey) => boolean; restore: (key: RecordKey) => Promise<void>; following?: boolean },
): Promise<TakenIn> {
  const taken: RecordKey[] = []
  const notices: string[] = []
  for (const key of keys) {
    const bytes = await steadyBytes(files, join(folder, pathOf(key)), key, seen, isBehind)
    if (bytes === undefined || (seen.knows(key) && seen.matches(key, bytes))) continue
    const met = meet(records, seen, key, bytes, following)
    if (met.taken) taken.push(key)
    if (met.notice) notices.push(met.notice)
    if (met.lost) await restore(key)
  }
  return { keys: taken, notices }
}

/**
 * A file's bytes, null for none, as they are while nothing of Galley's own is on its way there: what was read before a
 * write of its own ended would pass for a change from outside, and undo it. Undefined where that can't be had now.
 */
async function steadyBytes(
  files: FileSystem,
  path: string,
  key: RecordKey,
  seen: SeenFiles,
  isBehind: (key: RecordKey) => boolean,
): Promise<Buffer | null | undefined> {
  for (;;) {
    if (isBehind(key)) return undefined
    const noted = seen.noted(key)
    const bytes = await readIfThere(files, path).catch(() => undefined)
    if (bytes === undefined || isBehind(key)) return undefined
    if (seen.noted(key) === noted) return bytes
  }
}

/** Takes what a file now holds, null for nothing, as the record it is of, where that can be. */
export function meet(records: Records, seen: SeenFiles, key: RecordKey, bytes: Buffer | null, following = false): Met {
  const path = pathOf(key)
  const told = (notice: string): Met => ({ ...nothing, notice })
  if (!bytes) {
    // Nobody removed it: while a damaged record is put back, its file is in quarantine already.
    if (records.isLost(key)) return { ...nothing, lost: true }
    seen.note(key, null)
    if (!records.has(key)) return nothing
    if (!following && records.pin(key)) {
      return told(`“${path}” was removed from outside. Galley goes on with the record as long as the library is open.`)
    }
    records.set(key, null)
    return { ...told(`“${path}” was removed from outside.`), taken: true }
  }
  const found = decodeRecord(key, bytes)
  if (found.state === 'damaged' || found.state === 'newer') {
    if (records.has(key) && !records.pin(key)) {
      records.lose(key)
      return found.state === 'damaged'
        ? { ...nothing, lost: true }
        : told(`“${path}” was changed by a newer Galley. Update Galley; until then it can’t be shown.`)
    }
    return told(
      found.state === 'damaged'
        ? `“${path}” was changed from outside and is damaged: ${found.why}. Galley goes on with its own version.`
        : `“${path}” was changed by a newer Galley. Update Galley; until then it goes on with its own version.`,
    )
  }
  seen.note(key, hashOf(bytes))
  const now = found.state === 'old' ? found.upgraded : found.stored
  const before = records.resident(key)
  if (before?.revision === now.revision && checksum(before.body) === checksum(now.body)) return nothing
  if (records.has(key)) records.remember(key, records.revision(key))
  records.found(key, now, bytes.length)
  return { ...told(`“${path}” was changed from outside and is used as it is now.`), taken: true }
}
