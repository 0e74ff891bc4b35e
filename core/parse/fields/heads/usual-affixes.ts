import { oddsBy } from '../../learned/tables.ts'
import { affixNames, affixSignals, type HeadGroup, type HeadHint } from './affix-signals.ts'
import { affixKinds, affixOf, type Affix } from './affixes.ts'
import { bySection, type Heads } from './heads.ts'

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
 * days, numbers, outlets, writers, places. Whether it is none was learned of digests, for all that have it together;
 * `hints` say what sections are of.
 *
 *     "29 Jul – Buoy No. 7 off station"     "SARN MATIN: Truffles early"     "Night Bakery, Samir Duval"     "Tea Cozy        604 copies"
 */
export function cutAffixes(heads: Heads, sections: readonly number[], hints: ReadonlyMap<number, HeadHint>): void {
  for (const group of groupsOf(heads, sections, hints)) {
    for (let round = 0; round < rounds; round++) {
      let likeliest: Asked | null = null
      let most = sure
      for (const one of asked(group)) {
        const odds = affixOdds(one.signals)
        if (odds <= most) continue
        most = odds
        likeliest = one
      }
      if (!likeliest) break
      cutAffix(group.heads, likeliest)
    }
  }
}

/** A document's headlines, or a section's, and which of the document's these are. */
export interface Group extends Omit<HeadGroup, 'heads'> {
  readonly heads: Heads
  readonly members: readonly number[]
}

/** All headlines, then those of each section where there are several. */
export function groupsOf(
  heads: Heads,
  sections: readonly number[],
  hints: ReadonlyMap<number, HeadHint>,
): readonly Group[] {
  const all = { heads, members: Array.from({ length: heads.count }, (_, i) => i) }
  const parts = [...bySection(sections)]
  if (parts.length <= 1) {
    const hint = hints.get(parts[0]?.[0] ?? -1) ?? 'other'
    return heads.count >= fewestInSection ? [{ ...all, scope: 'the only section', hint }] : []
  }
  const groups: Group[] = heads.count >= fewest ? [{ ...all, scope: 'the document', hint: 'other' }] : []
  for (const [section, members] of parts) {
    if (members.length < fewestInSection) continue
    groups.push({ heads: heads.only(members), members, scope: 'a section', hint: hints.get(section) ?? 'other' })
  }
  return groups
}

/** A kind of affix that several headlines of a group have, the affix of each, and what shows of them. */
export interface Asked {
  readonly kind: number
  readonly found: readonly (Affix | null)[]
  readonly signals: readonly number[]
}

/** The kinds of affix to ask about in a group. */
export function asked({ heads, scope, hint }: Group): readonly Asked[] {
  const texts = heads.texts()
  const least = scope === 'the document' ? fewest : fewestInSection
  return affixKinds.flatMap((_, kind) => {
    const found = texts.map(text => affixOf(text, kind))
    if (found.filter(Boolean).length < least) return []
    return [{ kind, found, signals: affixSignals({ heads: texts, scope, hint }, kind, found) }]
  })
}

/** Cuts an affix from the headlines that have it. */
export function cutAffix(heads: Heads, { kind, found }: Asked): void {
  found.forEach((affix, i) => {
    if (!affix) return
    if (affixKinds[kind]!.isBefore) heads.cutBefore(i, affix.end)
    else heads.cutBehind(i, affix.end - affix.start)
  })
}
