import type { Change, Edit } from '../../../core/curate/change.ts'
import { schemaVersion, type RecordKey } from '../../../core/model/records.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import { reasonOf } from '../files/disk-error.ts'
import type { LibraryParts } from '../library-parts.ts'
import { isLazy } from '../records/gist.ts'
import { applyPlanned } from './apply-planned.ts'
import { writeHistory } from './history.ts'
import type { Step } from './journal-line.ts'
import { inverse, plan, type StepEdit } from './step-edits.ts'
import type { KeptStep } from './undo-stacks.ts'

/** What a step is carried out among. */
interface Around {
  /** Has the journal know what was changed from outside before. */
  readonly adopt: () => Promise<void>
  /** The files of these records have to follow. */
  readonly changed: (keys: Iterable<RecordKey>) => void
  /** A step is in the journal and in memory. */
  readonly done: () => void
}

/** The steps of an open library, one after another: each is planned, written to the journal, and then done in memory. */
export class Steps {
  readonly #parts: LibraryParts
  readonly #around: Around
  /** Last step that is both in the journal and in memory. */
  applied: number
  /** Until what was done is in the history for people to read. */
  logged: Promise<void> = Promise.resolve()

  constructor(parts: LibraryParts, around: Around) {
    this.#parts = parts
    this.#around = around
    this.applied = parts.journal.nextSeq - 1
  }

  /** Undoes or does again a step that was kept; `none` says that there is none. */
  async again(kind: 'undo' | 'redo', step: KeptStep | null, none: string): Promise<Result<Change>> {
    if (!step) return fail(none)
    const edits = await inverse(step.edits, edit => this.#bodyOf(edit))
    if (!edits.ok) return edits
    const { of, label, count, created } = step
    const done = await this.take(kind, of, { label, count, created }, edits.value)
    return done.ok ? ok({ label, count, created, edits: edits.value }) : done
  }

  /** The body a removed record had. */
  async #bodyOf(edit: StepEdit): Promise<unknown> {
    return edit.removed ?? (await this.#parts.store.fromTrash(edit.key, edit.from))
  }

  /** Carries out edits in one step, with all its records in memory meanwhile: durable, or nothing is changed. */
  async take(
    kind: Step['kind'],
    earlier: number | null,
    { label, count, created }: Pick<Change, 'label' | 'count' | 'created'>,
    edits: readonly Edit[],
  ): Promise<Result<void>> {
    const release = await this.#parts.reader.hold(edits.map(edit => edit.key))
    try {
      return await this.#held(kind, earlier, { label, count, created }, edits)
    } finally {
      release()
    }
  }

  /** With all records of the step in memory. */
  async #held(
    kind: Step['kind'],
    earlier: number | null,
    { label, count, created }: Pick<Change, 'label' | 'count' | 'created'>,
    edits: readonly Edit[],
  ): Promise<Result<void>> {
    const { records, store, journal, stacks, context } = this.#parts
    const planned = await plan(records, edits)
    if (!planned.ok) return planned
    const step = { kind, schema: schemaVersion, of: earlier ?? 0, at: context.now, label, count, created: [...created] }
    let seq: number
    try {
      await this.#around.adopt()
      step.of = earlier ?? journal.nextSeq
      const lines = await store.staging.stage(planned.value.edits)
      try {
        seq = await journal.append({ ...step, edits: lines })
      } catch (error) {
        await store.staging.unstage(lines)
        throw error
      }
      for (const line of lines) if (line.op === 'create' && line.staged) store.staging.expect(line.key, line.to)
    } catch (error) {
      return fail(`“${label}” could not be saved: ${reasonOf(error)}. Nothing was changed.`)
    }
    await applyPlanned({ records, store, changed: this.#around.changed }, planned.value)
    this.#around.done()
    // Not before: a checkpoint says that the files of all that is applied follow.
    this.applied = seq
    stacks.record({ ...step, edits: planned.value.edits.map(withoutBody) })
    this.logged = this.logged.then(() => writeHistory(this.#parts.files, this.#parts.folder, step))
    return ok(undefined)
  }
}

/**
 * As a step that can be undone is kept in memory: what was made is in the library, and a document or decisions that
 * were removed are in the trash.
 */
const withoutBody = (edit: StepEdit): StepEdit => {
  if (edit.op === 'create') return { key: edit.key, op: edit.op, from: edit.from, to: edit.to }
  return edit.op === 'remove' && isLazy(edit.key) ? { key: edit.key, op: edit.op, from: edit.from, to: edit.to } : edit
}
