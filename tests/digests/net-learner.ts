import { k } from '../../core/parse/roles/chain.ts'
import {
  likenesses,
  mixIn,
  neighbours,
  reach,
  type Groups,
  type NetPass,
  type NetWeights,
} from '../../core/parse/roles/net.ts'
import type { RoleTable } from '../../core/parse/learned/tables.ts'
import { Chance } from './chance.ts'
import { hundredths, Numbers } from './numbers.ts'

/** Share of the outer numbers that are left out at random while learning. */
const dropped = 0.4

/** How many numbers a net has, see `NetWeights`. */
export type Sizes = Pick<NetWeights, 'inner' | 'outer'>

type Learning = NetPass & { readonly kept: Float64Array | null }

/** Adds the signals of block `i` to its numbers. */
export function embed(self: Float64Array, i: number, on: readonly number[], table: Float64Array, inner: number): void {
  const at = i * inner
  for (const signal of on) {
    const row = signal * inner
    for (let h = 0; h < inner; h++) self[at + h]! += table[row + h]!
  }
}

/** Learns what a net weighs, step by step. */
export class NetLearner {
  /** See `NetWeights`. */
  readonly #sizes: Sizes
  readonly #embed: Numbers
  readonly #mix: Numbers
  readonly #bias: Numbers
  readonly #out: Numbers
  readonly #chance: Chance

  constructor(signals: number, seed: number, sizes: Sizes) {
    const { inner, outer } = (this.#sizes = sizes)
    this.#chance = new Chance(seed + 17)
    this.#embed = new Numbers(signals * inner, 0.12, this.#chance)
    this.#mix = new Numbers((neighbours + likenesses) * inner * outer, 0.15, this.#chance)
    this.#bias = new Numbers(outer, 0, this.#chance)
    this.#out = new Numbers(outer * k, 0.15, this.#chance)
  }

  get weights(): NetWeights {
    return { ...this.#sizes, mix: this.#mix.values, bias: this.#bias.values, out: this.#out.values }
  }

  /** What the net says, added to `own`; while learning, of a part of it. */
  forward(own: Float64Array, signals: readonly (readonly number[])[], groups: Groups, learning: boolean): Learning {
    const { inner, outer } = this.#sizes
    const self = new Float64Array(signals.length * inner)
    signals.forEach((on, i) => embed(self, i, on, this.#embed.values, inner))
    const kept = learning
      ? Float64Array.from({ length: signals.length * outer }, () => (this.#chance.is(dropped) ? 0 : 1 / (1 - dropped)))
      : null
    return { ...mixIn(own, self, groups, this.weights, kept), kept }
  }

  /** Adds what leads towards `gradient`, by block and role, to the next step. */
  backward(
    { self, means, counts, among, kept }: Learning,
    gradient: Float64Array,
    signals: readonly (readonly number[])[],
    groups: Groups,
  ): void {
    const n = signals.length
    const { inner, outer, out, mix } = this.weights
    const dMix = this.#mix.gradient
    const dOut = this.#out.gradient
    const dBias = this.#bias.gradient
    const dEmbed = this.#embed.gradient
    const dAmong = new Float64Array(n * outer)
    const dSelf = new Float64Array(n * inner)
    for (let i = 0; i < n; i++) {
      if (!isKnown(gradient, i)) {
        for (let o = 0; o < outer; o++) {
          const at = i * outer + o
          const value = among[at]!
          if (value === 0) continue
          let d = 0
          for (let r = 0; r < k; r++) {
            const g = gradient[i * k + r]!
            d += g * out[o * k + r]!
            dOut[o * k + r]! += g * value
          }
          dAmong[at] = kept === null ? d : d * kept[at]!
          dBias[o]! += dAmong[at]!
        }
      }
    }
    /**
     * From the gradient of `outer` numbers to that of the `inner` ones they come from by a matrix, and to the matrix's
     * own.
     */
    const back = (of: Float64Array, from: number, rows: Float64Array, at: number, to: Float64Array, matrix: number) => {
      for (let h = 0, row = matrix; h < inner; h++, row += outer) {
        const value = rows[at + h]!
        let d = 0
        for (let o = 0; o < outer; o++) {
          const g = of[from + o]!
          d += g * mix[row + o]!
          dMix[row + o]! += g * value
        }
        to[at + h]! += d
      }
    }
    for (let i = 0; i < n; i++) {
      if (!isKnown(gradient, i)) {
        for (let d = 0; d < neighbours; d++) {
          const j = i + d - reach
          if (j >= 0 && j < n) back(dAmong, i * outer, self, j * inner, dSelf, d * inner * outer)
        }
      }
    }
    groups.forEach((group, g) => {
      const size = counts[g]!.length
      const ofGroup = new Float64Array(size * outer)
      const dMean = new Float64Array(size * inner)
      group.forEach((no, i) => {
        for (let o = 0; o < outer; o++) ofGroup[no * outer + o]! += dAmong[i * outer + o]!
      })
      for (let no = 0; no < size; no++) {
        back(ofGroup, no * outer, means[g]!, no * inner, dMean, (neighbours + g) * inner * outer)
      }
      group.forEach((no, i) => {
        for (let h = 0; h < inner; h++) dSelf[i * inner + h]! += dMean[no * inner + h]! / counts[g]![no]!
      })
    })
    for (let i = 0; i < n; i++) {
      for (let h = 0; h < inner; h++) {
        const squashed = self[i * inner + h]!
        const d = dSelf[i * inner + h]! * (1 - Math.abs(squashed)) ** 2
        if (Math.abs(d) < 1e-6) continue
        for (const signal of signals[i]!) dEmbed[signal * inner + h]! += d
      }
    }
  }

  /** What signals say that were never met is nought, as it is to whoever reads by the table. */
  forget(): void {
    this.#embed.clear()
  }

  /** Begins with what was learned before, in hundredths; see `settle` for `share`. */
  load({ mix, bias, out }: RoleTable['net'], embeddings: ReadonlyMap<number, readonly number[]>, share: number): void {
    if (bias.length !== this.#sizes.outer || mix.length !== this.#mix.values.length) {
      throw new Error(`A net of ${bias.length} numbers, where one of ${this.#sizes.outer} is learned.`)
    }
    for (const [numbers, table] of [
      [this.#mix, mix],
      [this.#bias, bias],
      [this.#out, out],
    ] as const) {
      table.forEach((value, at) => {
        numbers.load(at, value / 100)
      })
    }
    for (const [signal, row] of embeddings) {
      row.forEach((value, h) => {
        this.#embed.load(signal * this.#sizes.inner + h, value / 100 / share)
      })
    }
  }

  step(rate: number, share: number): void {
    for (const table of [this.#embed, this.#mix, this.#bias, this.#out]) table.step(rate, share)
  }
  remember(): void {
    for (const table of [this.#embed, this.#mix, this.#bias, this.#out]) table.remember()
  }
  /** Takes the mean of the weights; of the signals only a `share` was there while learning. */
  settle(share: number): void {
    for (const table of [this.#mix, this.#bias, this.#out]) table.settle()
    this.#embed.settle(share)
    this.#embed.clear()
  }

  /** The numbers of a signal in hundredths; null of one that was never met. */
  embedding(signal: number): number[] | null {
    const { inner } = this.#sizes
    return Array.from({ length: inner }, (_, h) => signal * inner + h).some(at => this.#embed.isLearnt(at))
      ? hundredths(this.#embed.values.subarray(signal * inner, (signal + 1) * inner))
      : null
  }
  /** The rest, in hundredths. */
  table() {
    return { mix: hundredths(this.#mix.values), bias: hundredths(this.#bias.values), out: hundredths(this.#out.values) }
  }
}

/** A block of which nothing is left to learn. */
function isKnown(gradient: Float64Array, i: number): boolean {
  for (let r = 0; r < k; r++) if (gradient[i * k + r] !== 0) return false
  return true
}
