import { at } from './role.ts'
import type { Document } from './signals/seen.ts'

const furniture = at('furniture')
const headline = at('headline')
const paragraph = at('paragraph')
/** Fewer stories are too few to be alike. */
const fewest = 5

/**
 * Where a text is nothing but headlines and their texts, all set alike, a first line and a text that are set as those
 * are the first story and no frame: the letter has none.
 *
 *     "Ferry number 0 runs again" / "The ferry runs again on Tuesdays …" / "Ferry number 1 runs again" / …
 */
export function firstStory({ seen }: Document, best: Uint8Array): void {
  const [head, text] = seen
  const rest = best.subarray(2)
  if (
    !head ||
    !text ||
    best[0] !== furniture ||
    best[1] !== furniture ||
    [head, text].some(({ block, markup }) => block.said || markup)
  ) {
    return
  }
  if (
    rest.filter(role => role === headline).length < fewest ||
    !rest.every(role => role === headline || role === paragraph)
  ) {
    return
  }
  if (!seen.slice(2).every(({ style }, i) => style === (rest[i] === headline ? head : text).style)) return
  best[0] = headline
  best[1] = paragraph
}
