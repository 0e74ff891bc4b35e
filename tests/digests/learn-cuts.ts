import { blocksOf } from '../../core/parse/index.ts'
import { cutSignals } from '../../core/parse/blocks/cuts/cut-signals.ts'
import { Surroundings } from '../../core/parse/blocks/cuts/surroundings.ts'
import { isTail, secondCuts, type Cut } from '../../core/parse/blocks/cuts/ways.ts'
import type { Block } from '../../core/parse/blocks/block.ts'
import { offsetOf } from '../../core/parse/fields/spans.ts'
import { placesOf, type Place } from './places.ts'
import type { Judged } from './regression.ts'
import type { Gold } from './page.ts'

/** Signs in blocks that may divide them, and whether they do by the gold. */
export function cutsOfDigest(text: string, gold: Gold, weight: number): Judged[] {
  const { blocks, repetition } = blocksOf(text)
  const around = new Surroundings(blocks, repetition)
  const places = placesOf(text, gold)
  const found: Judged[] = []
  blocks.forEach((block, i) => {
    const from = block.pieces[0]!.start
    const to = block.pieces.at(-1)!.end
    const here = places.filter(place => place.start < to && place.end > from)
    if (here.length === 0) return
    const judge = (cut: Cut, taken: number): boolean => {
      const is = isCutBy(here, block, cut, taken)
      found.push({ on: cutSignals(around, i, cut, taken), is, weight })
      return is
    }
    const all = around.cutsAt(i)
    for (const cut of all) {
      if (judge(cut, 0) && (cut.way === 'dash' || cut.way === 'bar')) {
        for (const second of secondCuts(block.text, cut)) judge(second, 1)
      }
    }
  })
  return found
}

/** Whether a sign divides a block by the gold; `taken` cuts of it come before. */
export function isCutBy(places: readonly Place[], block: Block, cut: Cut, taken: number): boolean {
  const from = block.pieces[0]!.start
  const to = block.pieces.at(-1)!.end
  const here = places.filter(place => place.start < to && place.end > from)
  const end = offsetOf(block, cut.end - 1) + 1
  const rest = offsetOf(block, cut.rest)
  const fields = here.filter(place => Math.abs(place.end - end) <= 2 && place.start >= from - 2)
  if (cut.way === 'name') {
    return here.some(place => Math.abs(place.start - rest) <= 2) && !here.some(place => place.start < rest - 2)
  }
  if (isTail(cut.way)) return fields.length > 0 && !here.some(place => place.start >= end)
  return (
    fields.some(({ field }) => field === 'headline' || field === 'byline') ||
    (taken > 0 && here.some(place => Math.abs(place.start - rest) <= 2))
  )
}
