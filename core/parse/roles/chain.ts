import { beginsItem, roles } from './role.ts'

/** How many roles there are. */
export const k = roles.length
const at = Object.fromEntries(roles.map((role, i) => [role, i])) as Record<(typeof roles)[number], number>

/**
 * What a step from one block to the next must not be: as good as impossible, though what a curator says outweighs it.
 */
export const never = -25

/** The place before the first block stands behind the roles in a table of steps. */
export const start = k
const ofAnItem = (['deck', 'byline', 'paragraph', 'bullet', 'label', 'credit', 'outlet'] as const).map(role => at[role])

/**
 * Steps that make no sense whatever was learned: what belongs to an item stands behind another part of it, a headline
 * proper has something under it and a bare one has not, an overline has its item under it; behind a deck an item goes
 * on or another headline begins one.
 */
export const barred: Readonly<Uint8Array> = (() => {
  const steps = new Uint8Array((k + 1) * k)
  const bar = (from: number, to: number) => {
    steps[from * k + to] = 1
  }
  for (const to of ofAnItem) for (const from of [start, at.title, at.bare]) bar(from, to)
  for (const to of [at.opening, at.point]) bar(at.deck, to)
  for (let to = 0; to < k; to++) {
    if (!ofAnItem.includes(to)) bar(at.headline, to)
    if (!beginsItem.has(to)) bar(at.overline, to)
  }
  return steps
})()
/** Roles that can't be the last. */
export const notLast: readonly number[] = [at.headline, at.overline]

/**
 * What speaks for each step, where blocks stand right under each other and where blank lines part them; rows by where a
 * step comes from.
 */
export interface Steps {
  readonly tight: Float64Array
  readonly apart: Float64Array
}

/**
 * The likeliest roles of all blocks together (Viterbi), and by forward and backward sums the likelihood of each role at
 * each place. `own` has what speaks for each role of each block, `tight` which blocks have no blank line before them.
 * Linear in the number of blocks.
 */
export function decode(
  own: Float64Array,
  tight: readonly boolean[],
  steps: Steps,
): { readonly best: Uint8Array; readonly likely: Float64Array } {
  const n = tight.length
  const best = new Uint8Array(n)
  const score = new Float64Array(n * k)
  const from = new Uint8Array(n * k)
  if (n === 0) return { best, likely: new Float64Array(0) }
  for (let i = 0; i < n; i++) {
    const table = tight[i] ? steps.tight : steps.apart
    for (let to = 0; to < k; to++) {
      let most = -Infinity
      let which = 0
      if (i === 0) {
        most = table[start * k + to]!
      } else {
        for (let f = 0; f < k; f++) {
          const value = score[(i - 1) * k + f]! + table[f * k + to]!
          if (value > most) {
            most = value
            which = f
          }
        }
      }
      score[i * k + to] = most + own[i * k + to]!
      from[i * k + to] = which
    }
  }
  for (const r of notLast) score[(n - 1) * k + r]! += never
  let role = 0
  for (let r = 1; r < k; r++) if (score[(n - 1) * k + r]! > score[(n - 1) * k + role]!) role = r
  for (let i = n - 1; i >= 0; i--) {
    best[i] = role
    role = from[i * k + role]!
  }
  return {
    best,
    likely: likelihoods(own, tight, { tight: steps.tight.map(Math.exp), apart: steps.apart.map(Math.exp) }),
  }
}

/** P(role at place), rows by place; `steps` as factors. */
function likelihoods(own: Float64Array, tight: readonly boolean[], steps: Steps): Float64Array {
  const n = tight.length
  const factor = new Float64Array(n * k)
  const ahead = new Float64Array(n * k)
  const likely = new Float64Array(n * k)
  for (let i = 0; i < n; i++) {
    let most = -Infinity
    for (let r = 0; r < k; r++) most = Math.max(most, own[i * k + r]!)
    for (let r = 0; r < k; r++) factor[i * k + r] = Math.exp(own[i * k + r]! - most)
  }
  for (const r of notLast) factor[(n - 1) * k + r]! *= Math.exp(never)
  // Sums grow side by side, each over its steps in order: done one by one, every addition would wait for the one
  // before.
  for (let i = 0; i < n; i++) {
    const table = tight[i] ? steps.tight : steps.apart
    const here = i * k
    const before = here - k
    if (i === 0) {
      for (let to = 0; to < k; to++) ahead[to] = table[start * k + to]!
    } else {
      for (let f = 0; f < k; f++) {
        const value = ahead[before + f]!
        for (let to = 0; to < k; to++) ahead[here + to]! += value * table[f * k + to]!
      }
    }
    let sum = 0
    for (let r = 0; r < k; r++) sum += ahead[here + r]! *= factor[here + r]!
    for (let r = 0; r < k; r++) ahead[here + r]! /= sum
  }
  let behind = new Float64Array(k).fill(1)
  let before = new Float64Array(k)
  for (let i = n - 1; i >= 0; i--) {
    const table = tight[i] ? steps.tight : steps.apart
    const here = i * k
    let sum = 0
    for (let r = 0; r < k; r++) sum += likely[here + r] = ahead[here + r]! * behind[r]!
    for (let r = 0; r < k; r++) likely[here + r]! /= sum
    if (i === 0) break
    before.fill(0)
    for (let to = 0; to < k; to++) {
      const own = factor[here + to]!
      const rest = behind[to]!
      for (let f = 0; f < k; f++) before[f]! += table[f * k + to]! * own * rest
    }
    let all = 0
    for (let f = 0; f < k; f++) all += before[f]!
    for (let f = 0; f < k; f++) before[f]! /= all
    ;[behind, before] = [before, behind]
  }
  return likely
}
