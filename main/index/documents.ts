import type { DatabaseSync } from 'node:sqlite'
import type { SourceRecord } from '../../core/model/source.ts'
import { newestFirst } from '../../core/search/order.ts'
import { slotSize, type Place } from './places.ts'

export type Summary = Pick<
  SourceRecord,
  'id' | 'name' | 'title' | 'outlet' | 'date' | 'language' | 'format' | 'importedAt'
>

/**
 * A document as the index knows it. `n` is its number in the tables, `items` how many it has, `bit` that of the first
 * one in bitmaps.
 */
export interface Indexed extends Summary, Place {
  readonly n: number
  readonly items: number
  readonly bit: number
}

export function summaryOf({ id, name, title, outlet, date, language, format, importedAt }: SourceRecord): Summary {
  return { id, name, title, outlet, date, language, format, importedAt }
}

/** All documents of the index, without what was read in them: few and small enough to be in memory. */
export class Documents {
  readonly #byId = new Map<string, Indexed>()
  readonly #byNumber = new Map<number, Indexed>()
  #sorted: readonly Indexed[] | null = null
  #last = 0
  #items = 0
  #bits = 0

  constructor(db: DatabaseSync) {
    for (const row of db.prepare('SELECT n, slot, width, items, bit, summary FROM sources').iterate()) {
      const { n, slot, width, items, bit, summary } = row as {
        n: number
        slot: number
        width: number
        items: number
        bit: number
        summary: string
      }
      this.set({ ...(JSON.parse(summary) as Summary), n, slot, width, items, bit })
    }
  }

  /** How many items there are, of all documents. */
  get items(): number {
    return this.#items
  }
  /** One above the highest bit that was given to an item. */
  get bits(): number {
    return this.#bits
  }

  get(id: string): Indexed | null {
    return this.#byId.get(id) ?? null
  }
  numbered(n: number): Indexed | null {
    return this.#byNumber.get(n) ?? null
  }
  nextNumber(): number {
    return this.#last + 1
  }
  all(): readonly Indexed[] {
    return [...this.#byId.values()]
  }

  /** Newest first. */
  sorted(): readonly Indexed[] {
    return (this.#sorted ??= [...this.#byId.values()].sort(newestFirst))
  }

  /** The bit of the item at a place, which must be one. */
  bitAt(at: number): number {
    const order = this.sorted()
    const slot = Math.floor(at / slotSize)
    let low = 0
    let high = order.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (order[middle]!.slot <= slot) low = middle
      else high = middle - 1
    }
    return order[low]!.bit + at - order[low]!.slot * slotSize
  }

  /** Gives the items the lowest bits, in the order of lists. */
  closeUp(db: DatabaseSync): void {
    const moved = db.prepare('UPDATE sources SET bit = ? WHERE n = ?')
    let bit = 0
    for (const one of this.sorted()) {
      if (one.bit !== bit) {
        moved.run(bit, one.n)
        this.set({ ...one, bit })
      }
      bit += one.items
    }
    this.#bits = bit
  }

  set(one: Indexed): void {
    this.#items += one.items - (this.#byId.get(one.id)?.items ?? 0)
    this.#bits = Math.max(this.#bits, one.bit + one.items)
    this.#byId.set(one.id, one)
    this.#byNumber.set(one.n, one)
    this.#last = Math.max(this.#last, one.n)
    this.#sorted = null
  }

  delete(id: string): void {
    const one = this.#byId.get(id)
    if (one) this.#byNumber.delete(one.n)
    this.#items -= one?.items ?? 0
    this.#byId.delete(id)
    this.#sorted = null
  }
}
