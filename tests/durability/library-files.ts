import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isTemporary } from '../../main/library/files/durable-write.ts'
import type { LibraryPort } from '../../main/service/ports/library.ts'

const all = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(each => each.isFile())
    .map(each => join(each.parentPath, each.name))
    .sort()

/** Files that no finished write leaves behind. */
export const leftovers = (folder: string): string[] =>
  all(folder).filter(path => isTemporary(path.slice(path.lastIndexOf('/') + 1)) || path.includes('/journal/staged/'))

/** Hash of every file but the journals', by its path. */
export const fingerprint = (folder: string): Record<string, string> =>
  Object.fromEntries(
    all(folder)
      .filter(path => !path.includes('/journal/'))
      .map(path => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )

/** Resolves once every file follows the journal. */
export const settled = (library: LibraryPort): Promise<void> =>
  new Promise(resolve => {
    if (library.save.state === 'saved') return resolve()
    const stop = library.listen(save => {
      if (save.state === 'saved') {
        stop()
        resolve()
      }
    })
  })
