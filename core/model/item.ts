import { noCuration, type CurationRecord, type ItemCuration } from './curation.ts'
import type { ItemFields } from './fields.ts'
import type { ItemId, SourceId } from './ids.ts'
import type { KeptItem } from './reading.ts'
import type { SourceRecord } from './source.ts'

/** An item as the desk works with it: the reading's fields under the curator's edits, with what they did about it. */
export type Item = ItemFields & {
  readonly id: ItemId
  readonly sourceId: SourceId
  readonly read: KeptItem
  readonly curation: ItemCuration
}

/** The items of one source, in the order of its text. */
export function itemsOf(source: SourceRecord, curation: CurationRecord | null): Item[] {
  return source.reading.items.map(read => itemOf(source, read, curation?.items[read.id] ?? noCuration))
}

export function itemOf(source: SourceRecord, read: KeptItem, curation: ItemCuration): Item {
  const { section, kind, headline, deck, byline, body, links, credit } = read
  return {
    section,
    kind,
    headline,
    deck,
    byline,
    body,
    links,
    credit,
    ...curation.edits,
    id: read.id,
    sourceId: source.id,
    read,
    curation,
  }
}

/**
 * What to call an item in one line: its headline, else its first words, else its link, else its credit. Never empty.
 */
export function nameOf(item: Pick<ItemFields, 'headline' | 'body' | 'links' | 'credit'>): string {
  return (
    item.headline || item.body[0]?.text || item.links[0]?.label || item.links[0]?.url || item.credit || 'Untitled item'
  )
}
