import { z } from 'zod'
import { ItemFields } from './fields.ts'
import { ItemId, NoteId, SourceId, TagId } from './ids.ts'

/** `held` waits until a day; `aside` is set aside; `new` has had no decision yet. */
export const Status = z.enum(['new', 'kept', 'aside', 'held'])
export type Status = z.infer<typeof Status>

/**
 * Where a note stands in its source, after W3C Web Annotation: TextPositionSelector (start, end, UTF-16 offsets into
 * the reading's text) with TextQuoteSelector (exact, prefix, suffix) to find it again after a re-reading.
 */
export const Anchor = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
})
export type Anchor = z.infer<typeof Anchor>

/** A curator's note to themselves. It is never printed; what is printed is an entry's note. */
export const Note = z.object({ id: NoteId, text: z.string(), anchor: Anchor.nullable(), at: z.string() })
export type Note = z.infer<typeof Note>

/** Edits overlay the reading's fields and never overwrite them. A missing key is "as read". */
export const Edits = ItemFields.partial()
export type Edits = z.infer<typeof Edits>

export const ItemCuration = z.object({
  tags: z.array(TagId),
  notes: z.array(Note),
  status: Status,
  /** YYYY-MM-DD, only with status `held`. */
  heldUntil: z.string().nullable(),
  starred: z.boolean(),
  edits: Edits,
})
export type ItemCuration = z.infer<typeof ItemCuration>

export const noCuration: ItemCuration = {
  tags: [],
  notes: [],
  status: 'new',
  heldUntil: null,
  starred: false,
  edits: {},
}

/** The status on a day (YYYY-MM-DD, UTC): what was held until that day, or an earlier one, is new again. */
export function statusOn({ status, heldUntil }: Pick<ItemCuration, 'status' | 'heldUntil'>, day: string): Status {
  return status === 'held' && heldUntil !== null && heldUntil <= day ? 'new' : status
}

/** What a curator did with a source's items: `curation/<sourceId>.json`. Items not in it have `noCuration`. */
export const CurationRecord = z.object({ sourceId: SourceId, items: z.record(ItemId, ItemCuration) })
export type CurationRecord = z.infer<typeof CurationRecord>
