import { Names, rangeOf } from '../../learned/signal-names.ts'

/** Signals of whether a block opens with its headline. */
export const leadNames = new Names()

/** One signal for each of a family's values. */
export function family<Value extends string>(name: string, values: readonly Value[]): (value: Value) => number {
  const first = leadNames.family(name, values)
  return value => first + values.indexOf(value)
}

/** One for each pair of two families' values. */
export function pairs<Value extends string, Other extends string>(
  name: string,
  values: readonly Value[],
  others: readonly Other[],
): (value: Value, other: Other) => number {
  const first = leadNames.pairs(name, values, others)
  return (value, other) => first + values.indexOf(value) * others.length + others.indexOf(other)
}

/** One for each range of a number. */
export function ranges(name: string, edges: readonly number[]): (value: number) => number {
  const { first } = leadNames.ranges(name, edges)
  return value => first + rangeOf(value, edges)
}

/** Ranges with names, for pairs. */
export interface Steps<Name extends string = string> {
  readonly edges: readonly number[]
  readonly names: readonly Name[]
}

/** Ranges called by their edges, the last by a word of its own: "below 2", "below 3", "more". */
export const stepsBelow = (edges: readonly number[], last: string): Steps => ({
  edges,
  names: [...edges.map(edge => `below ${edge}`), last],
})

/** What the range is called that a number is in. */
export const stepOf = <Name extends string>(value: number, { edges, names }: Steps<Name>): Name =>
  names[rangeOf(value, edges)]!

export const wordSteps = stepsBelow([2, 3, 4, 6, 9, 14], 'more')
