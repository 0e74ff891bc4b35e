import { oddsBy } from '../learned/tables.ts'
import type { Glue } from '../lines/glue.ts'
import type { IsBroken } from '../lines/hyphens.ts'
import { findInitials } from '../lines/initials.ts'
import type { Layout } from '../lines/layout.ts'
import type { Repetition } from '../lines/repetition.ts'
import { saidToGoOn, type Said } from '../lines/said.ts'
import { findSpeech } from '../lines/speech.ts'
import { findSplitHeads } from '../lines/split-heads.ts'
import type { Line } from '../text/lines.ts'
import { isMixed, narrowed } from '../text/narrow.ts'
import { footnoteOf, isRule, isUrlLine, letterC, numberOf } from '../text/signs.ts'
import type { Block } from './block.ts'
import { blockOf, formOf, formSaid, mended } from './block-of-lines.ts'
import { LinesAround } from './join-lines.ts'
import { joins, joinSignals } from './join-signals.ts'

/**
 * Lines → blocks. Whether a line goes on with the one before is weighed from how both are written and from the
 * document's own width; bullets, bylines, labels, credits, addresses and rules begin a block.
 *
 *     "Bridge opens after" / "a year" / "By Ann Lee"  →  [Bridge opens after a year] [By Ann Lee]
 */
export function groupLines(
  text: string,
  lines: readonly Line[],
  layout: Layout,
  repetition: Repetition,
  said: readonly (Said | null)[] = [],
  hyphens: IsBroken = () => false,
): Block[] {
  const groups: Line[][] = []
  const sayings: (Said | null)[] = []
  const seams: number[] = []
  const initials = findInitials(lines)
  const speech = findSpeech(lines)
  const oddsOf = joiner(lines, layout, repetition, initials)
  const mixed = isMixed(text)
  let group: Line[] = []
  let head = 0
  lines.forEach((line, i) => {
    const own = said[i] ?? null
    const told = i > 0 ? saidToGoOn(said[i - 1] ?? null, own, line, repetition.bullet) : false
    const odds = told === null ? oddsOf(i, head) : null
    if (told ?? odds! > 0) {
      group.push(line)
    } else {
      groups.push((group = [line]))
      sayings.push(own)
      seams.push(0)
      head = i
    }
    if (odds !== null) seams[seams.length - 1] = Math.max(seams.at(-1)!, unlikely(odds))
  })
  return groups.map((divided, i) => {
    const group = mended(text, divided)
    const said = sayings[i] ?? null
    const form = isCounted(groups[i - 1], divided, groups[i + 1])
      ? 'bullet'
      : speech.has(group[0]!.start) && !said
        ? 'text'
        : formOf(group, repetition.bullet)
    const block = blockOf(text, group, layout, repetition, said ? formSaid(said, form) : form, said, hyphens, initials)
    const kept = mixed ? { ...block, text: narrowed(block.text) } : block
    return seams[i]! >= doubtful ? { ...kept, seam: seams[i]! } : kept
  })
}

/** Less likely seams are passed over. */
export const doubtful = 0.03
/** How likely the other answer is, by the logarithm of the odds. */
export const unlikely = (odds: number): number => 1 / (1 + Math.exp(Math.abs(odds)))

const joinOdds = oddsBy('joins', joins)

/**
 * The logarithm of the odds that line `i` goes on with the group that begins with line `head` and ends right before it.
 */
function joiner(
  lines: readonly Line[],
  layout: Layout,
  repetition: Repetition,
  initials: ReadonlyMap<number, Glue>,
): (i: number, head: number) => number {
  const around = new LinesAround(lines, layout, repetition)
  const heads = findSplitHeads(lines)
  const on: number[] = []
  return (i, head) =>
    !mayGoOn(lines, i) || initials.has(lines[i]!.start)
      ? -Infinity
      : initials.has(lines[i - 1]!.start) ||
          mustGoOn(lines[i - 1]!, lines[i]!) ||
          around.plainlyGoesOn(i) ||
          heads.has(i)
        ? Infinity
        : joinOdds(joinSignals(around, i, head, on))
}

/**
 * Whether a line may go on with the one before: not behind a blank line, and neither is an address, a rule or the like.
 */
export function mayGoOn(lines: readonly Line[], i: number): boolean {
  const { text: line, gap } = lines[i]!
  const { text: last } = lines[i - 1]!
  return gap === 0 && !standsAlone(line) && !standsAlone(last) && last.startsWith('>') === line.startsWith('>')
}

/**
 * A word broken at a soft hyphen, or a paragraph's number, "501(c)" / "(3)", was whole before it was wrapped; and so
 * was a line that was divided inside a word.
 */
const mustGoOn = ({ text: last, end }: Line, { text: line, start }: Line) =>
  (start === end && /^\p{L}/u.test(line) && /[\p{L}\p{M}]$/u.test(last.slice(-2))) ||
  /[\p{L}\p{M}]\u00ad$/u.test(last.slice(-3)) ||
  (/\d\(\p{L}\)$/u.test(last.slice(-5)) && /^\(\d/u.test(line))

const standsAlone = (line: string) => isRule(line) || isUrlLine(line) || footnoteOf(line) !== null || line === '--'

/**
 * A numbered block right under or over the one with the next number is a bullet; a number by itself is part of the
 * text.
 */
function isCounted(
  before: readonly Line[] | undefined,
  group: readonly Line[],
  after: readonly Line[] | undefined,
): boolean {
  return (
    (after?.[0]!.gap === 0 && countsOn(group[0]!.text, after[0]!.text)) ||
    (group[0]!.gap === 0 && before !== undefined && countsOn(before[0]!.text, group[0]!.text))
  )
}

/** Whether the second line has the next number; "(c)" is one only beside "(b)" or "(d)". */
function countsOn(line: string, next: string): boolean {
  const number = numberOf(line) ?? (letterC(line) > 0 && next.startsWith('(d)') ? 3 : null)
  const follows = numberOf(next) ?? (letterC(next) > 0 && line.startsWith('(b)') ? 3 : null)
  return number !== null && follows === number + 1
}
