import type { Parsed } from '../../model/reading.ts'

/**
 * At how many places two readings of one text differ: runs of stretches that are something else, or begin an item or
 * not.
 */
export function placesChanged(before: Parsed, now: Parsed): number {
  const was = marksOf(before)
  const is = marksOf(now)
  let places = 0
  let differed = false
  for (const at of [...new Set([...was.keys(), ...is.keys()])].sort((a, b) => a - b)) {
    const differs = was.get(at) !== is.get(at)
    if (differs && !differed) places++
    differed = differs
  }
  return places
}

/** What begins at each offset: "^headline" where an item begins with it. */
function marksOf({ sections, items, unclaimed }: Parsed): Map<number, string> {
  return new Map([
    ...sections.map(({ start }) => [start, 'section'] as const),
    ...unclaimed.map(({ start }) => [start, 'unclaimed'] as const),
    ...items.flatMap(({ spans }) =>
      spans.map(({ field, start }, i) => [start, `${i === 0 ? '^' : ''}${field.replace(/\[\d+\]/, '')}`] as const),
    ),
  ])
}
