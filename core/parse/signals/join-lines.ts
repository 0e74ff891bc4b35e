import { casingOf } from '../casing.ts'
import type { Layout } from '../layout.ts'
import { classAtStart, isUpper } from '../letters.ts'
import { columnsOf, type Line } from '../lines.ts'
import { looksOf } from '../looks.ts'
import type { Repetition } from '../repetition.ts'
import { decoration, footnoteOf, isRule, isUrlLine } from '../signs.ts'

/** What a line by itself looks like, the first as the lowest bit of one number. */
export const lineLooks = ['a byline', 'a credit', 'a label', 'much like a label', 'may be a name', 'decorated', 'an address', 'a rule', 'a footnote', 'quoted'] as const
const allLooks = (1 << lineLooks.length) - 1
/** Above them two bits for how much it names an outlet, two for how its letters are cased, and one where the line was looked at. */
const outletAt = lineLooks.length, casingAt = outletAt + 2, known = 1 << (casingAt + 2)

export const looksIn = (line: number): number => line & allLooks
/** From 0, none, to 3, likely. */
export const outletIn = (line: number): number => (line >> outletAt) & 3
/** A number of `casings`. */
export const casingIn = (line: number): number => (line >> casingAt) & 3

/** Longer lines are cased as so much of them is. */
const enough = 160

/** A text's lines as they are held against each other. Each is looked at once, though it is asked about for itself and for the one behind it. */
export class LinesAround {
  readonly lines: readonly Line[]
  readonly layout: Layout
  readonly repetition: Repetition
  readonly #columns: readonly number[]
  readonly #usual: number
  readonly #seen: Int32Array
  #from = 0
  #to = -1
  #most = 0
  #places: { readonly at: Uint8Array; readonly counts: Uint32Array } | null = null

  constructor(lines: readonly Line[], layout: Layout, repetition: Repetition) {
    this.lines = lines
    this.layout = layout
    this.repetition = repetition
    this.#seen = new Int32Array(lines.length)
    this.#columns = lines.map(({ text }) => (text.length > 400 ? text.length : isUrlLine(text) || isRule(text) ? 0 : columnsOf(text)))
    const sorted = Float64Array.from(this.#columns).sort()
    this.#usual = Math.min(132, sorted[Math.floor(sorted.length * 0.9)] ?? 0)
  }

  /** How wide a line is; 0 for addresses and rules. */
  columns(i: number): number { return this.#columns[i]! }

  /** The widest line of the run without blank lines that line `i` stands in, no less than most lines of the text. */
  widest(i: number): number {
    if (i < this.#from || i > this.#to) {
      let from = i, to = i
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
   * How many runs of lines have, before their line at the place of line `i` in its own, a line that is short; and how many have a line there that
   * begins with a capital. Shares of the other runs, -1 where there are fewer than three. Places are counted up to the fourth.
   */
  placed(i: number): { readonly place: number; readonly short: number; readonly capital: number } {
    this.#places ??= this.#countPlaces()
    const { at, counts } = this.#places, place = at[i]!, runs = counts[place * 3]! - 1
    if (runs < 3) return { place, short: -1, capital: -1 }
    return { place, short: (counts[place * 3 + 1]! - (this.isShort(i - 1) ? 1 : 0)) / runs, capital: (counts[place * 3 + 2]! - (this.isCapital(i) ? 1 : 0)) / runs }
  }

  isShort(i: number): boolean { return this.#columns[i]! <= 0.7 * this.#usual }
  isCapital(i: number): boolean { return (classAtStart(this.lines[i]!.text) & isUpper) !== 0 }

  #countPlaces() {
    const at = new Uint8Array(this.lines.length), counts = new Uint32Array(4 * 3)
    let start = 0
    this.lines.forEach(({ gap }, i) => {
      if (i === 0 || gap > 0) { start = i; return }
      const place = at[i] = Math.min(3, i - start)
      counts[place * 3]!++
      if (this.isShort(i - 1)) counts[place * 3 + 1]!++
      if (this.isCapital(i)) counts[place * 3 + 2]!++
    })
    return { at, counts }
  }

  /** What line `i` looks like: see `looksIn`, `outletIn` and `casingIn`. */
  looksAt(i: number): number {
    return this.#seen[i]! || (this.#seen[i] = known | this.#read(this.lines[i]!.text))
  }

  #read(text: string): number {
    const { byline, credit, label, outlet } = looksOf(text, this.repetition)
    const is = [byline !== null && byline.by > 0, credit, label >= 3, label >= 5.5, byline?.by === 0, decoration(text) !== null, isUrlLine(text), isRule(text), footnoteOf(text) !== null, text.startsWith('>')]
    return is.reduce((bits, so, n) => (so ? bits | (1 << n) : bits), 0) | rangeOfOutlet(outlet) << outletAt | casingOf(text.slice(0, enough)) << casingAt
  }
}

const rangeOfOutlet = (weight: number) => (weight < -1 ? 0 : weight < 0.6 ? 1 : weight < 2.5 ? 2 : 3)
