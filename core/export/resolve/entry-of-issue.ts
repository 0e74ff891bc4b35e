import type { Entry, IssueRecord } from '../../model/issue.ts'
import type { ExportEntry } from '../model.ts'
import { outOf } from './masthead-and-settings.ts'
import type { Records } from './records.ts'
import { resolveEntry } from './resolve-entry.ts'

/**
 * An entry of an issue: as it was frozen where the issue is published, and so missing nothing; else as it is now. Where
 * an issue that was out is corrected after its document was removed, what is the item's own stays as it was printed.
 */
export function entryOf(
  issue: IssueRecord,
  entry: Entry,
  records: Records,
): { readonly entry: ExportEntry; readonly missing: number } {
  const frozen = outOf(issue)?.entries[entry.id]
  if (frozen) return { entry: frozen.entry, missing: 0 }
  const sent: ExportEntry | undefined = sentBefore(issue, entry, records)?.entry
  const { entry: own, missing } = resolveEntry(entry, records)
  const told = issue.earlier?.at(-1)?.frozen.entries[entry.id]?.entry.pictures
  // No item has these: they stay with the issue they came with.
  const now: ExportEntry = told ? { ...own, pictures: told } : own
  if (!sent) return { entry: now, missing }
  return {
    missing: 0,
    entry: {
      ...now,
      kind: sent.kind,
      deck: sent.deck,
      outlet: sent.outlet,
      language: sent.language,
      headline: entry.headline === null ? sent.headline : now.headline,
      byline: entry.byline ?? sent.byline,
      body: entry.blurb === null ? sent.body : now.body,
      links: entry.links ?? sent.links,
      credit: entry.credit === null ? sent.credit : now.credit,
      ...(entry.byline === null && sent.bylineAsRead !== undefined && { bylineAsRead: sent.bylineAsRead }),
    },
  }
}

/**
 * What the last version that was out has of an entry of which no item is left in the library; null where there is none,
 * or one is left.
 */
export function sentBefore(issue: IssueRecord, entry: Entry, records: Pick<Records, 'sourceOf'>) {
  const gone = entry.itemIds.length > 0 && entry.itemIds.every(id => records.sourceOf(id) === null)
  return gone ? (issue.earlier?.at(-1)?.frozen.entries[entry.id] ?? null) : null
}
