import type { CurationRecord, ItemCuration } from '../model/curation.ts'
import { Turn } from './alike-decisions.ts'

/**
 * The items of one document that a command decided on: many at once by the turn they took, so that none of them is
 * looked at again; else one by one.
 */
export class DecidedItems {
  readonly record: CurationRecord
  readonly #turns: ReadonlyMap<Turn, readonly string[]>
  /** By item, once one is decided on by itself. */
  #items: Map<string, ItemCuration> | null = null

  /** `record` as it was before the command. */
  constructor(record: CurationRecord, turns: ReadonlyMap<Turn, readonly string[]> = new Map()) {
    this.record = record
    this.#turns = turns
  }

  /** An item's decisions as they are now, null for none. */
  now(item: string): ItemCuration | null {
    return this.items.get(item) ?? this.#before(item)
  }

  set(item: string, after: ItemCuration): void {
    this.items.set(item, after)
  }

  get items(): Map<string, ItemCuration> {
    return (this.#items ??= new Map(
      [...this.#turns].flatMap(([{ after }, items]) => items.map(item => [item, after] as const)),
    ))
  }

  get size(): number {
    let size = this.#items?.size ?? 0
    if (!this.#items) for (const items of this.#turns.values()) size += items.length
    return size
  }

  /** The items that were decided on, by the turn they took from what they were before the command. */
  turns(): ReadonlyMap<Turn, readonly string[]> {
    if (!this.#items) return this.#turns
    const known = new Map<ItemCuration | null, Map<ItemCuration, Turn>>()
    const turns = new Map<Turn, string[]>()
    for (const [item, after] of this.#items) {
      const before = this.#before(item)
      const fromThere = known.get(before) ?? new Map<ItemCuration, Turn>()
      known.set(before, fromThere)
      const turn = fromThere.get(after) ?? new Turn(before, after)
      fromThere.set(after, turn)
      const items = turns.get(turn)
      if (items) items.push(item)
      else turns.set(turn, [item])
    }
    return turns
  }

  #before(item: string): ItemCuration | null {
    return (this.record.items as Readonly<Record<string, ItemCuration>>)[item] ?? null
  }
}
