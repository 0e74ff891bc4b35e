import { statusOn } from '../../../core/model/curation.ts'
import { ok } from '../../../core/model/result.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { namedBy } from '../../../core/search/named.ts'
import { itemRow, storedRow } from '../../index/item-row.ts'
import type { ListsPort } from '../ports/lists.ts'
import type { Shelf } from './shelf.ts'
import type { PlacedItem } from './subject.ts'
import { sourceRow, Tally } from './tally.ts'

/** Lists by looking at every item at once: for libraries that aren't large. */
export function scanLists(shelf: Shelf, tags: () => readonly Tag[]): ListsPort {
  return {
    async window({ query, sort }, offset, limit) {
      const { items, problem } = shelf.select(query, sort)
      return ok({
        total: items.length,
        rows: items.slice(offset, offset + limit).map(one => placedRow(one, shelf.today())),
        problem,
      })
    },
    async position({ query, sort }, id) {
      const position = shelf.select(query, sort).items.findIndex(one => one.item.id === id)
      return ok(position < 0 ? null : position)
    },
    async ids({ query, sort }, offset, limit) {
      const { items, problem } = shelf.select(query, sort)
      return ok({ ids: items.slice(offset, offset + limit).map(one => one.item.id), problem })
    },
    async counts(searches, today) {
      const tally = new Tally(tags(), [], today)
      for (const { id } of shelf.sources()) for (const one of shelf.itemsOf(id)) tally.count(one)
      const found = searches.map(({ id, query }) => ({ id, count: shelf.select(query, 'newest').items.length }))
      return ok({ ...tally.counts(shelf.sources()), searches: found })
    },
    async documents(today) {
      return ok(shelf.sources().map(source => sourceRow(source, shelf.itemsOf(source.id), today)))
    },
    async find(query, _today, within) {
      const { items } = shelf.select(query, 'newest')
      const holding = new Set(items.map(one => one.source.id))
      const named = namedBy(query)
      return ok({
        sources: shelf
          .sources()
          .filter(source => holding.has(source.id) || named(source))
          .map(source => source.id),
        items: within === null ? [] : items.filter(one => one.source.id === within).map(one => one.item.id),
      })
    },
  }
}

export const placedRow = ({ item, source, issues }: PlacedItem, today: string) =>
  itemRow(storedRow(item), source, issues, statusOn(item.curation, today))
