import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { everything } from '../../core/search/ast.ts'
import { sortByName, sortSources, type SortName } from '../../core/search/order.ts'
import { understand } from '../../core/search/understand.ts'
import type { CommonWords } from './common-words.ts'
import { compile, type Compiled } from './compile.ts'
import type { Documents, Indexed } from './documents.ts'
import { findCommon, type Found } from './found.ts'
import type { Names } from './names.ts'
import { slotSize } from './places.ts'
import { Rows, type Lines } from './rows.ts'

/** A list as a view asks for it; `today` is YYYY-MM-DD. */
export interface List {
  readonly query: string
  readonly sort: SortName
  readonly today: string
}

export interface Window {
  readonly total: number
  readonly lines: Lines
  readonly problem: string | null
}

interface Asked {
  readonly problem: string | null
  /** Null where the query leaves nothing out. */
  readonly compiled: Compiled | null
  /** All items found, where they are quickly told apart; not so for the list by headlines. */
  readonly found: Found | null
  total: number | null
  /** Places of all items found, in the list's order; made only where the index itself doesn't hold that order. */
  ordered: readonly number[] | null
}

/** Numbers come in as REAL, and FTS5 passes over limits of its rowid that aren't INTEGER. */
const whole = 'CAST(? AS INTEGER)'

/** How many lists are remembered until something changes. */
const remembered = 24

/**
 * Stretches of lists. Nothing here grows with the library but the lists that aren't sorted newest first, off the main
 * thread.
 */
export class Lists {
  readonly #db: DatabaseSync
  readonly #documents: Documents
  readonly #names: Names
  readonly #common: CommonWords
  readonly #rows: Rows
  readonly #asked = new Map<string, Asked>()
  readonly #sorted = new Map<SortName, { order: readonly Indexed[]; starts: number[] }>()

  constructor(db: DatabaseSync, documents: Documents, names: Names, common: CommonWords) {
    this.#db = db
    this.#common = common
    this.#documents = documents
    this.#names = names
    this.#rows = new Rows(db, documents, names)
  }

  /** To be called after every change. */
  forget(): void {
    this.#asked.clear()
    this.#sorted.clear()
    this.#rows.forget()
  }

  window(list: List, offset: number, limit: number): Window {
    const asked = this.#ask(list)
    return {
      total: this.#total(asked),
      lines: this.#rows.at(this.#places(asked, list, offset, limit), list.today),
      problem: asked.problem,
    }
  }

  position(list: List, id: string): number | null {
    const asked = this.#ask(list)
    const found = this.#db.prepare('SELECT at, source FROM items WHERE id = ?').get(id) as
      { at: number; source: number } | undefined
    if (!found) return null
    if (!asked.compiled && list.sort !== 'headline') {
      const { order, starts } = this.#documentsBy(list.sort)
      const document = this.#documents.numbered(found.source)!
      return starts[order.indexOf(document)]! + found.at - document.slot * slotSize
    }
    if (asked.found && list.sort !== 'headline') {
      const document = this.#documents.numbered(found.source)!
      const index = found.at - document.slot * slotSize
      return asked.found.has(document.bit + index)
        ? asked.found.before(this.#documentsBy(list.sort).order, document, index)
        : null
    }
    if (list.sort !== 'newest') {
      const position = this.#ordered(asked, list.sort).indexOf(found.at)
      return position < 0 ? null : position
    }
    const { from, params, at } = this.#from(asked.compiled)
    const own = this.#db.prepare(`SELECT 1 ${from} AND ${at} = ${whole}`).get(...params, found.at)
    if (!own) return null
    return (
      this.#db.prepare(`SELECT count(*) AS n ${from} AND ${at} < ${whole}`).get(...params, found.at) as { n: number }
    ).n
  }

  /** Ids of a stretch, one a line: a string crosses between threads far quicker than an array of them. */
  ids(list: List, offset: number, limit: number): { readonly ids: string; readonly problem: string | null } {
    const asked = this.#ask(list)
    const id = this.#db.prepare('SELECT id FROM items WHERE at = ?')
    const ids = this.#places(asked, list, offset, limit).map(at => (id.get(at) as { id: string }).id)
    return { ids: ids.join('\n'), problem: asked.problem }
  }

  count(query: string, today: string): number {
    return this.#total(this.#ask({ query, sort: 'newest', today }))
  }

  /** Numbers of the documents that hold an item of the list. */
  holding(query: string, today: string): Set<number> {
    const { compiled } = this.#ask({ query, sort: 'newest', today })
    if (!compiled) {
      return new Set(
        this.#documents
          .all()
          .filter(one => one.items > 0)
          .map(one => one.n),
      )
    }
    const { from, params } = this.#from(compiled, true)
    return new Set(
      this.#db
        .prepare(`SELECT DISTINCT i.source AS n ${from}`)
        .all(...params)
        .map(row => row.n as number),
    )
  }

  /** Ids of the items of a list that belong to one document, in its order. */
  within(query: string, today: string, source: string): string[] {
    const { compiled } = this.#ask({ query, sort: 'newest', today })
    const { from, params, at } = this.#from(compiled, true)
    const n = this.#documents.get(source)?.n ?? 0
    return this.#db
      .prepare(`SELECT i.id ${from} AND i.source = ? ORDER BY ${at}`)
      .all(...params, n)
      .map(row => row.id as string)
  }

  #ask({ query: text, sort, today }: List): Asked {
    const key = `${today}\n${sort}\n${text.trim()}`
    const known = this.#asked.get(key)
    if (known) return known
    const vocabulary = this.#names.vocabulary(today)
    const { query, problem } = understand(text, vocabulary)
    const all = query === everything || (query.type === 'and' && query.all.length === 0)
    const compiled = all
      ? null
      : compile(query, {
          vocabulary,
          documents: this.#documents.all(),
          sections: () =>
            this.#db
              .prepare('SELECT DISTINCT section FROM items')
              .all()
              .map(row => row.section as string),
        })
    const found = compiled?.words ? findCommon(this.#common, compiled.words) : null
    const asked: Asked = { problem, compiled, found, total: found?.count ?? null, ordered: null }
    if (this.#asked.size >= remembered) this.#asked.delete(this.#asked.keys().next().value!)
    this.#asked.set(key, asked)
    return asked
  }

  #total(asked: Asked): number {
    if (asked.total !== null) return asked.total
    if (!asked.compiled) return (asked.total = this.#documents.items)
    const { from, params } = this.#from(asked.compiled)
    return (asked.total = (this.#db.prepare(`SELECT count(*) AS n ${from}`).get(...params) as { n: number }).n)
  }

  #places(asked: Asked, { sort }: List, offset: number, limit: number): readonly number[] {
    if (!asked.compiled && sort !== 'headline') return this.#stretch(sort, offset, limit)
    if (asked.found && sort !== 'headline') return asked.found.places(this.#documentsBy(sort).order, offset, limit)
    if (sort !== 'newest') return this.#ordered(asked, sort).slice(offset, offset + limit)
    const { from, params, at } = this.#from(asked.compiled)
    return this.#db
      .prepare(`SELECT ${at} AS at ${from} ORDER BY ${at} LIMIT ? OFFSET ?`)
      .all(...params, limit, offset)
      .map(row => row.at as number)
  }

  /** A stretch of all items: counted through the documents, however far down it is. */
  #stretch(sort: SortName, offset: number, limit: number): number[] {
    const { order, starts } = this.#documentsBy(sort)
    const places: number[] = []
    let index = Math.max(0, lastUpTo(starts, offset))
    for (; index < order.length && places.length < limit; index++) {
      const { slot, items } = order[index]!
      for (let at = Math.max(0, offset - starts[index]!); at < items && places.length < limit; at++) {
        places.push(slot * slotSize + at)
      }
    }
    return places
  }

  #documentsBy(sort: SortName): { order: readonly Indexed[]; starts: number[] } {
    const known = this.#sorted.get(sort)
    if (known) return known
    const order = sort === 'newest' ? this.#documents.sorted() : sortSources(this.#documents.all(), sort)
    const starts: number[] = []
    let sum = 0
    for (const { items } of order) {
      starts.push(sum)
      sum += items
    }
    const made = { order, starts }
    this.#sorted.set(sort, made)
    return made
  }

  #ordered(asked: Asked, sort: SortName): readonly number[] {
    if (asked.ordered) return asked.ordered
    const { from, params, at } = this.#from(asked.compiled, true)
    if (sort === 'headline') {
      const named = this.#db
        .prepare(`SELECT ${at} AS at, (SELECT name FROM rows WHERE at = i.at) AS name ${from} ORDER BY ${at}`)
        .all(...params)
      return (asked.ordered = sortByName(named as { at: number; name: string }[]).map(one => one.at))
    }
    const rank = new Map(this.#documentsBy(sort).order.map((document, index) => [document.n, index] as const))
    const piles: number[][] = []
    for (const row of this.#db.prepare(`SELECT ${at} AS at, i.source ${from} ORDER BY ${at}`).all(...params)) {
      ;(piles[rank.get(row.source as number)!] ??= []).push(row.at as number)
    }
    return (asked.ordered = piles.flat())
  }

  /** `items` asks for the table of that name to be there even where words alone would do. */
  #from(compiled: Compiled | null, items = false): { from: string; params: SQLInputValue[]; at: string } {
    const { match, where, params } = compiled ?? { match: null, where: null, params: [] }
    const condition = where ?? '1'
    if (match === null) return { from: `FROM items i WHERE (${condition})`, params: [...params], at: 'i.at' }
    if (where === null && !items) return { from: 'FROM words WHERE words MATCH ?', params: [match], at: 'words.rowid' }
    return {
      from: `FROM words CROSS JOIN items i ON i.at = words.rowid WHERE words MATCH ? AND (${condition})`,
      params: [match, ...params],
      at: 'words.rowid',
    }
  }
}

/** Index of the last number that is not above `most`; numbers rise. */
function lastUpTo(numbers: readonly number[], most: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! <= most) low = middle + 1
    else high = middle
  }
  return low - 1
}
