import { z } from 'zod'

/** What an item is. `notice` covers announcements and house matters; `event` has a date of its own. */
export const Kind = z.enum(['story', 'opinion', 'photo', 'event', 'notice', 'video'])
export type Kind = z.infer<typeof Kind>

/** One block of an item's body, in the order of the source. `text` has no line breaks of its own. */
export const Block = z.object({ type: z.enum(['paragraph', 'bullet', 'quote']), text: z.string() })
export type Block = z.infer<typeof Block>

/**
 * A link as printed. `url` is null where the document names a link but doesn't carry its address ("Read more here").
 */
export const Link = z.object({ label: z.string(), url: z.string().nullable() })
export type Link = z.infer<typeof Link>

/** The fields of one item as a reader sees them. `section` is the printed title the item stands under, or null. */
export const ItemFields = z.object({
  section: z.string().nullable(),
  kind: Kind,
  headline: z.string().nullable(),
  deck: z.string().nullable(),
  byline: z.array(z.string()),
  body: z.array(Block),
  links: z.array(Link),
  credit: z.string().nullable(),
})
export type ItemFields = z.infer<typeof ItemFields>

export const emptyFields: ItemFields = {
  section: null,
  kind: 'story',
  headline: null,
  deck: null,
  byline: [],
  body: [],
  links: [],
  credit: null,
}
