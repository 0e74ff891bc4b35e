import type { Correction } from '../../model/correction.ts'
import type { ReadingRules } from '../../model/profile.ts'
import type { Parsed } from '../../model/reading.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Half, SourceRecord } from '../../model/source.ts'
import { parse } from '../../parse/index.ts'
import { quoted } from '../label.ts'
import { forcedBy, Lines } from './lines.ts'

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

/**
 * Reads a document again: its reading, why it can't be read, or null where that isn't known yet: the command then leaves the document
 * alone and is carried out once more when it is.
 */
export type Rereader = (one: Rereading) => Result<Parsed> | null

/** Reads a document in plain text again, from its text as it is kept. */
export const rereadHere: Rereader = ({ source, corrections, rules, story, encoding }) => {
  if (encoding !== undefined) return fail(`The original of ${quoted(source.title)} isn’t at hand here.`)
  if (source.format !== 'text') return fail(`${quoted(source.title)} is read by its markup, which isn’t at hand here.`)
  const { text } = source.reading
  return ok(parse(text, { forced: forcedBy(new Lines(text), corrections), profile: rules, story }))
}
