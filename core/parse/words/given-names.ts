import { classOf, codeAt, isLetter, isLower, isMark } from '../text/letters.ts'
import lines from './given-names.json' with { type: 'json' }

/** Longer texts aren't looked at: nothing that names are to be told by is so long. */
const longest = 120

let known: Set<string> | null = null

/**
 * Whether a word is a given name somewhere: of 21,000 in 60 languages (`tests/digests/given-names.ts`), some of which
 * are ordinary words too.
 */
export function isGivenName(word: string): boolean {
  known ??= new Set((lines as readonly string[]).flatMap(line => line.split(' ')))
  const small = word.toLowerCase()
  return known.has(small) || (small.includes('-') && known.has(small.slice(0, small.indexOf('-'))))
}

/** Letters, and ' ’ - between them. */
const isInside = (code: number): boolean =>
  (classOf(code) & (isLetter | isMark)) !== 0 || code === 0x27 || code === 0x2019 || code === 0x2d

/**
 * The place among a text's words, from 0, of the first that is a given name and isn't written small; -1 where none is,
 * or the text is long.
 */
export function givenNameAt(text: string): number {
  if (text.length > longest) return -1
  for (let at = 0, word = 0; at < text.length;) {
    const code = codeAt(text, at)
    const bits = classOf(code)
    if ((bits & isLetter) === 0) {
      at += code > 0xffff ? 2 : 1
      continue
    }
    const start = at
    while (at < text.length && isInside(codeAt(text, at))) at += codeAt(text, at) > 0xffff ? 2 : 1
    // Most words are written small, and aren't looked up.
    if ((bits & isLower) === 0 && at - start > 1 && isGivenName(text.slice(start, at))) return word
    word++
  }
  return -1
}
