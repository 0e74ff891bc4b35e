import { hidden, type OddsTable } from '../../core/parse/learned/odds.ts'
import { Chance } from './chance.ts'
import { hundredths, lastPart, Numbers, rateAt } from './numbers.ts'

/** A case of a yes-or-no question: the signals it shows, and the answer. */
export interface Judged {
  readonly on: readonly number[]
  readonly is: boolean
  readonly weight: number
}

const epochs = 10
/** Cases at a step, and the largest rate of a step. */
const together = 32
const rate = 0.003

/**
 * What signals say for a yes, by themselves and together; `dropped` is the share of the signals that are left out at
 * random while learning.
 */
export function learnOdds(cases: readonly Judged[], names: readonly string[], dropped = 0.1): OddsTable {
  const chance = new Chance(5)
  const direct = new Numbers(names.length, 0, chance)
  const inner = new Numbers(names.length * hidden, 0.1, chance)
  const bias = new Numbers(hidden, 0, chance)
  const out = new Numbers(hidden, 0.3, chance)
  const all = [direct, inner, bias, out]
  const order = cases.map((_, i) => i)
  const between = new Float64Array(hidden)
  const scale = 1 / (1 - dropped)
  const steps = Math.ceil((epochs * cases.length) / together)
  let step = 0
  let n = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(chance.next() * (i + 1))
      const one = order[i]!
      order[i] = order[j]!
      order[j] = one
    }
    for (const c of order) {
      const { is, weight } = cases[c]!
      const on = cases[c]!.on.filter(() => !chance.is(dropped))
      between.set(bias.values)
      let odds = 0
      for (const s of on) {
        odds += direct.values[s]! * scale
        for (let h = 0; h < hidden; h++) between[h]! += inner.values[s * hidden + h]! * scale
      }
      for (let h = 0; h < hidden; h++) odds += (out.values[h]! * between[h]!) / (1 + Math.abs(between[h]!))
      const miss = ((is ? 1 : 0) - 1 / (1 + Math.exp(-odds))) * weight
      for (let h = 0; h < hidden; h++) {
        const squashed = between[h]! / (1 + Math.abs(between[h]!))
        const back = miss * out.values[h]! * (1 - Math.abs(squashed)) ** 2
        out.gradient[h]! += miss * squashed
        bias.gradient[h]! += back
        between[h] = back
      }
      for (const s of on) {
        direct.gradient[s]! += miss * scale
        for (let h = 0; h < hidden; h++) inner.gradient[s * hidden + h]! += between[h]! * scale
      }
      if (++n % together !== 0) continue
      step++
      for (const numbers of all) numbers.step(rateAt(step / steps, rate), 1 / together)
      if (step > steps * lastPart && step % 20 === 0) for (const numbers of all) numbers.remember()
    }
  }
  for (const numbers of all) numbers.settle()
  const own = hundredths(direct.values)
  const ofInner = hundredths(inner.values)
  return {
    signals: Object.fromEntries(
      names.flatMap((name, s) =>
        direct.isLearnt(s) ? [[name, [own[s]!, ...ofInner.slice(s * hidden, (s + 1) * hidden)]]] : [],
      ),
    ),
    bias: hundredths(bias.values),
    out: hundredths(out.values),
  }
}
