import { z } from 'zod'
import { ProfileId } from './ids.ts'

const lines = z.array(z.string()).default([])

/**
 * How the lines of one issue were read in the end: by what they look like what they were, and how often a sign divided
 * a block of its kind, or didn't. `at` says when it was corrected last.
 */
export const Precedents = z.object({
  at: z.string().default(''),
  looks: z.record(z.string(), z.record(z.string(), z.number())),
  cuts: z.record(z.string(), z.tuple([z.number(), z.number()])),
})
export type Precedents = z.infer<typeof Precedents>

/** How a publisher's documents read, as taught by a curator. Lines are compared without case, signs and spacing. */
export const ReadingRules = z.object({
  /** Lines that are links' labels: "Carry on reading". */
  labels: lines,
  /** Lines that are titles of sections. */
  sections: lines,
  /** Lines that belong to no item; their digits may differ. */
  furniture: lines,
  /** Lines of signs behind which an item starts. */
  separators: lines,
  /** Words before the names of a byline: "Words". */
  bylines: lines,
  /** Words before a credit: "Lens". */
  credits: lines,
  /** Whether a second line like a headline is the deck of the first; `auto` decides from case to case. */
  decks: z.enum(['auto', 'always', 'never']).default('auto'),
  /** A document is one story, whatever its lines look like. */
  oneStory: z.boolean().default(false),
  /** A document is a digest, even where it looks like one story. */
  digests: z.boolean().default(false),
  /** The issues corrected last by hand, by their ids: the next are read as these were in the end. */
  issues: z.record(z.string(), Precedents).optional(),
})
export type ReadingRules = z.infer<typeof ReadingRules>

export const noRules: ReadingRules = ReadingRules.parse({})

/** `profiles/<id>.json`; one for each publisher that was taught something. */
export const ProfileRecord = ReadingRules.extend({
  id: ProfileId,
  outlet: z.string(),
  /** What its documents call it, beside its name here. */
  names: lines,
  /** What its documents are written in, where they don't say so themselves; ISO 639. */
  language: z.string().nullable().default(null),
})
export type ProfileRecord = z.infer<typeof ProfileRecord>
