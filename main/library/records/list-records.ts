import { join } from 'node:path'
import type { RecordKey } from '../../../core/model/records.ts'
import { isMissing } from '../files/disk-error.ts'
import type { FileSystem } from '../files/file-system.ts'
import { otherVersionOf } from '../outside/other-name.ts'
import { Pace } from '../files/pace.ts'
import { keyOf, manyKinds, recordFolders } from './record-path.ts'

const named = /^[A-Za-z0-9_-]{1,64}$/

/**
 * The keys of the record files that are `wanted`, by their names. A file whose name is no id is left alone and told of.
 */
export async function listRecords(
  files: FileSystem,
  folder: string,
  notices: string[],
  wanted: (key: RecordKey) => boolean = () => true,
): Promise<RecordKey[]> {
  const keys: RecordKey[] = ['library', 'tags']
  const pace = new Pace()
  for (const name of await namesIn(files, folder)) {
    if (['library.json', 'tags.json'].includes(otherVersionOf(name) ?? '')) notices.push(aboutOther('', name))
  }
  for (const kind of manyKinds) {
    for (const name of (await namesIn(files, join(folder, recordFolders[kind]))).sort()) {
      if (pace.isDue) await pace.rest()
      if (!name.endsWith('.json') || name.startsWith('.')) continue
      const id = name.slice(0, -'.json'.length)
      if (named.test(id)) {
        const key = keyOf(kind, id)
        if (wanted(key)) keys.push(key)
      } else if (otherVersionOf(name)) {
        notices.push(aboutOther(recordFolders[kind], name))
      } else {
        notices.push(`“${recordFolders[kind]}/${name}” isn’t named like a record and was left alone.`)
      }
    }
  }
  return keys
}

/** Whether a notice is one of another version: the desk has more to say of those. */
export const isAboutOther = (notice: string): boolean => notice.includes('” is another version of “')

/** Says that a file is another version of a record than the one Galley goes on with. */
export const aboutOther = (folder: string, name: string): string =>
  `“${join(folder, name)}” is another version of “${join(folder, otherVersionOf(name) ?? '')}”, from outside; Galley goes on with its own.`

/** The names in a folder; none where it is missing. */
export async function namesIn(files: FileSystem, folder: string): Promise<string[]> {
  try {
    return await files.readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
