import type { Repetition } from '../../lines/repetition.ts'
import { casingOf } from '../../text/casing.ts'
import { endsIn, numberLength } from '../../text/signs.ts'
import { outletWeight } from '../../words/outlets.ts'
import { saysWhen } from '../../words/when.ts'
import type { Block } from '../block.ts'
import { Parts } from './parts.ts'
import { Runs } from './runs.ts'
import { cutsOf, isTail, mayBeCut, ways, type Cut, type Way } from './ways.ts'

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
  /** How many open lines there are. */
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
        lengths[this.#place(i, cut.way)]!.push(cut.end - cut.from)
        this.#count(block, cut)
      }
    })
    for (const list of lengths) list.sort((a, b) => a - b)
    this.#lengths = lengths
    this.runs = new Runs(blocks, i => this.#cuts[i]!, isOpen, repetition)
  }

  cutsAt(i: number): readonly Cut[] {
    return this.#cuts[i]!
  }
  /** How many blocks are set like this one. */
  sizeAt(i: number): number {
    return this.#size[this.#kinds[i]!] || 1
  }
  /** How many different words are set off in this way and cased so. */
  casedAs(head: Head): number {
    return this.#cased.get(head.cased)?.size ?? 0
  }
  /** How often the same words are set off. */
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

  #count(block: Block, cut: Cut): void {
    const { words, cased } = this.headOf(block, cut)
    this.#times.set(words, (this.#times.get(words) ?? 0) + 1)
    const alike = this.#cased.get(cased)
    if (alike) alike.add(words)
    else this.#cased.set(cased, new Set([words]))
  }

  #place(i: number, way: Way): number {
    return this.#kinds[i]! * ways.length + ways.indexOf(way)
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

/** What stands before a sign, as it is counted. */
export interface Head {
  /** Its words so far as they are compared, with whether the sign is one before a tail. */
  readonly words: string
  /** How they are cased, with what sign it is; and that as a number of `casings`. */
  readonly cased: string
  readonly casing: number
}

/** A long text is cased as so much of it is, and its words are compared so far. In characters. */
const casedBy = 200
const compared = 60

function readHead({ text }: Block, { way, from, end }: Cut): Head {
  const casing = casingOf(text.slice(from, Math.min(end, from + casedBy)))
  const words = text.slice(from, Math.min(end, from + compared)).toLowerCase()
  return { words: `${isTail(way) ? 'tail' : 'head'} ${words}`, cased: `${way} ${casing}`, casing }
}

/** A text rather than a line: long, and it ends as sentences do. */
export const isLongText = (text: string): boolean => text.length > 60 && endsIn(text, '.!?…。։۔।！？"”»)')

/** Blocks set alike: of one form and sign, long or short, behind a blank line or not. */
function kindOf({ form, text, gap, signs }: Block): string {
  const isEntry = form === 'bullet' || numberLength(text) > 0
  return `${form} ${isEntry ? 'n' : Math.min(1, gap)} ${signs.length > 0 ? 's' : ''} ${isLongText(text) ? 'long' : 'line'}`
}

/** A line that ends as no sentence does, as headlines don't. */
export const isOpen = ({ form, text }: Block): boolean =>
  form === 'text' && text.length >= 12 && text.length <= 200 && !/[.!:…。։۔।！：]["”»)]?$/u.test(text.slice(-2))
