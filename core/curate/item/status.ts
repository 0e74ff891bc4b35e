import type { Status } from '../../model/curation.ts'
import { ok } from '../../model/result.ts'
import type { SlowHandler } from '../handler.ts'
import { named } from '../label.ts'
import { curateAll, itemName, targetsBySource } from '../targets.ts'

/** Keeps, sets aside, holds until a day, or makes new again. */
export const setStatus: SlowHandler<'item.status'> = function* (work, { items, status, until }) {
  const targeted = targetsBySource(work, items)
  if (!targeted.ok) return targeted
  const heldUntil = status === 'held' ? until : null
  const touched = yield* curateAll(work, targeted.value, curation => {
    if (curation.status === status && curation.heldUntil === heldUntil) return false
    curation.status = status
    curation.heldUntil = heldUntil
    return true
  })
  const what = named(touched.length === 1 ? [itemName(work, touched[0]!)] : touched, 'item')
  return ok({ label: labelOf(status, what, heldUntil), count: touched.length })
}

function labelOf(status: Status, what: string, until: string | null): string {
  switch (status) {
    case 'kept':
      return `Keep ${what}`
    case 'aside':
      return `Set aside ${what}`
    case 'held':
      return until ? `Hold ${what} until ${until}` : `Hold ${what}`
    case 'new':
      return `Mark ${what} as new`
  }
}
