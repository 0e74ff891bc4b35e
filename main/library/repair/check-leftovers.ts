import { join } from 'node:path'
import { isTemporary } from '../files/durable-write.ts'
import type { FileSystem } from '../files/file-system.ts'
import { namesIn } from '../records/list-records.ts'
import { libraryFolders } from '../records/record-path.ts'
import type { Finding } from './references.ts'

export async function checkLeftovers(files: FileSystem, folder: string): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const each of ['', ...libraryFolders]) {
    for (const name of await namesIn(files, join(folder, each))) {
      if (isTemporary(name)) {
        findings.push({
          file: join(each, name),
          what: 'It is left of a write that never finished.',
          advice: 'Opening the library removes it.',
        })
      }
    }
  }
  return findings
}
