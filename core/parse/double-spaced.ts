import { classAtStart, isLower, isUpper } from './letters.ts'
import type { Line } from './lines.ts'

/** Fewer lines show no habit. */
const fewest = 12
/** Of the lines that stand behind others, at most so many right under them, and at least so many that plainly go on across the blank line. */
const mostTight = 0.05, leastGoingOn = 0.15
/** A shorter line breaks off nothing. */
const least = 30

/**
 * Lines of a text that has a blank line behind every line, those inside of paragraphs too, as if typed double-spaced: with one blank line fewer before each.
 *
 *     "The bins had not been" / "" / "emptied for three weeks."  →  "The bins had not been" / "emptied for three weeks."
 */
export function closeUp(lines: readonly Line[]): readonly Line[] {
  if (lines.length < fewest) return lines
  let tight = 0, goingOn = 0
  for (let i = 1; i < lines.length; i++) {
    if (lines[i]!.gap === 0) tight++
    else if (lines[i]!.gap === 1 && goesOnAcross(lines[i - 1]!.text, lines[i]!.text)) goingOn++
  }
  if (tight > lines.length * mostTight || goingOn < lines.length * leastGoingOn) return lines
  return lines.map(line => ({ ...line, gap: Math.max(0, line.gap - 1) }))
}

/** Breaks off inside a sentence, which goes on small. */
const goesOnAcross = (last: string, line: string) => last.length >= least && (classAtStart(line) & (isLower | isUpper)) === isLower && !/[.!?…:。！？]["”’»)]?$/u.test(last.slice(-3))
