import type { RecordKind } from '../records.ts'

/**
 * One step of the record schemas, kept for ever as it was released: libraries of any age are led through all that came
 * since. Each has a file of its own, named for its number and effect ("0002-entries-have-levels.ts"), and a test of its
 * own.
 */
export interface Migration {
  /** The schema version it leads to, from the one before. */
  readonly to: number
  /** What it does, in a few words. */
  readonly effect: string
  /** A record's body in the new form; must not change the one given. Throws on what isn't of the old form. */
  readonly up: (kind: RecordKind, body: unknown) => unknown
}
