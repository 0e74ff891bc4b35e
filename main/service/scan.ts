import type { Counts, SourceRow } from '../../core/contract/views.ts'
import { statusOn } from '../../core/model/curation.ts'
import { ok } from '../../core/model/result.ts'
import type { SourceRecord } from '../../core/model/source.ts'
import type { Tag } from '../../core/model/tag.ts'
import { namedBy } from '../../core/search/named.ts'
import { documentCounts } from '../index/counts.ts'
import { itemRow, storedRow } from '../index/item-row.ts'
import type { ListsPort } from './ports.ts'
import type { Shelf } from './shelf.ts'
import type { PlacedItem } from './subject.ts'

/** Lists by looking at every item: for libraries that aren't large, and while there is no index. */
export function scanLists(shelf: Shelf, tags: () => readonly Tag[]): ListsPort {
  return {
    async window({ query, sort }, offset, limit) {
      const { items, problem } = shelf.select(query, sort)
      return ok({ total: items.length, rows: items.slice(offset, offset + limit).map(one => placedRow(one, shelf.today())), problem })
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
      return ok(countsOf(shelf, tags(), searches, today))
    },
    async documents(today) {
      return ok(shelf.sources().map(source => sourceRow(source, shelf.itemsOf(source), today)))
    },
    async find(query, _today, within) {
      const { items } = shelf.select(query, 'newest')
      const holding = new Set(items.map(one => one.source.id))
      const named = namedBy(query)
      return ok({
        sources: shelf.sources().filter(source => holding.has(source.id) || named(source)).map(source => source.id),
        items: within === null ? [] : items.filter(one => one.source.id === within).map(one => one.item.id),
      })
    },
  }
}

export const placedRow = ({ item, source, issues }: PlacedItem, today: string) =>
  itemRow(storedRow(item), source, issues, statusOn(item.curation, today))

function sourceRow(source: SourceRecord, items: readonly PlacedItem[], today: string): SourceRow {
  const { id, name, title, outlet, date, format, importedAt } = source
  return {
    id, name, title, outlet, date, format, importedAt, items: items.length,
    fresh: items.filter(({ item }) => statusOn(item.curation, today) === 'new').length,
    toCheck: items.filter(({ item }) => item.read.check.length > 0).length,
  }
}

function countsOf(shelf: Shelf, tags: readonly Tag[], searches: Parameters<ListsPort['counts']>[0], today: string): Counts {
  const sources = shelf.sources()
  const lines = tagLines(tags)
  const tagged = new Map<string, number>()
  const sums = { all: 0, fresh: 0, check: 0, starred: 0, kept: 0, aside: 0, held: 0, untagged: 0 }
  const count = ({ item: { curation, read } }: PlacedItem) => {
    sums.all++
    const status = statusOn(curation, today)
    sums[status === 'new' ? 'fresh' : status]++
    if (read.check.length) sums.check++
    if (curation.starred) sums.starred++
    if (!curation.tags.length) sums.untagged++
    for (const tag of new Set(curation.tags.flatMap(id => lines.get(id) ?? []))) tagged.set(tag, (tagged.get(tag) ?? 0) + 1)
  }
  for (const source of sources) shelf.itemsOf(source).forEach(count)
  return {
    ...sums, ...documentCounts(sources.map(source => ({ outlet: source.outlet, format: source.format, items: shelf.itemsOf(source).length }))),
    tags: tags.map(({ id }) => ({ id, count: tagged.get(id) ?? 0 })),
    searches: searches.map(({ id, query }) => ({ id, count: shelf.select(query, 'newest').items.length })),
  }
}

/** Each theme with those it stands under: an item of a theme counts for these too, as `tag:` finds it there. */
function tagLines(tags: readonly Tag[]): Map<string, readonly string[]> {
  const parents = new Map<string, string | null>(tags.map(tag => [tag.id, tag.parent]))
  const lineOf = (id: string): string[] => {
    const line: string[] = []
    for (let at: string | null = id; at !== null && !line.includes(at); at = parents.get(at) ?? null) line.push(at)
    return line
  }
  return new Map(tags.map(tag => [tag.id, lineOf(tag.id)]))
}
