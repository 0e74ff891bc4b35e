import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fail, type Result } from '../../../core/model/result.ts'
import { importLibrary } from '../../library/copies/import-library.ts'
import type { WaitingFile } from '../imports/inbox.ts'

/** Makes a library in a new folder of one that was packed into a file; nothing of the file itself is kept. */
export async function unpackFile(file: WaitingFile, folder: string): Promise<Result<{ readonly records: number }>> {
  const kept = await mkdtemp(join(tmpdir(), 'galley-packed-'))
  try {
    const path = join(kept, 'library.zip')
    await writeFile(path, file.bytes)
    const made = await importLibrary(path, folder)
    return made.ok ? made : fail(`“${file.name}” could not be taken in. ${made.message}`)
  } finally {
    await rm(kept, { recursive: true, force: true })
  }
}
