export const wordChar = /[\p{L}\p{N}]/u
/** Scripts written without spaces, where a word may begin anywhere. */
export const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/**
 * Whether a word of `text` begins as `wanted` does; with `whole`, the last word of `wanted` must end there too. Both
 * are folded.
 */
export function startsAWord(text: string, wanted: string, whole: boolean): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    const starts = at === 0 || !wordChar.test(text[at - 1]!) || !wordChar.test(wanted[0]!)
    const ends = !whole || end === text.length || !wordChar.test(text[end]!) || !wordChar.test(wanted.at(-1)!)
    if (starts && ends) return true
  }
  return false
}
