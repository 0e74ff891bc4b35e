import { createDraft, enablePatches, finishDraft, type Patch } from 'immer'
import { noCuration, type CurationRecord, type ItemCuration } from '../model/curation.ts'
import type { RecordKey, RecordKind, RecordOf } from '../model/records.ts'
import { ok, type Result } from '../model/result.ts'
import type { Change, Context, Desk, Edit } from './change.ts'
import { AlikeDecisions, type DecisionChange } from './alike-decisions.ts'
import { copyOf, itemPatches } from './item-patches.ts'

enablePatches()

/** Decisions on items of one document, each as it was (null for none) and as it is now. */
interface Decided { readonly record: CurationRecord; readonly items: Map<string, { readonly before: ItemCuration | null; readonly after: ItemCuration }> }

interface Staged { readonly before: object | null; after: object | null }

/** What a handler says when it is through: the step's label, how many things it touched, what it made. */
export interface Done { readonly label: string; readonly count: number; readonly created?: readonly string[] }

/**
 * The records a command is changing. Reading goes through to the desk, or to what the command has made of a record so far; the
 * first `edit` of a record opens an Immer draft that the handler then changes in place. Nothing leaves before `finish`.
 */
export class Work {
  readonly context: Context
  readonly desk: Desk
  readonly #staged = new Map<RecordKey, Staged>()
  /** By document; only where its curation is there and not staged. Drafts are far too slow for thousands of items. */
  readonly #decided = new Map<string, Decided>()
  readonly #alike = new AlikeDecisions()

  constructor(desk: Desk, context: Context) {
    this.desk = desk
    // One time for the whole command; asking the clock for each of thousands of items takes longer than changing them.
    this.context = { now: context.now, newId: () => context.newId(), ...(context.reread && { reread: context.reread }) }
  }

  /** The record as it stands within this command; not to be changed. */
  read<K extends RecordKind>(kind: K, id?: string): RecordOf<K> | null {
    if (kind === 'curation') this.#draftDecided(id!)
    const staged = this.#staged.get(keyOf(kind, id))
    return staged ? staged.after as RecordOf<K> | null : this.desk.get(kind, id)
  }

  /** All records of a kind as they stand within this command, those it made last; not to be changed. */
  *all<K extends RecordKind>(kind: K): Iterable<RecordOf<K>> {
    const staged = [...this.#staged].filter(([key]) => key.startsWith(`${kind}/`))
    const changed = new Set<unknown>(staged.map(([, { before }]) => before))
    for (const record of this.desk.all(kind)) if (!changed.has(record)) yield record
    for (const [, { after }] of staged) if (after) yield after as RecordOf<K>
  }

  /** The record to be changed in place, or null where there is none. */
  edit<K extends RecordKind>(kind: K, id?: string): RecordOf<K> | null {
    if (kind === 'curation') this.#draftDecided(id!)
    const key = keyOf(kind, id)
    const staged = this.#staged.get(key)
    if (staged) return staged.after as RecordOf<K> | null
    const before = this.desk.get(kind, id)
    if (!before) return null
    const after = createDraft(before as object)
    this.#staged.set(key, { before, after })
    return after as RecordOf<K>
  }

  /**
   * Changes what a curator did with one item; `change` does so in place, by nothing but what it is given, and answers whether it did. Quick, for
   * bulk commands: items decided on alike share one frozen object. Null where the record isn't there or is being edited whole.
   */
  decide(sourceId: string, item: string, change: DecisionChange): boolean | null {
    const decided = this.#decided.get(sourceId) ?? this.#beginDeciding(sourceId)
    if (!decided) return null
    const before = decided.record.items[item as keyof typeof decided.record.items] ?? null
    const after = this.#alike.changed(decided.items.get(item)?.after ?? before ?? noCuration, change)
    if (!after) return false
    decided.items.set(item, { before, after })
    this.#decided.set(sourceId, decided)
    return true
  }

  #beginDeciding(sourceId: string): Decided | null {
    const record = this.desk.get('curation', sourceId)
    return record && !this.#staged.has(keyOf('curation', sourceId)) ? { record, items: new Map() } : null
  }

  /** From here on the record is edited whole. */
  #draftDecided(sourceId: string): void {
    const decided = this.#decided.get(sourceId)
    if (!decided) return
    this.#decided.delete(sourceId)
    const record = this.edit('curation', sourceId)!
    for (const [item, { after }] of decided.items) record.items[item as keyof typeof record.items] = copyOf(after)
  }

  /** Makes a record, or puts it in the place of one. */
  create<K extends RecordKind>(kind: K, id: string | undefined, body: RecordOf<K>): RecordOf<K> {
    if (kind === 'curation') this.#decided.delete(id!)
    this.#staged.set(keyOf(kind, id), { before: this.desk.get(kind, id), after: body as object })
    return body
  }

  remove(kind: RecordKind, id: string): void {
    if (kind === 'curation') this.#decided.delete(id)
    const key = keyOf(kind, id)
    const before = this.#staged.has(key) ? this.#staged.get(key)!.before : this.desk.get(kind, id)
    this.#staged.set(key, { before, after: null })
  }

  finish(done: Done): Result<Change> {
    const edits: Edit[] = []
    for (const [key, { before, after }] of this.#staged) {
      if (before && after) {
        finishDraft(after, (patches, undo) => {
          if (patches.length) edits.push({ key, op: 'patch', patches, undo })
        })
      } else if (after) edits.push({ key, op: 'create', body: after })
      else if (before) edits.push({ key, op: 'remove', body: before })
    }
    for (const [sourceId, decided] of this.#decided) edits.push(...decisions(sourceId, decided))
    const count = edits.length ? done.count : 0
    return ok({ label: done.label, edits: count ? edits : [], created: done.created ?? [], count })
  }
}

function decisions(sourceId: string, { items }: Decided): Edit[] {
  const all: Patch[] = []
  const back: Patch[] = []
  for (const [item, { before, after }] of items) {
    const { patches, undo } = itemPatches(item, before, after)
    all.push(...patches)
    back.push(...undo)
  }
  return all.length ? [{ key: keyOf('curation', sourceId), op: 'patch', patches: all, undo: back.reverse() }] : []
}

export function keyOf(kind: RecordKind, id?: string): RecordKey {
  return (id === undefined ? kind : `${kind}/${id}`) as RecordKey
}
