/**
 * Finds blocks that show the very signals of one before. A long document written alike throughout has many, and what
 * these say need not be reckoned again: of 3,800 blocks of an invented archive (`tests/bench/parse.ts`) 109 differ. In
 * digests by many hands few blocks have a twin, and looking for one costs nothing that shows.
 */
export class Twins {
  readonly #known = new Map<number, { readonly on: readonly number[]; readonly first: number }>()

  /**
   * The first block with the signals of block `i`: itself, if there was none before. Of two that fall together by their
   * hash the second has no twins.
   */
  of(on: readonly number[], i: number): number {
    let hash = 0
    for (let n = 0; n < on.length; n++) hash = (Math.imul(hash, 31) + on[n]!) | 0
    const known = this.#known.get(hash)
    if (known === undefined) this.#known.set(hash, { on: on.slice(), first: i })
    return known !== undefined && isSame(known.on, on) ? known.first : i
  }
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false
  for (let n = 0; n < one.length; n++) if (one[n] !== other[n]) return false
  return true
}
