import type { Reread } from '../../../core/curate/reading/rereading.ts'
import type { Correction } from '../../../core/model/correction.ts'
import type { SourceId } from '../../../core/model/ids.ts'
import type { ProfileRecord, ReadingRules } from '../../../core/model/profile.ts'
import type { Parsed } from '../../../core/model/reading.ts'
import type { Result } from '../../../core/model/result.ts'
import type { Doubtful, Format, Half } from '../../../core/model/source.ts'

/** A document as read off the main thread. */
export interface ReadDocument {
  readonly format: Format
  readonly encoding: string
  readonly parsed: Parsed
  /** What follows where a text is too long for one reading: each part is read, and kept, by itself. */
  readonly more?: readonly Parsed[]
  /** Which half of a mail was read, where it has both. */
  readonly half?: Half
  readonly title: string | null
  readonly outlet: string | null
  readonly date: string | null
  readonly language: string | null
  /** Read as one story; absent where that makes no difference, as of Galley's own exports and of mailboxes. */
  readonly story?: boolean
  /** The publisher's issues, corrected by hand, that it was read by. */
  readonly readBy?: readonly SourceId[]
  /** What the document calls its publisher, where a profile knows that by another name. */
  readonly called?: string
  /** What is only guessed and worth asking. */
  readonly asks?: readonly Doubtful[]
}

/**
 * A document of the library to be read again: from its text as it is kept where that says all, else from its original's
 * bytes.
 */
export interface ReadAgain {
  readonly name: string
  readonly format: Format
  /** Tells documents apart: the reader keeps the last one opened. */
  readonly key: string
  readonly document: { readonly text: string } | { readonly bytes: Uint8Array }
  readonly corrections: readonly Correction[]
  readonly profile: ReadingRules
  readonly story: boolean
  readonly half?: Half
  /** What a curator says its bytes are encoded in. */
  readonly encoding?: string
}

/** What else may be said of a document to be read. */
export interface ReadHow {
  /** The encoding a curator says it is in, by its WHATWG name. */
  readonly encoding?: string | undefined
  /** Told now and then how much of it is read, 0 to 1. */
  readonly progress?: ((done: number) => void) | undefined
}

/** Decodes and parses off the main thread, a few documents at a time, with a size cap and a time limit. */
export interface ReaderPort {
  /** How many documents are read at the same time; more wait for their turn. */
  readonly atOnce: number
  /** `profiles` say how publishers' documents read. */
  read(
    name: string,
    bytes: Uint8Array,
    format: Format | 'auto',
    signal?: AbortSignal,
    profiles?: readonly ProfileRecord[],
    how?: ReadHow,
  ): Promise<Result<ReadDocument>>
  readAgain(document: ReadAgain, signal?: AbortSignal): Promise<Result<Reread>>
  /**
   * Starts what the first `readAgain` would wait for, by reading the head of a document's text. Does nothing where that
   * has been started.
   */
  warm(text: string): void
  close(): Promise<void>
}
