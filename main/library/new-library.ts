import { randomBytes } from 'node:crypto'
import { basename, join } from 'node:path'
import type { LibraryRecord } from '../../core/model/library.ts'
import type { TagsRecord } from '../../core/model/tag.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { isMissing, reasonOf } from './files/disk-error.ts'
import { isTemporary, writeDurably } from './files/durable-write.ts'
import { encodeRecord } from './records/envelope.ts'
import type { FileSystem } from './files/file-system.ts'
import { namesIn } from './records/list-records.ts'
import { libraryFolders, manyKinds, recordFolders } from './records/record-path.ts'
import { syncFolder } from './files/sync-folder.ts'

export const noTags: TagsRecord = { tags: [] }
export const newLibraryRecord = (folder: string, now: string): LibraryRecord => ({
  name: basename(folder) || 'Library',
  createdAt: now,
  savedSearches: [],
  samplesAnswered: false,
})

/** What stands in a folder: a library, nothing (or one whose making was cut short), or things of somebody else's. */
export type Standing = 'library' | 'empty' | 'other'

export async function standingOf(files: FileSystem, folder: string): Promise<Standing> {
  const names = (await files.readdir(folder)).filter(name => !name.startsWith('.'))
  if (names.includes('library.json')) return 'library'
  const ours = new Set<string>([
    ...libraryFolders,
    'quarantine',
    'cache',
    'tags.json',
    'library.json.prev',
    'tags.json.prev',
  ])
  const kept = await Promise.all(manyKinds.map(kind => namesIn(files, join(folder, recordFolders[kind]))))
  const journals = await namesIn(files, join(folder, 'journal'))
  const originals = await namesIn(files, join(folder, 'originals'))
  if ([...kept.flat(), ...journals, ...originals].some(name => /^[^.].*\.\w+$/.test(name))) return 'library'
  return names.every(name => ours.has(name)) ? 'empty' : 'other'
}

/** Makes the folder if it is missing. */
export async function findFolder(files: FileSystem, folder: string): Promise<Result<void>> {
  try {
    if (await files.isFolder(folder)) return ok(undefined)
    return fail(`The library “${folder}” can’t be opened: it is a file and not a folder.`)
  } catch (error) {
    if (!isMissing(error)) return fail(`The library “${folder}” can’t be opened: ${reasonOf(error)}.`)
  }
  try {
    await files.mkdir(folder)
    await syncFolder(files, join(folder, '..'))
    return ok(undefined)
  } catch (error) {
    return fail(`The library “${folder}” can’t be made: ${reasonOf(error)}.`)
  }
}

/** Why the folder can't be written, as the system says when it is tried; null where it can. */
export async function whyNotWritable(files: FileSystem, folder: string): Promise<string | null> {
  const probe = join(folder, `.galley.${randomBytes(8).toString('hex')}.tmp`)
  try {
    const file = await files.open(probe, 'wx', 0o600)
    try {
      await file.appendFile('x')
      await file.sync()
    } finally {
      await file.close()
    }
    await files.unlink(probe)
    return null
  } catch (error) {
    await files.unlink(probe).catch(() => {})
    return `“${folder}” can’t be written: ${reasonOf(error)}.`
  }
}

/** Makes the folders that are missing and, in an empty library, the two records it begins with; `library.json` last. */
export async function makeLibrary(files: FileSystem, folder: string, standing: Standing, now: string): Promise<void> {
  for (const each of libraryFolders) await files.mkdir(join(folder, each))
  await syncFolder(files, folder)
  if (standing === 'library') return
  const names = await files.readdir(folder)
  if (!names.includes('tags.json')) {
    await writeDurably(files, join(folder, 'tags.json'), encodeRecord({ revision: 1, body: noTags }))
  }
  await writeDurably(
    files,
    join(folder, 'library.json'),
    encodeRecord({ revision: 1, body: newLibraryRecord(folder, now) }),
  )
}

/** Removes what writes that never finished left behind, and waiting records that no step mentions. */
export async function sweep(files: FileSystem, folder: string, waiting: ReadonlySet<string>): Promise<void> {
  for (const each of ['', 'quarantine', 'cache', ...libraryFolders]) {
    const left = (await namesIn(files, join(folder, each))).filter(
      name => isTemporary(name) || (each === 'journal/staged' && !waiting.has(name)),
    )
    for (const name of left) await files.unlink(join(folder, each, name)).catch(() => {})
  }
}
