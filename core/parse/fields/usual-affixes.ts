import { oddsBy } from '../learned/tables.ts'
import { affixNames, affixSignals, type HeadGroup } from './affix-signals.ts'
import { affixKinds, affixOf, isBefore, type Affix } from './affixes.ts'

/** Where a headline proper stands in its line. */
interface Head {
  start: number
  end: number
}
export type HeadHint = HeadGroup['hint']

/**
 * Headlines that must have an affix before it is asked about, in the document and in a section; rounds in which more
 * may be found behind what was cut.
 */
const fewest = 3
const fewestInSection = 2
const rounds = 3
/**
 * It must be seven times as likely as not to be none: what is left standing is one word too many, what is cut wrongly
 * is another headline. The logarithm of the odds.
 */
const sure = 2

const affixOdds = oddsBy('affixes', affixNames)

/**
 * Cuts from headlines what most of the document's or of a section's have before or behind them and is no part of any:
 * days, numbers, outlets, writers, places. Whether it is none was learned of digests, for all that have it together.
 * `heads` are changed; `hints` say what sections are of.
 *
 *     "29 Jul – Buoy No. 7 off station"     "SARN MATIN: Truffles early"     "Night Bakery, Samir Duval"     "Tea Cozy        604 copies"
 */
export function cutAffixes(
  headlines: readonly string[],
  heads: readonly Head[],
  sections: readonly number[],
  hints: ReadonlyMap<number, HeadHint>,
): void {
  for (const group of groupsOf(headlines.length, sections, hints)) {
    for (let round = 0; round < rounds; round++) {
      let best: readonly (Affix | null)[] | null = null
      let most = sure
      let cut = 0
      for (const { kind, found, on } of asked(headlines, heads, group)) {
        const odds = affixOdds(on)
        if (odds > most) {
          most = odds
          best = found
          cut = kind
        }
      }
      if (!best) break
      apply(heads, group.members, cut, best)
    }
  }
}

/** A document's headlines, or a section's, by number. */
export interface Members {
  readonly members: readonly number[]
  readonly scope: HeadGroup['scope']
  readonly hint: HeadHint
}

/** All headlines, then those of each section where there are several. */
export function groupsOf(count: number, sections: readonly number[], hints: ReadonlyMap<number, HeadHint>): Members[] {
  const bySection = new Map<number, number[]>()
  const all = Array.from({ length: count }, (_, i) => i)
  for (const i of all) {
    const section = sections[i] ?? -1
    const own = bySection.get(section)
    if (own) own.push(i)
    else bySection.set(section, [i])
  }
  const hintOf = (section: number) => hints.get(section) ?? 'other'
  if (bySection.size <= 1) {
    return count >= fewestInSection
      ? [{ members: all, scope: 'the only section', hint: hintOf(sections[0] ?? -1) }]
      : []
  }
  return [
    ...(count >= fewest ? [{ members: all, scope: 'the document' as const, hint: 'other' as const }] : []),
    ...[...bySection].flatMap(([section, members]) =>
      members.length >= fewestInSection ? [{ members, scope: 'a section' as const, hint: hintOf(section) }] : [],
    ),
  ]
}

/** The kinds of affix that several headlines of a group have, with what shows of them. */
export function asked(
  headlines: readonly string[],
  heads: readonly Head[],
  { members, scope, hint }: Members,
): { kind: number; found: readonly (Affix | null)[]; on: number[] }[] {
  const own = members.map(i => headlines[i]!.slice(heads[i]!.start, heads[i]!.end))
  const least = scope === 'the document' ? fewest : fewestInSection
  return affixKinds.flatMap((_, kind) => {
    const found = own.map(head => affixOf(head, kind))
    return found.filter(Boolean).length >= least
      ? [{ kind, found, on: affixSignals({ heads: own, scope, hint }, kind, found) }]
      : []
  })
}

/** Cuts an affix from the headlines that have it. */
export function apply(
  heads: readonly Head[],
  members: readonly number[],
  kind: number,
  found: readonly (Affix | null)[],
): void {
  members.forEach((i, n) => {
    const affix = found[n]
    if (!affix) return
    if (isBefore(kind)) heads[i]!.start += affix.end
    else heads[i]!.end = heads[i]!.start + affix.start
  })
}
