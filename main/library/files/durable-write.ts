import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { codeOf, isMissing } from './disk-error.ts'
import type { FileSystem } from './file-system.ts'
import { syncFolder } from './sync-folder.ts'

const temporary = /^\..*\.[0-9a-f]{16}\.tmp$/

/** Whether a file name is that of a write that never finished. */
export const isTemporary = (name: string): boolean => temporary.test(name)

/** A name that nobody else uses, in the same folder. */
export const temporaryFor = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${randomBytes(8).toString('hex')}.tmp`)

/**
 * Replaces a file so that after a cut of power it holds the old bytes or the new ones: unique temporary file in the
 * same folder → full write → fsync → old file hard-linked to `.prev` → rename → fsync of the folder. Resolves only
 * then. Throws the system's error; a failed write leaves the old file and no temporary one.
 */
export async function writeDurably(
  files: FileSystem,
  path: string,
  bytes: Uint8Array | string,
  { previous = false, folder = true } = {},
): Promise<void> {
  const temp = await writeTemporary(files, path, bytes)
  try {
    if (previous) await keepPrevious(files, path)
    await renameOver(files, temp, path)
  } catch (error) {
    await files.unlink(temp).catch(() => {})
    throw error
  }
  if (folder) await syncFolder(files, dirname(path))
}

/**
 * The first half of that: bytes on disk, in the folder of the file they are for, under a name that is swept on opening.
 * Answers with its path. Throws the system's error, and leaves nothing then.
 */
export async function writeTemporary(files: FileSystem, path: string, bytes: Uint8Array | string): Promise<string> {
  const temp = temporaryFor(path)
  try {
    const file = await files.open(temp, 'wx', 0o600)
    try {
      await file.appendFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    return temp
  } catch (error) {
    await files.unlink(temp).catch(() => {})
    throw error
  }
}

async function keepPrevious(files: FileSystem, path: string): Promise<void> {
  const previous = `${path}.prev`
  await files.unlink(previous).catch(error => {
    if (!isMissing(error)) throw error
  })
  try {
    await linkOrCopy(files, path, previous)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

/**
 * A second name for a file that is never written into. Fallback where the disk has no hard links (exFAT, FAT, some
 * network shares): a copy. Throws the system's error.
 */
export async function linkOrCopy(files: FileSystem, from: string, to: string): Promise<void> {
  try {
    await files.link(from, to)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL', 'EACCES'].includes(codeOf(error))) {
      throw error
    }
    await files.copy(from, to)
  }
}

const held = ['EPERM', 'EACCES', 'EBUSY']

/** Fallback for Windows, where a virus scanner or an indexer may hold the file for a moment: a few more tries. */
export async function renameOver(
  files: FileSystem,
  from: string,
  to: string,
  windows = process.platform === 'win32',
): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await files.rename(from, to)
    } catch (error) {
      if (!windows || tries === 6 || !held.includes(codeOf(error))) throw error
      await new Promise(resolve => setTimeout(resolve, 10 * 2 ** tries))
    }
  }
}
