import type { Stretch } from '../../model/stretch.ts'
import { andWords, byWords, creditWords, workWords } from './words.ts'

/** Longer lines say more than who made a story. */
const longest = 160
/** What parts the two: a sign, or no more than blanks. */
const between = /(?:\s*[.,;/|·•⋅–—]\s*|\s-\s|\s)\s*(?=([\p{L}]{2,16})\.?\s?[:：／]\s*\S)/gu

/** Where the two parts of such a line stand. */
export interface Makers {
  readonly end: number
  readonly credit: Stretch
}

/**
 * Where in a line that says who wrote a story the part about its pictures stands, and where the part before it ends;
 * null of any other line, and of one that has an address too. `name` is the field's name that stood before it, where
 * that was taken off.
 *
 *     "Text: Ann Lee  Foto: Bo Orr"   "Words: Ann Lee | Pictures: Bo Orr | 3 May"   "(By Ann Lee. Photo: Bo Orr)"
 */
export function makersOf(text: string, name = ''): Makers | null {
  const boxed = /^[(（].*[)）]$/su.test(text)
  const first = name || (/^[(（]?([\p{L}\p{M}]+)/u.exec(text)?.[1] ?? '')
  if (text.length > longest || !saysWho(first.toLowerCase()) || /@|https?:/u.test(text)) return null
  for (const found of text.matchAll(between)) {
    if (
      !namesSomebody(text.slice(name ? 0 : first.length + (boxed ? 1 : 0), found.index)) ||
      !creditWords.has(found[1]!.toLowerCase())
    ) {
      continue
    }
    const start = found.index + found[0].length
    const divider = /\s[|·•⋅]\s/u.exec(text.slice(start))
    return { end: found.index, credit: { start, end: divider ? start + divider.index : text.length - (boxed ? 1 : 0) } }
  }
  return null
}

const saysWho = (word: string) => (byWords.has(word) || workWords.has(word)) && !creditWords.has(word)

/** A word with a capital, or of a script without, that is no "and"; and none that something has to follow. */
function namesSomebody(words: string): boolean {
  const all = words.match(/[\p{L}\p{M}]+/gu) ?? []
  const isAnd = (word: string | undefined) => word !== undefined && andWords.has(word.toLowerCase())
  return (
    !isAnd(all.at(-1)) &&
    all.some(word => /^[\p{Lu}\p{Lo}]/u.test(word) && !isAnd(word) && !creditWords.has(word.toLowerCase()))
  )
}
