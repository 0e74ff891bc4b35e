import { creditWords, byWords, workWords } from './words.ts'

/** Longer lines say more than who made a story. */
const longest = 160
/** What parts the two: a sign, or no more than blanks. */
const between = /(?:\s*[.,;/|·•⋅–—]\s*|\s-\s|\s)\s*(?=([\p{L}]{2,16})\.?\s?[:：／]\s*\S)/gu

/**
 * Where in a line that says who wrote a story what it says of its pictures begins, and where the part before ends; null of any other line. `name` is the field's name
 * that stands before it, where that was taken off.
 *
 *     "Text: Ann Lee  Foto: Bo Orr"   "Words: Ann Lee | Pictures: Bo Orr"   "By Ann Lee. Photo: Bo Orr"
 */
export function makersOf(text: string, name = ''): { readonly end: number; readonly rest: number } | null {
  const first = name || (/^[(（]?([\p{L}\p{M}]+)/u.exec(text)?.[1] ?? '')
  if (text.length > longest || !saysWho(first.toLowerCase())) return null
  for (const found of text.matchAll(between)) {
    const who = text.slice(name ? 0 : first.length, found.index)
    if (/[\p{Lu}\p{Lo}]/u.test(who) && creditWords.has(found[1]!.toLowerCase())) return { end: found.index, rest: found.index + found[0].length }
  }
  return null
}

const saysWho = (word: string) => (byWords.has(word) || workWords.has(word)) && !creditWords.has(word)
