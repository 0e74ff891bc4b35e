/** The names of one set of signals, in the order of their numbers: names are what `learned.json` knows them by. */
export class Names {
  readonly all: string[] = []

  /** Gives each value of a family a number: the first one's is returned, the others follow it. */
  family(name: string, values: readonly string[]): number {
    const first = this.all.length
    for (const value of values) this.all.push(name === '' ? value : `${name}: ${value}`)
    return first
  }

  /** The same for each pair of two families' values; a pair's number is `first + a * others.length + b`. */
  pairs(name: string, values: readonly string[], others: readonly string[]): number {
    return this.family(
      name,
      values.flatMap(value => others.map(other => `${value}, ${other}`)),
    )
  }

  /** Ranges: below the first edge, from there to the second, …, from the last on. */
  ranges(name: string, edges: readonly number[]): Ranges {
    return { first: this.family(name, [...edges.map(edge => `below ${edge}`), `from ${edges.at(-1)!}`]), edges }
  }
}

export interface Ranges {
  readonly first: number
  readonly edges: readonly number[]
}

/** Which of the ranges a value is in, counted from 0. */
export function rangeOf(value: number, edges: readonly number[]): number {
  let i = 0
  while (i < edges.length && value >= edges[i]!) i++
  return i
}

/** Signals of what a block is. */
export const ofRoles = new Names()
