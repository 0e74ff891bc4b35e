import { join } from 'node:path'
import { schemaVersion, type RecordKey } from '../../core/model/records.ts'
import { renameOver, temporaryFor } from './durable-write.ts'
import type { FileStamp, FileSystem } from './file-system.ts'
import type { Gist } from './gist.ts'
import { Pace } from './pace.ts'
import { hashOf, readIfThere } from './seen-files.ts'

/** Changes with anything that makes an older catalogue wrong: the form of its entries, what a gist holds. */
const version = 2

/** What is known of a record without reading it: of the very bytes with this hash, as last seen in its file. */
export interface Entry { readonly revision: number; readonly hash: string; readonly stamp: FileStamp; readonly gist: Gist }

/** On disk a line of JSON is an entry's record, revision, hash, size, time and gist. */
type Line = readonly [key: RecordKey, revision: number, hash: string, size: number, changed: number, gist: Gist]

const pathIn = (folder: string): string => join(folder, 'cache', 'records.ndjson')

/**
 * The catalogue of a library's documents and decisions, so that opening needn't read them. Disposable: null where there is none, or it is damaged or
 * of another form. It may be behind the files, which `CatalogueKeeper` finds out.
 */
export async function readCatalogue(files: FileSystem, folder: string): Promise<Map<RecordKey, Entry> | null> {
  try {
    const bytes = await readIfThere(files, pathIn(folder))
    if (!bytes) return null
    const end = bytes.indexOf(10)
    const head = JSON.parse(bytes.toString('utf8', 0, end)) as { version: number; schema: number; sha256: string }
    if (head.version !== version || head.schema !== schemaVersion || head.sha256 !== hashOf(bytes.subarray(end + 1))) return null
    const entries = new Map<RecordKey, Entry>()
    const pace = new Pace()
    for (let start = end + 1; start < bytes.length;) {
      await pace.rest()
      const next = bytes.indexOf(10, start)
      const [key, revision, hash, size, changed, gist] = JSON.parse(bytes.toString('utf8', start, next)) as Line
      entries.set(key, { revision, hash, stamp: { size, changed }, gist })
      start = next + 1
    }
    return entries
  } catch {
    return null
  }
}

/** Writes the catalogue. It needn't be durable: a cut of power leaves the old one, or one whose checksum tells. Throws the system's error. */
export async function writeCatalogue(files: FileSystem, folder: string, entries: Iterable<readonly [RecordKey, Entry]>): Promise<void> {
  const lines: string[] = []
  const pace = new Pace()
  for (const [key, { revision, hash, stamp, gist }] of entries) {
    lines.push(`${JSON.stringify([key, revision, hash, stamp.size, stamp.changed, gist] satisfies Line)}\n`)
    await pace.rest()
  }
  const body = Buffer.from(lines.join(''))
  const path = pathIn(folder)
  const temp = temporaryFor(path)
  await files.mkdir(join(folder, 'cache'))
  try {
    const ignore = await files.open(join(folder, 'cache', '.gitignore'), 'w', 0o600)
    await ignore.appendFile('*\n').finally(() => ignore.close())
    const file = await files.open(temp, 'wx', 0o600)
    try {
      await file.appendFile(`${JSON.stringify({ version, schema: schemaVersion, sha256: hashOf(body) })}\n`)
      await file.appendFile(body)
    } finally {
      await file.close()
    }
    await renameOver(files, temp, path)
  } catch (error) {
    await files.unlink(temp).catch(() => {})
    throw error
  }
}
