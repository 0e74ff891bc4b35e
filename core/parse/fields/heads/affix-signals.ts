import { Names, rangeOf } from '../../learned/signal-names.ts'
import { isDate, outletWeight } from '../../words/outlets.ts'
import { saysWhen } from '../../words/when.ts'
import { affixKinds, type Affix } from './affixes.ts'
import { isPerson } from './tails.ts'

/** Signals of whether what stands before or behind several headlines is no part of them: each family once a kind. */
export const affixNames = new Names()

const kinds = affixKinds.map(({ name }) => name)

/** One signal for each value; the number of a kind's one. */
function family(name: string, values: readonly string[]): (kind: number, value: number) => number {
  const first = affixNames.pairs(name, kinds, values)
  return (kind, value) => first + kind * values.length + value
}

/** One signal for each pair of values. */
function pairs(name: string, values: readonly string[], others: readonly string[], between = ', ') {
  const numberOf = family(
    name,
    values.flatMap(value => others.map(other => value + between + other)),
  )
  return (kind: number, value: number, other: number) => numberOf(kind, value * others.length + other)
}

const scopes = ['the document', 'a section', 'the only section'] as const
const sectionHints = ['of the press', 'of events', 'other'] as const
/** What a section is of, by its title. */
export type HeadHint = (typeof sectionHints)[number]

/** Edges of ranges, and what the ranges are called. */
const shares = {
  edges: [0.3, 0.5, 0.7, 0.85, 0.999],
  names: ['few', 'some', 'half', 'most', 'nearly all', 'all'],
} as const
const counts = { edges: [3, 4, 6, 10], names: ['two', 'three', 'up to 5', 'up to 9', 'more'] } as const
const parts = { edges: [0.001, 0.3, 0.6, 0.999], names: ['none', 'few', 'some', 'most', 'all'] } as const
const kept = { edges: [12, 25, 40, 60], names: ['up to 11', 'up to 24', 'up to 39', 'up to 59', 'more'] } as const
const lengths = { edges: [6, 12, 20, 32], names: ['up to 5', 'up to 11', 'up to 19', 'up to 31', 'more'] } as const
const unlike = { edges: [0.34, 0.67, 0.999], names: ['one for all', 'few', 'half', 'most', 'all'] } as const
const orders = ['none', 'count', 'rise', 'are mixed'] as const

/** What affixes say, and how many say the same: an outlet stands before hundreds of headlines, and is looked at once. */
interface Words {
  readonly words: string
  readonly count: number
  /** As they are counted: in small letters. */
  readonly key: string
  /** "WP 901" → "AA 9" */
  readonly shape: string
}

/** All affixes of a group: what they say, how often each key and shape comes, and what headlines have beside them. */
interface Counted {
  readonly count: number
  readonly words: readonly Words[]
  readonly keys: ReadonlyMap<string, number>
  readonly shapes: ReadonlyMap<string, number>
  readonly rests: readonly string[]
}

type Look = (one: Words, among: Counted) => boolean
const looks: Readonly<Record<string, Look>> = {
  'say when': ({ words }) => saysWhen(words) > 0 || isDate(words),
  'a person': ({ words }) => isPerson(words),
  'an outlet': ({ words, key }, { keys }) => outletWeight(words, keys.get(key)!) >= 1.2,
  'in capitals': ({ words }) => /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words),
  'have a number': ({ words }) => /\p{Nd}/u.test(words),
  'begin small': ({ words }) => /^\p{Ll}/u.test(words),
  long: ({ words }) => words.length > 30,
  'one word': ({ words }) => !/\s/u.test(words),
  'of one shape': ({ shape }, { count, shapes }) => shapes.get(shape)! >= count * 0.6,
  'come again': ({ key }, { keys }) => keys.get(key)! > 1,
  'end in a bracket': ({ words }) => /[)\]]$/u.test(words),
}

const lookNames = Object.keys(looks)
const lookTests = Object.values(looks)

const ofHeadlines = pairs('of the headlines', shares.names, counts.names)
const inScope = family('in', scopes)
const wordsLook = pairs('words', lookNames, parts.names, ': ')
const whatIsLeft = family('what is left', kept.names)
const leftBeginsLarge = family('what is left begins large', parts.names)
const leftHasTheSame = family('what is left has the same', parts.names)
const letters = family('letters', lengths.names)
const numbersAre = family('numbers', orders)
const differentWords = pairs('different words', shares.names, unlike.names)
const sectionIs = family('the section is', sectionHints)

/** Headlines that are looked at together. */
export interface HeadGroup {
  readonly heads: readonly string[]
  readonly scope: (typeof scopes)[number]
  readonly hint: HeadHint
}

/** The signals of an affix's kind in a group; `found` are the affixes of its headlines, at least two. */
export function affixSignals(
  { heads, scope, hint }: HeadGroup,
  kind: number,
  found: readonly (Affix | null)[],
): number[] {
  const own = found.filter(affix => affix !== null)
  const counted = countedOf(heads, kind, found)
  const { count, words, keys, rests } = counted
  const share = rangeOf(count / heads.length, shares.edges)
  const different = keys.size === 1 ? 0 : 1 + rangeOf(keys.size / count, unlike.edges)
  const partThat = (look: Look) => rangeOf(sumOf(words.filter(one => look(one, counted))) / count, parts.edges)
  const partWhoseRest = (test: (rest: string) => boolean) => rangeOf(rests.filter(test).length / count, parts.edges)
  return [
    ofHeadlines(kind, share, rangeOf(count, counts.edges)),
    inScope(kind, scopes.indexOf(scope)),
    sectionIs(kind, sectionHints.indexOf(hint)),
    ...lookTests.map((look, i) => wordsLook(kind, i, partThat(look))),
    differentWords(kind, share, different),
    whatIsLeft(kind, rangeOf(median(rests.map(({ length }) => length)), kept.edges)),
    letters(kind, rangeOf(median(own.map(affix => affix.words.length)), lengths.edges)),
    leftBeginsLarge(
      kind,
      partWhoseRest(rest => /^["“„«‘'([]?[\p{Lu}\p{Lo}\p{Nd}]/u.test(rest)),
    ),
    leftHasTheSame(
      kind,
      partWhoseRest(rest => affixKinds[kind]!.sign.test(rest)),
    ),
    numbersAre(kind, orders.indexOf(orderOf(own))),
  ]
}

function countedOf(heads: readonly string[], kind: number, found: readonly (Affix | null)[]): Counted {
  const { isBefore } = affixKinds[kind]!
  const times = new Map<string, number>()
  const rests: string[] = []
  found.forEach((affix, i) => {
    if (!affix) return
    times.set(affix.words, (times.get(affix.words) ?? 0) + 1)
    rests.push(isBefore ? heads[i]!.slice(affix.end) : heads[i]!.slice(0, affix.start))
  })
  const words = [...times].map(([words, count]) => ({ words, count, key: words.toLowerCase(), shape: shapeOf(words) }))
  return { count: rests.length, words, keys: timesOf(words, 'key'), shapes: timesOf(words, 'shape'), rests }
}

function timesOf(words: readonly Words[], by: 'key' | 'shape'): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const one of words) times.set(one[by], (times.get(one[by]) ?? 0) + one.count)
  return times
}

const sumOf = (words: readonly Words[]) => words.reduce((sum, { count }) => sum + count, 0)
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!

const shapeOf = (words: string) =>
  words
    .slice(0, 40)
    .replace(/\p{Nd}+/gu, '9')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}+/gu, 'a')
    .replace(/\s+/gu, ' ')

/** How the first numbers of affixes follow each other, where most have one. */
function orderOf(own: readonly Affix[]): (typeof orders)[number] {
  const numbers = own.flatMap(({ words }) => {
    const number = /\p{Nd}+/u.exec(words)?.[0]
    return number === undefined ? [] : [Number(number.normalize('NFKC'))]
  })
  if (numbers.length < own.length * 0.6) return 'none'
  if (numbers.every((one, i) => i === 0 || one === numbers[i - 1]! + 1)) return 'count'
  return numbers.every((one, i) => i === 0 || one >= numbers[i - 1]!) ? 'rise' : 'are mixed'
}
