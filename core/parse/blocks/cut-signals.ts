import { rangeOf } from '../learned/signal-names.ts'
import type { Repetition } from '../lines/repetition.ts'
import { casingOf, casings } from '../text/casing.ts'
import { classAtStart, isLower, isNumber, isUpper } from '../text/letters.ts'
import { isBlank } from '../text/lines.ts'
import { endsIn, numberLength } from '../text/signs.ts'
import { outletWeight } from '../words/outlets.ts'
import { saysWhen } from '../words/when.ts'
import type { Block } from './blocks.ts'
import { outlets, Parts, persons } from './cut-parts.ts'
import { cuts, Runs } from './cut-runs.ts'
import { cutsOf, isTail, mayBeCut, ways, type Cut, type Way } from './ways.ts'

const pairsOf = (a: readonly string[], b: readonly string[]) => a.flatMap(one => b.map(other => `${one}, ${other}`))
const by = (name: string, values: readonly string[]) => cuts.pairs(name, ways, values)
const any = by('sign', ['is there'])
const shareEdges = [0.15, 0.3, 0.5, 0.7, 0.9]
const shares = ['rare', 'below 30%', 'below 50%', 'below 70%', 'below 90%', 'nearly all']
const share = by('share of blocks set alike', shares)
const many = ['one', 'two', 'three or four', 'more']
const count = by('blocks set alike with it', many)
const shareCount = cuts.pairs('share and number', shares, many)
const lengths = ['up to 4', 'up to 8', 'up to 15', 'up to 30', 'up to 50', 'up to 75', 'up to 110', 'more']
const lengthEdges = [5, 9, 16, 31, 51, 76, 111]
const left = by('letters before', lengths)
const right = by('letters behind', lengths)
const leftRight = cuts.pairs('letters before and behind', lengths, lengths)
const casing = by('letters are', casings)
const casedAlike = by('letters are, of so many', pairsOf(casings, many))
const starts = by('goes on with', ['capital', 'small', 'digit', 'quote', 'address', 'other'])
const form = by('in', ['text', 'text with a number', 'a bullet', 'quoted text'])
const endings = ['a stop', 'an address', 'a bracket', 'none']
const ending = by('the block ends in', endings)
const stands = [
  'nothing',
  'a rule',
  'an open line',
  'an open line right over it',
  'text',
  'text right over it',
  'a bullet',
  'an address',
]
const before = by('behind', stands)
const after = by('before', stands)
const endingAfter = by('the block ends in, before', pairsOf(endings, stands))
const beforeAfter = by('behind, before', pairsOf(stands, stands))
const endingRight = by('the block ends in, letters behind', pairsOf(endings, lengths))
const leftShare = by('letters before, share', pairsOf(lengths, shares))
const heads = by('open lines for each block set alike', ['hardly any', 'few', 'some', 'many', 'more'])
const unlike = by('length against the others’', ['much shorter', 'alike', 'much longer'])
const usualLeft = by('usual letters before', lengths)
const usualShare = cuts.pairs('usual letters before, share', lengths, shares)
const outletLeft = by('before it, an outlet', outlets)
const outletRight = by('behind it, an outlet', outlets)
const personLeft = by('before it, a person', persons)
const personRight = by('behind it, a person', persons)
const inside = by('in brackets, first', ['a capital', 'a small letter', 'a digit', 'other'])
const flags = by('', [
  'what is before comes again',
  'another sign is more usual',
  'a stop before it',
  'a comma before it',
  'is the second',
  'ends a question',
  'the same sign again',
  'digits before it',
  'stressed by others',
  'one word before it',
])

/** A document's blocks, and how often those that are set alike have each sign. */
export class Surroundings {
  readonly blocks: readonly Block[]
  readonly repetition: Repetition
  readonly #cuts: readonly Cut[][]
  /** Blocks set alike have the same number. */
  readonly #kinds: Int32Array
  readonly #size: Int32Array
  /** By kind and way, the lengths before the sign, the shortest first. */
  readonly #lengths: readonly (readonly number[])[]
  readonly #times = new Map<string, number>()
  /** By way and casing, the different words before the sign. */
  readonly #cased = new Map<string, Set<string>>()
  readonly #heads = new Map<Cut, Head>()
  readonly parts = new Parts()
  readonly open: number
  readonly runs: Runs

  constructor(blocks: readonly Block[], repetition: Repetition) {
    this.blocks = blocks
    this.repetition = repetition
    const may = blocks.map(mayBeCut)
    this.#cuts = withoutStrayCommas(
      blocks,
      blocks.map((block, i) => (may[i] ? cutsOf(block.text) : [])),
    )
    const kinds = new Map<string, number>()
    this.#kinds = Int32Array.from(blocks, block => {
      const kind = kindOf(block)
      const known = kinds.get(kind) ?? kinds.size
      if (known === kinds.size) kinds.set(kind, known)
      return known
    })
    this.open = blocks.filter(isOpen).length
    this.#size = new Int32Array(kinds.size)
    const lengths = Array.from({ length: kinds.size * ways.length }, (): number[] => [])
    blocks.forEach((block, i) => {
      if (!may[i]) return
      this.#size[this.#kinds[i]!]!++
      for (const cut of this.#cuts[i]!) {
        const { words, cased } = this.headOf(block, cut)
        lengths[this.#place(i, cut.way)]!.push(cut.end - cut.from)
        this.#times.set(words, (this.#times.get(words) ?? 0) + 1)
        const alike = this.#cased.get(cased)
        if (alike) alike.add(words)
        else this.#cased.set(cased, new Set([words]))
      }
    })
    for (const list of lengths) list.sort((a, b) => a - b)
    this.#lengths = lengths
    this.runs = new Runs(blocks, i => this.#cuts[i]!, isOpen, repetition)
  }

  cutsAt(i: number): readonly Cut[] {
    return this.#cuts[i]!
  }
  sizeAt(i: number): number {
    return this.#size[this.#kinds[i]!] || 1
  }
  /** How many different words are set off in this way and cased so. */
  casedAs(head: Head): number {
    return this.#cased.get(head.cased)?.size ?? 0
  }
  timesOf(head: Head): number {
    return this.#times.get(head.words) ?? 0
  }

  /** What stands before a cut's sign, read once. */
  headOf(block: Block, cut: Cut): Head {
    const known = this.#heads.get(cut) ?? readHead(block, cut)
    this.#heads.set(cut, known)
    return known
  }

  /** How many blocks set like this one have a sign, and the usual length before it. */
  usage(i: number, way: Way): { count: number; usual: number } {
    const list = this.#lengths[this.#place(i, way)]!
    return { count: list.length, usual: list[list.length >> 1] ?? 0 }
  }

  #place(i: number, way: Way): number {
    return this.#kinds[i]! * ways.length + ways.indexOf(way)
  }
}

/**
 * What stands before a sign as it is counted: its words, and how they are cased, each with what kind of sign that is;
 * and its number among the `casings`.
 */
interface Head {
  readonly words: string
  readonly cased: string
  readonly casing: number
}

function readHead({ text }: Block, { way, from, end }: Cut): Head {
  const casing = casingOf(text.slice(from, Math.min(end, from + enough)))
  return {
    words: `${isTail(way) ? 'tail' : 'head'} ${text.slice(from, Math.min(end, from + 60)).toLowerCase()}`,
    cased: `${way} ${casing}`,
    casing,
  }
}

/**
 * What stands behind commas says where headlines are from where some of it does plainly: it comes again, names a day or
 * an outlet. Else it is a place or who speaks.
 */
function withoutStrayCommas(blocks: readonly Block[], cutsAt: readonly Cut[][]): readonly Cut[][] {
  const tails = cutsAt.flatMap((here, i) =>
    here.flatMap(({ way, rest }) => (way === 'comma behind' ? [blocks[i]!.text.slice(rest)] : [])),
  )
  if (tails.length === 0) return cutsAt
  const times = new Map<string, number>()
  for (const tail of tails) times.set(tail, (times.get(tail) ?? 0) + 1)
  const plain = tails.filter(tail =>
    /\d/.test(tail)
      ? saysWhen(tail.slice(tail.lastIndexOf(',') + 1).trim()) > 0
      : outletWeight(tail, times.get(tail)!) >= 1.2,
  ).length
  return plain >= Math.max(2, tails.length * 0.2)
    ? cutsAt
    : cutsAt.map(here => here.filter(({ way }) => way !== 'comma behind'))
}

/** What stands behind the last blank. */
function lastWord(text: string): string {
  let start = text.length
  while (start > 0 && !isBlank(text.charCodeAt(start - 1))) start--
  return text.slice(start)
}

/** A long text is cased as so much of it is. */
const enough = 200

/** A text rather than a line: long, and it ends as sentences do. */
export const isLongText = (text: string): boolean => text.length > 60 && endsIn(text, '.!?…。։۔।！？"”»)')
/** Blocks set alike: of one form and sign, long or short, behind a blank line or not. */
const kindOf = ({ form, text, gap, signs }: Block) =>
  `${form} ${form === 'bullet' || numberLength(text) > 0 ? 'n' : Math.min(1, gap)} ${signs.length > 0 ? 's' : ''} ${isLongText(text) ? 'long' : 'line'}`
const isOpen = ({ form, text }: Block) =>
  form === 'text' && text.length >= 12 && text.length <= 200 && !/[.!:…。։۔।！：]["”»)]?$/u.test(text.slice(-2))

/** The signals of one cut of block `i`; `taken` cuts of it were decided before. */
export function cutSignals(around: Surroundings, i: number, cut: Cut, taken: number): number[] {
  const { blocks, open } = around
  const block = blocks[i]!
  const { text } = block
  const w = ways.indexOf(cut.way)
  const on: number[] = []
  const put = (first: number, values: number, value: number) => {
    on.push(first + w * values + value)
  }
  const { count: n, usual } = around.usage(i, cut.way)
  const size = Math.max(n, around.sizeAt(i))
  const part = rangeOf(n / size, shareEdges)
  const counted = rangeOf(n, [2, 3, 5])
  const head = text.slice(cut.from, cut.end)
  const rest = text.slice(cut.rest)
  const l = rangeOf(head.length, lengthEdges)
  const r = rangeOf(rest.length, lengthEdges)
  put(any, 1, 0)
  put(share, shares.length, part)
  put(count, 4, counted)
  on.push(shareCount + part * 4 + counted)
  put(left, lengths.length, l)
  put(right, lengths.length, r)
  on.push(leftRight + l * lengths.length + r)
  const u = rangeOf(usual, lengthEdges)
  put(usualLeft, lengths.length, u)
  on.push(usualShare + u * shares.length + part)
  const own = around.headOf(block, cut)
  const first = around.parts.of(head)
  const second = around.parts.of(rest)
  put(casing, casings.length, own.casing)
  put(casedAlike, casings.length * many.length, own.casing * many.length + rangeOf(around.casedAs(own), [2, 3, 5]))
  put(starts, 6, startOf(rest))
  put(form, 4, block.form === 'bullet' ? 2 : block.form === 'quoted' ? 3 : numberLength(text) > 0 ? 1 : 0)
  const ends = /[.!?…。։۔।！？]["”’»]?$/u.test(text.slice(-2))
    ? 0
    : /(?:https?:\/\/|www\.)\S+$/iu.test(lastWord(text))
      ? 1
      : endsIn(text, ')]')
        ? 2
        : 3
  const over = standsOf(blocks[i - 1], block.gap)
  const under = standsOf(blocks[i + 1], blocks[i + 1]?.gap ?? 1)
  put(ending, 4, ends)
  put(before, stands.length, over)
  put(after, stands.length, under)
  put(endingAfter, endings.length * stands.length, ends * stands.length + under)
  put(beforeAfter, stands.length * stands.length, over * stands.length + under)
  put(endingRight, endings.length * lengths.length, ends * lengths.length + r)
  put(leftShare, lengths.length * shares.length, l * shares.length + part)
  put(heads, 5, rangeOf((open - (isOpen(block) ? n : 0)) / Math.max(1, n), [0.15, 0.4, 0.8, 1.4]))
  put(unlike, 3, rangeOf(head.length / Math.max(1, usual), [0.4, 2.5]))
  put(outletLeft, outlets.length, first.outlet)
  put(outletRight, outlets.length, second.outlet)
  put(personLeft, persons.length, first.person)
  put(personRight, persons.length, second.person)
  if (cut.way === 'brackets behind') {
    const bits = classAtStart(rest.slice(1))
    put(inside, 4, bits & isUpper ? 0 : bits & isLower ? 1 : bits & isNumber ? 2 : 3)
  }
  around.runs.signals(on, cut)
  const flag = (is: boolean, no: number) => {
    if (is) put(flags, 10, no)
  }
  flag(around.timesOf(own) >= 2, 0)
  flag(
    around
      .cutsAt(i)
      .some(
        other => isTail(other.way) === isTail(cut.way) && other.way !== cut.way && around.usage(i, other.way).count > n,
      ),
    1,
  )
  flag(/[.!?]\s/u.test(head), 2)
  flag(/[,;]\s/u.test(head), 3)
  flag(taken > 0, 4)
  flag(endsIn(head, '?？'), 5)
  flag(rest.slice(0, 160).includes(text.slice(cut.end, cut.rest).trim() || '\0'), 6)
  flag(/\d/.test(head), 7)
  flag(cut.way !== 'stress' && around.cutsAt(i).some(({ way }) => way === 'stress'), 8)
  flag(!/\s/u.test(head), 9)
  return on
}

/** What a part begins with, a number of `starts`. */
function startOf(part: string): number {
  const bits = classAtStart(part)
  if ('hHwW<'.includes(part[0]!) && /^(?:https?:|www\.|<http)/iu.test(part)) return 4
  return bits & isUpper ? 0 : bits & isLower ? 1 : bits & isNumber ? 2 : '"“„«‘'.includes(part[0]!) ? 3 : 5
}

function standsOf(block: Block | undefined, gap: number): number {
  if (!block) return 0
  if (block.form === 'rule') return 1
  if (block.form === 'bullet') return 6
  if (block.form === 'url') return 7
  return isOpen(block) || block.text.length < 12 ? (gap === 0 ? 3 : 2) : gap === 0 ? 5 : 4
}
