import type { Stretch } from '../../../model/stretch.ts'

/**
 * Headlines that are looked at together. Each is cut from both of its ends until what is left is the headline proper.
 */
export class Heads {
  readonly #whole: readonly string[]
  readonly #left: readonly { start: number; end: number }[]

  constructor(whole: readonly string[], left = whole.map(({ length }) => ({ start: 0, end: length }))) {
    this.#whole = whole
    this.#left = left
  }

  get count(): number {
    return this.#whole.length
  }

  /** Where what is left of each stands in it. */
  get left(): readonly Stretch[] {
    return this.#left
  }

  /** What is left of one. */
  text(i: number): string {
    const { start, end } = this.#left[i]!
    return this.#whole[i]!.slice(start, end)
  }

  /** What is left of each. */
  texts(): string[] {
    return this.#whole.map((_, i) => this.text(i))
  }

  /** Some of them; what is cut from these is cut from all. */
  only(members: readonly number[]): Heads {
    return new Heads(
      members.map(i => this.#whole[i]!),
      members.map(i => this.#left[i]!),
    )
  }

  /** Leaves out the first letters of what is left of one. */
  cutBefore(i: number, length: number): void {
    this.#left[i]!.start += length
  }

  /** Leaves out the last letters of what is left of one. */
  cutBehind(i: number, length: number): void {
    this.#left[i]!.end -= length
  }
}

/** Numbers of headlines by the number of their section. */
export function bySection(sections: readonly number[]): ReadonlyMap<number, number[]> {
  const members = new Map<number, number[]>()
  sections.forEach((section, i) => {
    const own = members.get(section)
    if (own) own.push(i)
    else members.set(section, [i])
  })
  return members
}
