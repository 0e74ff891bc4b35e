import { classAtStart, isLower, isUpper } from '../text/letters.ts'
import type { Line } from '../text/lines.ts'
import { endsSentence, isUrlLine } from '../text/signs.ts'

/** Fewer lines show no habit. */
const fewest = 12
/**
 * Of the lines that stand behind others, at most so many right under them, at least so many that plainly go on across
 * the blank line, and at least so many sentences that end before another.
 */
const mostTight = 0.05
const leastGoingOn = 0.15
const leastEnding = 0.05
/** A line that was wrapped is nearly as long as the longest are, and no shorter than this. */
const nearlyFull = 0.7
const least = 30

/**
 * Lines of a text that has a blank line behind every line, those inside of paragraphs too, as if typed double-spaced:
 * with one blank line fewer before each. Headlines that begin small, one behind the other, are no such text: of a
 * wrapped one most lines are full, and sentences end in it.
 *
 *     "The bins had not been" / "" / "emptied for three weeks."  →  "The bins had not been" / "emptied for three weeks."
 */
export function closeUp(lines: readonly Line[]): readonly Line[] {
  if (lines.length < fewest || lines.filter(({ gap }, i) => i > 0 && gap === 0).length > lines.length * mostTight) {
    return lines
  }
  const full = Math.max(least, nearlyFull * lengthOf(lines))
  let goingOn = 0
  let ending = 0
  for (let i = 1; i < lines.length; i++) {
    const last = lines[i - 1]!.text
    const line = lines[i]!
    if (isUrlLine(last) || isUrlLine(line.text)) continue
    const small = (classAtStart(line.text) & (isLower | isUpper)) === isLower
    if (endsSentence(last)) {
      if (!small) ending++
    } else if (small && line.gap === 1 && last.length >= full) {
      goingOn++
    }
  }
  return goingOn < lines.length * leastGoingOn || ending < lines.length * leastEnding
    ? lines
    : lines.map(line => ({ ...line, gap: Math.max(0, line.gap - 1) }))
}

/** How long nearly all lines are at most. */
const lengthOf = (lines: readonly Line[]): number =>
  Float64Array.from(lines, ({ text }) => text.length).sort()[Math.floor(lines.length * 0.9)]!
