import type { DatabaseSync } from 'node:sqlite'
import type { SourceRecord } from '../../core/model/source.ts'
import { newestFirst } from '../../core/search/order.ts'
import type { Place } from './places.ts'

export type Summary = Pick<SourceRecord, 'id' | 'name' | 'title' | 'outlet' | 'date' | 'language' | 'format' | 'importedAt'>

/** A document as the index knows it. `n` is its number in the tables, `items` how many it has. */
export interface Indexed extends Summary, Place { readonly n: number; readonly items: number }

export function summaryOf({ id, name, title, outlet, date, language, format, importedAt }: SourceRecord): Summary {
  return { id, name, title, outlet, date, language, format, importedAt }
}

/** All documents of the index, without what was read in them: few and small enough to be in memory. */
export class Documents {
  readonly #byId = new Map<string, Indexed>()
  readonly #byNumber = new Map<number, Indexed>()
  #sorted: readonly Indexed[] | null = null
  #last = 0

  constructor(db: DatabaseSync) {
    for (const row of db.prepare('SELECT n, slot, width, items, summary FROM sources').iterate()) {
      const { n, slot, width, items, summary } = row as { n: number; slot: number; width: number; items: number; summary: string }
      this.set({ ...JSON.parse(summary) as Summary, n, slot, width, items })
    }
  }

  get(id: string): Indexed | null { return this.#byId.get(id) ?? null }
  numbered(n: number): Indexed | null { return this.#byNumber.get(n) ?? null }
  nextNumber(): number { return this.#last + 1 }
  all(): readonly Indexed[] { return [...this.#byId.values()] }

  /** Newest first. */
  sorted(): readonly Indexed[] {
    return this.#sorted ??= [...this.#byId.values()].sort(newestFirst)
  }

  set(one: Indexed): void {
    this.#byId.set(one.id, one)
    this.#byNumber.set(one.n, one)
    this.#last = Math.max(this.#last, one.n)
    this.#sorted = null
  }

  delete(id: string): void {
    const one = this.#byId.get(id)
    if (one) this.#byNumber.delete(one.n)
    this.#byId.delete(id)
    this.#sorted = null
  }
}
