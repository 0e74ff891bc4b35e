/** A case of a yes-or-no question: the signals it shows, and the answer. */
export interface Judged { readonly on: readonly number[]; readonly is: boolean; readonly weight: number }

/** What each signal says for a yes, by logistic regression, in hundredths by name. `keep` holds weights near nothing. */
export function regress(cases: readonly Judged[], names: readonly string[], keep: number): Record<string, number> {
  const weights = new Float64Array(names.length), sums = new Float64Array(names.length)
  for (let epoch = 0; epoch < 12; epoch++) {
    for (const { on, is, weight } of cases) {
      const odds = on.reduce((sum, signal) => sum + weights[signal]!, 0), miss = (is ? 1 : 0) - 1 / (1 + Math.exp(-odds))
      if (Math.abs(miss) < 1e-4) continue
      for (const signal of on) {
        const g = miss * weight - keep * weights[signal]!
        sums[signal]! += g * g
        weights[signal]! += 0.15 * g / Math.sqrt(sums[signal]! + 1e-6)
      }
    }
  }
  return Object.fromEntries(names.flatMap((name, s) => { const weight = Math.round(weights[s]! * 100); return weight === 0 ? [] : [[name, weight]] }))
}
