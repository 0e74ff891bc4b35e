import type { Block } from '../block.ts'
import type { Head, Surroundings } from './surroundings.ts'
import type { Cut } from './ways.ts'

/** A sign of block `i`, with what is asked of it more than once. */
export interface AskedSign {
  readonly around: Surroundings
  readonly i: number
  readonly block: Block
  readonly cut: Cut
  /** How many cuts of the block were decided before. */
  readonly taken: number
  /** What stands before the sign and behind it. */
  readonly head: string
  readonly rest: string
  /** How many blocks set alike have it. */
  readonly count: number
  /** What stands before it, as it is counted. */
  readonly own: Head
}

/** Edges of the numbers of letters, and what their ranges are called. */
export const lengths = {
  edges: [5, 9, 16, 31, 51, 76, 111],
  names: ['up to 4', 'up to 8', 'up to 15', 'up to 30', 'up to 50', 'up to 75', 'up to 110', 'more'],
} as const
