import { oddsBy } from '../../learned/tables.ts'
import type { Repetition } from '../../lines/repetition.ts'
import { doubtful, unlikely } from '../blocks.ts'
import type { Block } from '../block.ts'
import { cutNames } from './cut-names.ts'
import { cutSignals } from './cut-signals.ts'
import { Surroundings } from './surroundings.ts'
import { isTail, secondCuts, type Cut } from './ways.ts'

/**
 * Cuts blocks that hold several parts: the headline that opens a text, the outlet behind a headline or a text. Whether
 * a sign divides is weighed from how the document uses it: in most blocks set alike, behind parts of the same length
 * and case (`learned/`).
 *
 * The name of a field ("Title: …"), which comes again in item after item, is a sign of what stands behind it.
 *
 *     "TRIAL OPENS IN ORRIN. A court has …"   "*Ferry late*: The boat from …"   "Cannery shuts – Quay Post – Forty people …"   "Ferry late (Quay Post)"
 */
export function cutBlocks(blocks: readonly Block[], repetition: Repetition, lean: Lean = () => 0): readonly Block[] {
  const around = new Surroundings(blocks, repetition)
  return blocks.flatMap((block, i) => {
    const { cuts, seam } = decided(around, block, i, lean)
    const seen = seam >= doubtful && seam > (block.seam ?? 0) ? { ...block, seam } : block
    return cuts.length === 0 ? [seen] : parted(seen, cuts)
  })
}

/** What else speaks for a sign's dividing a block: the logarithm of the odds. */
export type Lean = (block: Block, cut: Cut) => number

const cutOdds = oddsBy('cuts', cutNames)

/** The cuts of a block in order, which don't overlap, and how likely the least sure of them is wrong. */
function decided(around: Surroundings, block: Block, i: number, lean: Lean): { cuts: readonly Cut[]; seam: number } {
  const taken: Cut[] = []
  let seam = 0
  const take = (cuts: readonly Cut[]) => {
    let best: Cut | null = null
    let most = -Infinity
    for (const cut of cuts) {
      const odds = cutOdds(cutSignals(around, i, cut, taken.length)) + lean(block, cut)
      if (odds > most) {
        best = cut
        most = odds
      }
    }
    if (!best) return null
    seam = Math.max(seam, unlikely(most))
    if (most <= 0) return null
    taken.push(best)
    return best
  }
  const all = around.cutsAt(i)
  const named = take(all.filter(({ way }) => way === 'name'))
  const head = named ? null : take(all.filter(({ way }) => !isTail(way) && way !== 'name'))
  if (head && (head.way === 'dash' || head.way === 'bar')) take(secondCuts(block.text, head))
  const from = taken.at(-1)?.rest ?? 0
  take(all.filter(cut => isTail(cut.way) && cut.end > from + 3))
  return { cuts: taken, seam }
}

/** A block as its parts; what sets them off are signs of the part before. */
function parted(block: Block, cuts: readonly Cut[]): Block[] {
  const sorted = [...cuts].sort((a, b) => a.end - b.end)
  const made: Block[] = []
  let from = 0
  let signs = block.signs
  sorted.forEach((cut, n) => {
    if (cut.way === 'name') {
      signs = [...signs, ...slice(block, 0, cut.rest).pieces]
      from = cut.rest
      return
    }
    const head = slice(block, Math.max(from, n === 0 ? cut.from : 0), cut.end)
    const between = slice(block, cut.end, cut.rest)
    const before = n === 0 && cut.from > 0 ? slice(block, 0, cut.from).pieces : []
    made.push({
      ...(n === 0 && isTail(cut.way) ? head : asText(head)),
      signs: [...signs, ...before, ...between.pieces.filter(piece => piece.end > piece.start)],
      ...(n === 0 && !isTail(cut.way) ? { hint: 'headline' as const } : {}),
      gap: n === 0 ? block.gap : 0,
    })
    from = cut.rest
    signs = []
  })
  const last = sorted.at(-1)!
  const name = sorted[0]!.way === 'name' ? block.text.slice(0, sorted[0]!.end).toLowerCase() : undefined
  if (name !== undefined && sorted.length === 1) return [{ ...slice(block, from, block.text.length), signs, name }]
  made.push({
    ...asText(slice(block, from, block.text.length)),
    signs,
    gap: 0,
    ...(isTail(last.way) ? { part: 'tail' as const } : { hint: 'paragraph' as const }),
  })
  return made
}

/** A part that stands as text, whatever the block began with. */
const asText = ({ bullet: _, ...block }: Block): Block => ({ ...block, form: 'text' })

/** A part of a block's text; white space at its ends is left out. */
function slice(block: Block, from: number, to: number): Block {
  const pieces: Block['pieces'][number][] = []
  const glue: Block['glue'][number][] = []
  let at = 0
  block.pieces.forEach((piece, i) => {
    if (i > 0 && block.glue[i - 1] === 'space') at++
    const length = piece.end - piece.start - (block.glue[i] === 'soft' ? 1 : 0)
    let start = Math.max(from, at)
    let stop = Math.min(to, at + length)
    while (start < stop && /\s/u.test(block.text[start]!)) start++
    while (stop > start && /\s/u.test(block.text[stop - 1]!)) stop--
    if (start < stop) {
      if (pieces.length > 0) glue.push(block.glue[i - 1]!)
      const soft = block.glue[i] === 'soft' && stop === at + length ? 1 : 0
      pieces.push({ start: piece.start + start - at, end: piece.start + stop - at + soft })
    }
    at += length
  })
  return { ...block, pieces, glue, text: block.text.slice(from, to).trim() }
}
