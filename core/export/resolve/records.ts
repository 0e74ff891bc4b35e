import type { RecordKind, RecordOf } from '../../model/records.ts'

/** What resolving an issue looks up. `core/curate`'s Desk is one. */
export interface Records {
  get<K extends RecordKind>(kind: K, id?: string): RecordOf<K> | null
  sourceOf(item: string): string | null
}
