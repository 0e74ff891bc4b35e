import { z } from 'zod'

/**
 * How a digest writes, as its curator settles it; kept readable with the digest. Preflight holds an issue against it.
 * Every field has a default, so that a digest from before it reads as one with the plain style.
 */
export const HouseStyle = z.object({
  /**
   * `sentence`: capitals only where the sentence and names want them. `title`: On Every Word That Counts. `any`:
   * either.
   */
  headlineCase: z.enum(['any', 'sentence', 'title']).default('any'),
  /** Longest headline, in characters as a reader counts them. */
  headlineLength: z.int().min(10).max(400).default(90),
  /** Whether a headline may end in a full stop. */
  headlineStop: z.boolean().default(false),
  /** Longest run of words an entry may have from its source before it is pointed out. */
  copiedWords: z.int().min(5).max(500).default(20),
  /** Size of the mail over which programs cut it short, in KB of 1,024 bytes (Gmail: 102). */
  mailSize: z.int().min(10).max(10_000).default(102),
  /** The most all pictures of a mail may add to it as it is sent, in KB of 1,024 bytes. */
  picturesSize: z.int().min(10).max(25_000).default(2_000),
  /** How far a theme's share may be from that of the last twelve issues, in points of a hundred. */
  themeDrift: z.int().min(5).max(100).default(30),
  /** Labels that say nothing of where a link leads. */
  emptyLabels: z
    .array(z.string())
    .default([
      'click here',
      'here',
      'link',
      'more',
      'more here',
      'read',
      'read here',
      'read more',
      'read more here',
      'see more',
      'source',
      'this',
      'website',
    ]),
})
export type HouseStyle = z.infer<typeof HouseStyle>

export const plainStyle: HouseStyle = HouseStyle.parse({})
