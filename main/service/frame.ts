import type { Counts } from '../../core/contract/views.ts'
import { statusOn } from '../../core/model/curation.ts'
import { ok } from '../../core/model/result.ts'
import type { Tag } from '../../core/model/tag.ts'
import type { PlacedItem } from './subject.ts'
import type { Area, Workshop } from './workshop.ts'

export const frameRequests = (workshop: Workshop): Area<'frame.get'> => ({
  'frame.get': () => {
    const tags = workshop.library.desk.get('tags')?.tags ?? []
    const searches = workshop.library.desk.get('library')?.savedSearches ?? []
    return ok({ tags, searches, counts: counts(workshop, tags, searches) })
  },
})

function counts({ shelf }: Workshop, tags: readonly Tag[], searches: readonly { id: Counts['searches'][number]['id']; query: string }[]): Counts {
  const sources = shelf.sources()
  const today = shelf.today()
  const lines = tagLines(tags)
  const tagged = new Map<string, number>()
  const outlets = new Map<string, { documents: number; items: number }>()
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
  for (const source of sources) {
    const items = shelf.itemsOf(source)
    items.forEach(count)
    const outlet = outlets.get(source.outlet) ?? { documents: 0, items: 0 }
    outlets.set(source.outlet, outlet)
    outlet.items += items.length
    if (source.format !== 'hand') outlet.documents++
  }
  return {
    ...sums,
    documents: sources.filter(source => source.format !== 'hand').length,
    tags: tags.map(({ id }) => ({ id, count: tagged.get(id) ?? 0 })),
    outlets: [...outlets].map(([outlet, sizes]) => ({ outlet, ...sizes })).filter(one => one.documents > 0)
      .sort((a, b) => Number(!a.outlet) - Number(!b.outlet) || a.outlet.localeCompare(b.outlet, 'en')),
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
