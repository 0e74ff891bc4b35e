import type { Target } from '../../core/curate/command-shape.ts'
import type { ItemId } from '../../core/model/ids.ts'

/** Which items are selected: these, or all of the list but these. */
export type Picked =
  | { readonly all: false; readonly ids: ReadonlySet<ItemId> }
  | { readonly all: true; readonly except: ReadonlySet<ItemId> }

export const nothing: Picked = { all: false, ids: new Set() }
export const only = (...ids: readonly ItemId[]): Picked => ({ all: false, ids: new Set(ids) })
export const everything: Picked = { all: true, except: new Set() }

export const isPicked = (picked: Picked, id: ItemId): boolean =>
  picked.all ? !picked.except.has(id) : picked.ids.has(id)

/** Takes an item in or out. */
export function toggled(picked: Picked, id: ItemId): Picked {
  const set = new Set(picked.all ? picked.except : picked.ids)
  if (!set.delete(id)) set.add(id)
  return picked.all ? { all: true, except: set } : { all: false, ids: set }
}

/** How many items are selected of a list of `total`. */
export const countOf = (picked: Picked, total: number): number =>
  picked.all ? Math.max(0, total - picked.except.size) : picked.ids.size

/** What a command acts on, or null where nothing is selected. */
export function targetOf(picked: Picked, query: string): Target | null {
  if (picked.all) return { query, except: [...picked.except] }
  return picked.ids.size ? { ids: [...picked.ids] } : null
}
