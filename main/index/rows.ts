import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Status } from '../../core/model/curation.ts'
import { statusSql } from './compile.ts'
import type { Documents, Indexed } from './documents.ts'
import { itemRowText, sourceText } from './item-row.ts'
import type { Names } from './names.ts'

/** How many lines are remembered: with each letter typed, most of those shown stay. */
const remembered = 1000

type Found = readonly [at: number, row: string, source: number, status: Status, id: string]

/** The lines of lists, by the places of their items. */
export class Rows {
  readonly #documents: Documents
  readonly #names: Names
  /** Of all places at once: a call for each takes three times as long. */
  readonly #stored: StatementSync
  /** Lines as JSON, by place; those made first are let go first. */
  readonly #known = new Map<number, string>()
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
  forget(): void { this.#known.clear() }

  /** As JSON: what is kept as text crosses to another process as such, without being made objects of twice. */
  at(places: readonly number[], today: string): string {
    if (today !== this.#today) this.forget()
    this.#today = today
    const missing = places.filter(at => !this.#known.has(at))
    if (missing.length > 0) {
      for (const [at, row, source, status, id] of this.#stored.all(today, JSON.stringify(missing)) as unknown as Found[]) {
        this.#known.set(at, itemRowText(row, this.#sourceText(source), this.#names.issuesOf(id), status))
      }
    }
    const lines = `[${places.flatMap(at => this.#known.get(at) ?? []).join()}]`
    for (const at of this.#known.keys()) {
      if (this.#known.size <= remembered) break
      this.#known.delete(at)
    }
    return lines
  }

  #sourceText(n: number): string {
    const source = this.#documents.numbered(n)!
    let text = this.#sources.get(source)
    if (text === undefined) this.#sources.set(source, text = sourceText(source))
    return text
  }
}
