import type { Patch } from 'immer'
import { noCuration, type CurationRecord, type ItemCuration } from '../model/curation.ts'
import type { CurationKey } from '../model/records.ts'
import { AlikeDecisions, type DecisionChange } from './alike-decisions.ts'
import type { AlikePatch, Edit } from './change.ts'
import { DecidedItems, Groups } from './decided-items.ts'
import { itemPatches, type ItemPatches } from './item-patches.ts'

/** From so many items on, patches that are alike are written once for all of them. */
const many = 20

/** What a command decides on items, kept apart from records that are edited whole: drafts are far too slow for thousands of items. */
export class Decisions {
  readonly #decided = new Map<string, DecidedItems>()
  readonly #alike = new AlikeDecisions()

  /** A document's decisions as they were, where any was changed. */
  recordOf(sourceId: string): CurationRecord | null { return this.#decided.get(sourceId)?.record ?? null }

  /** Changes one item's decisions; `record` are those of its document as they were. Answers whether it did. */
  decide(record: CurationRecord, item: string, change: DecisionChange): boolean {
    const decided = this.#decided.get(record.sourceId) ?? new DecidedItems(record)
    const after = this.#alike.changed(decided.now(item), change)
    if (!after) return false
    decided.set(item, after)
    this.#decided.set(record.sourceId, decided)
    return true
  }

  /** The same for items of one document, each named once; answers with those it changed. Most have no decisions yet, and are changed as one. */
  decideAll<I extends string>(record: CurationRecord, items: readonly I[], change: DecisionChange): readonly I[] {
    if (this.#decided.has(record.sourceId)) return items.filter(item => this.decide(record, item, change))
    const own = new Map<string, ItemCuration>(Object.entries(record.items))
    const fresh: I[] = []
    const changed: I[] = []
    const groups = new Groups()
    for (const item of items) {
      const before = own.get(item)
      const after = before ? this.#alike.changed(before, change) : null
      if (!before) fresh.push(item)
      else if (after) {
        groups.add(before, after, item)
        changed.push(item)
      }
    }
    const after = fresh.length > 0 ? this.#alike.changed(noCuration, change) : null
    const all = after ? [...groups.all, { before: null, after, items: fresh }] : groups.all
    if (all.length > 0) this.#decided.set(record.sourceId, new DecidedItems(record, all))
    return after ? changed.concat(fresh) : changed
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
    for (const decided of this.#decided.values()) items += decided.size
    return [...this.#decided].flatMap(([sourceId, decided]): Edit | [] => {
      const edit = items < many ? patchEdit(`curation/${sourceId}`, decided) : alikeEdit(`curation/${sourceId}`, decided, pairs)
      return edit.patches.length > 0 ? edit : []
    })
  }
}

function patchEdit(key: CurationKey, decided: DecidedItems) {
  const all = { patches: [] as Patch[], undo: [] as Patch[] }
  for (const { before, after, items } of decided.alike()) {
    const { patches, undo } = itemPatches(before, after)
    for (const item of items) {
      const whole = (patch: Patch): Patch => ({ ...patch, path: ['items', item, ...patch.path] })
      all.patches.push(...patches.map(whole))
      all.undo.unshift(...undo.map(whole))
    }
  }
  return { key, op: 'patch' as const, ...all }
}

function alikeEdit(key: CurationKey, decided: DecidedItems, pairs: Pairs) {
  const alike = decided.alike().map(({ before, after, items }) => ({ items, pair: pairs.patches(before, after) }))
  const put = (which: 'patches' | 'undo'): AlikePatch[] => alike.flatMap(({ items, pair }) => pair[which].map(patch => ({ ...patch, items })))
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
