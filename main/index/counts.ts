import type { DatabaseSync } from 'node:sqlite'
import type { Counts, SourceRow } from '../../core/contract/views.ts'
import type { SavedSearch } from '../../core/model/library.ts'
import type { SourceRecord } from '../../core/model/source.ts'
import type { Tag } from '../../core/model/tag.ts'
import { statusSql } from './query-condition.ts'
import type { Documents } from './documents.ts'
import type { Lists } from './lists.ts'

/** The sidebar's numbers. */
export function counts(
  db: DatabaseSync,
  { documents, lists, tags }: { documents: Documents; lists: Lists; tags: readonly Tag[] },
  searches: readonly Pick<SavedSearch, 'id' | 'query'>[],
  today: string,
): Counts {
  const sums = { all: 0, fresh: 0, check: 0, starred: 0, kept: 0, aside: 0, held: 0, untagged: 0 }
  const facets = db
    .prepare(
      `SELECT ${statusSql} AS status, starred, tagged, doubtful, count(*) AS n
    FROM items i GROUP BY i.status, i.until, starred, tagged, doubtful`,
    )
    .all(today)
  for (const facet of facets) {
    const n = facet.n as number
    const status = facet.status as 'new' | 'kept' | 'aside' | 'held'
    sums.all += n
    sums[status === 'new' ? 'fresh' : status] += n
    if (facet.doubtful) sums.check += n
    if (facet.starred) sums.starred += n
    if (!facet.tagged) sums.untagged += n
  }
  return {
    ...sums,
    ...documentCounts(documents.sorted()),
    tags: tagCounts(db, tags),
    searches: searches.map(({ id, query }) => ({ id, count: lists.count(query, today) })),
  }
}

/** An item of a theme counts for those it stands under too, as `tag:` finds it there; once each. */
function tagCounts(db: DatabaseSync, tags: readonly Tag[]): Counts['tags'] {
  const alone = new Map(
    db
      .prepare('SELECT tag, count(*) AS n FROM tags GROUP BY tag')
      .all()
      .map(row => [row.tag as string, row.n as number]),
  )
  const together = db.prepare('SELECT count(DISTINCT at) AS n FROM tags WHERE tag IN (SELECT value FROM json_each(?))')
  return tags.map(({ id }) => {
    const under = withAllUnder(id, tags)
    return {
      id,
      count: under.size === 1 ? (alone.get(id) ?? 0) : (together.get(JSON.stringify([...under])) as { n: number }).n,
    }
  })
}

function withAllUnder(id: string, tags: readonly Tag[]): Set<string> {
  const found = new Set<string>([id])
  for (let size = -1; size !== found.size;) {
    size = found.size
    for (const tag of tags) if (tag.parent && found.has(tag.parent)) found.add(tag.id)
  }
  return found
}

/** Documents and publishers; what was made by hand is no document. */
export function documentCounts(
  sources: readonly (Pick<SourceRecord, 'outlet' | 'format'> & { readonly items: number })[],
): Pick<Counts, 'documents' | 'outlets'> {
  const outlets = new Map<string, { documents: number; items: number }>()
  for (const { outlet, format, items } of sources) {
    const sizes = outlets.get(outlet) ?? { documents: 0, items: 0 }
    outlets.set(outlet, sizes)
    sizes.items += items
    if (format !== 'hand') sizes.documents++
  }
  return {
    documents: sources.filter(source => source.format !== 'hand').length,
    outlets: [...outlets]
      .map(([outlet, sizes]) => ({ outlet, ...sizes }))
      .filter(one => one.documents > 0)
      .sort((a, b) => Number(!a.outlet) - Number(!b.outlet) || byAlphabet(a.outlet, b.outlet)),
  }
}
let collator: Intl.Collator | null = null
const byAlphabet = (a: string, b: string): number => (collator ??= new Intl.Collator('en')).compare(a, b)

/** The list of documents, newest first. */
export function documentRows(db: DatabaseSync, documents: Documents, today: string): SourceRow[] {
  const sums = new Map(
    db
      .prepare(
        `SELECT source, sum(${statusSql} = 'new') AS fresh, sum(doubtful) AS doubtful FROM items i GROUP BY source`,
      )
      .all(today)
      .map(row => [row.source as number, { fresh: row.fresh as number, toCheck: row.doubtful as number }]),
  )
  return documents
    .sorted()
    .map(({ id, name, title, outlet, date, format, importedAt, items, n }) => ({
      id,
      name,
      title,
      outlet,
      date,
      format,
      importedAt,
      items,
      ...(sums.get(n) ?? { fresh: 0, toCheck: 0 }),
    }))
}
