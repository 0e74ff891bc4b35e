import { byWordsAlone } from '../lines/repetition.ts'
import { labelWeight } from '../lines/shape.ts'
import { isName } from '../words/bylines.ts'
import { givenNameAt } from '../words/given-names.ts'
import { outletWeight } from '../words/outlets.ts'
import type { Led } from './lead-words.ts'
import type { Seen } from './looks-alike.ts'

/**
 * Lines set alike: where they stand, the level of headings they are (50 for none), the share of them that differ,
 * whether they name outlets, and their mean length in characters.
 */
export interface Kind {
  readonly name: string
  readonly rough: string
  readonly at: readonly number[]
  readonly rank: number
  readonly distinct: number
  readonly outlet: boolean
  readonly words: number
}

/** "— Ann Lee": somebody's name, and no outlet's. */
function signs(text: string): boolean {
  const name = text.replace(/^[—–-]\s*/u, '')
  return givenNameAt(name) === 0 || (name !== text && isName(name, false) && outletWeight(name, 1) < 1)
}

/** Documents with more ways to set a line than this are made to be hard. */
const kindCap = 300

/**
 * The kinds of lines of a document that are neither text nor part of a story by what they say, the most frequent first.
 */
export function kindsOf(seen: readonly Seen[], led: Led): Kind[] {
  const groups = new Map<string, number[]>()
  seen.forEach(({ marked, fine, prose, small, text }, i) => {
    if (
      prose ||
      small !== null ||
      led.has(marked) ||
      marked.form === 'bullet' ||
      marked.form === 'quoted' ||
      text.length > 230 ||
      (marked.hint !== null && marked.hint !== 'title' && marked.hint !== 'headline')
    ) {
      return
    }
    const group = groups.get(fine)
    if (group) group.push(i)
    else groups.set(fine, [i])
  })
  return [...groups]
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, kindCap)
    .map(([name, at]) => {
      const own = at.map(i => seen[i]!)
      const heading = own[0]!.rough.startsWith('h')
      const weights = own.map(({ text, times }) => outletWeight(text, times))
      const outlets = weights.filter(weight => weight >= (heading ? 3.5 : 2.2)).length / at.length
      const mean = weights.reduce((sum, weight) => sum + Math.max(-1, Math.min(4, weight)), 0) / at.length
      const labels = own.filter(({ text }) => labelWeight(text, byWordsAlone) >= 3).length
      const distinct = new Set(own.map(one => one.text.toLowerCase())).size / at.length
      return {
        name,
        at,
        rough: own[0]!.rough,
        rank: own.reduce((least, { marked }) => Math.min(least, marked.level ?? 50), 50),
        distinct,
        words: own.reduce((sum, one) => sum + one.text.length, 0) / at.length,
        outlet:
          at.length >= 2 &&
          labels < at.length * 0.5 &&
          own.filter(({ text }) => signs(text)).length < at.length * 0.5 &&
          (outlets >= 0.6 ||
            (!heading && at.length >= 3 && outlets >= 0.25 && mean >= 1.2) ||
            (!heading && at.length >= 5 && distinct <= 0.6)),
      }
    })
}
