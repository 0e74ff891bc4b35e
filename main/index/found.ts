import type { DatabaseSync } from 'node:sqlite'
import { countBits } from './bits.ts'
import type { CommonWords } from './common-words.ts'
import type { Documents, Indexed } from './documents.ts'
import { slotSize } from './places.ts'
import { matchExpression } from './words.ts'

/** Items found, a bit each as in `CommonWords`: counted at once, and listed in any order of documents. */
export class Found {
  readonly count: number
  readonly #bits: Uint32Array

  constructor(bits: Uint32Array) {
    this.#bits = bits
    this.count = countBits(bits)
  }

  has(bit: number): boolean { return (this.#bits[bit >> 5]! >>> (bit & 31) & 1) === 1 }

  /** Places of a stretch of the list that has documents in this order. */
  places(order: readonly Indexed[], offset: number, limit: number): number[] {
    const places: number[] = []
    let before = 0
    for (const { bit, items, slot } of order) {
      for (let at = 0; at < items; at++) {
        if (!this.has(bit + at) || before++ < offset) continue
        if (places.length === limit) return places
        places.push(slot * slotSize + at)
      }
    }
    return places
  }

  /** How many stand before an item of a document in the list that has documents in this order. */
  before(order: readonly Indexed[], document: Indexed, index: number): number {
    let before = 0
    for (const one of order) {
      const end = one === document ? index : one.items
      for (let at = 0; at < end; at++) if (this.has(one.bit + at)) before++
      if (one === document) break
    }
    return before
  }
}

/** The items that have words beginning as all of these do; null where none of them is common, and FTS5 as quick. */
export function findCommon(db: DatabaseSync, documents: Documents, common: CommonWords, wanted: readonly string[]): Found | null {
  const rare: string[] = []
  let bits: Uint32Array | null = null
  for (const word of wanted) {
    const found = common.find(word)
    if (!found) rare.push(word)
    else if (!bits) bits = found.slice()
    else for (let at = 0; at < bits.length; at++) bits[at]! &= found[at]!
  }
  if (!bits || rare.length === 0) return bits && new Found(bits)
  const both = new Uint32Array(bits.length)
  const match = rare.map(word => `(${matchExpression(word)!.match})`).join(' AND ')
  const places = db.prepare('SELECT rowid FROM words WHERE words MATCH ?')
  places.setReturnArrays(true)
  for (const [at] of places.all(match) as unknown as [number][]) {
    const bit = documents.bitAt(at)
    both[bit >> 5]! |= bits[bit >> 5]! & 1 << (bit & 31)
  }
  return new Found(both)
}
