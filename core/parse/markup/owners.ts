import type { ReadItem } from '../../model/reading.ts'

/** A span and the item it belongs to. */
export interface Owned { readonly start: number; readonly end: number; readonly field: string; readonly item: number }

/** All spans of all items in the order of the text. */
export function ownedSpans(items: readonly ReadItem[]): Owned[] {
  return items.flatMap((item, index) => item.spans.map(span => ({ ...span, item: index }))).sort((a, b) => a.start - b.start)
}

/** The last span that starts before `offset`, by halving; null before the first. */
export function lastBefore<T extends { readonly start: number }>(spans: readonly T[], offset: number): T | null {
  let low = 0, high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return spans[low - 1] ?? null
}
