import type { Structured } from '../../../model/structured.ts'
import type { Led } from '../leads/lead.ts'
import { seenBlocks } from '../looks-alike.ts'
import { footOf, withFoot } from './foot.ts'
import { patternOf } from './pattern.ts'

/** The document with what its pattern says of its blocks; as it is where it has none. */
export function withPattern(document: Structured, led: Led, tails: ReadonlyMap<number, number>): Structured {
  const seen = seenBlocks(document, led, tails)
  const pattern = patternOf(seen, led)
  if (pattern.last < 0) return document
  const foot = footOf(seen, pattern)
  const blocks = document.blocks.map(block => {
    const hint = pattern.hints.get(block)
    return hint ? { ...block, hint } : block
  })
  return { text: document.text, blocks: withFoot(blocks, seen, foot) }
}
