import type { Patch } from 'immer'
import type { Rereader } from './reading/rereading.ts'
import type { CurationKey, RecordKey, RecordKind, RecordOf } from '../model/records.ts'
import type { SourceId } from '../model/ids.ts'
import type { SourceSummary } from '../model/source.ts'

/**
 * A patch that is alike for many items of a document's decisions: each item's own path, ["items", ITEM], is left out of
 * `path`.
 */
export interface AlikePatch extends Patch {
  readonly items: readonly string[]
}

/**
 * What a command does to one record. Patches are Immer's: `undo` turns the value after back into the value before. Bulk
 * commands on decisions write those that are `alike` once for all items. A record is created by `create` and removed by
 * `remove`; each is the other's inverse and carries the whole body.
 */
export type Edit =
  | {
      readonly key: RecordKey
      readonly op: 'patch'
      readonly patches: readonly Patch[]
      readonly undo: readonly Patch[]
    }
  | {
      readonly key: CurationKey
      readonly op: 'alike'
      readonly patches: readonly AlikePatch[]
      readonly undo: readonly AlikePatch[]
    }
  | { readonly key: RecordKey; readonly op: 'create'; readonly body: unknown }
  | { readonly key: RecordKey; readonly op: 'remove'; readonly body: unknown }

/** One step of the history: all of its edits happen or none. `label` reads after "Undo": "Tag 12 items ‘Courts’". */
export interface Change {
  readonly label: string
  readonly edits: readonly Edit[]
  /** Ids of what the command made, in order: items, issues, sections, entries, tags or notes. */
  readonly created: readonly string[]
  /** How many things it touched, in the command's own unit (items, entries …). 0 changes nothing and makes no step. */
  readonly count: number
}

/** Read access to the records a command looks at. */
export interface Desk {
  get<K extends RecordKind>(kind: K, id?: string): RecordOf<K> | null
  /**
   * All of a kind. Documents and decisions are many and not all in memory: `sources` and `tagged` say which are worth a
   * look.
   */
  all<K extends RecordKind>(kind: K): Iterable<RecordOf<K>>
  /** Every document, without what was read in it. */
  sources(): Iterable<SourceSummary>
  /** Documents that have an item of this theme. */
  tagged(tag: string): Iterable<SourceId>
  /** The source an item belongs to. */
  sourceOf(item: string): string | null
  /** Those that each of many items belongs to, in their order. The array is taken never to change. */
  sourcesOf(items: readonly string[]): readonly (string | null)[]
}

/**
 * What commands can't compute: the time (ISO 8601, UTC), fresh ids, and readings of documents that take long or need
 * their bytes.
 */
export interface Context {
  readonly now: string
  newId(): string
  /**
   * Reads documents again; without it no command does. The parser itself stays out of the commands, for its learned
   * tables are large.
   */
  readonly reread?: Rereader
}
