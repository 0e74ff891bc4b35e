import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyOf } from './figures.ts'
import type { Gold, GoldItem } from './page.ts'

/** A page, Markdown letter or mail as somebody wrote it, with what an editor reads in it. */
export interface PageFile {
  readonly name: string
  readonly content: Uint8Array
  readonly gold: Gold
  /** How texts begin that may be an item or not, by their letters and digits. */
  readonly either: readonly string[]
}

/** As it stands in the JSON file beside a page: links within a text go unlisted. */
interface Edited {
  readonly sections: readonly string[]
  readonly optional?: readonly string[]
  readonly items: readonly (Omit<GoldItem, 'deck' | 'body' | 'links'> & {
    readonly deck?: string | null
    readonly body: readonly (readonly [string, string])[]
    readonly links: readonly (readonly [string, string])[]
  })[]
}

/** The pages of a folder, each `NAME.html`, `.md` or `.eml` beside `NAME.json`. */
export const readPageFiles = (folder: string): PageFile[] =>
  readdirSync(folder)
    .filter(name => !name.endsWith('.json'))
    .sort()
    .map(name => {
      const {
        sections,
        items,
        optional = [],
      } = JSON.parse(readFileSync(join(folder, name.replace(/\.\w+$/u, '.json')), 'utf8')) as Edited
      return {
        name,
        content: readFileSync(join(folder, name)),
        either: optional.map(text => keyOf(text).slice(0, 30)).filter(Boolean),
        gold: {
          sections: sections.map(title => ({ title })),
          items: items.map(item => ({
            ...item,
            deck: item.deck ?? null,
            body: item.body.map(([type, text]) => ({ type, text })),
            links: item.links.map(([label, url]) => ({ label, url })),
          })),
        },
      }
    })

/** Whether a text is one of those that may be an item or not. */
export function isEither({ either }: PageFile, text: string | null | undefined): boolean {
  const key = keyOf(text)
  return key.length > 8 && either.some(one => key.startsWith(one) || one.startsWith(key.slice(0, 30)))
}
