import { isQuotation } from '../text/quotes.ts'
import { k } from './chain.ts'
import { at } from './role.ts'
import type { Document } from './signals/seen.ts'

/**
 * So many heads must there be, none longer, with so many texts under each; titles must be as likely as this for them.
 * Of the marked digests whose titles stand over stories without headlines eight in ten are so, of those whose stories
 * have short headlines and no titles one in twenty.
 */
const fewest = 3
const longest = 22
const texts = 2.2
const likelyEnough = 0.1

/**
 * Short lines that head several texts each, where nothing else heads anything, are titles over stories without
 * headlines.
 *
 *     "Anvarra" / "The government survived …" / "Nurses began …" / "Belisar" / "Voters in …" / "A court …"
 */
export function shortHeads({ seen }: Document, best: Uint8Array, likely: Float64Array): void {
  const heads = seen.flatMap((_, i) => (best[i] === at('headline') ? [i] : []))
  if (
    heads.length < fewest ||
    others.some(role => best.includes(role)) ||
    heads.some(i => seen[i]!.shape.length > longest || seen[i]!.block.said || seen[i]!.markup)
  ) {
    return
  }
  const under = seen.flatMap(({ block }, i) =>
    i > heads[0]! && best[i] === at('paragraph') && block.gap > 0 && !block.said && !isQuotation(block.text) ? [i] : [],
  )
  const doubtful = heads.reduce((sum, i) => sum + likely[i * k + at('title')]!, 0) / heads.length
  if (under.length < heads.length * texts || doubtful < likelyEnough) return
  for (const i of heads) best[i] = at('title')
  for (const i of under) best[i] = at('opening')
  // What stands right under a title begins an item too.
  for (const i of heads) if (best[i + 1] === at('paragraph')) best[i + 1] = at('opening')
}

/** Where any of these is, the stories have other heads. */
const others = (['title', 'bare', 'byline', 'deck', 'overline', 'opening', 'point'] as const).map(at)
