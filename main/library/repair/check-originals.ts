import { join } from 'node:path'
import { reasonOf } from '../files/disk-error.ts'
import type { FileSystem } from '../files/file-system.ts'
import { inParallel } from '../files/in-parallel.ts'
import { namesIn } from '../records/list-records.ts'
import { sha256 } from '../records/originals.ts'
import type { Finding } from './references.ts'

/** Holds every original's bytes against its name; answers with the hashes of those that are sound, too. */
export async function checkOriginals(
  files: FileSystem,
  folder: string,
): Promise<{ findings: Finding[]; hashes: Set<string> }> {
  const findings: Finding[] = []
  const hashes = new Set<string>()
  await inParallel(
    (await namesIn(files, join(folder, 'originals'))).filter(name => !name.startsWith('.')),
    4,
    async name => {
      const file = `originals/${name}`
      const hash = name.split('.')[0]!
      try {
        if (sha256(await files.readFile(join(folder, file))) === hash) {
          hashes.add(hash)
        } else {
          findings.push({
            file,
            what: 'Its bytes are not those its name says.',
            advice: 'Its reading is whole. Delete this file and import the document again to keep its original too.',
          })
        }
      } catch (error) {
        findings.push({
          file,
          what: `It can’t be read: ${reasonOf(error)}.`,
          advice: 'See whether this account may read it and whether the disk is sound.',
        })
      }
    },
  )
  return { findings, hashes }
}
