import type { Block } from '../blocks/block.ts'
import { isLongText } from '../blocks/cuts/surroundings.ts'
import type { Cut } from '../blocks/cuts/ways.ts'

/**
 * How a sign divides a block, in words that mean the same in every issue, closely and roughly: "stop, text long 1" and
 * "stop, text".
 */
export const waysOfCut = ({ form, gap, text }: Block, { way }: Cut): readonly string[] => [
  `${way}, ${form} ${isLongText(text) ? 'long' : 'line'} ${Math.min(1, gap)}`,
  `${way}, ${form}`,
]
