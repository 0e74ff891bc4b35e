import type { ProfileRecord } from '../../core/model/profile.ts'
import type { Format } from '../../core/model/source.ts'
import type { Result } from '../../core/model/result.ts'
import type { Parsed } from '../../core/model/reading.ts'
import type { IndexMethod, ReadAgain, ReadDocument } from '../service/ports.ts'

/** What the reader and its worker say to each other. */
export interface ReadJob { readonly name: string; readonly bytes: Uint8Array; readonly format: Format | 'auto'
  /** How publishers' documents read; the document's own is told by what it says of itself. */
  readonly profiles: readonly ProfileRecord[] }
/** Either a document to be read, or one of the library to be read again. */
export type Work = ReadJob | { readonly again: ReadAgain }
export type Job = Work & { readonly id: number }
export interface Answer { readonly id: number; readonly result: Result<ReadDocument> | Result<Parsed> }

/** Where the index is kept: `file` is null for one in memory. `folder` is the library's. */
export interface SearchPlace { readonly file: string | null; readonly folder: string }
/** What the index's worker is asked, and what it says. */
export interface Asked { readonly id: number; readonly method: IndexMethod | 'reset'; readonly args: readonly unknown[] }
export type SearchAnswer = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: string }
