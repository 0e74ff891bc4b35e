import type { Counts, SourceRow } from '../../../core/contract/views.ts'
import { statusOn } from '../../../core/model/curation.ts'
import type { SourceSummary } from '../../../core/model/source.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { documentCounts } from '../../index/counts.ts'
import type { PlacedItem } from './subject.ts'

type Searches = readonly { readonly id: string; readonly test: (one: PlacedItem) => boolean }[]

/** The sidebar's numbers, summed up as items are shown to it one by one. */
export class Tally {
  readonly #tags: readonly Tag[]
  readonly #searches: Searches
  readonly #today: string
  readonly #lines: ReadonlyMap<string, readonly string[]>
  readonly #tagged = new Map<string, number>()
  readonly #found = new Map<string, number>()
  readonly #sums = { all: 0, fresh: 0, check: 0, starred: 0, kept: 0, aside: 0, held: 0, untagged: 0 }

  constructor(tags: readonly Tag[], searches: Searches, today: string) {
    this.#tags = tags
    this.#searches = searches
    this.#today = today
    this.#lines = tagLines(tags)
  }

  count(one: PlacedItem): void {
    const { curation, read } = one.item
    const sums = this.#sums
    const status = statusOn(curation, this.#today)
    sums.all++
    sums[status === 'new' ? 'fresh' : status]++
    if (read.check.length) sums.check++
    if (curation.starred) sums.starred++
    if (!curation.tags.length) sums.untagged++
    for (const tag of new Set(curation.tags.flatMap(id => this.#lines.get(id) ?? []))) {
      this.#tagged.set(tag, (this.#tagged.get(tag) ?? 0) + 1)
    }
    for (const { id, test } of this.#searches) if (test(one)) this.#found.set(id, (this.#found.get(id) ?? 0) + 1)
  }

  /** `sources` are all documents of the library. */
  counts(sources: readonly SourceSummary[]): Counts {
    return {
      ...this.#sums,
      ...documentCounts(sources),
      tags: this.#tags.map(({ id }) => ({ id, count: this.#tagged.get(id) ?? 0 })),
      searches: this.#searches.map(({ id }) => ({ id, count: this.#found.get(id) ?? 0 })),
    } as Counts
  }
}

/** A line of the list of documents. */
export function sourceRow(
  { id, name, title, outlet, date, format, importedAt, items: number }: SourceSummary,
  items: readonly PlacedItem[],
  today: string,
): SourceRow {
  return {
    id,
    name,
    title,
    outlet,
    date,
    format,
    importedAt,
    items: number,
    fresh: items.filter(({ item }) => statusOn(item.curation, today) === 'new').length,
    toCheck: items.filter(({ item }) => item.read.check.length > 0).length,
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
