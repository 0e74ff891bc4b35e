import { fail, ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import { tagById } from './find.ts'
import { retag } from './retag.ts'

/** The theme leaves every item; themes under it move up to its parent. */
export const removeTag: Handler<'tag.remove'> = (work, { tag: id }) => {
  const gone = tagById(work, id)
  if (!gone) return fail('That theme is no longer there.')
  const { name, parent } = gone
  retag(work, id, null)
  const record = work.edit('tags')!
  for (const tag of record.tags) if (tag.parent === id) tag.parent = parent
  record.tags.splice(
    record.tags.findIndex(tag => tag.id === id),
    1,
  )
  return ok({ label: `Remove theme ${quoted(name)}`, count: 1 })
}
