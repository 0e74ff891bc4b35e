import type { ItemFields } from '../../model/fields.ts'
import { fail, ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { listed, quoted } from '../label.ts'
import { curate, findItem, itemName } from '../targets.ts'

type Field = keyof ItemFields

/** Lays a curator's wording over what was read. A value equal to what was read takes the overlay off again. */
export const editItem: Handler<'item.edit'> = (work, { item: id, fields, reset }) => {
  const item = findItem(work, id)
  if (!item) return fail('That item is no longer in the library.')
  const name = itemName(work, id)
  const changed = new Set<Field>()
  curate(work, id, curation => {
    for (const field of reset) {
      if (field in fields || !(field in curation.edits)) continue
      delete curation.edits[field]
      changed.add(field)
    }
    for (const field of Object.keys(fields) as Field[]) {
      const value = fields[field]
      if (value === undefined || same(value, item[field])) continue
      if (same(value, item.read[field])) delete curation.edits[field]
      else Object.assign(curation.edits, { [field]: value })
      changed.add(field)
    }
    return changed.size > 0
  })
  const all = [...changed]
  const label =
    all.length && all.every(field => reset.includes(field) && !(field in fields))
      ? `Put back ${all.join(', ')} of ${quoted(name)}`
      : `Edit ${all.join(', ')} of ${quoted(name)}`
  return ok({ label: all.length ? label : `Edit ${listed([name])}`, count: all.length ? 1 : 0 })
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
