import { join } from 'node:path'
import type { RecordKey } from '../../../core/model/records.ts'
import { writeDurably } from '../files/durable-write.ts'
import type { FileSystem } from '../files/file-system.ts'
import { sha256 } from '../records/originals.ts'

/**
 * Keeps a copy of a damaged file's bytes in `quarantine/`; the file itself stays until a sound one takes its place, so
 * that a recovery cut short begins again. Answers with where the copy is, relative to the library.
 */
export async function quarantine(files: FileSystem, folder: string, key: RecordKey, path: string): Promise<string> {
  const bytes = await files.readFile(path)
  const name = `quarantine/${key.replace('/', '-')}-${sha256(bytes).slice(0, 8)}.json`
  await files.mkdir(join(folder, 'quarantine'))
  await writeDurably(files, join(folder, name), bytes)
  return name
}
