import type { Documents } from './documents.ts'

/** Sets of items as bitmaps: an item's bit is its document's `bit` and its place there. */

/** Items whose bits are kept in one row: a change writes as much anew. */
export const block = 4096

export const emptyBits = (documents: Documents): Uint32Array =>
  new Uint32Array((Math.ceil(documents.bits / block) * block) / 32)
export const bytesOf = (bits: Uint32Array): Uint8Array => new Uint8Array(bits.buffer, bits.byteOffset, bits.byteLength)

/** The items of all documents. */
export function allThere(documents: Documents): Uint32Array {
  const bits = emptyBits(documents)
  for (const { bit, items } of documents.all()) {
    for (let at = bit; at < bit + items; at++) bits[at >> 5]! |= 1 << (at & 31)
  }
  return bits
}

export function countBits(bits: Uint32Array): number {
  let count = 0
  for (const each of bits) {
    let word = each - ((each >>> 1) & 0x55555555)
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return count
}
