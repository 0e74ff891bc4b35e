import type { Sort } from '../../core/contract/views.ts'
import { nameOf } from '../../core/model/item.ts'
import type { SourceRecord } from '../../core/model/source.ts'
import type { PlacedItem } from './subject.ts'

type SortName = (typeof Sort)['options'][number]
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
const plain = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** By the document's day, or the day it came in; then by when it came in; then by name and id, so that the order is always the same. */
const newest = (a: SourceRecord, b: SourceRecord) =>
  plain(dayOf(b), dayOf(a)) || plain(b.importedAt, a.importedAt)
  || collator.compare(a.name, b.name) || plain(a.id, b.id)
const dayOf = (source: SourceRecord) => source.date ?? source.importedAt.slice(0, 10)

/** Documents in the order their items are listed in. */
export function sortSources(sources: readonly SourceRecord[], sort: SortName): readonly SourceRecord[] {
  switch (sort) {
    case 'newest': case 'headline': return [...sources].sort(newest)
    case 'oldest': return [...sources].sort((a, b) => newest(b, a))
    case 'outlet': return [...sources].sort((a, b) => collator.compare(a.outlet, b.outlet) || newest(a, b))
    case 'source': return [...sources].sort((a, b) => collator.compare(a.title, b.title) || newest(a, b))
  }
}

/** Items stand in their document's order, but for the alphabet of headlines. */
export function sortItems(items: readonly PlacedItem[], sort: SortName): readonly PlacedItem[] {
  if (sort !== 'headline') return items
  return items.map(one => ({ one, name: nameOf(one.item) }))
    .sort((a, b) => collator.compare(a.name, b.name))
    .map(({ one }) => one)
}
