import { Names } from '../../learned/signal-names.ts'
import { ways } from './ways.ts'

/** Signals of whether a sign in a block divides it. */
export const cutNames = new Names()

/** For each way of dividing one signal a value; values by their numbers. */
export function ranges(name: string, values: readonly string[]): (way: number, value: number) => number {
  const first = cutNames.pairs(name, ways, values)
  return (way, value) => first + way * values.length + value
}

/** The same, values by their names. */
export function choice<Value extends string>(
  name: string,
  values: readonly Value[],
): (way: number, value: Value) => number {
  const numberOf = ranges(name, values)
  return (way, value) => numberOf(way, values.indexOf(value))
}

/** For each way one signal a pair of values, by their numbers. */
export function pairs(
  name: string,
  values: readonly string[],
  others: readonly string[],
): (way: number, value: number, other: number) => number {
  const numberOf = ranges(
    name,
    values.flatMap(value => others.map(other => `${value}, ${other}`)),
  )
  return (way, value, other) => numberOf(way, value * others.length + other)
}

/** The same, whatever the way. */
export function pairsOfAll(
  name: string,
  values: readonly string[],
  others: readonly string[],
): (value: number, other: number) => number {
  const first = cutNames.pairs(name, values, others)
  return (value, other) => first + value * others.length + other
}
