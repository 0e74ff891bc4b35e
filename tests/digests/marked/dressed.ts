import { Chance } from '../chance.ts'
import { readMarked } from '../marked-lines.ts'
import { markedOf, partsOfMarked } from '../marked-parts.ts'
import type { Gold } from '../page.ts'
import { DressedPage } from './dressed-page.ts'
import { drawLook } from './looks.ts'
import { asOnPages } from './page-parts.ts'

/** A marked digest as a page, what an editor reads in it, and the sign of each of its lines by the line's words. */
export interface Dressed {
  readonly content: string
  readonly gold: Gold
  readonly signs: ReadonlyMap<string, string>
}

/**
 * A marked digest as one of the pages that programs make of such: its titles, headlines and small lines set by chance
 * in headings, bold, colours, links, tables and lists, alike throughout, some sections with their headlines run into
 * the text. `n` chooses; null where the digest can't be read.
 */
export function dressedMarked(marked: string, n: number): Dressed | null {
  try {
    const chance = new Chance(n * 6007 + 29)
    const parts = asOnPages(chance, partsOfMarked(marked))
    const { gold } = readMarked(markedOf(parts))
    const page = new DressedPage(chance, drawLook(chance), parts)
    return { content: page.content(), gold: { sections: gold.sections, items: gold.items }, signs: page.signs }
  } catch {
    return null
  }
}
