import { ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import { entryName, openEntries } from './find.ts'

/** What this issue prints of an entry; the items it was made from stay as they are. */
export const editEntry: Handler<'entry.edit'> = (work, { issue, entry: id, fields }) => {
  const open = openEntries(work, issue, [id])
  if (!open.ok) return open
  const entry = open.value.entries[0]!
  const name = entryName(work, entry)
  const changed = Object.entries(fields).filter(
    ([field, value]) =>
      value !== undefined && JSON.stringify(value) !== JSON.stringify(entry[field as keyof typeof entry]),
  )
  Object.assign(entry, Object.fromEntries(changed))
  const what = changed.map(([field]) => field).join(', ')
  return ok({ label: `Edit ${what} of ${quoted(name)}`, count: changed.length ? 1 : 0 })
}
