import type { ItemId, SourceId } from '../../model/ids.ts'
import type { Parsed } from '../../model/reading.ts'
import type { Result } from '../../model/result.ts'
import type { SourceRecord } from '../../model/source.ts'
import type { Change, Context, Desk } from '../change.ts'
import { named } from '../label.ts'
import { makeBackIssue, type AsPublished } from '../issue/back-issue.ts'
import { openRecord } from '../library/edit.ts'
import { Work } from '../work.ts'

/** A document that has been read and whose original is kept. */
export interface ReadSource extends Omit<SourceRecord, 'id' | 'importedAt' | 'reading'> {
  readonly parsed: Parsed
}

/** The record of a document that has been read, with fresh ids. */
export function sourceOf({ parsed, ...source }: ReadSource, context: Context): SourceRecord {
  const items = parsed.items.map(item => ({ ...item, id: context.newId() as ItemId }))
  return { ...source, id: context.newId() as SourceId, importedAt: context.now, reading: { ...parsed, items } }
}

/**
 * Takes documents into the library, one step for all of them. Not a command of the contract: only the service, which has read their
 * bytes, can say what was in them. `samples` also notes that the offer of the sample issues was answered; with `asPublished` each
 * document becomes an issue that has appeared. `created` are the sources' ids in the order given. Yields after each document: there may
 * be thousands.
 */
export function* importSources(
  documents: readonly SourceRecord[], desk: Desk, context: Context, { samples = false, asPublished }: { samples?: boolean; asPublished?: AsPublished } = {},
): Generator<void, Result<Change>> {
  const work = new Work(desk, context)
  for (const record of documents) {
    work.create('source', record.id, record)
    if (asPublished) makeBackIssue(work, record, asPublished)
    yield
  }
  if (samples) openRecord(work).samplesAnswered = true
  const created = documents.map(one => one.id)
  const names = documents.map(one => one.name)
  const label = samples ? 'Import the sample issues' : asPublished ? `Import ${named(names, 'back issue')}` : `Import ${named(names, 'document')}`
  return work.finish({ label, count: created.length || 1, created })
}
