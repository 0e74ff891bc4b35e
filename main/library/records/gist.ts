import type { CurationRecord } from '../../../core/model/curation.ts'
import type { RecordKey } from '../../../core/model/records.ts'
import { summaryOf, type SourceRecord, type SourceSummary } from '../../../core/model/source.ts'
import { joinItems } from './item-sources.ts'
import { kindOf } from './record-path.ts'

/**
 * What of a document, or of the decisions on one, is in memory even where the record itself isn't; its items as
 * `joinItems` gives them.
 */
export type Gist =
  | { readonly kind: 'source'; readonly summary: SourceSummary; readonly items: string }
  | { readonly kind: 'curation'; readonly tags: readonly string[] }

/** Kinds of which there are too many, and too large ones, to be all in memory. */
export const isLazy = (key: RecordKey): boolean => key.startsWith('source/') || key.startsWith('curation/')

/** Null for kinds that are always in memory, and for a record that is yet to be brought to the present form. */
export function gistOf(key: RecordKey, body: unknown): Gist | null {
  const kind = kindOf(key)
  if (kind === 'source') {
    const source = body as SourceRecord
    return Array.isArray(source.reading?.items)
      ? { kind, summary: summaryOf(source), items: joinItems(source.reading.items.map(item => item.id)) }
      : null
  }
  if (kind !== 'curation') return null
  const tags = new Set<string>()
  let last: unknown = null
  for (const { tags: own } of Object.values((body as Partial<CurationRecord>).items ?? {})) {
    // Items that were tagged together share their themes.
    if (own !== last) for (const tag of own ?? []) tags.add(tag)
    last = own
  }
  return { kind, tags: [...tags] }
}
