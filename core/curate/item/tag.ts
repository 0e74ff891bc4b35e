import type { TagId } from '../../model/ids.ts'
import { ok } from '../../model/result.ts'
import type { SlowHandler } from '../handler.ts'
import { listed, named } from '../label.ts'
import { ensureTag, findTag } from '../tag/find.ts'
import { curateAll, itemName, keepNew, targetsBySource } from '../targets.ts'

/**
 * Adds and removes themes by name; unknown names to add become new themes. An item that is new is kept by tagging it.
 */
export const tagItems: SlowHandler<'item.tag'> = function* (work, { items, add, remove }) {
  const targeted = targetsBySource(work, items)
  if (!targeted.ok) return targeted
  const created: TagId[] = []
  const adding = [...new Set(add.map(name => ensureTag(work, name, created).id))]
  const removing = new Set(remove.flatMap(name => findTag(work, name)?.id ?? []).filter(id => !adding.includes(id)))
  const touched = yield* curateAll(work, targeted.value, curation => {
    const missing = adding.filter(tag => !curation.tags.includes(tag))
    const kept = curation.tags.filter(tag => !removing.has(tag))
    if (!missing.length && kept.length === curation.tags.length) return false
    curation.tags = [...kept, ...missing]
    if (missing.length) keepNew(work, curation)
    return true
  })
  const what = touched.length === 1 ? named([itemName(work, touched[0]!)], 'item') : named(touched, 'item')
  const label = add.length
    ? `Tag ${what}${touched.length === 1 ? ' as' : ''} ${listed(add)}`
    : `Remove ${listed(remove)} from ${what}`
  return ok({ label, count: touched.length, created })
}
