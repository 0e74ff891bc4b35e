import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Status } from '../../core/model/curation.ts'
import { statusSql } from './compile.ts'
import type { Documents } from './documents.ts'
import { itemRowText, sourceText } from './item-row.ts'
import type { Names } from './names.ts'

/** The lines of lists, by the places of their items. */
export class Rows {
  readonly #documents: Documents
  readonly #names: Names
  /** Of all places at once: a call for each takes three times as long. */
  readonly #stored: StatementSync

  constructor(db: DatabaseSync, documents: Documents, names: Names) {
    this.#documents = documents
    this.#names = names
    this.#stored = db.prepare(`SELECT r.row, i.source, ${statusSql} AS status, i.id
      FROM json_each(?) place CROSS JOIN items i ON i.at = place.value JOIN rows r ON r.at = i.at`)
    this.#stored.setReturnArrays(true)
  }

  /** As JSON: what is kept as text crosses to another process as such, without being made objects of twice. */
  at(places: readonly number[], today: string): string {
    const found = this.#stored.all(today, JSON.stringify(places)) as unknown as [row: string, source: number, status: Status, id: string][]
    const sources = new Map<number, string>()
    const ofSource = (n: number) => sources.get(n) ?? (sources.set(n, sourceText(this.#documents.numbered(n)!)), sources.get(n)!)
    return `[${found.map(([row, source, status, id]) => itemRowText(row, ofSource(source), this.#names.issuesOf(id), status)).join()}]`
  }
}
