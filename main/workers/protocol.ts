import type { ProfileRecord } from '../../core/model/profile.ts'
import type { Format } from '../../core/model/source.ts'
import type { Result } from '../../core/model/result.ts'
import type { IndexMethod } from '../service/ports/search-index.ts'
import type { ReadAgain } from '../service/ports/reader.ts'
import type { Piece } from './pieces.ts'

/** What the reader and its worker say to each other. */
export interface ReadJob {
  readonly name: string
  readonly bytes: Uint8Array
  readonly format: Format | 'auto'
  /**
   * What the publishers are called whose documents are known to read some way: a document of another one waits for no
   * profile.
   */
  readonly publishers: readonly string[]
  /** As the curator says, whatever the bytes look like. */
  readonly encoding?: string | undefined
  /** How many bytes follow by `Chunk`s, where `bytes` are not all. */
  readonly follow?: number
}
/** Either a document to be read, or one of the library to be read again. */
export type Work = ReadJob | { readonly again: ReadAgain }
export type Job = Work & { readonly id: number }
/** More of a document's bytes. */
export interface Chunk {
  readonly id: number
  readonly chunk: Uint8Array
}
/** How the documents of the publisher that was asked for read; null where nothing is known of it. */
export interface ProfileTold {
  readonly id: number
  readonly profile: ProfileRecord | null
}
/** The last piece is taken in; the next may come. */
export interface Taken {
  readonly id: number
  readonly taken: true
}
/**
 * What the worker says to a job: which publisher the document names, whose profile it waits for; a piece of a reading,
 * `ends` where that reading is whole, with how far the document is read, 0 to 1; at last its result, without the
 * readings.
 */
export type Answer = { readonly id: number } & (
  | { readonly wants: string }
  | { readonly piece: Piece; readonly ends: boolean; readonly done: number }
  | { readonly result: Result<unknown> }
)

/** Where the index is kept: `file` is null for one in memory. `folder` is the library's. */
export interface SearchPlace {
  readonly file: string | null
  readonly folder: string
}
/** What the index's process is told first, then asked, and what it says. */
export interface Placed {
  readonly place: SearchPlace
}
export interface Asked {
  readonly id: number
  readonly method: IndexMethod | 'reset'
  readonly args: readonly unknown[]
}
export type SearchAnswer =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: string }
