import type { Chance } from './mixed.ts'

/** Numbers that learn by AdaGrad, and their mean over the times they were remembered, which is steadier than what the last digests left. */
export class Numbers {
  readonly values: Float64Array
  readonly #sums: Float64Array
  readonly #mean: Float64Array

  constructor(size: number, spread: number, chance: Chance) {
    this.values = Float64Array.from({ length: size }, () => (spread === 0 ? 0 : (chance.next() * 2 - 1) * spread))
    this.#sums = new Float64Array(size)
    this.#mean = new Float64Array(size)
  }

  /** One step along a gradient; `keep` holds the number near nothing, and `least` the first steps short. */
  step(at: number, gradient: number, rate: number, keep: number, least = 1e-4): void {
    const g = gradient - keep * this.values[at]!
    if (g === 0) return
    const sum = this.#sums[at]! + g * g
    this.#sums[at] = sum
    this.values[at]! += rate * g / Math.sqrt(sum + least)
  }

  isLearnt(at: number): boolean { return this.#sums[at]! > 0 }
  /** Nought where nothing was learned. */
  clear(): void { this.#sums.forEach((sum, at) => { if (sum === 0) this.values[at] = 0 }) }
  remember(): void { this.values.forEach((value, at) => { this.#mean[at]! += value }) }
  /** Takes a share of the mean for the numbers. */
  settle(rounds: number, share = 1): void { this.values.forEach((_, at) => { this.values[at] = share * this.#mean[at]! / rounds }) }
}

export const hundredths = (values: Float64Array): number[] => Array.from(values, value => Math.round(value * 100))
