import { countWhile } from '../../parse/text/halving.ts'
import { splitLines, type Line } from '../../parse/text/lines.ts'

/**
 * Where places of a text are in another version of it, as a later format adapter gives it: lines that stand once in
 * both and in the same order are the same; between them places keep their distance to the line before. The same text
 * keeps all its places.
 */
export function placesIn(before: string, now: string): (offset: number) => number {
  if (before === now) return offset => offset
  const fixed = inOrder(sameLines(splitLines(before), splitLines(now)))
  return offset => {
    const at = countWhile(fixed, ({ old }) => old <= offset)
    const last = fixed[at - 1] ?? { old: 0, now: 0 }
    const next = fixed[at]?.now ?? now.length
    return Math.min(next, last.now + offset - last.old)
  }
}

/**
 * Where places are in the same lines decoded anew, which may be longer or shorter; by the words where the lines are no
 * longer the same.
 */
export function placesByLine(before: string, now: string): (offset: number) => number {
  const old = splitLines(before)
  const lines = splitLines(now)
  if (old.length !== lines.length) return placesIn(before, now)
  return offset => {
    const at = countWhile(old, ({ start }) => start <= offset)
    const from = old[at - 1]
    const to = lines[at - 1]
    if (!from || !to) return Math.min(offset, now.length)
    // Of a line's own length as much as before.
    const within = Math.min(1, (offset - from.start) / (from.end - from.start))
    return to.start + Math.round(within * (to.end - to.start))
  }
}

interface Pair {
  readonly old: number
  readonly now: number
}

/** Starts of the lines that stand exactly once in either text, in the order of the first. */
function sameLines(before: readonly Line[], now: readonly Line[]): Pair[] {
  const single = (lines: readonly Line[]) => {
    const found = new Map<string, number | null>()
    for (const { text, start } of lines) found.set(text, found.has(text) ? null : start)
    return found
  }
  const old = single(before)
  const other = single(now)
  return [...old].flatMap(([text, start]) => {
    const there = other.get(text)
    return start === null || there === null || there === undefined ? [] : [{ old: start, now: there }]
  })
}

/** The longest run of pairs that are in order in both texts (patience sorting). */
function inOrder(pairs: readonly Pair[]): Pair[] {
  const piles: number[] = []
  const under = new Array<number>(pairs.length)
  pairs.forEach(({ now }, i) => {
    const at = countWhile(piles, pile => pairs[pile]!.now < now)
    under[i] = at > 0 ? piles[at - 1]! : -1
    piles[at] = i
  })
  const run: Pair[] = []
  for (let i = piles.at(-1) ?? -1; i >= 0; i = under[i]!) run.push(pairs[i]!)
  return run.reverse()
}
