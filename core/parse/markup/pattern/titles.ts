import type { Seen } from '../looks-alike.ts'
import { bodyOf, isCapitals, noHeading, type Kind } from './kinds.ts'
import { firstOf } from './places.ts'
import { under } from './under.ts'

/** A kind that may be that of titles: its lines, and how many of them stand over headlines. */
interface Candidate {
  readonly kind: Kind
  readonly at: readonly number[]
  readonly over: number
}

/** Lines of one kind, fewer than headlines, most of them right over a headline or a list of links. */
export function titlesOf(
  seen: readonly Seen[],
  kinds: readonly Kind[],
  headlines: ReadonlySet<number>,
  minor: ReadonlySet<number>,
): Set<number> {
  const start = firstOf(headlines)
  const body = bodyOf(seen)
  const skip = new Set([...minor].filter(i => !headlines.has(i)))
  /** How high headlines rank. */
  const rank = seen[[...headlines][0]!]!.marked.level ?? noHeading
  const isOver = (i: number) => {
    const next = under(seen, i, { skip, stop: headlines })
    return next === 'list' || (typeof next === 'number' && headlines.has(next))
  }
  const candidates = kinds
    .map((kind): Candidate => {
      const at = kind.at.filter(i => !headlines.has(i))
      return { kind, at, over: at.filter(isOver).length }
    })
    .filter(({ kind, at, over }) => {
      if (at.length === 0 || (kind.rough === body && !isCapitals(kind))) return false
      /** The only heading of its kind: of a higher rank than headlines, or over a list. */
      const isSingle =
        at.length === 1 &&
        kind.rough.startsWith('h') &&
        at[0]! >= Math.min(1, start) &&
        (kind.rank < rank || under(seen, at[0]!, { skip: minor }) === 'list')
      return (
        over >= at.length * 0.6 &&
        over <= headlines.size * 0.75 &&
        kind.distinct >= 0.75 &&
        kind.words <= 70 &&
        (at.length >= 2 || isSingle)
      )
    })
    .sort((a, b) => b.over - a.over || a.kind.rank - b.kind.rank)
  const [best] = candidates
  if (!best) return new Set()
  const titles = new Set(candidates.filter(({ kind }) => kind.rough === best.kind.rough).flatMap(({ at }) => at))
  // What is set as the titles are and opens the letter is its masthead.
  for (const i of titles) if (i < start && !isOver(i)) titles.delete(i)
  return titles
}

/** Titles set as headlines are: right over one, and much shorter. */
export function splitTitles(seen: readonly Seen[], headlines: Set<number>, titles: Set<number>): void {
  const over = [...headlines].filter(i => headlines.has(i + 1))
  const others = [...headlines]
    .filter(i => !headlines.has(i + 1))
    .map(i => seen[i]!.text.length)
    .sort((a, b) => a - b)
  const usual = others[others.length >> 1] ?? 0
  const short = over.filter(i => seen[i]!.text.length <= usual * 0.6 && !seen[i]!.linked)
  if (short.length < 2 || short.length < over.length * 0.7 || others.length < short.length) return
  for (const i of short) {
    headlines.delete(i)
    titles.add(i)
  }
}
