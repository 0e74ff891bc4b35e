import { createDraft, enablePatches, finishDraft } from 'immer'
import type { CurationRecord } from '../model/curation.ts'
import type { RecordKey, RecordKind, RecordOf } from '../model/records.ts'
import { ok, type Result } from '../model/result.ts'
import type { Change, Context, Desk, Edit } from './change.ts'
import type { DecisionChange } from './alike-decisions.ts'
import { Decisions } from './decisions.ts'
import { copyOf } from './item-patches.ts'

enablePatches()

interface Staged {
  readonly before: object | null
  after: object | null
}

/** What a handler says when it is through: the step's label, how many things it touched, what it made. */
export interface Done {
  readonly label: string
  readonly count: number
  readonly created?: readonly string[]
}

/**
 * The records a command is changing. Reading goes through to the desk, or to what the command has made of a record so
 * far; the first `edit` of a record opens an Immer draft that the handler then changes in place. Nothing leaves before
 * `finish`.
 */
export class Work {
  readonly context: Context
  readonly desk: Desk
  readonly #staged = new Map<RecordKey, Staged>()
  /** Of documents whose curation is there and not staged. */
  readonly #decisions = new Decisions()

  constructor(desk: Desk, context: Context) {
    this.desk = desk
    // One time for the whole command; asking the clock for each of thousands of items takes longer than changing them.
    this.context = { now: context.now, newId: () => context.newId(), ...(context.reread && { reread: context.reread }) }
  }

  /** The record as it stands within this command; not to be changed. */
  read<K extends RecordKind>(kind: K, id?: string): RecordOf<K> | null {
    if (kind === 'curation') this.#draftDecided(id!)
    const staged = this.#staged.get(keyOf(kind, id))
    return staged ? (staged.after as RecordOf<K> | null) : this.desk.get(kind, id)
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
   * Changes what a curator did with one item; `change` does so in place, by nothing but what it is given, and answers
   * whether it did. Quick, for bulk commands: items decided on alike share one frozen object. Null where the record
   * isn't there or is being edited whole.
   */
  decide(sourceId: string, item: string, change: DecisionChange): boolean | null {
    const record = this.#toDecideOn(sourceId)
    return record && this.#decisions.decide(record, item, change)
  }

  /** The same for items of one document, each named once; answers with those it changed. */
  decideAll<I extends string>(sourceId: string, items: readonly I[], change: DecisionChange): readonly I[] | null {
    const record = this.#toDecideOn(sourceId)
    return record && this.#decisions.decideAll(record, items, change)
  }

  #toDecideOn(sourceId: string): CurationRecord | null {
    return (
      this.#decisions.recordOf(sourceId) ??
      (this.#staged.has(keyOf('curation', sourceId)) ? null : this.desk.get('curation', sourceId))
    )
  }

  /** From here on the record is edited whole. */
  #draftDecided(sourceId: string): void {
    const decided = this.#decisions.take(sourceId)
    if (!decided) return
    const record = this.edit('curation', sourceId)!
    for (const [item, after] of decided) record.items[item as keyof typeof record.items] = copyOf(after)
  }

  /** Makes a record, or puts it in the place of one. */
  create<K extends RecordKind>(kind: K, id: string | undefined, body: RecordOf<K>): RecordOf<K> {
    if (kind === 'curation') this.#decisions.take(id!)
    this.#staged.set(keyOf(kind, id), { before: this.desk.get(kind, id), after: body as object })
    return body
  }

  remove(kind: RecordKind, id: string): void {
    if (kind === 'curation') this.#decisions.take(id)
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
      } else if (after) {
        edits.push({ key, op: 'create', body: after })
      } else if (before) {
        edits.push({ key, op: 'remove', body: before })
      }
    }
    edits.push(...this.#decisions.edits())
    const count = edits.length ? done.count : 0
    return ok({ label: done.label, edits: count ? edits : [], created: done.created ?? [], count })
  }
}

export function keyOf(kind: RecordKind, id?: string): RecordKey {
  return (id === undefined ? kind : `${kind}/${id}`) as RecordKey
}
