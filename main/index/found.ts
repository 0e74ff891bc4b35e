import { countBits } from './bits.ts'
import type { CommonWords } from './common-words.ts'
import type { Indexed } from './documents.ts'
import { slotSize } from './places.ts'

/** Items found, a bit each as in `CommonWords`: counted at once, and listed in any order of documents. */
export class Found {
  readonly count: number
  readonly #bits: Uint32Array

  constructor(bits: Uint32Array) {
    this.#bits = bits
    this.count = countBits(bits)
  }

  has(bit: number): boolean {
    return ((this.#bits[bit >> 5]! >>> (bit & 31)) & 1) === 1
  }

  /** Places of a stretch of the list that has documents in this order. */
  places(order: readonly Indexed[], offset: number, limit: number): number[] {
    const places: number[] = []
    let before = 0
    for (const { bit, items, slot } of order) {
      for (let at = this.#next(bit, bit + items); at < bit + items; at = this.#next(at + 1, bit + items)) {
        if (before++ < offset) continue
        if (places.length === limit) return places
        places.push(slot * slotSize + at - bit)
      }
    }
    return places
  }

  /** The first item that was found from a bit on, or `end`: those that weren't are passed over by the word. */
  #next(from: number, end: number): number {
    for (let at = from; at < end; at = (at | 31) + 1) {
      const word = this.#bits[at >> 5]! >>> (at & 31)
      if (word !== 0) return at + 31 - Math.clz32(word & -word)
    }
    return end
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

/**
 * The items that have words beginning as all of these do. Null where a single word isn't common, and FTS5 as quick: it
 * counts items without handing them over; nor before it is known what is common. Of several, each letter typed at the
 * last leaves the others as they were, and their bitmaps are kept.
 */
export function findCommon(common: CommonWords, wanted: readonly string[]): Found | null {
  if (wanted.length === 1) {
    const bits = common.find(wanted[0]!)
    return bits && new Found(bits)
  }
  if (!common.known) return null
  let all: Uint32Array | null = null
  for (const word of wanted) {
    const bits = common.find(word) ?? common.findRare(word)
    if (!all) all = bits.slice()
    else for (let at = 0; at < bits.length; at++) all[at]! &= bits[at]!
  }
  return all && new Found(all)
}
