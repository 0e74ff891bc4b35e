import { columnsOf, type Line } from '../text/lines.ts'
import { isRule, isUrlLine } from '../text/signs.ts'

/** What a text does throughout, measured once, so that later stages judge a line against its own document. */
export type Layout = {
  /** Columns the lines were wrapped at, or null where paragraphs run on in one line. */
  readonly wrap: number | null
  /** Whether blocks stand apart by blank lines. */
  readonly spaced: boolean
  /** Blank lines between two ordinary blocks. */
  readonly usualGap: number
  /** Blank lines from which on an item begins, where the text parts its items wider than their blocks; else null. */
  readonly itemGap: number | null
  /** Blank lines from which on a gap is rare, so that it ends a section; null where none is. */
  readonly breakGap: number | null
  /** Columns of white space before most lines. */
  readonly indent: number
}

/** Lines longer than this weren't wrapped; text wrapped wider isn't met. */
const widest = 132
/** Where no line is longer than this, two full ones are enough to tell that the text was wrapped. */
const narrow = 80
/** Gaps that make up less than this share of all are rare. */
const rareShare = 0.22

export function measureLayout(lines: readonly Line[]): Layout {
  const gaps = lines.slice(1).map(line => Math.min(line.gap, 50))
  const spacedOut = gaps.filter(gap => gap > 0)
  const usualGap = mode(spacedOut) ?? 0
  const { itemGap, breakGap: rareGap } = gapLevels(spacedOut, usualGap)
  // Several such gaps are slips unless short lines, as titles are, stand behind them.
  const behind = rareGap === null ? [] : lines.filter(line => line.gap >= rareGap)
  const slips =
    behind.length > (itemGap === null ? 3 : 0) &&
    behind.filter(({ text }) => text.length <= 45).length < behind.length * 0.6
  const breakGap = slips ? null : rareGap
  return {
    wrap: wrapWidth(lines),
    spaced: gaps.length > 0 && spacedOut.length >= gaps.length * 0.15,
    usualGap,
    itemGap,
    breakGap,
    indent: mode(lines.map(line => Math.min(line.indent, 40))) ?? 0,
  }
}

/** The width all but a handful of lines keep, if many lines end near it. */
function wrapWidth(lines: readonly Line[]): number | null {
  if (lines.length < 4) return null
  const lengths = lines.map(({ text }) =>
    text.length > widest * 2 ? text.length : isRule(text) || isUrlLine(text) ? 0 : columnsOf(text),
  )
  const sorted = Float64Array.from(lengths.filter(length => length > 0)).sort()
  const width = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.98))] ?? 0
  if (width > widest || width < 24) return null
  // Lines that others follow are full where a text was wrapped, and of any length where it wasn't.
  let full = 0
  let long = 0
  for (let i = 1; i < lines.length; i++) {
    if (lines[i]!.gap > 0) continue
    if (lengths[i - 1]! > width * 0.8) full++
    if (lengths[i - 1]! > width * 0.5) long++
  }
  if (full < long * 0.3) return null
  return width <= narrow ? (full >= 2 ? width : null) : full >= 3 && full >= lines.length * 0.08 ? width : null
}

/**
 * Gaps wider than the usual one: rare ones end a section; if they are frequent they part items, and only the rare ones
 * among the still wider ends a section.
 *
 *     1 1 1 2 1 1 1 1 1 2  →  breakGap 2        1 2 1 2 1 1 2 1 4 1 2  →  itemGap 2, breakGap 4
 */
function gapLevels(gaps: readonly number[], usual: number): Pick<Layout, 'itemGap' | 'breakGap'> {
  const above = (n: number) => gaps.filter(gap => gap > n).length / Math.max(1, gaps.length)
  const next = (n: number) => gaps.reduce((least, gap) => (gap > n && gap < least ? gap : least), Infinity)
  const wider = next(usual)
  const frequent = above(usual) > rareShare
  if (wider === Infinity) {
    const narrower = gaps.filter(gap => gap < usual).length / Math.max(1, gaps.length)
    return { itemGap: narrower > rareShare ? usual : null, breakGap: null }
  }
  if (!frequent) {
    const narrower = gaps.filter(gap => gap < usual).length / Math.max(1, gaps.length)
    return { itemGap: narrower > rareShare ? usual : null, breakGap: wider }
  }
  const widest = next(wider)
  return { itemGap: wider, breakGap: widest !== Infinity && above(wider) <= rareShare ? widest : null }
}

function mode(values: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: number | null = null
  let most = 0
  for (const [value, count] of counts) {
    if (count > most || (count === most && value < best!)) {
      best = value
      most = count
    }
  }
  return best
}
