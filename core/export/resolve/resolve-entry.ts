import { noCuration } from '../../model/curation.ts'
import type { Link } from '../../model/fields.ts'
import type { ItemId } from '../../model/ids.ts'
import type { Entry } from '../../model/issue.ts'
import { itemOf, type Item } from '../../model/item.ts'
import { blocksOf } from '../blocks.ts'
import type { ExportEntry } from '../model.ts'
import { pictureOf } from './picture.ts'
import type { Records } from './records.ts'

interface Found {
  readonly item: Item
  readonly outlet: string
  readonly language: string | null
  readonly text: string
}

function find(records: Records, id: ItemId): Found | null {
  const sourceId = records.sourceOf(id)
  const source = sourceId === null ? null : records.get('source', sourceId)
  const read = source?.reading.items.find(item => item.id === id)
  if (!source || !read) return null
  const curation = records.get('curation', source.id)?.items[id] ?? noCuration
  return {
    item: itemOf(source, read, curation),
    outlet: source.outlet.trim(),
    language: source.language,
    text: source.reading.text,
  }
}

/**
 * The stretch of the source that holds a byline, its "By" and commas too; null where it was changed or isn't in one
 * piece.
 */
function bylineAsRead({ item, text }: Found): string | null {
  const isByline = (field: string) => field === 'by' || field.startsWith('byline[')
  const { spans } = item.read
  const first = spans.findIndex(span => isByline(span.field))
  const last = spans.findLastIndex(span => isByline(span.field))
  if (first === -1 || item.curation.edits.byline || spans.slice(first, last + 1).some(span => !isByline(span.field))) {
    return null
  }
  const words = text.slice(spans[first]?.start, spans[last]?.end)
  return words.includes('\\') ? null : words
}

const unique = <T>(values: readonly T[], key: (value: T) => unknown = value => value): T[] =>
  [...new Map(values.map(value => [key(value), value] as const).reverse()).values()].reverse()

const linkKey = (link: Link) => link.url ?? `\n${link.label}`

/** A single item's links as they are; of several, each address once. */
function linksOf(items: readonly Item[]): Link[] {
  const all = items.flatMap(item => item.links)
  return items.length > 1 ? unique(all, linkKey) : all
}

/**
 * One entry's fields as this issue prints them, before its level is applied: the item's, as read and edited, under the
 * entry's own. Several items told as one give the first one's headline, deck and body, and the bylines, links and
 * credits of all. `missing`: how many of them are no longer in the library; the others are told without them.
 */
export function resolveEntry(
  entry: Entry,
  records: Records,
): { readonly entry: ExportEntry; readonly missing: number } {
  const found = entry.itemIds.flatMap(id => find(records, id) ?? [])
  const items = found.map(each => each.item)
  const lead = items.find(item => item.headline) ?? items[0]
  const told = items.find(item => item.body.length > 0)
  const asRead = entry.byline === null && found.length === 1 && found[0] ? bylineAsRead(found[0]) : null
  return {
    missing: entry.itemIds.length - found.length,
    entry: {
      level: entry.level,
      kind: lead?.kind ?? 'story',
      headline: (entry.headline ?? lead?.headline) || null,
      deck: lead?.deck ?? null,
      byline: entry.byline ?? unique(items.flatMap(item => item.byline)),
      ...(asRead === null ? {} : { bylineAsRead: asRead }),
      body: entry.blurb === null ? (told?.body ?? []) : blocksOf(entry.blurb),
      links: entry.links ?? linksOf(items),
      credit: (entry.credit ?? unique(items.flatMap(item => item.credit ?? [])).join('; ')) || null,
      note: entry.note || null,
      also: entry.also,
      outlet: unique(found.map(each => each.outlet).filter(outlet => outlet !== '')).join(', ') || null,
      language: found[0]?.language ?? null,
      ...pictureOf(records, entry.picture, 'picture'),
    },
  }
}
