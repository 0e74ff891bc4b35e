import type { Stretch } from '../../../model/stretch.ts'

/** A kind of affix: on which side of its headline it stands, and what divides it from it. */
interface AffixKind {
  /** What its signals are called by. */
  readonly name: string
  readonly isBefore: boolean
  /** The affix with its divider, its words in a group. */
  readonly pattern: RegExp
  /** What divides, wherever it stands. */
  readonly sign: RegExp
  /** What is left begins so where the sign divides none: "Nr. / 10 gets a new cat", "29 / – [1]". */
  readonly halves?: RegExp
}

/** Words before who wrote it, behind a headline. */
export const behindHeadlines = 'by|por|par|von|di|de|door|av|af|od'

const signs = {
  colon: /[:：]/u,
  dash: /\s(?:--?|[–—])\s/u,
  bar: /\s[|·•¦/]\s|\/\//u,
  comma: /[,，]/u,
  gap: /\t|\s{2}/u,
  stop: /\.\s/u,
  number: /^\S*\p{Nd}/u,
  bracket: /[([【（{]/u,
  writer: /\s(?:by|von|par|por)\s/u,
  at: /\s@/u,
  address: /https?:/u,
} as const

const before = (sign: keyof typeof signs, pattern: RegExp, halves?: RegExp): AffixKind => ({
  name: `before, ${sign}`,
  isBefore: true,
  pattern,
  sign: signs[sign],
  ...(halves && { halves }),
})
const behind = (sign: keyof typeof signs, pattern: RegExp): AffixKind => ({
  name: `behind, ${sign}`,
  isBefore: false,
  pattern,
  sign: signs[sign],
})

/** All kinds; what one is called by is its number here. */
export const affixKinds: readonly AffixKind[] = [
  before('colon', /^([^:：]{1,60}?)\s?(?:::|[:：])\s*(?=\S)/u),
  before('dash', /^(.{1,60}?)\s(?:--?|[–—])\s+(?=\S)/u),
  before('bar', /^(.{1,60}?)\s?(?:\s[|·•¦/]|\/\/|\s::)\s+(?=\S)/u),
  before('comma', /^([^,，]{1,40})[,，]\s+(?=\S)/u),
  before('gap', /^(\S(?:\s?\S){0,40}?)(?:\t|\s{2,})\s*(?=\S)/u),
  before('stop', /^(\p{Lu}[^.!?]{1,40})\.\s+(?=\S)/u, /^\p{Nd}/u),
  before('number', /^((?:\p{L}{1,6}\.?\s)?\S*\p{Nd}\S*)\s+(?=\S)/u, /^(?:[–—-]\s|\[)/u),
  before('bracket', /^([([【][^()[\]【】]{1,40}[)\]】])\s?[:.]?\s*(?=\S)/u),
  behind('colon', /\s?[:：]\s+([^:：]{2,80})$/u),
  behind('dash', /\s(?:--?|[–—])\s*((?:(?!\s(?:--?|[–—])\s).){2,80})$/u),
  behind('bar', /\s?(?:\s[|·•¦/]|\/\/)\s+([^|·•¦]{2,60})$/u),
  behind('comma', /[,，]\s+([^,，]{2,60})$/u),
  behind('gap', /(?:\t|\s{2,})\s*(\S(?:\s?\S){0,60})$/u),
  behind('bracket', /\s*([([{（【][^()[\]{}（）【】]{1,60}[)\]}）】])[.:]?$/u),
  behind('writer', new RegExp(`,?\\s+(?:${behindHeadlines})\\s+(\\p{Lu}[^:;!?]{2,70})$`, 'u')),
  behind('at', /\s@\s*(\S.{1,40})$/u),
  behind('address', /\s(?:[→>]\s*)?<?((?:https?:\/\/|www\.)\S.*)$/u),
]

/** Words before a headline proper or behind it that a sign divides from it, and all that goes with them. */
export interface Affix extends Stretch {
  readonly words: string
}

/** How far from its ends a headline is looked at, and how much of it must be left. In characters. */
const reach = 80
const least = 3

/** The affix of a kind that a headline has, if any; offsets count in the headline. */
export function affixOf(headline: string, kind: number): Affix | null {
  const { isBefore, pattern, halves } = affixKinds[kind]!
  const from = isBefore ? 0 : Math.max(0, headline.length - reach)
  const found = pattern.exec(headline.slice(from, from + reach))
  if (!found) return null
  const affix = { start: from + found.index, end: from + found.index + found[0].length, words: found[1]! }
  const rest = isBefore ? headline.slice(affix.end) : headline.slice(0, affix.start)
  return rest.length >= least && isWhole(rest) && !halves?.test(rest) ? affix : null
}

/** No bracket is open in it: "Re: Talking lifts (Harcastle" / "MISHAPS-9.29)". */
function isWhole(rest: string): boolean {
  const opened = rest.match(/[([{（【]/gu)?.length ?? 0
  return opened === (rest.match(/[)\]}）】]/gu)?.length ?? 0)
}
