import type { DatabaseSync } from 'node:sqlite'
import { block, bytesOf, emptyBits } from './bits.ts'
import type { Documents } from './documents.ts'
import { slotSize } from './places.ts'
import { piecesOf } from './words.ts'

/**
 * What is common: of a library of `from` items and more, a beginning of words that `least` items have, and one in
 * fifty.
 */
export interface Commonness {
  readonly from: number
  readonly least: number
}
export const usualCommonness: Commonness = { from: 4_000, least: 500 }
const share = 0.02

/** Which beginnings are common is told by about so many items; which items have them, by all. */
const sample = 1500
/** Longer beginnings are left to FTS5. */
const longest = 32

/**
 * Writes anew which beginnings of words are common, and the bits of the items that have them; gives the items their
 * lowest bits first. Yields every few milliseconds, outside of a transaction, and may be given up there: without its
 * last step nothing counts as common.
 */
export function* learnt(db: DatabaseSync, documents: Documents, commonness: Commonness): Generator<void> {
  const { items } = documents
  transaction(db, () => {
    db.exec('DELETE FROM common; DELETE FROM common_bits')
    documents.closeUp(db)
  })
  const common = yield* commonOf(db, items, commonness)
  const all = common.map(() => emptyBits(documents))
  yield* fill(db, documents, common, all)
  const put = db.prepare('INSERT INTO common_bits VALUES (?, ?, ?)')
  for (let first = 0; first < all.length; first += 20) {
    transaction(db, () => {
      for (const [index, bits] of all.slice(first, first + 20).entries()) {
        for (let at = 0; at * block < bits.length * 32; at++) {
          const part = bits.subarray((at * block) / 32, ((at + 1) * block) / 32)
          if (part.some(each => each !== 0)) put.run(first + index, at, bytesOf(part))
        }
      }
    })
    yield
  }
  const name = db.prepare('INSERT INTO common VALUES (?, ?)')
  transaction(db, () => {
    for (const [n, beginning] of common.entries()) name.run(n, beginning)
    name.run(items, '')
  })
}

function* commonOf(db: DatabaseSync, items: number, { least }: Commonness): Generator<void, string[]> {
  // Odd, so that it meets items at every place in their documents.
  const step = Math.floor(items / sample) | 1
  const counts = new Map<string, number>()
  let seen = 0
  const next = pages(db, 20, `(at / ${slotSize} + at) % ${step} = 0`)
  for (let texts = next(); texts.length > 0; texts = next()) {
    for (const { text } of texts) {
      seen++
      for (const beginning of new Set(piecesOf(text).flatMap(beginningsOf))) {
        counts.set(beginning, (counts.get(beginning) ?? 0) + 1)
      }
    }
    yield
  }
  const enough = Math.max(share, least / items) * seen
  return [...counts].filter(([, count]) => count >= enough).map(([beginning]) => beginning)
}

function* fill(
  db: DatabaseSync,
  documents: Documents,
  common: readonly string[],
  all: readonly Uint32Array[],
): Generator<void> {
  const bitmaps = new Map(common.map((beginning, n) => [beginning, all[n]!]))
  const met = new Map<string, readonly Uint32Array[]>()
  const next = pages(db, 100)
  for (let texts = next(); texts.length > 0; texts = next()) {
    for (const { at, text } of texts) {
      const bit = documents.bitAt(at)
      const [word, mask] = [bit >> 5, 1 << (bit & 31)]
      for (const piece of piecesOf(text)) {
        let found = met.get(piece)
        if (!found) met.set(piece, (found = beginningsOf(piece).flatMap(beginning => bitmaps.get(beginning) ?? [])))
        for (const bits of found) bits[word]! |= mask
      }
    }
    yield
  }
}

/** Texts in the order of lists, some at a time; none at the end. */
function pages(db: DatabaseSync, limit: number, condition = '1'): () => { at: number; text: string }[] {
  const after = db.prepare(`SELECT at, text FROM texts WHERE at > ? AND ${condition} ORDER BY at LIMIT ${limit}`)
  let last = -1
  return () => {
    const page = after.all(last) as { at: number; text: string }[]
    last = page.at(-1)?.at ?? last
    return page
  }
}

function transaction(db: DatabaseSync, work: () => void): void {
  db.exec('BEGIN')
  try {
    work()
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}

/** "ferry" → "f", "fe" … "ferry". */
export function beginningsOf(piece: string): string[] {
  const beginnings: string[] = []
  for (let length = 1; length <= piece.length && length <= longest; length++) beginnings.push(piece.slice(0, length))
  return beginnings
}
