import type { Patch } from 'immer'
import { noCuration, type CurationRecord, type ItemCuration } from '../model/curation.ts'
import type { CurationKey } from '../model/records.ts'
import { AlikeDecisions, type DecisionChange } from './alike-decisions.ts'
import type { AlikePatch, Edit } from './change.ts'
import { itemPatches, type ItemPatches } from './item-patches.ts'

/** The items of one document that were decided on, each as it is now. */
interface Decided { readonly record: CurationRecord; readonly items: Map<string, ItemCuration> }

/** From so many items on, patches that are alike are written once for all of them. */
const many = 20

/** What a command decides on items, kept apart from records that are edited whole: drafts are far too slow for thousands of items. */
export class Decisions {
  readonly #decided = new Map<string, Decided>()
  readonly #alike = new AlikeDecisions()

  /** A document's decisions as they were, where any was changed. */
  recordOf(sourceId: string): CurationRecord | null { return this.#decided.get(sourceId)?.record ?? null }

  /** Changes one item's decisions; `record` are those of its document as they were. Answers whether it did. */
  decide(record: CurationRecord, item: string, change: DecisionChange): boolean {
    const decided = this.#decided.get(record.sourceId)
    const after = this.#alike.changed(decided?.items.get(item) ?? before(record, item) ?? noCuration, change)
    if (!after) return false
    if (decided) decided.items.set(item, after)
    else this.#decided.set(record.sourceId, { record, items: new Map([[item, after]]) })
    return true
  }

  /** What was decided on the items of a document, which is then no longer kept here; null for nothing. */
  take(sourceId: string): ReadonlyMap<string, ItemCuration> | null {
    const items = this.#decided.get(sourceId)?.items ?? null
    this.#decided.delete(sourceId)
    return items
  }

  /** One for each document that something changed of. */
  edits(): Edit[] {
    const pairs = new Pairs()
    let items = 0
    for (const decided of this.#decided.values()) items += decided.items.size
    return [...this.#decided].flatMap(([sourceId, decided]): Edit | [] => {
      const edit = items < many ? patchEdit(`curation/${sourceId}`, decided) : alikeEdit(`curation/${sourceId}`, decided, pairs)
      return edit.patches.length > 0 ? edit : []
    })
  }
}

const before = (record: CurationRecord, item: string): ItemCuration | null => (record.items as Readonly<Record<string, ItemCuration>>)[item] ?? null

function patchEdit(key: CurationKey, { record, items }: Decided) {
  const all = { patches: [] as Patch[], undo: [] as Patch[] }
  for (const [item, after] of items) {
    const { patches, undo } = itemPatches(before(record, item), after)
    const whole = (patch: Patch): Patch => ({ ...patch, path: ['items', item, ...patch.path] })
    all.patches.push(...patches.map(whole))
    all.undo.unshift(...undo.map(whole))
  }
  return { key, op: 'patch' as const, ...all }
}

function alikeEdit(key: CurationKey, { record, items }: Decided, pairs: Pairs) {
  const alike = new Map<ItemPatches, string[]>()
  for (const [item, after] of items) {
    const patches = pairs.patches(before(record, item), after)
    const known = alike.get(patches)
    if (known) known.push(item)
    else alike.set(patches, [item])
  }
  const put = (which: 'patches' | 'undo'): AlikePatch[] =>
    [...alike].flatMap(([pair, items]) => pair[which].map(patch => ({ ...patch, items })))
  return { key, op: 'alike' as const, patches: put('patches'), undo: put('undo') }
}

/** The patches between two decisions, made once for each two objects: many items share theirs. */
class Pairs {
  readonly #made = new Map<ItemCuration | null, Map<ItemCuration, ItemPatches>>()

  patches(before: ItemCuration | null, after: ItemCuration): ItemPatches {
    const known = this.#made.get(before) ?? new Map<ItemCuration, ItemPatches>()
    this.#made.set(before, known)
    let patches = known.get(after)
    if (!patches) known.set(after, patches = itemPatches(before, after))
    return patches
  }
}
