import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import { isMissing, reasonOf } from '../files/disk-error.ts'
import { writeDurably } from '../files/durable-write.ts'
import type { FileSystem } from '../files/file-system.ts'
import { namesIn } from '../records/list-records.ts'
import { hashOf } from '../records/seen-files.ts'
import { keyAt, libraryFolders } from '../records/record-path.ts'
import { readSnapshot, snapshotPath, verifySnapshot } from './snapshots.ts'
import { syncFolder } from '../files/sync-folder.ts'

const original = /^originals\/([0-9a-f]{64})\.[a-z0-9]{1,8}$/
const history = /^history\/\d{4}-\d{2}\.md$/

/** Makes a library of a library's snapshot in a folder that is missing or empty; the library may be open meanwhile. */
export function restoreSnapshot(
  files: FileSystem,
  folder: string,
  id: string,
  target: string,
): Promise<Result<{ readonly records: number }>> {
  return unpackLibrary(files, snapshotPath(folder, id), target, folder)
}

/**
 * Makes a library of a snapshot, or of a whole library in one file, in a folder that is missing or empty: whole or not
 * at all. The originals of a snapshot come from the folder of the library it was taken of. Nothing in the archive gets
 * to any other place.
 */
export async function unpackLibrary(
  files: FileSystem,
  archive: string,
  target: string,
  originalsOf: string | null,
): Promise<Result<{ readonly records: number }>> {
  const making = join(dirname(target), `.galley-${randomBytes(8).toString('hex')}`)
  const written: string[] = []
  const write = async (path: string, bytes: Uint8Array) => {
    await writeDurably(files, join(making, path), bytes, { folder: false })
    written.push(path)
  }
  try {
    if ((await namesIn(files, target)).length > 0) return fail(`The folder “${target}” isn’t empty. Choose a new one.`)
    await verifySnapshot(files, archive)
    for (const each of libraryFolders) await files.mkdir(join(making, each))
    let records = 0
    for await (const { path, bytes } of readSnapshot(files, archive)) {
      const hash = original.exec(path)?.[1]
      if (keyAt(path)) records++
      else if (hash ? hash !== hashOf(bytes) : !history.test(path)) continue
      await write(path, bytes)
    }
    for (const name of originalsOf === null ? [] : await namesIn(files, join(originalsOf, 'originals'))) {
      const path = `originals/${name}`
      const hash = original.exec(path)?.[1]
      if (!hash) continue
      const bytes = await files.readFile(join(originalsOf!, path))
      if (hashOf(bytes) === hash) await write(path, bytes)
    }
    if (!written.includes('library.json')) throw new Error('it holds no library')
    for (const each of ['', ...libraryFolders]) await syncFolder(files, join(making, each))
    await files.removeFolder(target).catch(error => {
      if (!isMissing(error)) throw error
    })
    await files.rename(making, target)
    await syncFolder(files, dirname(target))
    return ok({ records })
  } catch (error) {
    for (const path of written) await files.unlink(join(making, path)).catch(() => {})
    for (const each of [...libraryFolders].toReversed()) await files.removeFolder(join(making, each)).catch(() => {})
    await files.removeFolder(making).catch(() => {})
    return fail(`No library could be made in “${target}”: ${reasonOf(error)}.`)
  }
}
