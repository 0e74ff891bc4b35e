import type { Result } from '../../../core/model/result.ts'
import type { SearchIndex } from '../../index/search-index.ts'

/** What the index can be asked; `main/index` says what each call takes and gives. */
export type IndexMethod = Exclude<keyof SearchIndex, symbol>

/**
 * The search index, off the main thread: calls are carried out in the order they are made. A failure says why it can't
 * be used.
 */
export interface IndexPort {
  ask<M extends IndexMethod>(
    method: M,
    ...args: Parameters<SearchIndex[M]>
  ): Promise<Result<ReturnType<SearchIndex[M]>>>
  /** Throws the index away; the next call begins an empty one. */
  reset(): Promise<Result<void>>
  close(): Promise<void>
}
