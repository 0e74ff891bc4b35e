import type { Patch } from 'immer'
import type { CurationRecord, ItemCuration } from '../model/curation.ts'
import type { CurationKey } from '../model/records.ts'
import { AlikeDecisions, type DecisionChange, type Turn } from './alike-decisions.ts'
import type { AlikePatch, Edit } from './change.ts'
import { DecidedItems } from './decided-items.ts'

/** From so many items on, patches that are alike are written once for all of them. */
const many = 20

/**
 * What a command decides on items, kept apart from records that are edited whole: drafts are far too slow for thousands
 * of items.
 */
export class Decisions {
  readonly #decided = new Map<string, DecidedItems>()
  readonly #alike = new AlikeDecisions()

  /** A document's decisions as they were, where any was changed. */
  recordOf(sourceId: string): CurationRecord | null {
    return this.#decided.get(sourceId)?.record ?? null
  }

  /** Changes one item's decisions; `record` are those of its document as they were. Answers whether it did. */
  decide(record: CurationRecord, item: string, change: DecisionChange): boolean {
    const decided = this.#decided.get(record.sourceId) ?? new DecidedItems(record)
    const turn = this.#alike.turn(decided.now(item), change)
    if (!turn) return false
    decided.set(item, turn.after)
    this.#decided.set(record.sourceId, decided)
    return true
  }

  /**
   * The same for items of one document, each named once; answers with those it changed. Most have no decisions yet, and
   * are changed as one.
   */
  decideAll<I extends string>(record: CurationRecord, items: readonly I[], change: DecisionChange): readonly I[] {
    if (this.#decided.has(record.sourceId)) return items.filter(item => this.decide(record, item, change))
    const own = new Map<string, ItemCuration>(Object.entries(record.items))
    const fresh = items.filter(item => !own.has(item))
    const turns = new Map<Turn, I[]>()
    if (fresh.length < items.length) {
      for (const item of items) {
        const before = own.get(item)
        const turn = before && this.#alike.turn(before, change)
        if (!turn) continue
        const alike = turns.get(turn)
        if (alike) alike.push(item)
        else turns.set(turn, [item])
      }
    }
    const turn = fresh.length > 0 ? this.#alike.turn(null, change) : null
    if (turn) turns.set(turn, fresh)
    if (turns.size > 0) this.#decided.set(record.sourceId, new DecidedItems(record, turns))
    return [...turns.values()].flat()
  }

  /** What was decided on the items of a document, which is then no longer kept here; null for nothing. */
  take(sourceId: string): ReadonlyMap<string, ItemCuration> | null {
    const items = this.#decided.get(sourceId)?.items ?? null
    this.#decided.delete(sourceId)
    return items
  }

  /** One for each document that something changed of. */
  edits(): Edit[] {
    let items = 0
    for (const decided of this.#decided.values()) items += decided.size
    return [...this.#decided].flatMap(([sourceId, decided]): Edit | [] => {
      const edit =
        items < many ? patchEdit(`curation/${sourceId}`, decided) : alikeEdit(`curation/${sourceId}`, decided)
      return edit.patches.length > 0 ? edit : []
    })
  }
}

function patchEdit(key: CurationKey, decided: DecidedItems) {
  const all = { patches: [] as Patch[], undo: [] as Patch[] }
  for (const [turn, items] of decided.turns()) {
    const { patches, undo } = turn.patches
    for (const item of items) {
      const whole = (patch: Patch): Patch => ({ ...patch, path: ['items', item, ...patch.path] })
      all.patches.push(...patches.map(whole))
      all.undo.unshift(...undo.map(whole))
    }
  }
  return { key, op: 'patch' as const, ...all }
}

function alikeEdit(key: CurationKey, decided: DecidedItems) {
  const [patches, undo]: [AlikePatch[], AlikePatch[]] = [[], []]
  for (const [turn, items] of decided.turns()) {
    for (const patch of turn.patches.patches) patches.push({ ...patch, items })
    for (const patch of turn.patches.undo) undo.push({ ...patch, items })
  }
  return { key, op: 'alike' as const, patches, undo }
}
