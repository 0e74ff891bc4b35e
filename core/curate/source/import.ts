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
 * A document to be taken in. `body` is its record, or stands for it in the step where the record is in a file already.
 */
export interface Incoming extends Pick<SourceRecord, 'id' | 'name'> {
  readonly body: unknown
}

/**
 * Takes documents into the library, one step for all of them. Not a command of the contract: only the service, which
 * has read their bytes, can say what was in them. `samples` also notes that the offer of the sample issues was
 * answered. `created` are the sources' ids in the order given. Yields after each document: there may be thousands.
 */
export function* importSources(
  documents: readonly Incoming[],
  desk: Desk,
  context: Context,
  { samples = false } = {},
): Generator<void, Result<Change>> {
  const work = new Work(desk, context)
  for (const { id, body } of documents) {
    work.create('source', id, body as SourceRecord)
    yield
  }
  if (samples) openRecord(work).samplesAnswered = true
  return work.finish(
    told(
      documents,
      samples
        ? 'the sample issues'
        : named(
            documents.map(({ name }) => name),
            'document',
          ),
    ),
  )
}

/** The same of documents that each become an issue that has appeared. */
export function* importBackIssues(
  documents: readonly SourceRecord[],
  desk: Desk,
  context: Context,
  asPublished: AsPublished,
): Generator<void, Result<Change>> {
  const work = new Work(desk, context)
  for (const record of documents) {
    work.create('source', record.id, record)
    makeBackIssue(work, record, asPublished)
    yield
  }
  return work.finish(
    told(
      documents,
      named(
        documents.map(({ name }) => name),
        'back issue',
      ),
    ),
  )
}

const told = (documents: readonly Pick<SourceRecord, 'id'>[], what: string) => ({
  label: `Import ${what}`,
  count: documents.length || 1,
  created: documents.map(({ id }) => id),
})
