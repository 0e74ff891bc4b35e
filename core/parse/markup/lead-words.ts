import type { Stretch } from '../../model/stretch.ts'
import type { MarkedBlock } from '../../model/structured.ts'
import { behindWriters, firstOfNames, isName } from '../words/bylines.ts'
import { givenNameAt } from '../words/given-names.ts'
import { isDate, outletWeight } from '../words/outlets.ts'
import { saysWhen, whens } from '../words/when.ts'
import { byWords, storyLabels } from '../words/words.ts'

/** Words set apart near the beginning of a block, behind which more follows: its headline, or no such. */
export interface Lead {
  readonly block: MarkedBlock
  /** Where they stand. */
  readonly at: Stretch
  /** The words, what stands before them, its sign aside, and what follows. */
  readonly words: string
  readonly before: string
  readonly rest: string
  /** The number of the heading it stands under, 0 before the first. */
  readonly stretch: number
  /** Those of a stretch that are of one kind are told together. */
  readonly kind: string
}

/** Blocks that have their headline on their own line, and where it stands. */
export type Led = ReadonlyMap<MarkedBlock, Stretch>

/** How the words are set, and in what. */
export const forms = [
  'text',
  'text that is linked',
  'text in italics',
  'entry',
  'entry that is linked',
  'entry in italics',
] as const
/** What stands between the words and the rest. */
export const dividers = [
  'colon',
  'stop',
  'stop behind',
  'other end',
  'dash',
  'bar',
  'bracket',
  'comma',
  'small word',
  'by',
  'capital',
  'number',
  'sign',
  'letter',
  'end',
] as const
/** What stands before the words. */
export const befores = [
  'nothing',
  'a day',
  'a name and a colon',
  'an outlet’s name',
  'words set apart',
  'brackets',
  'a colon',
  'a dash',
  'other words',
] as const

/** Longer words are no headline, and what stands before one is short. In characters. */
const longest = 200
const longestBefore = 60

/** The words a block opens with, and those behind what says where it is from or when. */
export function leadsOf(text: string, block: MarkedBlock, stretch: number): Lead[] {
  const { start, end, sign, lead, links, apart = [] } = block
  const from = start + sign
  if ((block.form !== 'text' && block.form !== 'bullet') || (block.hint !== null && block.hint !== 'headline')) {
    return []
  }
  const found: Lead[] = []
  const ranges = [
    ...(lead > 0 ? [{ start: from, end: from + lead }] : []),
    ...[...apart, ...links]
      .filter(range => range.start - from <= longestBefore && range.start >= from)
      .sort((a, b) => a.start - b.start || b.end - a.end),
  ]
  let edge = from
  for (const at of ranges) {
    const last = found.at(-1)
    const words = text.slice(at.start, at.end).trim()
    const before = text.slice(from, at.start)
    const rest = text.slice(at.end, end)
    if (last && at.start < edge) continue
    // Behind words that open the block, only such stand beside each other that signs divide.
    if (last && !/^[\s\p{P}\p{S}]*$/u.test(text.slice(edge, at.start))) break
    edge = at.end
    if (
      words.length < 2 ||
      words.length > longest ||
      !/[\p{L}\p{N}]/u.test(words) ||
      (before.trim() !== '' && !mayStandBefore(before)) ||
      (rest.trim().length < 2 && before.trim() === '')
    ) {
      continue
    }
    const one = { block, at, words, before, rest, stretch, kind: '' }
    if (isNone(one)) continue
    found.push({
      ...one,
      kind: `${formOf(one)} ${befores[beforeOf(one)]!} ${kindOfDivider[dividers[dividerOf(one)]!]}`,
    })
    if (found.length === 2) break
  }
  return found
}

/** What is never a headline: a story's label, a day, who speaks, and a few words on which a sentence goes on. */
function isNone(lead: Lead): boolean {
  const { words, rest } = lead
  const own = words.toLowerCase().replace(/\s*[:：.]$/u, '')
  const divider = dividers[dividerOf(lead)]
  if (storyLabels.has(own) || saysWhen(words) >= whens.indexOf('and where')) return true
  if ((divider === 'colon' || divider === 'comma') && givenNameAt(words) === 0) return true
  return divider === 'small word' && words.split(/\s+/u).length < 4 && /^\s/u.test(rest)
}

/**
 * Whether words may say where a story is from or when: a sign or blank divides them from it, and they are no sentence's
 * beginning.
 */
const mayStandBefore = (before: string) =>
  before.length <= longestBefore &&
  (/(?:[:：|·•/›→)\]）】,，]|[–—-])\s*$/u.test(before) || !/\p{L}/u.test(before) || saysWhen(before.trim()) > 0)

/** Dividers that stand for each other under a heading. */
const kindOfDivider: Readonly<Record<(typeof dividers)[number], string>> = {
  colon: 'colon',
  stop: 'stop',
  'stop behind': 'stop',
  'other end': 'stop',
  dash: 'dash',
  bar: 'dash',
  bracket: 'bracket',
  comma: 'word',
  'small word': 'word',
  by: 'by',
  capital: 'capital',
  number: 'capital',
  sign: 'sign',
  letter: 'word',
  end: 'end',
}

/** Whether the words lead elsewhere. */
export const isLinked = ({ block: { links }, at }: Pick<Lead, 'block' | 'at'>) =>
  links.some(link => link.start <= (at.start + at.end) / 2 && link.end >= at.end - 2)
const isBold = ({ block: { start, sign, lead }, at }: Pick<Lead, 'block' | 'at'>) =>
  lead > 0 && at.start === start + sign && at.end === start + sign + lead
/** A number of `forms`. */
export const formOf = (lead: Pick<Lead, 'block' | 'at'>) =>
  (lead.block.form === 'bullet' ? 3 : 0) + (isLinked(lead) ? 1 : isBold(lead) ? 0 : 2)

/** A number of `befores`. */
export function beforeOf({ block: { apart = [] }, at, before }: Pick<Lead, 'block' | 'at' | 'before'>): number {
  const of = (name: (typeof befores)[number]) => befores.indexOf(name)
  const words = before.trim().replace(/[\s:：–—|·•,-]+$/u, '')
  const own = words.replace(/^[([]|[)\]]$/gu, '')
  if (!/[\p{L}\p{N}]/u.test(own)) return of('nothing')
  if (saysWhen(own) > 0 || isDate(own)) return of('a day')
  if (/[:：]\s*$/u.test(before)) {
    return isName(own, false)
      ? of('a name and a colon')
      : outletWeight(own, 1) > 0.5
        ? of('an outlet’s name')
        : apart.some(one => one.end <= at.start)
          ? of('words set apart')
          : of('a colon')
  }
  if (/^[([（【].*[)\]）】]\s*$/u.test(before.trim())) return of('brackets')
  return apart.some(one => one.end <= at.start)
    ? of('words set apart')
    : /[–—-]\s*$/u.test(before)
      ? of('a dash')
      : of('other words')
}

/** A number of `dividers`. */
export function dividerOf({ words, rest }: Pick<Lead, 'words' | 'rest'>): number {
  const of = (name: (typeof dividers)[number]) => dividers.indexOf(name)
  const next = rest.trimStart()
  if (next.length < 2) return of('end')
  if (/[:：]["”’»]?$/u.test(words) || /^\s?[:：]/u.test(rest)) return of('colon')
  if (/[.。]["”’»]?$/u.test(words)) return of('stop')
  if (/[!?…！？]["”’»]?$/u.test(words)) return of('other end')
  if (/^[.。](?:\s|$)/u.test(rest)) return of('stop behind')
  if (/^(?:[—–―]|-{1,2}\s)/u.test(next)) return of('dash')
  if (/^[|·•/›→]/u.test(next)) return of('bar')
  if (/^[([（【〔]/u.test(next)) return of('bracket')
  if (/^[,;、，]/u.test(next)) return of('comma')
  const word = /^[\p{L}\p{M}’']+/u.exec(next)?.[0] ?? ''
  if (
    word !== '' &&
    byWords.has(word.toLowerCase()) &&
    isName(firstOfNames(beforeSign(next.slice(word.length))), false)
  ) {
    return of('by')
  }
  if (/^\p{Ll}/u.test(next)) return of('small word')
  if (/^\p{Lu}/u.test(next)) return of('capital')
  return /^\p{Nd}/u.test(next) ? of('number') : /^\p{L}/u.test(next) ? of('letter') : of('sign')
}

/** What stands before the first sign that divides names from each other or from what follows. */
const beforeSign = (text: string) => text.slice(0, 80).split(/[,;]/u, 1)[0]!.split(behindWriters, 1)[0]!.trim()
