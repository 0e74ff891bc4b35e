import type { SearchId } from '../../model/ids.ts'
import { fail, ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import { sameName } from '../tag/find.ts'
import { openRecord } from './edit.ts'

/** Keeps a search under a name; the name of one that is there already gets the new query. */
export const saveSearch: Handler<'search.save'> = (work, { name, query }) => {
  const { savedSearches } = openRecord(work)
  const existing = savedSearches.find(one => sameName(one.name, name))
  if (existing) {
    existing.query = query
    return ok({ label: `Change search ${quoted(existing.name)}`, count: 1 })
  }
  const id = work.context.newId() as SearchId
  savedSearches.push({ id, name, query })
  return ok({ label: `Save search ${quoted(name)}`, count: 1, created: [id] })
}

export const removeSearch: Handler<'search.remove'> = (work, { search: id }) => {
  const at = work.read('library')?.savedSearches.findIndex(one => one.id === id) ?? -1
  if (at < 0) return fail('That saved search is no longer there.')
  const [removed] = openRecord(work).savedSearches.splice(at, 1)
  return ok({ label: `Remove search ${quoted(removed!.name)}`, count: 1 })
}
