import { createDraft, enablePatches, finishDraft } from 'immer'
import type { RecordKey, RecordKind, RecordOf } from '../model/records.ts'
import { ok, type Result } from '../model/result.ts'
import type { Change, Context, Desk, Edit } from './change.ts'

enablePatches()

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

  constructor(desk: Desk, context: Context) {
    this.desk = desk
    this.context = context
  }

  /** The record as it stands within this command; not to be changed. */
  read<K extends RecordKind>(kind: K, id?: string): RecordOf<K> | null {
    const staged = this.#staged.get(keyOf(kind, id))
    return staged ? staged.after as RecordOf<K> | null : this.desk.get(kind, id)
  }

  /** The record to be changed in place, or null where there is none. */
  edit<K extends RecordKind>(kind: K, id?: string): RecordOf<K> | null {
    const key = keyOf(kind, id)
    const staged = this.#staged.get(key)
    if (staged) return staged.after as RecordOf<K> | null
    const before = this.desk.get(kind, id)
    if (!before) return null
    const after = createDraft(before as object)
    this.#staged.set(key, { before, after })
    return after as RecordOf<K>
  }

  /** Makes a record, or puts it in the place of one. */
  create<K extends RecordKind>(kind: K, id: string | undefined, body: RecordOf<K>): RecordOf<K> {
    this.#staged.set(keyOf(kind, id), { before: this.desk.get(kind, id), after: body as object })
    return body
  }

  remove(kind: RecordKind, id: string): void {
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
    const count = edits.length ? done.count : 0
    return ok({ label: done.label, edits: count ? edits : [], created: done.created ?? [], count })
  }
}

export function keyOf(kind: RecordKind, id?: string): RecordKey {
  return (id === undefined ? kind : `${kind}/${id}`) as RecordKey
}
