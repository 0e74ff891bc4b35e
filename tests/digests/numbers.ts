import type { Chance } from './chance.ts'

/**
 * How much of the gradients before counts at each step, of their mean and of their squares' mean (Kingma and Ba, Adam,
 * 2015: 0.9 and 0.999).
 */
const ofMean = 0.9
const ofSquares = 0.999
/** Share of each number that a step of rate 1 takes away (Loshchilov and Hutter, AdamW, 2019). */
const decay = 0.01
/** Stands for squares that were met, of numbers learned before. */
const smallest = 1e-12

/**
 * Numbers that learn by Adam, many cases at a step, and their mean over the times they were remembered. Steps of
 * AdaGrad, one a case, made the first cases' kicks last: of 32 outer numbers up to four were dead, and the roles of
 * blocks nobody had learned from were 10% less likely (0.218 for 0.198).
 */
export class Numbers {
  readonly values: Float64Array
  /** What the next step goes along: cases add to it. */
  readonly gradient: Float64Array
  readonly #mean: Float64Array
  readonly #squares: Float64Array
  readonly #remembered: Float64Array
  #steps = 0
  #rounds = 0

  constructor(size: number, spread: number, chance: Chance) {
    this.values = Float64Array.from({ length: size }, () => (spread === 0 ? 0 : (chance.next() * 2 - 1) * spread))
    this.gradient = new Float64Array(size)
    this.#mean = new Float64Array(size)
    this.#squares = new Float64Array(size)
    this.#remembered = new Float64Array(size)
  }

  /** One step along what was added since the last; `share` makes a sum of cases a mean. */
  step(rate: number, share: number): void {
    const values = this.values
    const gradient = this.gradient
    const mean = this.#mean
    const squares = this.#squares
    this.#steps++
    const unbiased = 1 / (1 - ofMean ** this.#steps)
    const unbiasedSquares = 1 / (1 - ofSquares ** this.#steps)
    for (let at = 0; at < values.length; at++) {
      const g = gradient[at]! * share
      gradient[at] = 0
      mean[at] = ofMean * mean[at]! + (1 - ofMean) * g
      squares[at] = ofSquares * squares[at]! + (1 - ofSquares) * g * g
      values[at]! +=
        rate * ((mean[at]! * unbiased) / (Math.sqrt(squares[at]! * unbiasedSquares) + 1e-6) - decay * values[at]!)
    }
  }

  /** Begins with numbers that were learned before. */
  load(at: number, value: number): void {
    this.values[at] = value
    this.#squares[at] = smallest
  }

  isLearnt(at: number): boolean {
    return this.#squares[at]! > 0
  }
  /** Nought where nothing was learned. */
  clear(): void {
    this.#squares.forEach((sum, at) => {
      if (sum === 0) this.values[at] = 0
    })
  }
  remember(): void {
    this.#rounds++
    for (let at = 0; at < this.values.length; at++) this.#remembered[at]! += this.values[at]!
  }
  /** Takes a share of the mean for the numbers; of the numbers as they are where none were remembered. */
  settle(share = 1): void {
    if (this.#rounds === 0) this.remember()
    for (let at = 0; at < this.values.length; at++) this.values[at] = (share * this.#remembered[at]!) / this.#rounds
  }
}

export const hundredths = (values: Float64Array): number[] => Array.from(values, value => Math.round(value * 100))

/**
 * The rate of a step when `done` of all cases were learned, 0 to 1: from little to all in the first `warmUp`, then
 * along a half wave to nearly none.
 */
export const rateAt = (done: number, most: number): number =>
  most * Math.min(1, done / warmUp) * Math.max(0.02, (1 + Math.cos(Math.PI * Math.min(1, done))) / 2)
const warmUp = 0.03
/** From here on the numbers are remembered: steps are small then. */
export const lastPart = 0.9
