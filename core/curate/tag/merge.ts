import { fail, ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import { tagById, tagsOf } from './find.ts'
import { retag } from './retag.ts'
import { isUnder } from './tree.ts'

/** Items of `from` become items of `into`, and so do the themes under it, unless `into` is one of these. */
export const mergeTags: Handler<'tag.merge'> = (work, { from, into }) => {
  const gone = tagById(work, from)
  const stays = tagById(work, into)
  if (!gone || !stays) return fail('One of the two themes is no longer there.')
  if (from === into) return fail('A theme can’t be merged into itself.')
  const label = `Merge theme ${quoted(gone.name)} into ${quoted(stays.name)}`
  const heir = isUnder(tagsOf(work), into, from) ? gone.parent : into
  retag(work, from, into)
  const record = work.edit('tags')!
  for (const tag of record.tags) if (tag.parent === from) tag.parent = heir
  record.tags.splice(
    record.tags.findIndex(tag => tag.id === from),
    1,
  )
  return ok({ label, count: 1 })
}
