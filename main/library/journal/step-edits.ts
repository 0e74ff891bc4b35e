import { freeze } from 'immer'
import type { Edit } from '../../../core/curate/change.ts'
import type { RecordKey } from '../../../core/model/records.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import { checkBody, checkPatched, type Stored } from '../records/envelope.ts'
import { Filed } from '../records/filed.ts'
import type { LoggedEdit } from './journal-line.ts'
import { Pace } from '../files/pace.ts'
import { patchedDecisions, patchedLater, plainlyFit } from '../records/patched-decisions.ts'
import { patched } from '../records/patched-fields.ts'
import type { Records } from '../records/records.ts'

/** An edit as a step keeps it in memory: a removed record's body with it, which the journal leaves to the trash. */
export type StepEdit = LoggedEdit & { readonly removed?: unknown }

/**
 * What a step would do: each edit with its revisions, and each record touched as it would be. Nothing is changed yet.
 */
export interface Planned {
  readonly edits: readonly StepEdit[]
  readonly after: ReadonlyMap<RecordKey, Stored | null>
}

/** Bodies of new records that were found sound, by what their name says; frozen, so that they stay it. */
const sound = new WeakMap<object, RecordKey>()

/** Holds a new record's body against its kind's schema and its own name, once; answers with a frozen one. */
export function checkNew(key: RecordKey, body: unknown): ReturnType<typeof checkBody> {
  if (body instanceof Filed) {
    return body.key === key ? { ok: true, body } : { ok: false, why: 'it holds another record than its name says' }
  }
  if (typeof body === 'object' && body !== null && sound.get(body) === key) return { ok: true, body }
  const checked = checkBody(key, body)
  if (checked.ok) sound.set(freeze(checked.body as object, true), key)
  return checked
}

/**
 * Applies edits on the side, one after another, holding each result against its schema. Lets others in between now and
 * then: only for use while no other step is taken.
 */
export async function plan(records: Records, edits: readonly Edit[]): Promise<Result<Planned>> {
  const after = new Map<RecordKey, Stored | null>()
  const revisions = new Map<RecordKey, number>()
  const logged: StepEdit[] = []
  const pace = new Pace()
  for (const edit of edits) {
    await pace.rest()
    const { key } = edit
    const before = after.has(key) ? after.get(key)! : records.stored(key)
    const next = (revisions.get(key) ?? records.next(key) - 1) + 1
    const from = before?.revision ?? 0
    if (!before && !after.has(key) && records.has(key)) {
      return fail(`${describe(key)} can’t be read just now, so nothing was changed.`)
    }
    if ((edit.op === 'create') === (before !== null)) {
      return fail(`${describe(key)} is ${before ? 'already there' : 'no longer there'}, so nothing was changed.`)
    }
    if (edit.op === 'remove') {
      logged.push({ key, op: 'remove', from, to: 0, removed: before!.body })
      after.set(key, null)
      continue
    }
    const made = edited(edit, before?.body, next)
    if (!made.ok) return fail(`${describe(key)} would not be sound (${made.message}), so nothing was changed.`)
    revisions.set(key, next)
    after.set(key, made.value)
    if (edit.op === 'create') {
      logged.push({ key, op: 'create', from, to: next, body: made.value.body })
    } else if (edit.op === 'patch') {
      logged.push({ key, op: 'patch', from, to: next, patches: [...edit.patches], undo: [...edit.undo] })
    } else {
      logged.push({ key: edit.key, op: 'alike', from, to: next, patches: edit.patches, undo: edit.undo })
    }
  }
  return ok({ edits: logged, after })
}

/** A record as an edit makes it, held against its schema. A failure says why it isn't sound. */
function edited(edit: Exclude<Edit, { op: 'remove' }>, before: unknown, revision: number): Result<Stored> {
  if (edit.op === 'alike' && plainlyFit(before, edit.patches)) return ok(patchedLater(revision, before, edit.patches))
  if (edit.op === 'create') {
    const checked = checkNew(edit.key, edit.body)
    return checked.ok ? ok({ revision, body: checked.body }) : fail(checked.why)
  }
  const { body, sound } =
    edit.op === 'alike' ? patchedDecisions(before, edit.patches) : { body: patched(before, edit.patches), sound: false }
  const why = sound ? null : checkPatched(edit.key, before, body)
  return why === null ? ok({ revision, body }) : fail(why)
}

/**
 * The edits that take a step back, last one first. `bodyOf` finds a removed record, null where it is lost; one that
 * goes isn't looked for.
 */
export async function inverse(
  edits: readonly StepEdit[],
  bodyOf: (edit: StepEdit) => Promise<unknown>,
): Promise<Result<Edit[]>> {
  const back: Edit[] = []
  for (const edit of edits.toReversed()) {
    if (edit.op === 'patch') {
      back.push({ key: edit.key, op: 'patch', patches: edit.undo, undo: edit.patches })
    } else if (edit.op === 'alike') {
      back.push({ key: edit.key, op: 'alike', patches: edit.undo, undo: edit.patches })
    } else if (edit.op === 'create') {
      back.push({ key: edit.key, op: 'remove', body: null })
    } else {
      const body = await bodyOf(edit)
      if (body === null) return fail(`${describe(edit.key)} is no longer in the trash, so this can’t be taken back.`)
      back.push({ key: edit.key, op: 'create', body })
    }
  }
  return ok(back)
}

const names = {
  library: 'The library’s record',
  tags: 'The list of themes',
  digest: 'The digest',
  issue: 'The issue',
  source: 'The document',
  curation: 'The decisions on a document',
}

/** A record in words: "The issue x7Kd". */
export function describe(key: RecordKey): string {
  const [kind, id] = key.split('/') as [keyof typeof names, string | undefined]
  return id ? `${names[kind]} ${id}` : names[kind]
}
