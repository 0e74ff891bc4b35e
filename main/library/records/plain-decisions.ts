import type { CurationRecord, ItemCuration } from '../../../core/model/curation.ts'
import { isId } from '../../../core/model/ids.ts'

const statuses: ReadonlySet<unknown> = new Set<ItemCuration['status']>(['new', 'kept', 'aside', 'held'])

/**
 * Whether this is the record of decisions on that document and all in it is plain: no notes, no edits, no field that
 * isn't known. Of ten thousand items that takes a tenth of what the schema takes, which has the last word where the
 * answer is no.
 */
export function isPlainRecord(body: unknown, sourceId: string): body is CurationRecord {
  if (!isFields(body) || countKeys(body) !== 2 || body.sourceId !== sourceId || !isFields(body.items)) return false
  for (const id in body.items) if (!isName(id) || !isPlain(body.items[id])) return false
  return true
}

/** The same of the decisions on one item. */
export function isPlain(item: unknown): item is ItemCuration {
  return (
    isFields(item) &&
    countKeys(item) === 6 &&
    Object.entries(item).every(([field, value]) => isPlainField(field, value))
  )
}

/** The same of one of their fields. */
export function isPlainField(field: string | number, value: unknown): boolean {
  switch (field) {
    case 'tags':
      return Array.isArray(value) && value.every(isName)
    case 'notes':
      return Array.isArray(value) && value.length === 0
    case 'status':
      return statuses.has(value)
    case 'heldUntil':
      return value === null || typeof value === 'string'
    case 'starred':
      return typeof value === 'boolean'
    case 'edits':
      return isFields(value) && countKeys(value) === 0
    default:
      return false
  }
}

/** Whether something may be the id of a record, or name one in an object. */
export const isName = (id: unknown): boolean => typeof id === 'string' && id !== '__proto__' && isId(id)

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function countKeys(value: object): number {
  let count = 0
  for (const key in value) if (Object.hasOwn(value, key)) count++
  return count
}
