import type { RecordKind } from '../records.ts'
import { migrations } from './all.ts'

/** A body of schema version `from` in the form of version `to`. Throws where it doesn't fit. */
export function migrate(kind: RecordKind, body: unknown, from: number, to: number): unknown {
  return migrations.filter(step => step.to > from && step.to <= to).reduce((form, step) => step.up(kind, form), body)
}
