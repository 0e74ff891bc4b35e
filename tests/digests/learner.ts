import { isTold } from '../../core/parse/roles/by-markup.ts'
import { barred, k, never } from '../../core/parse/roles/chain.ts'
import { roles } from '../../core/parse/roles/role.ts'
import type { RoleTable } from '../../core/parse/learned/tables.ts'
import type { Adjust } from '../../core/parse/roles/sequence.ts'
import { ofRoles } from '../../core/parse/learned/signal-names.ts'
import { Chance } from './chance.ts'
import type { Example } from './example.ts'
import { expected, type Tables } from './expected-roles.ts'
import { NetLearner, type Sizes } from './net-learner.ts'
import { Numbers } from './numbers.ts'

/** What is learned: for each signal and each step what it says for each role. */
export class Learner {
  readonly #chance: Chance
  readonly #weights: Numbers
  readonly #apart: Numbers
  readonly #tightSteps: Numbers
  readonly #net: NetLearner
  readonly #passedOver: number

  /**
   * Of the signals, `passedOver` are left out at random while learning, so that none is leant on alone; all together
   * are to say as much as the rest did.
   */
  constructor(seed: number, passedOver: number, sizes: Sizes) {
    this.#passedOver = passedOver
    this.#chance = new Chance(seed + 71)
    this.#weights = new Numbers(ofRoles.all.length * k, 0, this.#chance)
    this.#apart = new Numbers((k + 1) * k, 0, this.#chance)
    this.#tightSteps = new Numbers((k + 1) * k, 0, this.#chance)
    this.#net = new NetLearner(ofRoles.all.length, seed, sizes)
  }

  /** Begins with what was learned before: to learn further, where signals are left out again, or to read by it. */
  load({ signals, steps, tightSteps, net }: RoleTable, further: boolean): void {
    const share = further ? 1 - this.#passedOver : 1
    const embeddings = new Map<number, readonly number[]>()
    ofRoles.all.forEach((name, s) => {
      const row = signals[name]
      if (!row) return
      row.slice(0, k).forEach((value, r) => {
        this.#weights.load(s * k + r, value / 100 / share)
      })
      if (row.length > k) embeddings.set(s, row.slice(k))
    })
    for (const [numbers, table] of [
      [this.#apart, steps],
      [this.#tightSteps, tightSteps],
    ] as const) {
      ;[...roles, 'start'].forEach((name, f) => {
        table[name]?.forEach((value, r) => {
          numbers.load(f * k + r, value / 100)
        })
      })
    }
    this.#net.load(net, embeddings, share)
    if (!further) this.#net.forget()
  }

  /** Adds the weights as they are to their mean, which is steadier than what the last digests left. */
  remember(): void {
    for (const numbers of [this.#weights, this.#apart, this.#tightSteps, this.#net]) numbers.remember()
  }

  /** Takes the mean for the weights. */
  settle(): void {
    const share = 1 - this.#passedOver
    this.#weights.settle(share)
    this.#apart.settle()
    this.#tightSteps.settle()
    this.#net.settle(share)
  }

  /** One step along what the digests since the last said, `share` of one each. */
  step(rate: number, share: number): void {
    for (const numbers of [this.#weights, this.#apart, this.#tightSteps, this.#net]) numbers.step(rate, share)
  }

  /** Adds a digest to the next step: towards what its gold allows, away from what the weights think. */
  learn(example: Example): void {
    const { labels, tight, weight, document, groups } = example
    const n = example.signals.length
    if (n === 0) return
    const signals = example.signals.map(on => on.filter(() => !this.#chance.is(this.#passedOver)))
    const own = new Float64Array(n * k)
    const pass = this.#net.forward(own, signals, groups, true)
    this.#addOwn(own, signals, example.adjust)
    const tables = this.tables()
    const gold = expected(own, tight, labels, tables)
    const now = expected(own, tight, null, tables)
    const differences = new Float64Array(n * k)
    const towards = this.#weights.gradient
    signals.forEach((on, i) => {
      const { markup } = document.seen[i]!
      if (markup && isTold(markup)) return
      for (let r = 0; r < k; r++) {
        const difference = (gold.roles[i * k + r]! - now.roles[i * k + r]!) * weight
        if (Math.abs(difference) < 1e-4) continue
        differences[i * k + r] = difference
        for (const signal of on) towards[signal * k + r]! += difference
      }
    })
    for (let s = 0; s < gold.steps.length; s++) {
      this.#apart.gradient[s]! += (gold.steps[s]! - now.steps[s]!) * weight
      this.#tightSteps.gradient[s]! += (gold.close[s]! - now.close[s]!) * weight
    }
    this.#net.backward(pass, differences, signals, groups)
  }

  own({ signals, adjust, groups }: Example): Float64Array {
    const own = new Float64Array(signals.length * k)
    this.#net.forward(own, signals, groups, false)
    this.#addOwn(own, signals, adjust)
    return own
  }

  #addOwn(own: Float64Array, signals: readonly (readonly number[])[], adjust: Adjust): void {
    signals.forEach((on, i) => {
      for (const signal of on) for (let r = 0; r < k; r++) own[i * k + r]! += this.#weights.values[signal * k + r]!
      adjust(own, i * k, i)
    })
  }

  tables(): Tables {
    const apart = this.#apart.values.map((value, s) => value + (barred[s] ? never : 0))
    const tight = this.#tightSteps.values
    return { apart, tight: apart.map((value, s) => value + tight[s]!) }
  }

  /** The table as `learned.json` keeps it: hundredths, rows that say nothing left out. */
  table() {
    const row = (values: Float64Array, at: number) =>
      Array.from(values.subarray(at * k, at * k + k), value => Math.round(value * 100))
    const signals: Record<string, number[]> = {}
    ofRoles.all.forEach((name, s) => {
      const weights = row(this.#weights.values, s)
      const inner = this.#net.embedding(s) ?? []
      if (inner.length > 0 || weights.some(weight => weight !== 0)) signals[name] = [...weights, ...inner]
    })
    const steps = (values: Float64Array) =>
      Object.fromEntries([...roles, 'start'].map((name, f) => [name, row(values, f)]))
    return {
      signals,
      steps: steps(this.#apart.values),
      tightSteps: steps(this.#tightSteps.values),
      net: this.#net.table(),
    }
  }
}
