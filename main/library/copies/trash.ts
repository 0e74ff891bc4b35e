import { join } from 'node:path'
import type { FileSystem } from '../files/file-system.ts'
import { namesIn } from '../records/list-records.ts'

/**
 * Days a removed record, or a version from outside that was settled, stays in the trash; a removal can be undone as
 * long.
 */
const days = 90

/**
 * Removes from the trash what has been there for longer; answers with how many records. What the disk refuses stays.
 */
export async function thinTrash(files: FileSystem, folder: string, now: string): Promise<number> {
  let gone = 0
  for (const name of await namesIn(files, join(folder, 'trash'))) {
    const path = join(folder, 'trash', name)
    try {
      if (
        !/(@\d+|\.outside-[0-9a-f]{8})\.json$/.test(name) ||
        Date.parse(now) - (await files.changed(path)) < days * 86_400_000
      ) {
        continue
      }
      await files.unlink(path)
      gone++
    } catch {
      continue
    }
  }
  return gone
}
