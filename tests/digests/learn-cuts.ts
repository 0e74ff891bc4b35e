import { blocksOf } from '../../core/parse/index.ts'
import { cutSignals, cuts, Surroundings } from '../../core/parse/signals/cuts.ts'
import { isTail, secondCuts } from '../../core/parse/ways.ts'
import type { Block } from '../../core/parse/blocks.ts'
import { placesOf } from './labels.ts'
import type { Judged } from './regression.ts'
import type { Gold } from './page.ts'

/** Signs in blocks that may divide them, and whether they do by the gold. */
export function cutsOfDigest(text: string, gold: Gold, weight: number): Judged[] {
  const { blocks, repetition } = blocksOf(text), around = new Surroundings(blocks, repetition), places = placesOf(text, gold), found: Judged[] = []
  blocks.forEach((block, i) => {
    const from = block.pieces[0]!.start, to = block.pieces.at(-1)!.end, here = places.filter(place => place.start < to && place.end > from)
    if (here.length === 0) return
    const judge = (cut: (typeof all)[number], taken: number): boolean => {
      const end = offsetOf(block, cut.end - 1) + 1, rest = offsetOf(block, cut.rest)
      const fields = here.filter(place => Math.abs(place.end - end) <= 2 && place.start >= from - 2)
      const is = cut.way === 'name' ? here.some(place => Math.abs(place.start - rest) <= 2) && !here.some(place => place.start < rest - 2) : isTail(cut.way) ? fields.length > 0 && !here.some(place => place.start >= end) : fields.some(({ field }) => field === 'headline' || field === 'byline') || (taken > 0 && here.some(place => Math.abs(place.start - rest) <= 2))
      found.push({ on: cutSignals(around, i, cut, taken), is, weight })
      return is
    }
    const all = around.cutsAt(i)
    for (const cut of all) if (judge(cut, 0) && (cut.way === 'dash' || cut.way === 'bar')) for (const second of secondCuts(block.text, cut)) judge(second, 1)
  })
  return found
}

export const cutNames = cuts.all

/** Where a letter of a block's text stands in the document. */
function offsetOf(block: Block, at: number): number {
  let passed = 0
  for (let i = 0; i < block.pieces.length; i++) {
    if (i > 0 && block.glue[i - 1] === 'space') passed++
    const { start, end } = block.pieces[i]!, length = end - start - (block.glue[i] === 'soft' ? 1 : 0)
    if (at < passed + length) return start + Math.max(0, at - passed)
    passed += length
  }
  return block.pieces.at(-1)!.end
}
