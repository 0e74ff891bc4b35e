import { classOf, codeAt, isLetter, isLower, isMark, isUpper } from './letters.ts'

/** How a text's words are cased: small, most with a capital, all in capitals, or a script without. */
export const casings = ['small', 'title case', 'capitals', 'none'] as const

/** Shorter words say nothing: the small words of a title have no capital. */
const longWord = 4
const straight = 0x27
const curly = 0x2019

/**
 * Which of `casings` a text is in, by number. Counted in one pass over the tables of letters, without making the words:
 * it is asked of nearly every line.
 *
 *     "Ferry runs all night"  →  0        "Ferry Runs All Night"  →  1        "FERRY LATE"  →  2        "渡し船"  →  3
 */
export function casingOf(text: string): number {
  let seen = 0
  let words = 0
  let capitalised = 0
  let run = 0
  let capital = false
  for (let at = 0; at < text.length;) {
    const code = codeAt(text, at)
    const bits = classOf(code)
    at += code > 0xffff ? 2 : 1
    seen |= bits
    // A word begins with a letter; marks and apostrophes go on with it.
    if (bits & isLetter ? false : run === 0 || !(bits & isMark || code === straight || code === curly)) {
      run = 0
      continue
    }
    if (++run === 1) capital = (bits & isUpper) !== 0
    if (run !== longWord) continue
    words++
    if (capital) capitalised++
  }
  if (!(seen & (isUpper | isLower))) return 3
  if (!(seen & isLower)) return 2
  return words > 0 && capitalised >= words * 0.6 ? 1 : 0
}
