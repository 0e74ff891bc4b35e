import { ofRoles } from '../learned/signal-names.ts'
import { tables, type RoleTable } from '../learned/tables.ts'
import { barred, k, never, start, type Steps } from './chain.ts'
import { likenesses, mixIn, neighbours, type Groups, type NetWeights } from './net.ts'
import { roles } from './role.ts'
import './signals/index.ts'
import './signals/habits.ts'

/** A learned table as the parser reckons with it. */
export class Model {
  readonly steps: Steps
  /** For each signal what it says for each role, then its numbers for the net. */
  readonly #rows: Float32Array
  readonly #sum: Float64Array
  readonly #net: NetWeights

  constructor({ signals, steps, tightSteps, net }: RoleTable) {
    const table = (values: readonly number[]) => Float64Array.from(values, value => value / 100)
    const outer = net.bias.length
    const inner = net.mix.length / outer / (neighbours + likenesses)
    const width = k + inner
    this.#rows = new Float32Array(ofRoles.all.length * width)
    this.#sum = new Float64Array(width)
    ofRoles.all.forEach((name, s) =>
      signals[name]?.forEach((weight, n) => {
        this.#rows[s * width + n] = weight / 100
      }),
    )
    this.#net = { inner, outer, mix: table(net.mix), bias: table(net.bias), out: table(net.out) }
    const apart = new Float64Array((k + 1) * k)
    const tight = new Float64Array((k + 1) * k)
    for (let from = 0; from <= k; from++) {
      for (let to = 0; to < k; to++) {
        const name = from === start ? 'start' : roles[from]!
        const bar = barred[from * k + to] ? never : 0
        apart[from * k + to] = (steps[name]?.[to] ?? 0) / 100 + bar
        tight[from * k + to] = apart[from * k + to]! + (tightSteps[name]?.[to] ?? 0) / 100
      }
    }
    this.steps = { apart, tight }
  }

  /**
   * What the signals of block `i` say for each role by themselves, added to `own`, and its numbers for the net, to
   * `self`. Four signals at a time: a block has some sixty, and each sum is then fetched and stored less often.
   */
  weigh(on: readonly number[], own: Float64Array, self: Float64Array, i: number): void {
    const rows = this.#rows
    const sum = this.#sum
    const width = sum.length
    const inner = width - k
    sum.fill(0)
    let n = 0
    for (; n + 4 <= on.length; n += 4) {
      const a = on[n]! * width
      const b = on[n + 1]! * width
      const c = on[n + 2]! * width
      const d = on[n + 3]! * width
      for (let h = 0; h < width; h++) sum[h]! += rows[a + h]! + rows[b + h]! + rows[c + h]! + rows[d + h]!
    }
    for (; n < on.length; n++) {
      const row = on[n]! * width
      for (let h = 0; h < width; h++) sum[h]! += rows[row + h]!
    }
    for (let r = 0; r < k; r++) own[i * k + r]! += sum[r]!
    for (let h = 0; h < inner; h++) self[i * inner + h]! += sum[k + h]!
  }

  /** The same of a block with the signals of `twin`, of which nothing else was added yet. */
  repeat(twin: number, own: Float64Array, self: Float64Array, i: number): void {
    const inner = this.#net.inner
    copyRow(own, twin * k, i * k, k)
    copyRow(self, twin * inner, i * inner, inner)
  }

  /** Room for the numbers of so many blocks. */
  selfOf(blocks: number): Float64Array {
    return new Float64Array(blocks * this.#net.inner)
  }

  /** What the blocks say together, added to `own`. */
  mix(own: Float64Array, self: Float64Array, groups: Groups): void {
    mixIn(own, self, groups, this.#net)
  }
}

/** Number by number: rows are short, and calling `copyWithin` takes longer than copying them. */
function copyRow(table: Float64Array, from: number, to: number, length: number): void {
  for (let n = 0; n < length; n++) table[to + n] = table[from + n]!
}

const made = new Map<'first' | 'second' | 'marked', Model>()

/**
 * The readings, each made when first asked for, as most processes read nothing: `first` of looks and neighbours,
 * `second` of the document's habits too, and `marked` the same of documents with markup, where headings, links and
 * lists say other things of a line than its words do.
 */
export function modelOf(reading: 'first' | 'second' | 'marked'): Model {
  const known = made.get(reading) ?? new Model(tables[reading])
  made.set(reading, known)
  return known
}
