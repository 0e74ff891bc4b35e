import { applyPatches, enablePatches, type Patch } from 'immer'

enablePatches()

type Fields = Record<string, unknown>

/**
 * Immer's patches carried out where all of them only set or remove fields of plain objects, some twenty times as fast
 * as by Immer; what isn't touched is shared. Null where a patch goes into an array, or doesn't fit: then Immer decides.
 */
export function patchedFields(body: unknown, patches: readonly Patch[]): unknown {
  const copies = new Set<object>()
  const copy = (value: unknown): Fields | null => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    if (copies.has(value)) return value as Fields
    const made = { ...value }
    copies.add(made)
    return made as Fields
  }
  const root = copy(body)
  if (!root) return null
  // Of many patches, one after the other mostly goes to the same field.
  let known = null as { readonly step: string | number; readonly at: Fields } | null
  for (const { op, path, value } of patches) {
    const last = path.at(-1)
    if (last === undefined) return null
    let at = root
    for (let depth = 0; depth < path.length - 1; depth++) {
      const step = path[depth]!
      if (depth === 0 && known?.step === step) {
        at = known.at
        continue
      }
      const next = Object.hasOwn(at, step) ? copy(at[step]) : null
      if (!next) return null
      at[step] = next
      at = next
      if (depth === 0) known = { step, at }
    }
    if (path.length === 1) known = null
    if (last === '__proto__' || (op !== 'add' && !Object.hasOwn(at, last))) return null
    if (op === 'remove') delete at[last]
    else at[last] = value
  }
  for (const each of copies) Object.freeze(each)
  return root
}

/** A body with Immer's patches carried out; undefined where they don't fit: no schema takes that. */
export function patched(body: unknown, patches: readonly Patch[]): unknown {
  try {
    return patchedFields(body, patches) ?? applyPatches(body as object, patches)
  } catch {
    return undefined
  }
}
