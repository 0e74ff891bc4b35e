import { k, never, notLast, start } from '../../core/parse/roles/chain.ts'

/** What steps from role to role say, for blocks right under each other and for those apart. */
export interface Tables {
  readonly tight: Float64Array
  readonly apart: Float64Array
}

export interface Expected {
  readonly roles: Float64Array
  readonly steps: Float64Array
  /** Steps between blocks right under each other. */
  readonly close: Float64Array
}

/** Expected roles and steps, of all readings or of those that `labels` allow: forward and backward over the chain. */
export function expected(
  own: Float64Array,
  tight: readonly boolean[],
  labels: readonly number[] | null,
  tables: Tables,
): Expected {
  const n = tight.length
  const factors = { tight: tables.tight.map(Math.exp), apart: tables.apart.map(Math.exp) }
  const factor = new Float64Array(n * k)
  const ahead = new Float64Array(n * k)
  const behind = new Float64Array(n * k)
  const likely = new Float64Array(n * k)
  const steps = new Float64Array((k + 1) * k)
  const close = new Float64Array((k + 1) * k)
  for (let i = 0; i < n; i++) {
    let most = -Infinity
    for (let r = 0; r < k; r++) most = Math.max(most, own[i * k + r]!)
    for (let r = 0; r < k; r++) {
      factor[i * k + r] = Math.exp(own[i * k + r]! - most) * (labels && !(labels[i]! & (1 << r)) ? 1e-9 : 1)
    }
  }
  for (const r of notLast) factor[(n - 1) * k + r]! *= Math.exp(never)
  for (let i = 0; i < n; i++) {
    const table = tight[i] ? factors.tight : factors.apart
    let sum = 0
    for (let to = 0; to < k; to++) {
      let value = 0
      if (i === 0) value = table[start * k + to]!
      else for (let f = 0; f < k; f++) value += ahead[(i - 1) * k + f]! * table[f * k + to]!
      sum += ahead[i * k + to] = value * factor[i * k + to]!
    }
    for (let r = 0; r < k; r++) ahead[i * k + r]! /= sum
  }
  for (let r = 0; r < k; r++) behind[(n - 1) * k + r] = 1
  for (let i = n - 1; i > 0; i--) {
    const table = tight[i] ? factors.tight : factors.apart
    let all = 0
    for (let f = 0; f < k; f++) {
      let value = 0
      for (let to = 0; to < k; to++) value += table[f * k + to]! * factor[i * k + to]! * behind[i * k + to]!
      all += behind[(i - 1) * k + f] = value
    }
    for (let f = 0; f < k; f++) behind[(i - 1) * k + f]! /= all
  }
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let r = 0; r < k; r++) sum += likely[i * k + r] = ahead[i * k + r]! * behind[i * k + r]!
    for (let r = 0; r < k; r++) likely[i * k + r]! /= sum
    if (i === 0) {
      for (let r = 0; r < k; r++) steps[start * k + r]! += likely[r]!
      continue
    }
    const table = tight[i] ? factors.tight : factors.apart
    let all = 0
    const here = new Float64Array(k * k)
    for (let f = 0; f < k; f++) {
      for (let to = 0; to < k; to++) {
        all += here[f * k + to] =
          ahead[(i - 1) * k + f]! * table[f * k + to]! * factor[i * k + to]! * behind[i * k + to]!
      }
    }
    for (let s = 0; s < k * k; s++) {
      const part = here[s]! / all
      steps[s]! += part
      if (tight[i]) close[s]! += part
    }
  }
  return { roles: likely, steps, close }
}
