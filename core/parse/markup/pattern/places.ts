/** The first of lines, by index; Infinity where there are none. */
export function firstOf(places: Iterable<number>): number {
  let first = Infinity
  for (const i of places) first = Math.min(first, i)
  return first
}

/** The last of lines, by index; -1 where there are none. */
export function lastOf(places: Iterable<number>): number {
  let last = -1
  for (const i of places) last = Math.max(last, i)
  return last
}
