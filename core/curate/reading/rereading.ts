import type { Correction } from '../../model/correction.ts'
import type { Precedents, ReadingRules } from '../../model/profile.ts'
import type { Parsed } from '../../model/reading.ts'
import type { Result } from '../../model/result.ts'
import type { Half, SourceRecord } from '../../model/source.ts'

/** How a document is to be read again. */
export interface Rereading {
  readonly source: SourceRecord
  readonly corrections: readonly Correction[]
  readonly rules: ReadingRules
  readonly story: boolean
  /** Of a mail that has both. */
  readonly half?: Half | undefined
  /** What a curator says its bytes are encoded in: they are read, and not the text as it is kept. */
  readonly encoding?: string | undefined
}

/** A document read again; one that was corrected by hand says how its lines were read in the end. */
export interface Reread extends Parsed {
  readonly precedents?: Precedents
}

/**
 * Reads a document again: its reading, why it can't be read, or null where that isn't known yet: the command then
 * leaves the document alone and is carried out once more when it is.
 */
export type Rereader = (one: Rereading) => Result<Reread> | null
