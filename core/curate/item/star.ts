import { ok } from '../../model/result.ts'
import type { SlowHandler } from '../handler.ts'
import { named } from '../label.ts'
import { curateAll, itemName, targetsBySource } from '../targets.ts'

export const starItems: SlowHandler<'item.star'> = function* (work, { items, starred }) {
  const targeted = targetsBySource(work, items)
  if (!targeted.ok) return targeted
  const touched = yield* curateAll(work, targeted.value, curation => {
    if (curation.starred === starred) return false
    curation.starred = starred
    return true
  })
  const what = named(touched.length === 1 ? [itemName(work, touched[0]!)] : touched, 'item')
  return ok({ label: `${starred ? 'Star' : 'Remove the star of'} ${what}`, count: touched.length })
}
