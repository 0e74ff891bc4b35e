import type { Stretch } from '../../model/stretch.ts'
import type { Line } from '../text/lines.ts'
import { endsSentence } from '../text/signs.ts'
import { isPageLine } from './frame.ts'
import type { Repetition } from './repetition.ts'
import { headInside, longestHead, numberedHeads, outletsByPage } from './running-heads.ts'

/**
 * Takes out what printed pages have between them, the number and the running head, so that a text goes on across them.
 * What stands before the first text is left: it is the masthead.
 *
 *     "… apply until the end of" / "- 3 -" / "\fUpland Notes, May" / "July. The form …"  →  "… apply until the end of" / "July. The form …"
 */
export function cutPages(
  text: string,
  lines: readonly Line[],
  repetition: () => Repetition,
  isSaid: (no: number) => boolean = () => false,
): { lines: readonly Line[]; frames: readonly Stretch[] } {
  const topped = firstsOfPages(text, lines)
  const able = lines.map(line => isPageLine(line.text, 3))
  const heads = numberedHeads(lines)
  if (topped.size === 0 && heads.size === 0 && !able.includes(true)) return { lines, frames: [] }
  const known = repetition()
  const again = timesOf(lines)
  const running = (line: Line) => (again.get(line.text) ?? 1) >= 2 || isRunning(line, lines[0]!, known)
  const likely = lines.map((line, i) => able[i]! && isPageLine(line.text, known.likeness(line.text)))
  const outlets = outletsByPage(lines, i => likely[i]! && !topped.has(i))
  const numbered = likely.map((is, i) => is && !outlets.has(i))
  const bare = lines.filter(line => isNumber(line.text)).length
  const isMark = (i: number) => {
    const line = lines[i]!
    if (heads.has(i)) return true
    if (numbered[i]) {
      return (
        !isNumber(line.text) ||
        bare >= 2 ||
        topped.has(i + 1) ||
        isMasthead(lines[i - 1], lines[0]!) ||
        isMasthead(lines[i + 1], lines[0]!)
      )
    }
    return topped.has(i) && line.text.length <= longestHead && running(line)
  }
  const marks = new Set<number>()
  lines.forEach((_, i) => {
    if (i > 1 && isMark(i) && !isSaid(lines[i]!.no)) marks.add(i)
  })
  // A running head without a number stands beside the number's line, and nowhere else; or between two halves of a
  // sentence.
  const beside = new Map<string, number[]>()
  const inside: number[] = []
  for (const i of marks) {
    for (const near of [i - 1, i + 1]) {
      const line = lines[near]
      if (
        near <= 1 ||
        !line ||
        marks.has(near) ||
        outlets.has(near) ||
        line.text.length > longestHead ||
        !/\p{L}/u.test(line.text)
      ) {
        continue
      }
      if (headInside(lines, i, near)) {
        inside.push(near)
      } else if (running(line)) {
        const same = beside.get(line.text)
        if (same) same.push(near)
        else beside.set(line.text, [near])
      }
    }
  }
  for (const at of beside.values()) {
    const head = lines[at[0]!]!
    if (at.length >= (again.get(head.text) ?? 1) || isMasthead(head, lines[0]!) || at.some(i => topped.has(i))) {
      for (const i of at) inside.push(i)
    }
  }
  for (const i of inside) if (!isSaid(lines[i]!.no)) marks.add(i)
  if (marks.size === 0) return { lines, frames: [] }
  const kept: Line[] = []
  let gap = 0
  let cut = false
  lines.forEach((line, i) => {
    if (marks.has(i)) {
      gap = Math.max(gap, line.gap)
      cut = true
      return
    }
    const before = kept.at(-1)
    kept.push(
      cut && before
        ? { ...line, gap: goesOnAcross(before.text, line.text) ? 0 : Math.max(1, Math.min(line.gap, gap)) }
        : line,
    )
    gap = 0
    cut = false
  })
  return {
    lines: kept,
    frames: [...marks].sort((a, b) => a - b).map(i => ({ start: lines[i]!.start, end: lines[i]!.end })),
  }
}

const isNumber = (line: string) => /^[-–—~\s|]*\d{1,4}[-–—~\s|]*$/u.test(line)
const isMasthead = (line: Line | undefined, masthead: Line) =>
  line !== undefined &&
  masthead.text.length >= 6 &&
  line.text.toLowerCase().startsWith(masthead.text.slice(0, 60).toLowerCase()) &&
  !/^\p{L}/u.test(line.text.slice(Math.min(60, masthead.text.length)))
const isRunning = (line: Line, masthead: Line, repetition: Repetition) =>
  repetition.times(line.text) >= 2 || repetition.likeness(line.text) >= 2 || isMasthead(line, masthead)

/** How often each line that may be a running head stands below the masthead. */
function timesOf(lines: readonly Line[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  lines.forEach(({ text }, i) => {
    if (i > 1 && text.length <= longestHead && !endsSentence(text)) times.set(text, (times.get(text) ?? 0) + 1)
  })
  return times
}

/** Indices of lines right behind a form feed. */
function firstsOfPages(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  let i = 0
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) {
    while (i < lines.length && lines[i]!.start <= at) i++
    if (i < lines.length) found.add(i)
  }
  return found
}

/** A sentence that a page's end cut in two. */
function goesOnAcross(before: string, after: string): boolean {
  if (endsSentence(before) || before.length < 30) return false
  return /^\p{Ll}/u.test(after) || (/[,;\p{L}][-\u2010]?$/u.test(before) && before.length >= 50 && after.length >= 12)
}
