import { unspaced } from '../../core/search/words.ts'

/**
 * A folded text as the index keeps it: its words between single blanks. Words are divided here, by the same rule as
 * `startsAWord`, since SQLite's own tables of letters are older than JavaScript's; its tokenizer only splits at the
 * blanks.
 */
export function wordsOf(folded: string): string {
  return piecesOf(folded).join(' ')
}

/** The longest runs of letters and digits, by UTF-16 unit as `startsAWord` sees them. */
export function piecesOf(folded: string): string[] {
  return folded.match(runs) ?? []
}
/** Letters and digits outside the basic plane are no word characters to `startsAWord`, which looks at single units. */
const runs = /(?:(?![\u{10000}-\u{10FFFF}])[\p{L}\p{N}])+/gu

/**
 * An FTS5 expression that finds at least all texts in which a word begins as `wanted` does, or that hold it where it
 * begins with a sign: "co-op" → '"co op" *'. Null where the index can't say. `exact` where it finds no others.
 */
export function matchExpression(wanted: string): { readonly match: string; readonly exact: boolean } | null {
  const pieces = piecesOf(wanted)
  if (pieces.length === 0 || wanted.length > longest) return null
  return { match: `"${pieces.join(' ')}" *`, exact: pieces.length === 1 && pieces[0] === wanted }
}
/** FTS5 cuts words at 32,768 bytes. */
const longest = 4000

const unstorable = /[\p{Surrogate}\0]/gu

/** As SQLite can hold it: it ends texts at a NUL, and has no lone surrogates. */
export const storable = (text: string): string => text.replace(unstorable, '\uFFFD')

/** Whether a folded word or phrase may begin within a run of letters: in scripts that are written without spaces. */
export const isUnspaced = (text: string): boolean => unspaced.test(text)
