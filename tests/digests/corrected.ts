import { noRules } from '../../core/model/profile.ts'
import type { Parsed } from '../../core/model/reading.ts'
import type { Block } from '../../core/parse/blocks/block.ts'
import { cutBlocks } from '../../core/parse/blocks/cuts/cuts.ts'
import { blocksOf, finishBlocks } from '../../core/parse/index.ts'
import { assemble } from '../../core/parse/items/items.ts'
import { readOutline } from '../../core/parse/reading.ts'
import { roles } from '../../core/parse/roles/role.ts'
import { decideRoles } from '../../core/parse/roles/sequence.ts'
import { look } from '../../core/parse/roles/signals/index.ts'
import type { Cut } from '../../core/parse/blocks/cuts/ways.ts'
import { placesOf } from './places.ts'
import { labelsOf } from './labels.ts'
import { isCutBy } from './learn-cuts.ts'
import type { Marks } from './marked-lines.ts'
import type { Gold } from './page.ts'

/** Outweighs whatever speaks against it. */
const must = 200

/**
 * A digest's reading once a curator has corrected whatever an editor reads otherwise: the gold's cuts and roles are
 * forced upon its blocks.
 */
export function correctedBy(text: string, gold: Gold, marks?: Marks): Parsed {
  const { blocks: whole, layout, repetition, apart } = blocksOf(text)
  const places = placesOf(text, gold)
  const blocks = finishBlocks(
    text,
    cutBlocks(whole, repetition, (block: Block, cut: Cut) => (isCutBy(places, block, cut, 0) ? must : -must)),
    repetition,
  )
  const document = look(blocks, layout, repetition)
  const labels = labelsOf(document.seen, text, gold, marks)
  const decided = decideRoles(document, noRules, (own, at, i) => {
    roles.forEach((_, r) => {
      if (!(labels[i]! & (1 << r))) own[at + r]! -= must
    })
  })
  return readOutline(text, assemble(decided), blocks, apart, repetition)
}
