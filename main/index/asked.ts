import type { DatabaseSync } from 'node:sqlite'
import { everything } from '../../core/search/ast.ts'
import type { SortName } from '../../core/search/order.ts'
import { understand } from '../../core/search/understand.ts'
import type { CommonWords } from './common-words.ts'
import { compile, type Compiled } from './compile.ts'
import type { Documents } from './documents.ts'
import { findCommon, type Found } from './found.ts'
import type { Names } from './names.ts'

/** A list as a view asks for it; `today` is YYYY-MM-DD. */
export interface List {
  readonly query: string
  readonly sort: SortName
  readonly today: string
}

/** What is known of a list that was asked for. */
export interface Asked {
  readonly problem: string | null
  /** Null where the query leaves nothing out. */
  readonly compiled: Compiled | null
  /** All items found, where they are quickly told apart; not so for the list by headlines. */
  readonly found: Found | null
  total: number | null
  /** Places of all items found, in the list's order; made only where the index itself doesn't hold that order. */
  ordered: readonly number[] | null
}

/** How many lists are remembered until something changes. */
const remembered = 24

/** The lists that were asked for last, as the index understands them. */
export class AskedLists {
  readonly #db: DatabaseSync
  readonly #documents: Documents
  readonly #names: Names
  readonly #common: CommonWords
  readonly #asked = new Map<string, Asked>()

  constructor(db: DatabaseSync, documents: Documents, names: Names, common: CommonWords) {
    this.#db = db
    this.#documents = documents
    this.#names = names
    this.#common = common
  }

  /** To be called after every change. */
  forget(): void {
    this.#asked.clear()
  }

  of({ query: text, sort, today }: List): Asked {
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
}
