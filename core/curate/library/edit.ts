import type { LibraryRecord } from '../../model/library.ts'
import { ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import type { Work } from '../work.ts'

/** The library's record to be changed in place, made where a library has none yet. */
export const openRecord = (work: Work): LibraryRecord =>
  work.edit('library') ??
  work.create('library', undefined, {
    name: 'Library',
    createdAt: work.context.now,
    savedSearches: [],
    samplesAnswered: false,
  })

export const editLibrary: Handler<'library.edit'> = (work, { name, samplesAnswered }) => {
  const record = openRecord(work)
  if (name !== undefined) record.name = name
  if (samplesAnswered !== undefined) record.samplesAnswered = samplesAnswered
  return ok({
    label: name === undefined ? 'Answer the offer of sample issues' : `Name the library ${quoted(name)}`,
    count: 1,
  })
}
