import { setImmediate } from 'node:timers/promises'
import type { SourceId } from '../../../core/model/ids.ts'
import { nameOf } from '../../../core/model/item.ts'
import { ok, type Result } from '../../../core/model/result.ts'
import { namedBy } from '../../../core/search/named.ts'
import { sortByName, sortSources, type SortName } from '../../../core/search/order.ts'
import { recordsOf } from '../looks-at.ts'
import type { LibraryPort } from '../ports/library.ts'
import type { List, ListsPort } from '../ports/lists.ts'
import { placedRow } from './scan.ts'
import type { Shelf } from './shelf.ts'
import type { PlacedItem } from './subject.ts'
import { sourceRow, Tally } from './tally.ts'

/** A list as this keeps it: no more of an item than its id and, at the same place, its document's. */
interface Found {
  readonly ids: readonly string[]
  readonly sources: readonly string[]
  readonly problem: string | null
}

/** Documents looked at between two moments for others. */
const atOnce = 6

/** How many lists are remembered until something changes. */
const remembered = 6

/**
 * Lists by going through a library that is too large to be in memory, document by document: while there is no index,
 * and where there is to be none. Answers are slow and right, and nothing waits meanwhile.
 */
export class ScanInPieces implements ListsPort {
  readonly #library: LibraryPort
  readonly #shelf: Shelf
  readonly #found = new Map<string, Promise<Found>>()

  constructor(library: LibraryPort, shelf: Shelf) {
    this.#library = library
    this.#shelf = shelf
  }

  /** To be called after every change. */
  forget(): void {
    this.#found.clear()
  }

  async window({ query, sort, today }: List, offset: number, limit: number): ReturnType<ListsPort['window']> {
    const { ids, sources, problem } = await this.#find(query, sort)
    const shown = ids.slice(offset, offset + limit)
    const from = sources.slice(offset, offset + limit)
    const release = await this.#library.hold(recordsOf(from))
    try {
      const rows = shown.flatMap((id, at) => this.#shelf.itemsOf(from[at]!).find(({ item }) => item.id === id) ?? [])
      return ok({ total: ids.length, rows: rows.map(one => placedRow(one, today)), problem })
    } finally {
      release()
    }
  }

  async position({ query, sort }: List, id: string): Promise<Result<number | null>> {
    const position = (await this.#find(query, sort)).ids.indexOf(id)
    return ok(position < 0 ? null : position)
  }

  async ids({ query, sort }: List, offset: number, limit: number): ReturnType<ListsPort['ids']> {
    const { ids, problem } = await this.#find(query, sort)
    return ok({ ids: ids.slice(offset, offset + limit), problem })
  }

  async counts(searches: Parameters<ListsPort['counts']>[0], today: string): ReturnType<ListsPort['counts']> {
    const tests = searches.map(({ id, query }) => ({ id, test: this.#shelf.understand(query).test }))
    const tally = new Tally(this.#library.desk.get('tags')?.tags ?? [], tests, today)
    for await (const items of this.#through('newest')) for (const one of items) tally.count(one)
    return ok(tally.counts(this.#shelf.sources()))
  }

  async documents(today: string): ReturnType<ListsPort['documents']> {
    const items = new Map<string, ReturnType<typeof sourceRow>>()
    for await (const [id, row] of this.#rows(today)) items.set(id, row)
    return ok(this.#shelf.sources().map(source => items.get(source.id) ?? sourceRow(source, [], today)))
  }

  async find(query: string, _today: string, within: string | null): ReturnType<ListsPort['find']> {
    const { ids, sources } = await this.#find(query, 'newest')
    const named = namedBy(query)
    const holding = new Set(sources)
    return ok({
      sources: this.#shelf
        .sources()
        .filter(source => holding.has(source.id) || named(source))
        .map(source => source.id),
      items: within === null ? [] : ids.filter((_, at) => sources[at] === within),
    })
  }

  #find(query: string, sort: SortName): Promise<Found> {
    const key = `${this.#shelf.today()}\n${sort}\n${query.trim()}`
    const known = this.#found.get(key)
    if (known) return known
    const found = this.#look(query, sort)
    if (this.#found.size >= remembered) this.#found.delete(this.#found.keys().next().value!)
    this.#found.set(key, found)
    found.catch(() => this.#found.delete(key))
    return found
  }

  async #look(query: string, sort: SortName): Promise<Found> {
    const { test, problem } = this.#shelf.understand(query)
    const found: { id: string; source: string; name: string }[] = []
    for await (const items of this.#through(sort)) {
      for (const one of items) {
        if (!test(one)) continue
        found.push({ id: one.item.id, source: one.source.id, name: sort === 'headline' ? nameOf(one.item) : '' })
      }
    }
    const sorted = sort === 'headline' ? sortByName(found) : found
    return { ids: sorted.map(one => one.id), sources: sorted.map(one => one.source), problem }
  }

  async *#rows(today: string): AsyncGenerator<readonly [string, ReturnType<typeof sourceRow>]> {
    const sources = new Map(this.#shelf.sources().map(source => [source.id, source]))
    for await (const items of this.#through('newest')) {
      const source = items[0] && sources.get(items[0].source.id)
      if (source) yield [source.id, sourceRow(source, items, today)]
    }
  }

  /** The items of each document in the order of lists. */
  async *#through(sort: SortName): AsyncGenerator<readonly PlacedItem[]> {
    const ids: SourceId[] = sortSources(this.#shelf.sources(), sort).map(source => source.id)
    for (let at = 0; at < ids.length; at += atOnce) {
      const some = ids.slice(at, at + atOnce)
      const release = await this.#library.hold(recordsOf(some))
      try {
        for (const id of some) yield this.#shelf.itemsOf(id)
      } finally {
        release()
      }
      await setImmediate()
    }
  }
}
