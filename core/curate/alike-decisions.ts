import { noCuration, type ItemCuration } from '../model/curation.ts'
import { copyOf } from './item-patches.ts'

/** Changes what a curator did with an item, in place, by nothing but what it is given; answers whether it did. */
export type DecisionChange = (curation: ItemCuration) => boolean

/**
 * Decisions changed many at a time: what was alike before is changed once, and all that come out alike are one frozen object. A bulk command on
 * ten thousand items then makes, checks and writes a few dozen of them.
 */
export class AlikeDecisions {
  readonly #changed = new Map<DecisionChange, Map<string, ItemCuration | null>>()
  readonly #made = new Map<string, ItemCuration>()

  #last: { readonly before: ItemCuration; readonly change: DecisionChange; readonly after: ItemCuration | null } | null = null

  /** Null where the change leaves it as it is. */
  changed(before: ItemCuration, change: DecisionChange): ItemCuration | null {
    if (before === noCuration && this.#last?.before === before && this.#last.change === change) return this.#last.after
    const after = this.#changedAnew(before, change)
    this.#last = { before, change, after }
    return after
  }

  #changedAnew(before: ItemCuration, change: DecisionChange): ItemCuration | null {
    const key = keyOf(before)
    if (key === null) return this.#make(before, change)
    const known = this.#changed.get(change) ?? new Map<string, ItemCuration | null>()
    this.#changed.set(change, known)
    let after = known.get(key)
    if (after === undefined) known.set(key, after = this.#make(before, change))
    return after
  }

  #make(before: ItemCuration, change: DecisionChange): ItemCuration | null {
    const after = copyOf(before)
    if (!change(after)) return null
    const key = keyOf(after)
    if (key === null) return after
    const made = this.#made.get(key)
    if (made) return made
    for (const part of [after.tags, after.notes, after.edits, after]) Object.freeze(part)
    this.#made.set(key, after)
    return after
  }
}

/** Says all of a decision without words of its own; null for one with notes or edits, of which no two are alike. */
function keyOf({ tags, notes, status, heldUntil, starred, edits }: ItemCuration): string | null {
  if (notes.length > 0) return null
  for (const field in edits) if (Object.hasOwn(edits, field)) return null
  return `${status} ${heldUntil === null ? '' : `until ${heldUntil}`} ${starred} ${tags.join(' ')}`
}
