import type { RecordKey } from '../../../core/model/records.ts'

const feed = 10
const quote = 34

/**
 * Where each line of a catalogue begins and which record it is on. Numbers alone, as there are tens of thousands; a key
 * is a string only while it is asked for.
 */
export class CatalogueLines {
  readonly #bytes: Buffer
  readonly #starts: Uint32Array
  /** Lines by the hashes of their keys, counted from 1; 0 where there is none. */
  readonly #slots: Uint32Array

  constructor(bytes: Buffer) {
    this.#bytes = bytes
    const starts: number[] = []
    for (let start = 0; start < bytes.length; start = bytes.indexOf(feed, start) + 1) starts.push(start)
    this.#starts = Uint32Array.from(starts)
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * starts.length + 2)))
    for (let line = 0; line < starts.length; line++) {
      let slot = hashOf(this.key(line)) & (this.#slots.length - 1)
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1)
      this.#slots[slot] = line + 1
    }
  }

  get count(): number {
    return this.#starts.length
  }

  start(line: number): number {
    return this.#starts[line]!
  }
  /** Where the line feed behind it is. */
  end(line: number): number {
    return (this.#starts[line + 1] ?? this.#bytes.length) - 1
  }

  /** A line begins with `["source/x7Kd"`. */
  key(line: number): RecordKey {
    const start = this.start(line) + 2
    return this.#bytes.toString('latin1', start, this.#bytes.indexOf(quote, start)) as RecordKey
  }

  /** The line on a record; -1 where there is none. */
  of(key: RecordKey): number {
    for (let slot = hashOf(key) & (this.#slots.length - 1); ; slot = (slot + 1) & (this.#slots.length - 1)) {
      const line = this.#slots[slot]! - 1
      if (line < 0 || this.#isOn(line, key)) return line
    }
  }

  /** The line that a place in the bytes is on. */
  at(place: number): number {
    let low = 0
    let high = this.count - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.start(middle) <= place) low = middle
      else high = middle - 1
    }
    return low
  }

  #isOn(line: number, key: string): boolean {
    const start = this.start(line) + 2
    for (let i = 0; i < key.length; i++) if (this.#bytes[start + i] !== key.charCodeAt(i)) return false
    return this.#bytes[start + key.length] === quote
  }
}

/** FNV-1a, of letters that are all ASCII. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

/** Some of a catalogue's lines, by the records they are on: as small as bits can be. */
export class LineSet implements Iterable<RecordKey> {
  readonly #lines: CatalogueLines
  readonly #has: Uint8Array
  size = 0

  constructor(lines: CatalogueLines, has = new Uint8Array(lines.count)) {
    this.#lines = lines
    this.#has = has
  }

  add(line: number): void {
    if (this.#has[line] === 0) this.size++
    this.#has[line] = 1
  }

  /** The line on a record; -1 where it isn't among these. */
  of(key: RecordKey): number {
    const line = this.#lines.of(key)
    return line >= 0 && this.#has[line] === 1 ? line : -1
  }

  has(line: number): boolean {
    return this.#has[line] === 1
  }

  /** Answers whether it was there. */
  delete(key: RecordKey): boolean {
    const line = this.of(key)
    if (line >= 0) {
      this.#has[line] = 0
      this.size--
    }
    return line >= 0
  }

  /** As they are now, whatever becomes of this one. */
  copy(): LineSet {
    const copy = new LineSet(this.#lines, this.#has.slice())
    copy.size = this.size
    return copy
  }

  /** Their records, in the order they stand in. */
  *[Symbol.iterator](): Generator<RecordKey, void> {
    for (let line = 0; line < this.#has.length; line++) if (this.#has[line] === 1) yield this.#lines.key(line)
  }
}
