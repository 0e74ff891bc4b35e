import { k } from './chain.ts'

/** Blocks on either side that are looked at. */
export const reach = 3
export const neighbours = 2 * reach + 1
/** What blocks are likened by, see `groupsOf`. */
export const likenesses = 4

/** For each likeness the number of the group that each block belongs to. */
export type Groups = readonly Int32Array[]

/** The weights of a net: matrices by rows of what comes in. */
export interface NetWeights {
  /**
   * How many numbers stand for a block by its own signals, a multiple of four, and how many for it among its neighbours
   * and the blocks like it.
   */
  readonly inner: number
  readonly outer: number
  /** `neighbours` matrices of `inner` rows by `outer`, then `likenesses` such for the means of groups. */
  readonly mix: Float64Array
  readonly bias: Float64Array
  /** `outer` rows by roles. */
  readonly out: Float64Array
}

/** What a net reckons on its way, as learning needs it. */
export interface NetPass {
  /** Each block by its signals. */
  readonly self: Float64Array
  /** For each likeness the mean of each group, and how many blocks it has. */
  readonly means: readonly Float64Array[]
  readonly counts: readonly Int32Array[]
  /** Each block among others; nought where it says nothing. */
  readonly among: Float64Array
}

/**
 * What blocks say together, added to `own`: from the numbers of each block (`self`, which are squashed here), of its
 * neighbours and of the blocks like it to what speaks for each role. Linear in the number of blocks. While learning,
 * `kept` says how much of each outer number counts.
 */
export function mixIn(
  own: Float64Array,
  self: Float64Array,
  groups: Groups,
  { inner, outer, mix, bias, out }: NetWeights,
  kept: Float64Array | null = null,
): NetPass {
  const n = self.length / inner
  for (let at = 0; at < self.length; at++) self[at] = self[at]! / (1 + Math.abs(self[at]!))
  const counts = groups.map(group => countsOf(group))
  const means = groups.map((group, g) => meansOf(self, group, counts[g]!, inner))
  const said = means.map((mean, g) => multiplied(mean, mix, (neighbours + g) * inner * outer, inner, outer))
  // Many blocks of a long document are as others are: what they say to their neighbours is reckoned once.
  const { of, rows } = distinct(self, inner)
  const beside = Array.from({ length: neighbours }, (_, d) => multiplied(rows, mix, d * inner * outer, inner, outer))
  const among = new Float64Array(n * outer)
  const sum = new Float64Array(outer)
  const [t0, t1, t2, t3, t4, t5, t6] = beside as Tables<7>
  const [u0, u1, u2, u3] = said as Tables<4>
  for (let i = 0; i < n; i++) {
    // Row by row of all tables in one sum, so that it is stored but once: `neighbours` and `likenesses` are as many as
    // are written here.
    const row = (d: number) => of[i + d]! * outer
    const r0 = row(0)
    const r1 = row(1)
    const r2 = row(2)
    const r3 = row(3)
    const r4 = row(4)
    const r5 = row(5)
    const r6 = row(6)
    const like = (g: number) => groups[g]![i]! * outer
    const l0 = like(0)
    const l1 = like(1)
    const l2 = like(2)
    const l3 = like(3)
    for (let o = 0; o < outer; o++) {
      sum[o] =
        bias[o]! +
        u0[l0 + o]! +
        u1[l1 + o]! +
        u2[l2 + o]! +
        u3[l3 + o]! +
        t0[r0 + o]! +
        t1[r1 + o]! +
        t2[r2 + o]! +
        t3[r3 + o]! +
        t4[r4 + o]! +
        t5[r5 + o]! +
        t6[r6 + o]!
    }
    for (let o = 0; o < outer; o++) {
      const value = sum[o]! <= 0 ? 0 : kept === null ? sum[o]! : sum[o]! * kept[i * outer + o]!
      if (value === 0) continue
      among[i * outer + o] = value
      for (let r = 0; r < k; r++) own[i * k + r]! += value * out[o * k + r]!
    }
  }
  return { self, means, counts, among }
}

type Tables<N extends 4 | 7, T = Float64Array> = N extends 4 ? [T, T, T, T] : [T, T, T, T, T, T, T]

/**
 * The rows of `inner` numbers without those that repeat another, behind them one of noughts, and which of them each is;
 * before the first and behind the last stand as many as are looked at, all of noughts.
 */
function distinct(self: Float64Array, inner: number): { of: Int32Array; rows: Float64Array } {
  const n = self.length / inner
  const of = new Int32Array(n + 2 * reach)
  const firsts: number[] = []
  const bySum = new Map<number, number>()
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let h = 0; h < inner; h++) sum += self[i * inner + h]! * (h + 1)
    const known = bySum.get(sum)
    if (known !== undefined && isSame(self, firsts[known]!, i, inner)) {
      of[i + reach] = known
      continue
    }
    bySum.set(sum, (of[i + reach] = firsts.push(i) - 1))
  }
  of.fill(firsts.length, 0, reach)
  of.fill(firsts.length, n + reach)
  const rows = new Float64Array((firsts.length + 1) * inner)
  firsts.forEach((i, at) => {
    rows.set(self.subarray(i * inner, (i + 1) * inner), at * inner)
  })
  return { of, rows }
}

function isSame(self: Float64Array, i: number, j: number, inner: number): boolean {
  for (let h = 0; h < inner; h++) if (self[i * inner + h] !== self[j * inner + h]) return false
  return true
}

function countsOf(group: Int32Array): Int32Array {
  const counts = new Int32Array(group.reduce((most, no) => Math.max(most, no + 1), 0))
  for (const no of group) counts[no]!++
  return counts
}

function meansOf(self: Float64Array, group: Int32Array, counts: Int32Array, inner: number): Float64Array {
  const means = new Float64Array(counts.length * inner)
  group.forEach((no, i) => {
    for (let h = 0; h < inner; h++) means[no * inner + h]! += self[i * inner + h]! / counts[no]!
  })
  return means
}

/** Rows of `inner` numbers by a matrix that stands in `mix` from `from` on. */
function multiplied(rows: Float64Array, mix: Float64Array, from: number, inner: number, outer: number): Float64Array {
  const n = rows.length / inner
  const made = new Float64Array(n * outer)
  // Four rows of the matrix at a time, so that each sum is fetched and stored less often.
  for (let i = 0; i < n; i++) {
    for (let h = 0, row = from; h < inner; h += 4, row += 4 * outer) {
      const at = i * inner + h
      const a = rows[at]!
      const b = rows[at + 1]!
      const c = rows[at + 2]!
      const d = rows[at + 3]!
      const sum = i * outer
      for (let o = 0; o < outer; o++) {
        made[sum + o]! +=
          a * mix[row + o]! + b * mix[row + outer + o]! + c * mix[row + 2 * outer + o]! + d * mix[row + 3 * outer + o]!
      }
    }
  }
  return made
}
