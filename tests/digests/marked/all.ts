import { readStories } from '../stories.ts'
import * as held from './held.ts'
import * as mailsInParagraphs from './mails-in-paragraphs.ts'
import * as mailsInTables from './mails-in-tables.ts'
import * as markdown from './markdown.ts'
import * as packed from './packed.ts'
import * as pages from './pages.ts'
import type { Render } from './render.ts'
import type { Marked } from './sheet.ts'

const families: Readonly<Record<string, Readonly<Record<string, Render>>>> = {
  mail: { ...mailsInTables, ...mailsInParagraphs },
  page: pages,
  markdown,
  packed,
  held,
}

/** Every manner of marking up a digest, by family and name. */
export const renders = Object.entries(families).flatMap(([family, all]) =>
  Object.entries(all)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, render]) => ({ family, name, render })),
)

export interface Marking extends Marked {
  readonly family: string
  readonly manner: string
  readonly digest: string
}

/** Every digest in every manner. */
export function everyMarked(): Marking[] {
  return renders.flatMap(({ family, name, render }) =>
    readStories().map(digest => ({ family, manner: name, digest: digest.name, ...render(digest) })),
  )
}

/** The same of one to three stories each, under one title, two or none. */
export function everySmall(): Marking[] {
  return renders.flatMap(({ family, name, render }, r) =>
    readStories().map((digest, d) => {
      const n = r * 7 + d * 3
      const from = n % digest.sections.length
      const sections = digest.sections
        .slice(from, from + 1 + (n % 2))
        .map(({ title, stories }, s) => ({
          title,
          stories: stories.slice(
            n % Math.max(1, stories.length - 1),
            (n % Math.max(1, stories.length - 1)) + 1 + ((n + s) % 3),
          ),
        }))
        .filter(({ stories }) => stories.length > 0)
      return { family, manner: name, digest: digest.name, ...render({ ...digest, sections }) }
    }),
  )
}
