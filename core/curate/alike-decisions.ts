import { noCuration, type ItemCuration } from '../model/curation.ts'
import { copyOf, itemPatches, type ItemPatches } from './item-patches.ts'

/** Changes what a curator did with an item, in place, by nothing but what it is given; answers whether it did. */
export type DecisionChange = (curation: ItemCuration) => boolean

/** From which decisions, null for none, to which. */
export class Turn {
  readonly before: ItemCuration | null
  readonly after: ItemCuration
  #patches: ItemPatches | null = null

  constructor(before: ItemCuration | null, after: ItemCuration) {
    this.before = before
    this.after = after
  }

  /** Made once, as many items take the same turn. */
  get patches(): ItemPatches {
    return (this.#patches ??= itemPatches(this.before, this.after))
  }
}

/**
 * Decisions changed many at a time: what was alike before is changed once, and all that come out alike are one frozen
 * object. A bulk command on ten thousand items then makes, checks and writes a few dozen of them.
 */
export class AlikeDecisions {
  readonly #turns = new Map<DecisionChange, Map<string, Turn | null>>()
  readonly #made = new Map<string, ItemCuration>()

  /**
   * What a change makes of decisions, null for none; one turn for all that are alike. Null where it leaves them as they
   * are.
   */
  turn(before: ItemCuration | null, change: DecisionChange): Turn | null {
    const key = before ? keyOf(before) : ''
    if (key === null) return this.#make(before, change)
    const known = this.#turns.get(change) ?? new Map<string, Turn | null>()
    this.#turns.set(change, known)
    let turn = known.get(key)
    if (turn === undefined) known.set(key, (turn = this.#make(before, change)))
    return turn
  }

  #make(before: ItemCuration | null, change: DecisionChange): Turn | null {
    const after = copyOf(before ?? noCuration)
    return change(after) ? new Turn(before, this.#shared(after)) : null
  }

  #shared(after: ItemCuration): ItemCuration {
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
