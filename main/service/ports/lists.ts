import type { Counts, ItemRow, SourceRow } from '../../../core/contract/views.ts'
import type { SavedSearch } from '../../../core/model/library.ts'
import type { Result } from '../../../core/model/result.ts'
import type { SortName } from '../../../core/search/order.ts'

/** A list as a view asks for it; `today` is YYYY-MM-DD. */
export interface List {
  readonly query: string
  readonly sort: SortName
  readonly today: string
}

/**
 * Everything that is asked about many items at once: windows of lists, ids, numbers. There are two that answer alike:
 * the scan, and the index for large libraries. `problem` says what of a query isn't understood, or names nothing. A
 * failure is the index's own.
 */
export interface ListsPort {
  window(
    list: List,
    offset: number,
    limit: number,
  ): Promise<Result<{ total: number; rows: ItemRow[]; problem: string | null }>>
  /** Where an item stands in a list; null where it isn't in it. */
  position(list: List, id: string): Promise<Result<number | null>>
  ids(list: List, offset: number, limit: number): Promise<Result<{ ids: string[]; problem: string | null }>>
  counts(searches: readonly Pick<SavedSearch, 'id' | 'query'>[], today: string): Promise<Result<Counts>>
  /** Newest first. */
  documents(today: string): Promise<Result<SourceRow[]>>
  /**
   * Ids of the documents that are named so or hold an item of the search; and of those items of the document `within`.
   */
  find(query: string, today: string, within: string | null): Promise<Result<{ sources: string[]; items: string[] }>>
}
