import type { Patch } from 'immer'
import type { ItemCuration } from '../model/curation.ts'

/** A curation that may be changed in place without touching the record it is from. */
export function copyOf(curation: ItemCuration): ItemCuration {
  return {
    ...curation,
    tags: [...curation.tags],
    notes: curation.notes.map(note => ({ ...note })),
    edits: { ...curation.edits },
  }
}

/** What turns an item's curation into another, and back. */
export interface ItemPatches {
  readonly patches: readonly Patch[]
  readonly undo: readonly Patch[]
}

/** The patches, as Immer writes them but with paths that begin behind the item; `before` is null where it had none. */
export function itemPatches(before: ItemCuration | null, after: ItemCuration): ItemPatches {
  if (!before) return { patches: [{ op: 'add', path: [], value: after }], undo: [{ op: 'remove', path: [] }] }
  const fields = (Object.keys(after) as (keyof ItemCuration)[]).filter(field => !same(before[field], after[field]))
  const put = (from: ItemCuration) =>
    fields.map((field): Patch => ({ op: 'replace', path: [field], value: from[field] }))
  return { patches: put(after), undo: put(before) }
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each, index) => same(each, b[index]))
  }
  return (isEmpty(a) && isEmpty(b)) || JSON.stringify(a) === JSON.stringify(b)
}

function isEmpty(value: object): boolean {
  for (const key in value) if (Object.hasOwn(value, key)) return false
  return true
}
