import type { DatabaseSync } from 'node:sqlite'
import { sortByName, type SortName } from '../../core/search/order.ts'
import { AskedLists, type Asked, type List } from './asked.ts'
import type { CommonWords } from './common-words.ts'
import { DocumentOrders } from './document-order.ts'
import type { Documents } from './documents.ts'
import type { Names } from './names.ts'
import { slotSize } from './places.ts'
import { fromOf } from './query-from.ts'
import { Rows, type Lines } from './rows.ts'

export interface Window {
  readonly total: number
  readonly lines: Lines
  readonly problem: string | null
}

/** Numbers come in as REAL, and FTS5 passes over limits of its rowid that aren't INTEGER. */
const whole = 'CAST(? AS INTEGER)'

/**
 * Stretches of lists. Nothing here grows with the library but the lists that aren't sorted newest first, off the main
 * thread.
 */
export class Lists {
  readonly #db: DatabaseSync
  readonly #documents: Documents
  readonly #asked: AskedLists
  readonly #orders: DocumentOrders
  readonly #rows: Rows

  constructor(db: DatabaseSync, documents: Documents, names: Names, common: CommonWords) {
    this.#db = db
    this.#documents = documents
    this.#asked = new AskedLists(db, documents, names, common)
    this.#orders = new DocumentOrders(documents)
    this.#rows = new Rows(db, documents, names)
  }

  /** To be called after every change. */
  forget(): void {
    this.#asked.forget()
    this.#orders.forget()
    this.#rows.forget()
  }

  window(list: List, offset: number, limit: number): Window {
    const asked = this.#asked.of(list)
    return {
      total: this.#total(asked),
      lines: this.#rows.at(this.#places(asked, list, offset, limit), list.today),
      problem: asked.problem,
    }
  }

  position(list: List, id: string): number | null {
    const asked = this.#asked.of(list)
    const found = this.#db.prepare('SELECT at, source FROM items WHERE id = ?').get(id) as
      { at: number; source: number } | undefined
    if (!found) return null
    if (!asked.compiled && list.sort !== 'headline') {
      return this.#orders.position(list.sort, this.#documents.numbered(found.source)!, found.at)
    }
    if (asked.found && list.sort !== 'headline') {
      const document = this.#documents.numbered(found.source)!
      const index = found.at - document.slot * slotSize
      return asked.found.has(document.bit + index)
        ? asked.found.before(this.#orders.by(list.sort).order, document, index)
        : null
    }
    if (list.sort !== 'newest') {
      const position = this.#ordered(asked, list.sort).indexOf(found.at)
      return position < 0 ? null : position
    }
    const { from, params, at } = fromOf(asked.compiled)
    const own = this.#db.prepare(`SELECT 1 ${from} AND ${at} = ${whole}`).get(...params, found.at)
    if (!own) return null
    return (
      this.#db.prepare(`SELECT count(*) AS n ${from} AND ${at} < ${whole}`).get(...params, found.at) as { n: number }
    ).n
  }

  /** Ids of a stretch, one a line: a string crosses between threads far quicker than an array of them. */
  ids(list: List, offset: number, limit: number): { readonly ids: string; readonly problem: string | null } {
    const asked = this.#asked.of(list)
    const id = this.#db.prepare('SELECT id FROM items WHERE at = ?')
    const ids = this.#places(asked, list, offset, limit).map(at => (id.get(at) as { id: string }).id)
    return { ids: ids.join('\n'), problem: asked.problem }
  }

  count(query: string, today: string): number {
    return this.#total(this.#asked.of({ query, sort: 'newest', today }))
  }

  /** Numbers of the documents that hold an item of the list. */
  holding(query: string, today: string): Set<number> {
    const { compiled } = this.#asked.of({ query, sort: 'newest', today })
    if (!compiled) {
      return new Set(
        this.#documents
          .all()
          .filter(one => one.items > 0)
          .map(one => one.n),
      )
    }
    const { from, params } = fromOf(compiled, true)
    return new Set(
      this.#db
        .prepare(`SELECT DISTINCT i.source AS n ${from}`)
        .all(...params)
        .map(row => row.n as number),
    )
  }

  /** Ids of the items of a list that belong to one document, in its order. */
  within(query: string, today: string, source: string): string[] {
    const { compiled } = this.#asked.of({ query, sort: 'newest', today })
    const { from, params, at } = fromOf(compiled, true)
    const n = this.#documents.get(source)?.n ?? 0
    return this.#db
      .prepare(`SELECT i.id ${from} AND i.source = ? ORDER BY ${at}`)
      .all(...params, n)
      .map(row => row.id as string)
  }

  #total(asked: Asked): number {
    if (asked.total !== null) return asked.total
    if (!asked.compiled) return (asked.total = this.#documents.items)
    const { from, params } = fromOf(asked.compiled)
    return (asked.total = (this.#db.prepare(`SELECT count(*) AS n ${from}`).get(...params) as { n: number }).n)
  }

  #places(asked: Asked, { sort }: List, offset: number, limit: number): readonly number[] {
    if (!asked.compiled && sort !== 'headline') return this.#orders.stretch(sort, offset, limit)
    if (asked.found && sort !== 'headline') return asked.found.places(this.#orders.by(sort).order, offset, limit)
    if (sort !== 'newest') return this.#ordered(asked, sort).slice(offset, offset + limit)
    const { from, params, at } = fromOf(asked.compiled)
    return this.#db
      .prepare(`SELECT ${at} AS at ${from} ORDER BY ${at} LIMIT ? OFFSET ?`)
      .all(...params, limit, offset)
      .map(row => row.at as number)
  }

  #ordered(asked: Asked, sort: SortName): readonly number[] {
    if (asked.ordered) return asked.ordered
    const { from, params, at } = fromOf(asked.compiled, true)
    if (sort === 'headline') {
      const named = this.#db
        .prepare(`SELECT ${at} AS at, (SELECT name FROM rows WHERE at = i.at) AS name ${from} ORDER BY ${at}`)
        .all(...params)
      return (asked.ordered = sortByName(named as { at: number; name: string }[]).map(one => one.at))
    }
    const rank = new Map(this.#orders.by(sort).order.map((document, index) => [document.n, index] as const))
    const piles: number[][] = []
    for (const row of this.#db.prepare(`SELECT ${at} AS at, i.source ${from} ORDER BY ${at}`).all(...params)) {
      ;(piles[rank.get(row.source as number)!] ??= []).push(row.at as number)
    }
    return (asked.ordered = piles.flat())
  }
}
