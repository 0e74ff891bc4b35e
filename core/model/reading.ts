import { z } from 'zod'
import { ItemFields } from './fields.ts'
import { ItemId } from './ids.ts'

/**
 * How a document was read. All offsets are UTF-16 code units into `text`, `end` exclusive; lines are 1-based.
 * Every non-blank character of `text` is in exactly one span of an item, one section, or one unclaimed stretch.
 */

/**
 * A leaf of an item: `field` is a path ("headline", "deck", "byline[0]", "body[2]", "links[0].label", "links[0].url",
 * "credit", "note") or a mark ("bullet", "by", "rule", "join"). Spans of a reading never overlap. A field of several
 * lines has one span a line under the same path; its text is the lines joined by one space, or by nothing over a
 * "join".
 */
export const Span = z.object({ field: z.string(), start: z.int().nonnegative(), end: z.int().nonnegative() })
export type Span = z.infer<typeof Span>

export const ReadSection = z.object({
  title: z.string(),
  line: z.int().positive(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
export type ReadSection = z.infer<typeof ReadSection>

/**
 * A picture of an item, as the document describes it. Its alt text has a span, "pictures[0].alt". Nothing is fetched.
 */
export const Picture = z.object({
  url: z.string().nullable(),
  alt: z.string(),
  caption: z.string().nullable(),
  credit: z.string().nullable(),
})
export type Picture = z.infer<typeof Picture>

/** One item as the parser read it. `confidence` is 0..1; `check` says in words why a curator should look. */
export const ReadItem = ItemFields.extend({
  /** First and last non-blank line. */
  lines: z.tuple([z.int(), z.int()]),
  spans: z.array(Span),
  confidence: z.number().min(0).max(1),
  check: z.array(z.string()),
  /** An editor's note, which only Galley's own exports carry. */
  note: z.string().nullable().optional(),
  /** Only of marked-up documents that show pictures. */
  pictures: z.array(Picture).optional(),
  /** What a feed calls its entry, so that it isn't imported twice. */
  guid: z.string().optional(),
})
export type ReadItem = z.infer<typeof ReadItem>

export const Unclaimed = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative(), what: z.string() })
export type Unclaimed = z.infer<typeof Unclaimed>

export const Notice = z.object({ line: z.int().nonnegative(), message: z.string() })
export type Notice = z.infer<typeof Notice>

/** What `core/parse` returns for a text. */
export const Parsed = z.object({
  text: z.string(),
  sections: z.array(ReadSection),
  items: z.array(ReadItem),
  unclaimed: z.array(Unclaimed),
  notices: z.array(Notice),
})
export type Parsed = z.infer<typeof Parsed>

/** A reading kept in the library: the same, each item under the random id it keeps through re-reading. */
export const Reading = Parsed.extend({ items: z.array(ReadItem.extend({ id: ItemId })) })
export type Reading = z.infer<typeof Reading>
export type KeptItem = Reading['items'][number]
