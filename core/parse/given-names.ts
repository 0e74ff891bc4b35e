import lines from './given-names.json' with { type: 'json' }
import { classAtStart, isLower } from './letters.ts'

/** Longer texts aren't looked at: nothing that names are to be told by is so long. */
const longest = 120

let known: Set<string> | null = null

/** Whether a word is a given name somewhere: of 21,000 in 60 languages (`tests/digests/given-names.ts`), some of which are ordinary words too. */
export function isGivenName(word: string): boolean {
  known ??= new Set((lines as readonly string[]).flatMap(line => line.split(' ')))
  const small = word.toLowerCase()
  return known.has(small) || (small.includes('-') && known.has(small.slice(0, small.indexOf('-'))))
}

/** The place among a text's words, from 0, of the first that is a given name and isn't written small; -1 where none is, or the text is long. */
export function givenNameAt(text: string): number {
  if (text.length > longest) return -1
  const words = text.match(/[\p{L}\p{M}'’-]+/gu) ?? []
  return words.findIndex(word => word.length > 1 && (classAtStart(word) & isLower) === 0 && isGivenName(word))
}
