import type { ReadItem } from '../../model/reading.ts'
import { countWhile } from '../text/halving.ts'

/** A span and the item it belongs to. */
export interface Owned {
  readonly start: number
  readonly end: number
  readonly field: string
  readonly item: number
}

/** All spans of all items in the order of the text. */
export function ownedSpans(items: readonly ReadItem[]): Owned[] {
  return items
    .flatMap((item, index) => item.spans.map(span => ({ ...span, item: index })))
    .sort((a, b) => a.start - b.start)
}

/** The last span that starts before `offset`; null before the first. */
export function lastBefore<T extends { readonly start: number }>(spans: readonly T[], offset: number): T | null {
  return spans[countWhile(spans, ({ start }) => start < offset) - 1] ?? null
}
