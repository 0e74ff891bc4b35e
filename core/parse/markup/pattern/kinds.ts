import { byWordsAlone } from '../../lines/repetition.ts'
import { labelWeight } from '../../lines/label-weight.ts'
import { isName } from '../../words/bylines.ts'
import { givenNameAt } from '../../words/given-names.ts'
import { outletWeight } from '../../words/outlets.ts'
import type { Led } from '../leads/lead.ts'
import type { Seen } from '../looks-alike.ts'

/** Lines set alike. */
export interface Kind {
  /** By rank or style, with capitals and links told apart: "text 22px/b C L". */
  readonly name: string
  /** By rank or style alone. */
  readonly rough: string
  /** Where they stand. */
  readonly at: readonly number[]
  /** The level of headings they are. */
  readonly rank: number
  /** The share of them that differ. */
  readonly distinct: number
  /** They name outlets. */
  readonly outlet: boolean
  /** Their mean length in characters. */
  readonly words: number
}

/** The rank of what is no heading: below all that are. */
export const noHeading = 50

export const isLinked = ({ name }: Kind): boolean => name.endsWith(' L')
export const isCapitals = ({ name }: Kind): boolean => name.endsWith(' C')

/** Documents with more ways to set a line than this are made to be hard. */
const kindCap = 300
/** In characters. */
const longestLine = 230

/**
 * The kinds of lines of a document that are neither text nor part of a story by what they say, the most frequent first.
 */
export function kindsOf(seen: readonly Seen[], led: Led): Kind[] {
  const groups = new Map<string, number[]>()
  seen.forEach((one, i) => {
    if (!isLine(one) || led.has(one.marked)) return
    const group = groups.get(one.fine)
    if (group) group.push(i)
    else groups.set(one.fine, [i])
  })
  return [...groups]
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, kindCap)
    .map(([name, at]) =>
      kindOf(
        name,
        at,
        at.map(i => seen[i]!),
      ),
    )
}

/** How most of the text is set. */
export function bodyOf(seen: readonly Seen[]): string {
  const lengths = new Map<string, number>()
  for (const { prose, rough, text } of seen) if (prose) lengths.set(rough, (lengths.get(rough) ?? 0) + text.length)
  return [...lengths].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as [string, number])[0]
}

const isLine = ({ marked: { form, hint }, prose, small, text }: Seen) =>
  !prose &&
  small === null &&
  form !== 'bullet' &&
  form !== 'quoted' &&
  text.length <= longestLine &&
  (hint === null || hint === 'title' || hint === 'headline')

function kindOf(name: string, at: readonly number[], own: readonly Seen[]): Kind {
  const distinct = new Set(own.map(({ text }) => text.toLowerCase())).size / own.length
  return {
    name,
    at,
    rough: own[0]!.rough,
    rank: own.reduce((least, { marked }) => Math.min(least, marked.level ?? noHeading), noHeading),
    distinct,
    words: own.reduce((sum, { text }) => sum + text.length, 0) / own.length,
    outlet: areOutlets(own, distinct),
  }
}

/** Whether lines of one kind name outlets: some plainly do, or few different ones come again and again. */
function areOutlets(own: readonly Seen[], distinct: number): boolean {
  const count = own.length
  if (count < 2) return false
  const labels = own.filter(({ text }) => labelWeight(text, byWordsAlone) >= 3).length
  if (labels >= count * 0.5 || own.filter(({ text }) => isSignature(text)).length >= count * 0.5) return false
  const isHeading = own[0]!.rough.startsWith('h')
  const weights = own.map(({ text, times }) => outletWeight(text, times))
  const plain = weights.filter(weight => weight >= (isHeading ? 3.5 : 2.2)).length / count
  const mean = weights.reduce((sum, weight) => sum + Math.max(-1, Math.min(4, weight)), 0) / count
  if (plain >= 0.6) return true
  return !isHeading && ((count >= 3 && plain >= 0.25 && mean >= 1.2) || (count >= 5 && distinct <= 0.6))
}

/** "— Ann Lee": somebody's name, and no outlet's. */
function isSignature(text: string): boolean {
  const name = text.replace(/^[—–-]\s*/u, '')
  return givenNameAt(name) === 0 || (name !== text && isName(name, false) && outletWeight(name, 1) < 1)
}
