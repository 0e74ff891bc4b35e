import { z } from 'zod'
import { Correction } from './correction.ts'
import { AssetId, SourceId } from './ids.ts'
import { Reading } from './reading.ts'

export const Format = z.enum(['text', 'markdown', 'html', 'eml', 'mbox', 'feed', 'docx', 'pdf', 'json', 'hand'])
/** How the document was written. `hand` is an item the curator made: its text is what they pasted or wrote. */
export type Format = z.infer<typeof Format>

/** The halves of a mail that was sent both ways: one is read, the other offered. */
export const Half = z.enum(['html', 'text'])
export type Half = z.infer<typeof Half>

/** What of a document can be doubtful: whether it is one story, whose it is, its day, its language. */
export const Doubtful = z.enum(['story', 'outlet', 'date', 'language'])
export type Doubtful = z.infer<typeof Doubtful>

/** A document of the library with its reading: `sources/<id>.json`. */
export const SourceRecord = z.object({
  id: SourceId,
  /** As it was called on import (the file's name). */
  name: z.string(),
  title: z.string(),
  /** The publisher whose documents these are; sources are grouped by it. */
  outlet: z.string(),
  /** Day of the document, YYYY-MM-DD, where known. */
  date: z.string().nullable(),
  language: z.string().nullable(),
  format: Format,
  encoding: z.string(),
  /** The encoding is what a curator says, not what the bytes look like. */
  encodingSaid: z.boolean().optional(),
  /** Of the original bytes, lower-case hex; null for items made by hand. The bytes are `originals/<sha256>.<ext>`. */
  sha256: z.string().nullable(),
  importedAt: z.string(),
  reading: Reading,
  /** What the curator corrected in the reading, oldest first; absent where nothing was. */
  corrections: z.array(Correction).optional(),
  /** The publisher's issues that it was read by, as these were corrected by hand; absent where there were none. */
  readBy: z.array(SourceId).optional(),
  /**
   * Whether it is read as one story; absent in documents from before this was told: then the publisher's profile says.
   */
  story: z.boolean().optional(),
  /** Which half of a mail is read, where it has both. */
  half: Half.optional(),
  /** The publisher's name as the document gives it, where the curator knows it by another. */
  called: z.string().optional(),
  /** Which part of its original it is, where that was too long for one document. */
  part: z.object({ no: z.int().positive(), of: z.int().positive() }).optional(),
  /** What Galley only guessed and asks once. */
  asks: z.array(Doubtful).optional(),
  /** The picture of an item made by hand; an entry that is made of the item shows it too. */
  picture: AssetId.optional(),
})
export type SourceRecord = z.infer<typeof SourceRecord>

/** What lists, names and commands over many documents need of one, without what was read in it. */
export type SourceSummary = Pick<
  SourceRecord,
  'id' | 'name' | 'title' | 'outlet' | 'date' | 'language' | 'format' | 'sha256' | 'importedAt' | 'picture'
> & { readonly items: number }

export function summaryOf({
  id,
  name,
  title,
  outlet,
  date,
  language,
  format,
  sha256,
  importedAt,
  picture,
  reading,
}: SourceRecord): SourceSummary {
  return {
    id,
    name,
    title,
    outlet,
    date,
    language,
    format,
    sha256,
    importedAt,
    items: reading.items.length,
    ...(picture && { picture }),
  }
}
