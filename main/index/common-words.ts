import type { DatabaseSync } from 'node:sqlite'
import { allThere, block, bytesOf, emptyBits } from './bits.ts'
import type { Documents } from './documents.ts'
import { beginningsOf, learnt, type Commonness } from './learn-words.ts'
import { matchExpression, piecesOf } from './words.ts'

/** Bitmaps kept in memory, and those of words that few items share. */
const remembered = 48
const rareRemembered = 8
const mostMet = 100_000

/**
 * For each beginning of words that many items share, a bitmap of those items: FTS5 takes 0.1 µs an item to find them,
 * which with a hundred thousand is longer than a keystroke may take. An item's bit is its document's `bit` and its
 * place there; those of documents that are gone mean nothing. Which are common is learnt anew whenever the library has
 * doubled; what became so meanwhile is found by FTS5.
 */
export class CommonWords {
  readonly #db: DatabaseSync
  readonly #documents: Documents
  readonly #commonness: Commonness
  readonly #numbers = new Map<string, number>()
  readonly #statements: ReturnType<typeof prepare>
  readonly #kept = new Map<number, Uint32Array>()
  readonly #rare = new Map<string, Uint32Array>()
  /** Numbers of the common beginnings of words that were met. */
  readonly #met = new Map<string, readonly number[]>()
  /** Rows to be written: by block, then at their beginning's number. */
  readonly #changed = new Map<number, Uint32Array[]>()
  #there: Uint32Array | null = null
  #learntOf = 0
  #learning: Generator<void> | null = null

  constructor(db: DatabaseSync, documents: Documents, commonness: Commonness) {
    this.#db = db
    this.#documents = documents
    this.#commonness = commonness
    this.#statements = prepare(db)
    this.#load()
  }

  /** Whether it was learnt what is common. */
  get known(): boolean {
    return this.#numbers.size > 0
  }

  /** The items that have a word that begins so; null where it isn't known to be common. Not to be changed. */
  find(beginning: string): Uint32Array | null {
    const n = this.#numbers.get(beginning)
    if (n === undefined) return null
    const known = this.#kept.get(n)
    if (known) return known
    const bits = emptyBits(this.#documents)
    for (const row of this.#statements.rows.all(n)) {
      bytesOf(bits).set(row.bits as Uint8Array, ((row.block as number) * block) / 8)
    }
    const there = (this.#there ??= allThere(this.#documents))
    for (let index = 0; index < bits.length; index++) bits[index]! &= there[index]!
    if (this.#kept.size >= remembered) this.#kept.delete(this.#kept.keys().next().value!)
    this.#kept.set(n, bits)
    return bits
  }

  /** The items that have a word that begins so, one letter or digit at least, by FTS5. Not to be changed. */
  findRare(beginning: string): Uint32Array {
    const known = this.#rare.get(beginning)
    if (known) return known
    const bits = emptyBits(this.#documents)
    for (const [at] of this.#statements.places.all(matchExpression(beginning)!.match) as unknown as [number][]) {
      const bit = this.#documents.bitAt(at)
      bits[bit >> 5]! |= 1 << (bit & 31)
    }
    if (this.#rare.size >= rareRemembered) this.#rare.delete(this.#rare.keys().next().value!)
    this.#rare.set(beginning, bits)
    return bits
  }

  /** An item's text was this (null for one that is new) and is that. Written with `flush`. */
  reword(bit: number, before: string | null, after: string): void {
    this.#learning = null
    if (this.#numbers.size === 0) return
    if (before !== null) this.#mark(bit, before, false)
    this.#mark(bit, after, true)
  }

  /** To be called at the end of every change, within its transaction. */
  flush(): void {
    for (const [at, rows] of this.#changed) rows.forEach((bits, n) => this.#statements.put.run(n, at, bytesOf(bits)))
    this.#changed.clear()
    this.#kept.clear()
    this.#rare.clear()
    this.#there = null
    if (this.#met.size > mostMet) this.#met.clear()
  }

  /** Whether there is anything to learn. */
  get due(): boolean {
    const { items, bits } = this.#documents
    return (
      this.#learning !== null ||
      items >= Math.max(this.#commonness.from, 2 * this.#learntOf) ||
      (this.#learntOf > 0 && bits > 4 * items + block)
    )
  }

  /**
   * Learns for some milliseconds what is common, which is to be due, and answers whether there is more to do: two
   * seconds with a hundred thousand items. Beginnings count as rare meanwhile; where words change, it begins again.
   */
  learn(): boolean {
    this.#learning ??= learnt(this.#db, this.#documents, this.#commonness)
    if (this.#numbers.size > 0) this.#forget()
    const until = performance.now() + patience
    while (performance.now() < until) {
      if (!this.#learning.next().done) continue
      this.#learning = null
      this.#load()
      return false
    }
    return true
  }

  #load(): void {
    this.#forget()
    for (const { n, beginning } of this.#db.prepare('SELECT n, beginning FROM common').all()) {
      this.#numbers.set(beginning as string, n as number)
    }
    this.#learntOf = this.#numbers.get('') ?? 0
    this.#numbers.delete('')
  }

  #forget(): void {
    for (const known of [this.#numbers, this.#met, this.#kept, this.#rare]) known.clear()
    this.#there = null
  }

  #mark(bit: number, text: string, on: boolean): void {
    const [at, word, mask] = [Math.floor(bit / block), (bit % block) >> 5, 1 << (bit & 31)]
    const rows = this.#changed.get(at) ?? []
    this.#changed.set(at, rows)
    for (const piece of piecesOf(text)) {
      for (const n of this.#numbersOf(piece)) {
        const bits = (rows[n] ??= this.#read(n, at))
        bits[word] = on ? bits[word]! | mask : bits[word]! & ~mask
      }
    }
  }

  #numbersOf(piece: string): readonly number[] {
    const known = this.#met.get(piece)
    if (known) return known
    const numbers = beginningsOf(piece).flatMap(beginning => this.#numbers.get(beginning) ?? [])
    this.#met.set(piece, numbers)
    return numbers
  }

  #read(n: number, at: number): Uint32Array {
    const bits = new Uint32Array(block / 32)
    const row = this.#statements.row.get(n, at)
    if (row) bytesOf(bits).set(row.bits as Uint8Array)
    return bits
  }
}
/** Milliseconds of learning at a time. */
const patience = 8

function prepare(db: DatabaseSync) {
  const places = db.prepare('SELECT rowid FROM words WHERE words MATCH ?')
  places.setReturnArrays(true)
  return {
    places,
    row: db.prepare('SELECT bits FROM common_bits WHERE n = ? AND block = ?'),
    rows: db.prepare('SELECT block, bits FROM common_bits WHERE n = ?'),
    put: db.prepare('INSERT OR REPLACE INTO common_bits VALUES (?, ?, ?)'),
  }
}
