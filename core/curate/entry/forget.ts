import { fail, ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { counted, quoted } from '../label.ts'
import { entryName, openEntries } from './find.ts'

/**
 * An entry goes on without those of its items that are no longer in the library: as long as they might come back they
 * were kept in mind.
 */
export const forgetItems: Handler<'entry.forget'> = (work, { issue, entry: id }) => {
  const open = openEntries(work, issue, [id])
  if (!open.ok) return open
  const entry = open.value.entries[0]!
  const left = entry.itemIds.filter(item => work.desk.sourceOf(item) !== null)
  const gone = entry.itemIds.length - left.length
  if (gone === 0) return fail(`All items of ${quoted(entryName(work, entry))} are in the library; nothing was changed.`)
  entry.itemIds = left
  return ok({ label: `Go on without ${counted(gone, 'item')} of ${quoted(entryName(work, entry))}`, count: gone })
}
