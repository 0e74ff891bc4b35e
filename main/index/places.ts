import { newestFirst, type Placed } from '../../core/search/order.ts'

/** Items a slot has room for; a longer document takes several slots. */
export const slotSize = 2 ** 14
const slots = 2 ** 38
const step = 2 ** 20

/** Where a document's items begin: `slot` × `slotSize`. It takes `width` slots. */
export interface Place {
  readonly slot: number
  readonly width: number
}

export const widthFor = (items: number): number => Math.max(1, Math.ceil(items / slotSize))

/**
 * Finds slots for documents among those there are, so that slots rise in the order of lists, newest first. Those in one
 * gap are spread evenly over it; at both ends there is always room. Null where a gap is used up: then all are to be
 * placed anew. `there` is in that order already.
 */
export function findPlaces<T extends Placed & { readonly width: number }>(
  there: readonly (Placed & Place)[],
  coming: readonly T[],
): Map<T, number> | null {
  const found = new Map<T, number>()
  const sorted = [...coming].sort(newestFirst)
  let next = 0
  for (let first = 0; first < sorted.length;) {
    while (next < there.length && newestFirst(there[next]!, sorted[first]!) < 0) next++
    let end = first + 1
    while (end < sorted.length && (next === there.length || newestFirst(sorted[end]!, there[next]!) < 0)) end++
    const group = sorted.slice(first, end)
    const before = there[next - 1]
    const after = there[next]
    const needed = group.reduce((sum, one) => sum + one.width, 0)
    const room = needed + group.length * step
    const low = before
      ? before.slot + before.width
      : after
        ? Math.max(0, after.slot - room)
        : Math.max(0, slots / 2 - Math.ceil(room / 2))
    const high = after ? after.slot : Math.min(slots, low + room)
    const space = Math.floor((high - low - needed) / (group.length + 1))
    if (space < 1) return null
    let slot = low
    for (const one of group) {
      slot += space
      found.set(one, slot)
      slot += one.width
    }
    first = end
  }
  return found
}
