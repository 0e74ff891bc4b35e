import type { KeptItem, ReadItem } from '../../model/reading.ts'

/**
 * Which item of an earlier reading each item of a new one is, and which new one holds most of an item that is no more.
 */
export interface Match {
  /** For each new item the earlier one's index, or null. No earlier one is taken twice. */
  readonly from: readonly (number | null)[]
  /** For each earlier item that is none of the new ones: index of the new one with most of its text, or null. */
  readonly heirs: ReadonlyMap<number, number | null>
}

/**
 * Finds the items again in another reading of the same text: first those that begin at the same place, then those that
 * share most of their text. Linear in the spans.
 */
export function matchItems(before: readonly KeptItem[], now: readonly ReadItem[]): Match {
  const shared = overlaps(before, now)
  const from: (number | null)[] = now.map(() => null)
  const taken = new Set<number>()
  const take = (item: number, old: number) => {
    if (from[item] === null && !taken.has(old)) {
      from[item] = old
      taken.add(old)
    }
  }
  const starts = new Map(before.map((item, i) => [item.spans[0]?.start, i]))
  now.forEach((item, i) => {
    const old = starts.get(item.spans[0]?.start)
    if (old !== undefined) take(i, old)
  })
  for (const { item, old } of [...shared].sort((a, b) => b.length - a.length)) take(item, old)
  const heirs = new Map<number, number | null>(before.flatMap((_, i) => (taken.has(i) ? [] : [[i, null]])))
  const most = new Map<number, number>()
  for (const { item, old, length } of shared) {
    if (heirs.has(old) && length > (most.get(old) ?? 0)) {
      most.set(old, length)
      heirs.set(old, item)
    }
  }
  return { from, heirs }
}

/** How many characters each pair of items shares, for pairs that share any. */
function overlaps(
  before: readonly KeptItem[],
  now: readonly ReadItem[],
): { item: number; old: number; length: number }[] {
  const order = (items: readonly ReadItem[]) =>
    items
      .flatMap((item, index) => item.spans.map(({ start, end }) => ({ start, end, index })))
      .sort((a, b) => a.start - b.start)
  const a = order(before)
  const b = order(now)
  const lengths = new Map<string, { item: number; old: number; length: number }>()
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const length = Math.min(a[i]!.end, b[j]!.end) - Math.max(a[i]!.start, b[j]!.start)
    if (length > 0) {
      const key = `${a[i]!.index}-${b[j]!.index}`
      const pair = lengths.get(key)
      if (pair) pair.length += length
      else lengths.set(key, { item: b[j]!.index, old: a[i]!.index, length })
    }
    if (a[i]!.end <= b[j]!.end) i++
    else j++
  }
  return [...lengths.values()]
}
