import { ok } from '../../model/result.ts'
import type { SlowHandler } from '../handler.ts'
import { named } from '../label.ts'
import { curateAll, itemName, targetIds } from '../targets.ts'

export const starItems: SlowHandler<'item.star'> = function* (work, { items, starred }) {
  const ids = targetIds(work, items)
  if (!ids.ok) return ids
  const touched = yield* curateAll(work, ids.value, curation => {
    if (curation.starred === starred) return false
    curation.starred = starred
    return true
  })
  const what = named(touched.length === 1 ? [itemName(work, touched[0]!)] : touched, 'item')
  return ok({ label: `${starred ? 'Star' : 'Remove the star of'} ${what}`, count: touched.length })
}
