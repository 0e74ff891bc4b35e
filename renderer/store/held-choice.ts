import type { SourceDetail } from '../../core/contract/views.ts'
import { chosenAt, linesOf, type Chosen } from './contents.ts'
import type { Sheet } from './sheet.ts'

interface Read {
  readonly detail: SourceDetail
  readonly sheet: Sheet
}

/**
 * What stays chosen in a document that was read again: the same item or unclaimed stretch, else what now stands where
 * it began or, where that is nothing that can be chosen, what follows.
 */
export function heldChoice(chosen: Chosen, before: Read, now: Read): Chosen | null {
  const again =
    chosen.type === 'item'
      ? now.detail.items.some(item => item.id === chosen.id) && chosen
      : sameStretch(chosen.at, before, now)
  if (again) return again
  const [first] = linesOf(chosen, before.detail, before.sheet) ?? []
  for (let line = first ?? Infinity; line <= now.sheet.lines; line++) {
    const there = chosenAt(line, now.detail, now.sheet)
    if (there) return there
  }
  return null
}

function sameStretch(at: number, before: Read, now: Read): Chosen | null {
  const was = before.detail.source.reading.unclaimed[at]
  const found = now.detail.source.reading.unclaimed.findIndex(rest => rest.start === was?.start)
  return found >= 0 ? { type: 'unclaimed', at: found } : null
}
