import type { MarkedBlock, Structured } from '../model/structured.ts'
import type { Line } from './lines.ts'
import { lastBefore } from './owners.ts'
import type { Said } from './said.ts'
import { endsInCredit, looksLikeCredit } from './shape.ts'

/** Longer ones are texts, whatever the page calls them. In characters. */
const longest = 400

/**
 * The lines that stand with pictures and say what these show or who made them: what the page calls a caption or a credit, but for the words under a quotation, and what says
 * who made the picture right above. They are no part of what runs on from title to headline to text. What a curator says something of is none.
 */
export function captionsOf({ text, blocks }: Structured, lines: readonly Line[], said: readonly (Said | null)[]): ReadonlySet<MarkedBlock> {
  const captions = new Set<MarkedBlock>(), spoken = lines.filter((_, i) => (said[i]?.by ?? 0) > 0)
  let before: MarkedBlock | null = null
  for (const block of blocks) {
    if (block.form === 'hidden') continue
    const words = text.slice(block.start, block.end).trim(), line = lastBefore(spoken, block.end)
    const stands = block.form === 'text' && words.length <= longest && !(line && line.start >= block.start)
    if (stands && (block.hint === 'credit' || (block.hint === 'caption' ? before?.form !== 'quoted' : block.hint === null && (before?.form === 'picture' || block.underPicture === true) && makerAt(words) !== null))) captions.add(block)
    before = block
  }
  return captions
}

/** Where in a caption it is said who made the picture: 0 where all of it says so, behind what it shows in "The ferry on Monday. Photo: Dee Fox"; null where nothing does. */
export function makerAt(words: string): number | null {
  if (looksLikeCredit(words)) return 0
  for (const { index, 0: stop } of words.matchAll(/[.!?…]["”’»)]?\s+(?=\S)|\s(?=[([])/gu)) if (looksLikeCredit(words.slice(index + stop.length))) return index + stop.length
  return endsInCredit(words) ? 0 : null
}
