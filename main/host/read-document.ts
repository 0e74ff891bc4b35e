import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, ok, type Result } from '../../core/model/result.ts'

/** The largest document a host hands over, in bytes. What a format can bear may be less; its reader says so. */
export const documentCap = 256 * 1024 * 1024

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file', EACCES: 'this account may not read it', EPERM: 'this account may not read it',
  EISDIR: 'it is a folder', EIO: 'the disk could not read it', EMFILE: 'too many files are open at once',
}

/** Why a file operation failed, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return reasons[code ?? ''] ?? `the system says ${code ?? String(error)}`
}

/** Reads a document from disk for import. */
export async function readDocument(path: string): Promise<Result<{ name: string; bytes: Uint8Array }>> {
  const name = basename(path)
  try {
    const file = await open(path, 'r')
    try {
      const { size, ...stat } = await file.stat().then(s => ({ size: s.size, folder: s.isDirectory(), plain: s.isFile() }))
      if (stat.folder) return fail(`“${name}” could not be read: it is a folder.`)
      if (!stat.plain) return fail(`“${name}” could not be read: it is not a plain file.`)
      if (size > documentCap) return fail(`“${name}” is larger than ${documentCap / 1024 / 1024} MB, the most Galley takes at once.`)
      return ok({ name, bytes: await file.readFile() })
    } finally {
      await file.close()
    }
  } catch (error) {
    return fail(`“${name}” could not be read: ${reasonOf(error)}.`)
  }
}
