/** One thing a curator can choose between two versions of. */
export class Value {
  readonly value: unknown
  constructor(value: unknown) {
    this.value = value
  }
}

/**
 * In what order things stand, by id. Two orders are the same where what both have stands in the same order and under
 * the same sections: what only one of them has is a difference of its own.
 */
export class Order {
  readonly ids: readonly string[]
  constructor(ids: readonly string[]) {
    this.ids = ids
  }
}

/** A record taken apart: values by name, grouped where a thing has fields of its own. */
export type Parts = ReadonlyMap<string, Part>
export type Part = Value | Order | Parts

/** The fields of a plain object as values; those not there aren't. */
export function fieldsOf(body: object): Map<string, Part> {
  return new Map(
    Object.entries(body)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, new Value(value)]),
  )
}

/** The object whose fields these values are. */
export function objectOf(parts: Part | undefined): Record<string, unknown> {
  if (!isGroup(parts)) return {}
  return Object.fromEntries([...parts].flatMap(([name, part]) => (part instanceof Value ? [[name, part.value]] : [])))
}

export const isGroup = (part: Part | undefined): part is Parts => part instanceof Map

/** What stands under a name, as a group; an empty one where there is none. */
export function groupIn(parts: Parts, name: string): Parts {
  const part = parts.get(name)
  return isGroup(part) ? part : new Map()
}

export const valueIn = (parts: Parts, name: string): unknown => {
  const part = parts.get(name)
  return part instanceof Value ? part.value : undefined
}

export const orderIn = (parts: Parts, name: string): readonly string[] => {
  const part = parts.get(name)
  return part instanceof Order ? part.ids : []
}

/** How records of a kind come apart and together. Together, of parts that nobody changed, they are what they were. */
export interface Anatomy<B> {
  /** What only the `other` version has and is as good as nothing here is filled in. */
  apart(body: B, other: B): Parts
  /** What isn't chosen between comes from `ours`. */
  together(parts: Parts, ours: B, theirs: B): B
}
