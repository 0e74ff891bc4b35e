import { hidden, type OddsTable } from '../../core/parse/odds.ts'
import { Chance } from './mixed.ts'
import { hundredths, Numbers } from './numbers.ts'

/** A case of a yes-or-no question: the signals it shows, and the answer. */
export interface Judged { readonly on: readonly number[]; readonly is: boolean; readonly weight: number }

const epochs = 10
/** What holds first steps short, where signals speak by themselves. */
const first = 1e-6

/** What signals say for a yes, by themselves and together. `keep` holds numbers near nothing; `dropped` is the share of the signals that are left out at random while learning. */
export function learnOdds(cases: readonly Judged[], names: readonly string[], keep: number, dropped = 0.1): OddsTable {
  const chance = new Chance(5), direct = new Numbers(names.length, 0, chance), inner = new Numbers(names.length * hidden, 0.1, chance), bias = new Numbers(hidden, 0, chance), out = new Numbers(hidden, 0.3, chance)
  const order = cases.map((_, i) => i), between = new Float64Array(hidden), scale = 1 / (1 - dropped)
  let rounds = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) { const j = Math.floor(chance.next() * (i + 1)), one = order[i]!; order[i] = order[j]!; order[j] = one }
    const rate = 0.1 / (1 + epoch * 0.15)
    order.forEach((c, n) => {
      const { is, weight } = cases[c]!, on = cases[c]!.on.filter(() => !chance.is(dropped))
      between.set(bias.values)
      let odds = 0
      for (const s of on) {
        odds += direct.values[s]! * scale
        for (let h = 0; h < hidden; h++) between[h]! += inner.values[s * hidden + h]! * scale
      }
      for (let h = 0; h < hidden; h++) odds += out.values[h]! * between[h]! / (1 + Math.abs(between[h]!))
      const miss = ((is ? 1 : 0) - 1 / (1 + Math.exp(-odds))) * weight
      if (Math.abs(miss) >= 1e-4) {
        for (let h = 0; h < hidden; h++) {
          const squashed = between[h]! / (1 + Math.abs(between[h]!)), back = miss * out.values[h]! * (1 - Math.abs(squashed)) ** 2
          out.step(h, miss * squashed, rate, keep, first)
          bias.step(h, back, rate, 0, first)
          between[h] = back
        }
        for (const s of on) {
          direct.step(s, miss * scale, rate, keep, first)
          for (let h = 0; h < hidden; h++) inner.step(s * hidden + h, between[h]! * scale, rate * 0.5, keep)
        }
      }
      if (epoch >= epochs / 2 && n % 20_000 === 0) { rounds++; for (const numbers of [direct, inner, bias, out]) numbers.remember() }
    })
  }
  for (const numbers of [direct, inner, bias, out]) numbers.settle(rounds)
  const own = hundredths(direct.values), ofInner = hundredths(inner.values)
  return {
    signals: Object.fromEntries(names.flatMap((name, s) => (direct.isLearnt(s) ? [[name, [own[s]!, ...ofInner.slice(s * hidden, (s + 1) * hidden)]]] : []))),
    bias: hundredths(bias.values), out: hundredths(out.values),
  }
}
