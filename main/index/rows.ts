import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Status } from '../../core/model/curation.ts'
import { statusSql } from './query-condition.ts'
import type { Documents, Indexed } from './documents.ts'
import { itemRowText, sourceText } from './item-row.ts'
import type { Names } from './names.ts'

/** How many lines whoever asks is to remember: with each letter typed, five of six of those shown stay. */
const remembered = 1000

/** Lines of a list. Each is told once, and by its number from then on, until it is forgotten. */
export interface Lines {
  /** Of the lines shown, in order. */
  readonly numbers: readonly number[]
  /** Those not told before, `ItemRow`s as JSON, numbered from `first` on. */
  readonly told: string
  readonly first: number
  /** Lines before this one are not shown by their numbers any more. */
  readonly oldest: number
}

type Found = readonly [at: number, row: string, source: number, status: Status, id: string]

/**
 * The lines of lists, by the places of their items. Told once: a list is 50 KB, and what crosses between processes is
 * made and thrown away in both.
 */
export class Rows {
  readonly #documents: Documents
  readonly #names: Names
  /** Of all places at once: a call for each takes three times as long. */
  readonly #stored: StatementSync
  /** Numbers of the lines told, by place; those told first are let go first. */
  readonly #told = new Map<number, number>()
  /** The number of the next line. */
  #next = 1
  #today = ''
  /** A document's part of its lines. */
  readonly #sources = new WeakMap<Indexed, string>()

  constructor(db: DatabaseSync, documents: Documents, names: Names) {
    this.#documents = documents
    this.#names = names
    this.#stored = db.prepare(`SELECT i.at, r.row, i.source, ${statusSql} AS status, i.id
      FROM json_each(?) place CROSS JOIN items i ON i.at = place.value JOIN rows r ON r.at = i.at`)
    this.#stored.setReturnArrays(true)
  }

  /** To be called after every change. */
  forget(): void {
    this.#told.clear()
  }

  at(places: readonly number[], today: string): Lines {
    if (today !== this.#today) this.forget()
    this.#today = today
    const first = this.#next
    const missing = places.filter(at => !this.#told.has(at))
    const found = missing.length > 0 ? (this.#stored.all(today, JSON.stringify(missing)) as unknown as Found[]) : []
    const lines = found.map(([, row, source, status, id]) =>
      itemRowText(row, this.#sourceText(source), this.#names.issuesOf(id), status),
    )
    for (const [at] of found) this.#told.set(at, this.#next++)
    const numbers = places.flatMap(at => this.#told.get(at) ?? [])
    for (const at of this.#told.keys()) {
      if (this.#told.size <= remembered) break
      this.#told.delete(at)
    }
    return { numbers, told: `[${lines.join()}]`, first, oldest: this.#next - this.#told.size }
  }

  #sourceText(n: number): string {
    const source = this.#documents.numbered(n)!
    let text = this.#sources.get(source)
    if (text === undefined) this.#sources.set(source, (text = sourceText(source)))
    return text
  }
}
