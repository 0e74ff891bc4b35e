import { Names, rangeOf } from '../learned/signal-names.ts'
import { firstOfNames, isName } from '../words/bylines.ts'
import { givenNameAt } from '../words/given-names.ts'
import { isDate, outletWeight } from '../words/outlets.ts'
import { saysWhen } from '../words/when.ts'
import { affixKinds, isBefore, type Affix } from './affixes.ts'

/** Signals of whether what stands before or behind several headlines is no part of them. */
export const affixNames = new Names()

const shareEdges = [0.3, 0.5, 0.7, 0.85, 0.999]
const shares = ['few', 'some', 'half', 'most', 'nearly all', 'all']
const countEdges = [3, 4, 6, 10]
const counts = ['two', 'three', 'up to 5', 'up to 9', 'more']
const share = affixNames.pairs(
  'of the headlines',
  affixKinds,
  shares.flatMap(one => counts.map(count => `${one}, ${count}`)),
)
const scope = affixNames.pairs('in', affixKinds, ['the document', 'a section', 'the only section'])
const partEdges = [0.001, 0.3, 0.6, 0.999]
const parts = ['none', 'few', 'some', 'most', 'all']
const looks = [
  'say when',
  'a person',
  'an outlet',
  'in capitals',
  'have a number',
  'begin small',
  'long',
  'one word',
  'of one shape',
  'come again',
  'end in a bracket',
] as const
const look = affixNames.pairs(
  'words',
  affixKinds,
  looks.flatMap(one => parts.map(part => `${one}: ${part}`)),
)
const restEdges = [12, 25, 40, 60]
const rests = ['up to 11', 'up to 24', 'up to 39', 'up to 59', 'more']
const rest = affixNames.pairs('what is left', affixKinds, rests)
const capital = affixNames.pairs('what is left begins large', affixKinds, parts)
const rival = affixNames.pairs('what is left has the same', affixKinds, parts)
const wordEdges = [6, 12, 20, 32]
const words = affixNames.pairs('letters', affixKinds, ['up to 5', 'up to 11', 'up to 19', 'up to 31', 'more'])
const counting = affixNames.pairs('numbers', affixKinds, ['none', 'count', 'rise', 'are mixed'])
const differentEdges = [0.34, 0.67, 0.999]
const different = affixNames.pairs(
  'different words',
  affixKinds,
  shares.flatMap(one => ['one for all', 'few', 'half', 'most', 'all'].map(part => `${one}, ${part}`)),
)
const hints = affixNames.pairs('the section is', affixKinds, ['of the press', 'of events', 'other'])

/** Headlines that are looked at together. */
export interface HeadGroup {
  readonly heads: readonly string[]
  readonly scope: 'the document' | 'a section' | 'the only section'
  readonly hint: 'of the press' | 'of events' | 'other'
}

/** The signals of an affix's kind in a group; `found` are the affixes of its headlines, at least two. */
export function affixSignals(
  { heads, scope: where, hint }: HeadGroup,
  kind: number,
  found: readonly (Affix | null)[],
): number[] {
  const own = found.flatMap((affix, i) =>
    affix ? [{ ...affix, rest: isBefore(kind) ? heads[i]!.slice(affix.end) : heads[i]!.slice(0, affix.start) }] : [],
  )
  const n = own.length
  const on = [
    share +
      kind * shares.length * counts.length +
      rangeOf(n / heads.length, shareEdges) * counts.length +
      rangeOf(n, countEdges),
    scope + kind * 3 + ['the document', 'a section', 'the only section'].indexOf(where),
    hints + kind * 3 + ['of the press', 'of events', 'other'].indexOf(hint),
  ]
  const partOf = (test: (one: (typeof own)[number]) => boolean) => rangeOf(own.filter(test).length / n, partEdges)
  const shapes = new Map<string, number>()
  const times = new Map<string, number>()
  for (const { words } of own) {
    shapes.set(shapeOf(words), (shapes.get(shapeOf(words)) ?? 0) + 1)
    times.set(words.toLowerCase(), (times.get(words.toLowerCase()) ?? 0) + 1)
  }
  const tests: readonly ((one: (typeof own)[number]) => boolean)[] = [
    ({ words }) => saysWhen(words) > 0 || isDate(words),
    ({ words }) => isPerson(words),
    ({ words }) => outletWeight(words, times.get(words.toLowerCase())!) >= 1.2,
    ({ words }) => /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words),
    ({ words }) => /\p{Nd}/u.test(words),
    ({ words }) => /^\p{Ll}/u.test(words),
    ({ words }) => words.length > 30,
    ({ words }) => !/\s/u.test(words),
    ({ words }) => shapes.get(shapeOf(words))! >= n * 0.6,
    ({ words }) => times.get(words.toLowerCase())! > 1,
    ({ words }) => /[)\]]$/u.test(words),
  ]
  tests.forEach((test, t) => {
    on.push(look + kind * looks.length * parts.length + t * parts.length + partOf(test))
  })
  on.push(
    different +
      kind * shares.length * 5 +
      rangeOf(n / heads.length, shareEdges) * 5 +
      (times.size === 1 ? 0 : 1 + rangeOf(times.size / n, differentEdges)),
  )
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!
  on.push(
    rest + kind * 5 + rangeOf(median(own.map(one => one.rest.length)), restEdges),
    words + kind * 5 + rangeOf(median(own.map(one => one.words.length)), wordEdges),
  )
  on.push(capital + kind * 5 + partOf(one => /^["“„«‘'([]?[\p{Lu}\p{Lo}\p{Nd}]/u.test(one.rest)))
  on.push(rival + kind * 5 + partOf(one => signOf(one.rest, kind)))
  const numbers = own
    .flatMap(one => /\p{Nd}+/u.exec(one.words)?.[0] ?? [])
    .map(number => Number(number.normalize('NFKC')))
  on.push(
    counting +
      kind * 4 +
      (numbers.length < n * 0.6
        ? 0
        : numbers.every((one, i) => i === 0 || one === numbers[i - 1]! + 1)
          ? 1
          : numbers.every((one, i) => i === 0 || one >= numbers[i - 1]!)
            ? 2
            : 3),
  )
  return on
}

const isPerson = (words: string) => {
  const first = firstOfNames(words)
  return givenNameAt(first) === 0 && isName(first, false)
}
/** "WP 901" → "AA 9" */
const shapeOf = (words: string) =>
  words
    .slice(0, 40)
    .replace(/\p{Nd}+/gu, '9')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}+/gu, 'a')
    .replace(/\s+/gu, ' ')

const signs: Readonly<Record<string, RegExp>> = {
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
}
const signOf = (text: string, kind: number) => signs[affixKinds[kind]!.split(', ')[1]!]!.test(text)
