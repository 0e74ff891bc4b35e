import { z } from 'zod'
import { Part } from '../../model/correction.ts'
import { Encoding } from '../../model/encoding.ts'
import { ItemId, SourceId } from '../../model/ids.ts'
import { ReadingRules } from '../../model/profile.ts'
import { Half } from '../../model/source.ts'
import { command } from '../command-shape.ts'

const line = z.int().positive()
/** Where only a part of the lines is meant: UTF-16 offsets into the reading's text, `end` exclusive. */
const within = z.object({ start: z.int().nonnegative(), end: z.int().positive() }).optional()
/** Where in the line it is meant, if not at its beginning: a UTF-16 offset into the reading's text. */
const at = z.int().nonnegative().optional()
const readingChanges = [
  /** Lines, 1-based and inclusive, are this. */
  command('reading.mark', { source: SourceId, first: line, last: line, within, as: Part }),
  /** An item starts at a line. */
  command('reading.split', { source: SourceId, line, at }),
  /** An item is part of the one before it. */
  command('reading.join', { source: SourceId, item: ItemId }),
  /** An item begins at another line; what stands between goes to or comes from the item before. */
  command('reading.move', { source: SourceId, item: ItemId, line, at }),
  /** Lines that nobody claimed, or another item did, are part of the item before them. */
  command('reading.claim', { source: SourceId, first: line, last: line, within }),
  /** Items are read right: nothing asks to be checked in them. */
  command('reading.confirm', { source: SourceId, items: z.array(ItemId).min(1) }),
] as const
/** A correction of one document's reading. */
export const ReadingChange = z.discriminatedUnion('type', readingChanges)
export type ReadingChange = z.infer<typeof ReadingChange>
export const readingCommands = [
  ...readingChanges,
  /** Takes all corrections of a document back. */
  command('reading.reset', { source: SourceId }),
  /** Corrects, and reads all documents of the publisher so from now on. */
  command('reading.teach', { change: ReadingChange }),
  /** Reads documents again, as Galley reads today; corrections hold. */
  command('reading.again', { sources: z.array(SourceId).min(1) }),
  /** A document is one story, or a digest of several; its publisher's next documents are read so, too. */
  command('reading.story', { source: SourceId, story: z.boolean() }),
  /** Of a mail that has both halves, this one is read. */
  command('reading.half', { source: SourceId, half: Half }),
  /** The document's letters are encoded so. */
  command('reading.encoding', { source: SourceId, encoding: Encoding }),
  /** How a publisher's documents read, all rules at once; other names it goes by, and its language, where given. */
  command('profile.edit', {
    outlet: z.string(),
    rules: ReadingRules,
    names: z.array(z.string()).optional(),
    language: z.string().nullable().optional(),
  }),
] as const
