import type { AlikePatch } from '../../../core/curate/change.ts'
import type { CurationRecord } from '../../../core/model/curation.ts'
import { isId } from '../../../core/model/ids.ts'
import { isSound, type Stored } from './envelope.ts'
import { patched } from './patched-fields.ts'
import { isName, isPlainField } from './plain-decisions.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * Carries out patches on the decisions on a document's items: each item that had the same object as another has so
 * afterwards, and what isn't touched is shared. `made` are the objects that are new among the items. Null where a patch
 * goes deeper than a field, or doesn't fit.
 */
function patchedAlike(
  body: CurationRecord,
  patches: readonly AlikePatch[],
): { body: CurationRecord; made: Set<unknown> } | null {
  if (typeof body?.items !== 'object') return null
  const items: Record<string, unknown> = { ...body.items }
  const made = new Set<unknown>()
  for (const { op, items: ids, path, value } of patches) {
    const copies = new Map<unknown, Fields | null>()
    for (const id of ids) {
      if (id === '__proto__' || ((op !== 'add' || path.length > 0) && !Object.hasOwn(items, id))) return null
      if (path.length === 0) {
        if (op === 'remove') delete items[id]
        else made.add((items[id] = value))
        continue
      }
      const before = items[id]
      let after = copies.get(before)
      if (after === undefined) {
        copies.set(before, (after = path.length === 1 ? withField(before, op, path[0]!, value) : null))
      }
      if (after === null) return null
      made.add((items[id] = after))
    }
  }
  return { body: Object.freeze({ ...body, items: Object.freeze(items) as CurationRecord['items'] }), made }
}

function withField(of: unknown, op: AlikePatch['op'], field: string | number, value: unknown): Fields | null {
  if (
    typeof of !== 'object' ||
    of === null ||
    Array.isArray(of) ||
    field === '__proto__' ||
    (op !== 'add' && !Object.hasOwn(of, field))
  ) {
    return null
  }
  const { [field]: _, ...rest } = of as Record<string, unknown>
  return Object.freeze(op === 'remove' ? rest : { ...of, [field]: value })
}

/**
 * Whether patches that are alike fit decisions, and leave them sound: told by the patches, without making what they
 * make. False where that takes a closer look: patches that remove, or go deeper than a field, or items that are there
 * already where some are added.
 */
export function plainlyFit(body: unknown, patches: readonly AlikePatch[]): boolean {
  const { items } = body as CurationRecord
  const own = new Set(Object.keys(items))
  const checked = new Set<readonly string[]>()
  return patches.every(({ op, items: ids, path, value }) => {
    if (op === 'remove' || path.length > 1) return false
    if (path.length === 1) return isPlainField(path[0]!, value) && ids.every(id => own.has(id))
    if (!isSound(value) || op !== 'add') return false
    if (!checked.has(ids) && !ids.every(id => isName(id) && !own.has(id))) return false
    checked.add(ids)
    return true
  })
}

/** Decisions after patches that plainly fit, made once they are looked at: a bulk step is told to be done before. */
export function patchedLater(revision: number, before: unknown, patches: readonly AlikePatch[]): Stored {
  let waiting: { readonly from: CurationRecord; readonly patches: readonly AlikePatch[] } | null = {
    from: before as CurationRecord,
    patches,
  }
  let made: CurationRecord | null = null
  return {
    revision,
    get body() {
      if (waiting) made = patchedAlike(waiting.from, waiting.patches)!.body
      waiting = null
      return made
    },
  }
}

/**
 * Decisions after patches that are alike for many items; undefined where they don't fit. `sound` is whether they were
 * found so already.
 */
export function patchedDecisions(
  body: unknown,
  patches: readonly AlikePatch[],
): { readonly body: unknown; readonly sound: boolean } {
  const quick = patchedAlike(body as CurationRecord, patches)
  if (!quick) {
    return {
      body: patched(
        body,
        patches.flatMap(({ items, path, ...rest }) => items.map(item => ({ ...rest, path: ['items', item, ...path] }))),
      ),
      sound: false,
    }
  }
  const added = patches.filter(({ op, path }) => op === 'add' && path.length === 0)
  return { body: quick.body, sound: [...quick.made].every(isSound) && added.every(({ items }) => items.every(isId)) }
}
