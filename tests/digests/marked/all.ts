import { readStories } from '../stories.ts'
import * as held from './held.ts'
import * as mails from './mails.ts'
import * as markdown from './markdown.ts'
import * as packed from './packed.ts'
import * as pages from './pages.ts'
import type { Marked } from './sheet.ts'

/** Every manner of marking up a digest, by family and name. */
export const renders = Object.entries({ mail: mails, page: pages, markdown, packed, held }).flatMap(([family, all]) => Object.entries(all).map(([name, render]) => ({ family, name, render })))

export interface Marking extends Marked { readonly family: string, readonly manner: string, readonly digest: string }

/** Every digest in every manner. */
export function everyMarked(): Marking[] {
  return renders.flatMap(({ family, name, render }) => readStories().map(digest => ({ family, manner: name, digest: digest.name, ...render(digest) })))
}
