import type { Precedents, ReadingRules } from '../../model/profile.ts'
import type { Block } from '../blocks/block.ts'
import type { Cut } from '../blocks/cuts/ways.ts'
import { k } from '../roles/chain.ts'
import { roles } from '../roles/role.ts'
import type { Adjust } from '../roles/sequence.ts'
import type { Document } from '../roles/signals/seen.ts'
import { waysOfCut } from './cut-ways.ts'
import { looksOfBlock } from './looks.ts'

/** Stands for a case that was never met, so that one precedent doesn't decide alone. */
const doubt = 0.2
/**
 * What all precedents of one look may say at most, those of a line's own words and those of cuts: the logarithm of the
 * odds. Words weigh as much as markup does.
 */
const most = 3
const mostOfWords = 6
const mostOfCuts = 4

/**
 * What speaks for the roles and cuts of a document by how lines of the same look were read in its publisher's earlier
 * issues, as corrected by hand.
 */
export class Leanings {
  readonly #looks = new Map<string, Float64Array>()
  readonly #cuts = new Map<string, readonly [number, number]>()

  /** How many issues were corrected. */
  readonly issueCount: number

  constructor(issues: readonly Precedents[]) {
    this.issueCount = issues.length
    for (const { looks, cuts } of issues) {
      for (const [key, counts] of Object.entries(looks)) {
        const all = this.#looks.get(key) ?? new Float64Array(k)
        this.#looks.set(key, all)
        for (const [role, count] of Object.entries(counts)) {
          const at = roles.indexOf(role as (typeof roles)[number])
          if (at >= 0) all[at]! += count
        }
      }
      for (const [key, [no, yes]] of Object.entries(cuts)) {
        const known = this.#cuts.get(key) ?? [0, 0]
        this.#cuts.set(key, [known[0] + no, known[1] + yes])
      }
    }
  }

  /**
   * Adds to what speaks for each role of a block, `times` what it says; for `decideRoles`, which asks in both its
   * readings: it is reckoned once.
   */
  roles({ seen }: Document, times = 1): Adjust {
    const said = new Float64Array(seen.length * k)
    seen.forEach((_, i) => {
      for (const { key, weight, own: words } of looksOfBlock(seen, i)) {
        const counts = this.#looks.get(key)
        if (!counts) continue
        const n = counts.reduce((sum, count) => sum + count, 0)
        for (let r = 0; r < k; r++) {
          said[i * k + r]! +=
            times *
            atMost(
              words ? mostOfWords : most,
              ((weight * n) / (n + 1)) * Math.log((4 * (counts[r]! + doubt)) / (n + doubt * k)),
            )
        }
      }
    })
    return (own, at, i) => {
      for (let r = 0; r < k; r++) own[at + r]! += said[i * k + r]!
    }
  }

  /** What speaks for a sign's dividing a block: the logarithm of the odds. */
  readonly cut = (block: Block, cut: Cut): number => {
    let sum = 0
    for (const key of waysOfCut(block, cut)) {
      const [no, yes] = this.#cuts.get(key) ?? [0, 0]
      const n = no + yes
      if (n > 0) sum += (n / (n + 1)) * Math.log((yes + doubt) / (no + doubt))
    }
    return atMost(mostOfCuts, sum)
  }
}

/** What a publisher's corrected issues say; null where it has none. */
export function leaningsOf({ issues = {} }: ReadingRules): Leanings | null {
  const earlier = Object.values(issues)
  return earlier.length > 0 ? new Leanings(earlier) : null
}

const atMost = (most: number, value: number) => Math.max(-most, Math.min(most, value))
