import type { RecordKey } from '../../../core/model/records.ts'
import { Pace } from '../files/pace.ts'
import type { RecordStore } from '../records/record-store.ts'
import type { Records } from '../records/records.ts'
import type { Planned, StepEdit } from './step-edits.ts'

export interface ApplyParts {
  readonly records: Records
  readonly store: RecordStore
  /** Told of records in memory whose files have yet to follow. */
  readonly changed: (keys: readonly RecordKey[]) => void
}

/**
 * Takes a step that is in the journal into memory, a short one at once. What is asked of the desk between two pieces of
 * a long one finds a part of it; that the step is done is told at its end.
 */
export async function applyPlanned({ records, store, changed }: ApplyParts, { edits, after }: Planned): Promise<void> {
  const pace = new Pace()
  const removed = new Map<RecordKey, StepEdit[]>()
  for (const edit of edits) if (edit.op === 'remove') removed.set(edit.key, [...(removed.get(edit.key) ?? []), edit])
  const applied: RecordKey[] = []
  for (const [key, stored] of after) {
    if (pace.isDue) {
      changed(applied.splice(0))
      await pace.rest()
    }
    for (const edit of removed.get(key) ?? []) store.discard(key, { revision: edit.from, body: edit.removed })
    records.set(key, stored)
    applied.push(key)
  }
  changed(applied)
}
