/** Numbers between the signals of a case and its odds, as they are learned. */
export const hidden = 8

/**
 * What was learned of a yes-or-no question, in hundredths: what each signal says by itself, then to each of the numbers
 * between; and what these say.
 */
export interface OddsTable {
  readonly signals: Readonly<Record<string, readonly number[]>>
  readonly bias: readonly number[]
  readonly out: readonly number[]
}

/**
 * The logarithm of the odds for a yes, by the signals a case shows: their sum, and what they say together by way of a
 * few numbers between.
 */
export class Odds {
  readonly #rows: Float64Array
  readonly #bias: Float64Array
  readonly #out: Float64Array
  readonly #between: Float64Array

  constructor(names: readonly string[], { signals, bias, out }: OddsTable) {
    const width = bias.length + 1
    this.#rows = new Float64Array(names.length * width)
    names.forEach((name, s) =>
      signals[name]?.forEach((value, n) => {
        this.#rows[s * width + n] = value / 100
      }),
    )
    this.#between = new Float64Array(bias.length)
    this.#bias = Float64Array.from(bias, value => value / 100)
    this.#out = Float64Array.from(out, value => value / 100)
  }

  /** Signals by their numbers among the names. */
  of(on: readonly number[]): number {
    const rows = this.#rows
    const between = this.#between
    const hidden = between.length
    between.set(this.#bias)
    let odds = 0
    for (const signal of on) {
      const row = signal * (hidden + 1)
      odds += rows[row]!
      for (let h = 0; h < hidden; h++) between[h]! += rows[row + 1 + h]!
    }
    for (let h = 0; h < hidden; h++) odds += (this.#out[h]! * between[h]!) / (1 + Math.abs(between[h]!))
    return odds
  }
}
