import type { Layout } from '../lines/layout.ts'
import { looksOf } from '../lines/looks.ts'
import type { Repetition } from '../lines/repetition.ts'
import { casingOf } from '../text/casing.ts'
import { classAtStart, isLower, isUpper } from '../text/letters.ts'
import { columnsOf, goesOnSmall, type Line } from '../text/lines.ts'
import { decoration, endsIn, footnoteOf, isRule, isUrlLine } from '../text/signs.ts'
import { byWords } from '../words/words.ts'

/** What a line by itself looks like, the first as the lowest bit of one number. */
export const lineLooks = [
  'a byline',
  'a credit',
  'a label',
  'much like a label',
  'may be a name',
  'decorated',
  'an address',
  'a rule',
  'a footnote',
  'quoted',
  'a given name first',
] as const
/** The bit of a line of few words that begins with a given name. */
export const personal = 1 << 10
const allLooks = (1 << lineLooks.length) - 1
/**
 * Above them two bits for how much it names an outlet, two for how its letters are cased, and one where the line was
 * looked at.
 */
const outletAt = lineLooks.length
const casingAt = outletAt + 2
const known = 1 << (casingAt + 2)

export const looksIn = (line: number): number => line & allLooks
/** From 0, none, to 3, likely. */
export const outletIn = (line: number): number => (line >> outletAt) & 3
/** A number of `casings`. */
export const casingIn = (line: number): number => (line >> casingAt) & 3

/** Share of lines that begin small in a text whose lines were wrapped throughout. */
const mostlySmall = 0.5
/** A line with these is perhaps part of a list, or names an address. */
const otherThanProse = /[@:|/]/

/** Longer lines are cased as so much of them is. */
const enough = 160

/**
 * A text's lines as they are held against each other. Each is looked at once, though it is asked about for itself and
 * for the one behind it.
 */
export class LinesAround {
  readonly lines: readonly Line[]
  readonly layout: Layout
  readonly repetition: Repetition
  readonly #columns: readonly number[]
  readonly #usual: number
  readonly #seen: Int32Array
  /**
   * Of the lines right under others that begin with a letter, the share that begin with a small one: many where a text
   * was wrapped. Null where letters have no sizes.
   */
  readonly small: number | null
  #from = 0
  #to = -1
  #most = 0

  constructor(lines: readonly Line[], layout: Layout, repetition: Repetition) {
    this.lines = lines
    this.layout = layout
    this.repetition = repetition
    this.#seen = new Int32Array(lines.length)
    this.#columns = lines.map(({ text }) =>
      text.length > 400 ? text.length : isUrlLine(text) || isRule(text) ? 0 : columnsOf(text),
    )
    const sorted = Float64Array.from(this.#columns).sort()
    this.small = smallShare(lines)
    this.#usual = Math.min(132, sorted[Math.floor(sorted.length * 0.9)] ?? 0)
  }

  /** How wide a line is; 0 for addresses and rules. */
  columns(i: number): number {
    return this.#columns[i]!
  }

  /** The widest line of the run without blank lines that line `i` stands in, no less than most lines of the text. */
  widest(i: number): number {
    if (i < this.#from || i > this.#to) {
      let from = i
      let to = i
      while (from > 0 && this.lines[from]!.gap === 0 && i - from < 40) from--
      while (to + 1 < this.lines.length && this.lines[to + 1]!.gap === 0 && to - i < 40) to++
      this.#from = from
      this.#to = to
      this.#most = 0
      for (let j = from; j <= to; j++) this.#most = Math.max(this.#most, this.#columns[j]!)
    }
    return Math.max(this.#most, this.#usual, 20)
  }

  /**
   * Whether a line that begins small goes on with one that was full and breaks off inside a sentence, in a text of
   * wrapped lines: most lines of such a text do, and what was learned says so of all but 2 of 5,000 in the marked
   * digests, so it isn't asked about each.
   */
  plainlyGoesOn(i: number): boolean {
    const { wrap } = this.layout
    const last = this.lines[i - 1]!
    const line = this.lines[i]!
    if (
      wrap === null ||
      this.small === null ||
      this.small < mostlySmall ||
      last.indent !== line.indent ||
      !goesOnSmall(this.lines, i)
    ) {
      return false
    }
    const blank = line.text.indexOf(' ')
    const word = line.text.slice(0, Math.max(0, blank))
    return (
      wrap - this.columns(i - 1) - (blank < 0 ? line.text.length : blank) <= wrap * 0.16 &&
      !endsIn(word, '.)]') &&
      !otherThanProse.test(line.text) &&
      !byWords.has(word)
    )
  }

  /** What line `i` looks like: see `looksIn`, `outletIn` and `casingIn`. */
  looksAt(i: number): number {
    return this.#seen[i]! || (this.#seen[i] = known | this.#read(this.lines[i]!.text))
  }

  #read(text: string): number {
    const { byline, credit, label, outlet, given } = looksOf(text, this.repetition)
    const is = [
      byline !== null && byline.by > 0,
      credit,
      label >= 3,
      label >= 5.5,
      byline?.by === 0,
      decoration(text) !== null,
      isUrlLine(text),
      isRule(text),
      footnoteOf(text) !== null,
      text.startsWith('>'),
      given === 0 && text.length <= 60,
    ]
    return (
      is.reduce((bits, so, n) => (so ? bits | (1 << n) : bits), 0) |
      (rangeOfOutlet(outlet) << outletAt) |
      (casingOf(text.slice(0, enough)) << casingAt)
    )
  }
}

function smallShare(lines: readonly Line[]): number | null {
  let small = 0
  let large = 0
  for (const { text, gap } of lines) {
    if (gap > 0) continue
    const bits = classAtStart(text)
    if (bits & isLower) small++
    else if (bits & isUpper) large++
  }
  return small + large < 4 ? null : small / (small + large)
}

const rangeOfOutlet = (weight: number) => (weight < -1 ? 0 : weight < 0.6 ? 1 : weight < 2.5 ? 2 : 3)
