import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, ok, type Result } from '../../core/model/result.ts'

/** The largest document a host hands over, in bytes. What a format can bear may be less; its reader says so. */
export const documentCap = 256 * 1024 * 1024

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this account may not read it',
  EPERM: 'this account may not read it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is a file',
  EROFS: 'that disk takes no changes',
  ENOSPC: 'the disk is full',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk could not read it',
  EMFILE: 'too many files are open at once',
}

/** Why a file operation failed, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return reasons[code ?? ''] ?? `the system says ${code ?? String(error)}`
}

/** Reads a document from disk for import. */
export async function readDocument(path: string): Promise<Result<{ name: string; bytes: Uint8Array }>> {
  const name = basename(path)
  const cannot = (why: string) => fail(`“${name}” could not be read: ${why}.`)
  try {
    const found = await stat(path)
    if (found.isDirectory()) return cannot('it is a folder')
    // Opening a pipe or a device could wait for ever.
    if (!found.isFile()) return cannot('it is not a plain file')
    if (found.size > documentCap) {
      return fail(`“${name}” is larger than ${documentCap / 1024 / 1024} MB, the most Galley takes at once.`)
    }
    return ok({ name, bytes: await readFile(path) })
  } catch (error) {
    return cannot(reasonOf(error))
  }
}
