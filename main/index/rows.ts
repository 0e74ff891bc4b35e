import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { ItemRow } from '../../core/contract/views.ts'
import type { Status } from '../../core/model/curation.ts'
import { statusSql } from './compile.ts'
import type { Documents } from './documents.ts'
import { itemRow, type StoredRow } from './item-row.ts'
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
    this.#stored = db.prepare(`SELECT r.row, i.source, ${statusSql} AS status
      FROM json_each(?) place CROSS JOIN items i ON i.at = place.value JOIN rows r ON r.at = i.at`)
  }

  at(places: readonly number[], today: string): ItemRow[] {
    return this.#stored.all(today, JSON.stringify(places)).map(each => {
      const { row, source, status } = each as { row: string; source: number; status: Status }
      const stored = JSON.parse(row) as StoredRow
      return itemRow(stored, this.#documents.numbered(source)!, this.#names.issuesOf(stored.id), status)
    })
  }
}
