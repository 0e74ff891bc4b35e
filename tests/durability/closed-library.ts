import { join } from 'node:path'
import { open, place } from '../unit/library/place.ts'
import { change, createIssue, createSource, retitle } from '../unit/library/sample-library.ts'
import { settled } from './library-files.ts'

/** A closed library with the issues a and b, each changed once, and the document s. */
export async function prepared() {
  const at = place()
  const library = await open(at.folder, at.options)
  await library.commit(change('Begin', createIssue('a'), createIssue('b'), createSource('s')))
  await settled(library)
  await library.commit(change('Name a', retitle(library, 'a', 'Low tide')))
  await library.commit(change('Name b', retitle(library, 'b', 'High tide')))
  await library.close()
  return { ...at, path: (name: string) => join(at.folder, name), again: () => open(at.folder, at.options) }
}
