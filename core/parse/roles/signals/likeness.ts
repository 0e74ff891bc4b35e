import type { Groups } from '../net.ts'
import type { Seen } from './seen.ts'

/**
 * Which blocks are like each other: set alike, of one style, at the same place in a run of lines, and all of the
 * document.
 */
export function groupsOf(seen: readonly Seen[]): Groups {
  return [
    numbered(seen, one => one.setting),
    numbered(seen, one => one.style),
    numbered(seen, (one, i) => placeInRun(seen, i) + (one.block.form === 'bullet' ? 5 : 0)),
    new Int32Array(seen.length),
  ]
}

function numbered(seen: readonly Seen[], keyOf: (one: Seen, i: number) => number | string): Int32Array {
  const numbers = new Map<number | string, number>()
  return Int32Array.from(seen, (one, i) => {
    const key = keyOf(one, i)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  })
}

/** Alone, first, second, inside or last between two blank lines. */
function placeInRun(seen: readonly Seen[], i: number): number {
  const begins = i === 0 || seen[i]!.block.gap > 0
  const ends = i === seen.length - 1 || seen[i + 1]!.block.gap > 0
  if (begins) return ends ? 0 : 1
  return ends ? 4 : i === 1 || seen[i - 1]!.block.gap > 0 ? 2 : 3
}
