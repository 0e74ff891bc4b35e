import { z } from 'zod'
import { Anchor } from './curation.ts'

/** What a curator can say that lines are. `furniture` is what belongs to no item: it stays in the text, unclaimed. */
export const Part = z.enum([
  'title',
  'headline',
  'deck',
  'byline',
  'credit',
  'label',
  'body',
  'bullet',
  'quote',
  'furniture',
])
export type Part = z.infer<typeof Part>

/**
 * One thing a curator corrected in a reading, kept with the source and replayed over every later parse, in order: what
 * the lines of the anchor are; or that an item starts with them (`start`), that they are part of the item they stand in
 * (`part`), that the item they hold is read right (`right`).
 */
export const Correction = z.object({ what: z.enum([...Part.options, 'start', 'part', 'right']), anchor: Anchor })
export type Correction = z.infer<typeof Correction>
