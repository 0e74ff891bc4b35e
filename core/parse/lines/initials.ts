import { classAtStart, isLower, isUpper, wordAtStart } from '../text/letters.ts'
import type { Line } from '../text/lines.ts'
import type { Glue } from './glue.ts'

/** A text is no shorter, and a line over its first letter that is this long is text itself. */
const shortest = 12
const textual = 40

/**
 * Letters that stand alone on a line over the text they open, as the large first letter of a printed text does: where
 * each begins, and how it is joined with what is under it. A letter belongs to the word under it, but where that is a
 * word of the text by itself and both together are none.
 *
 *     "T" / "he boat that left at nine …"  →  The boat        "A" / "boat that left …" … "the boat"  →  A boat
 *
 * Letters that count on, A, B, C, are answers of a quiz or the like.
 */
export function findInitials(lines: readonly Line[]): ReadonlyMap<number, Glue> {
  const found: number[] = []
  lines.forEach((line, i) => {
    if (isInitial(lines[i - 1], line, lines[i + 1])) found.push(i)
  })
  const letters = found.map(i => lines[i]!.text.toLowerCase())
  if (
    found.length === 0 ||
    letters.some((letter, n) => n > 0 && letter.charCodeAt(0) === letters[n - 1]!.charCodeAt(0) + 1)
  ) {
    return new Map()
  }
  const under = found.map(i => wordAtStart(lines[i + 1]!.text.slice(0, textual)))
  const whole = under.map((word, n) => letters[n]! + word)
  const asked = new Set([...under, ...whole])
  const seen = new Set<string>()
  const opened = new Set(found.map(i => i + 1))
  lines.forEach(({ text }, i) => {
    for (const { 0: word, index } of text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) {
      if (asked.has(word) && !(index === 0 && opened.has(i))) seen.add(word)
    }
  })
  return new Map(found.map((i, n) => [lines[i]!.start, seen.has(whole[n]!) || !seen.has(under[n]!) ? 'none' : 'space']))
}

function isInitial(before: Line | undefined, { text, gap }: Line, next: Line | undefined): boolean {
  return (
    text.length === 1 &&
    (classAtStart(text) & isUpper) !== 0 &&
    next !== undefined &&
    next.gap === 0 &&
    next.text.length >= shortest &&
    (classAtStart(next.text) & isLower) !== 0 &&
    !(gap === 0 && before !== undefined && before.text.length >= textual)
  )
}
