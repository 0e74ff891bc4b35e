import type { RecordKey } from '../../../core/model/records.ts'
import type { Stored } from './envelope.ts'

interface Kept {
  readonly stored: Stored
  readonly size: number
}

/** Records that were read from their files, the least lately used let go first; those somebody holds stay. */
export class Bodies {
  readonly #limit: number
  /** The least lately used first. */
  readonly #kept = new Map<RecordKey, Kept>()
  readonly #held = new Map<RecordKey, { holders: number; kept: Kept | null }>()
  #size = 0

  /**
   * `limit` is in bytes of the files they were read from. What is held doesn't count, and the last one read stays in
   * any case.
   */
  constructor(limit: number) {
    this.#limit = limit
  }

  get(key: RecordKey): Stored | null {
    const held = this.#held.get(key)
    if (held) return held.kept?.stored ?? null
    const kept = this.#kept.get(key)
    if (!kept) return null
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    return kept.stored
  }

  put(key: RecordKey, stored: Stored, size: number): void {
    this.drop(key)
    const held = this.#held.get(key)
    if (held) held.kept = { stored, size }
    else this.#keep(key, { stored, size })
  }

  drop(key: RecordKey): void {
    const held = this.#held.get(key)
    if (held) held.kept = null
    this.#take(key)
  }

  /** Until as many calls of `release`, this record stays once it is here. */
  hold(key: RecordKey): void {
    const held = this.#held.get(key)
    if (held) held.holders++
    else this.#held.set(key, { holders: 1, kept: this.#take(key) })
  }

  release(key: RecordKey): void {
    const held = this.#held.get(key)
    if (!held || --held.holders > 0) return
    this.#held.delete(key)
    if (held.kept) this.#keep(key, held.kept)
  }

  #keep(key: RecordKey, kept: Kept): void {
    this.#kept.set(key, kept)
    this.#size += kept.size
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#limit || oldest === key) break
      this.#take(oldest)
    }
  }

  #take(key: RecordKey): Kept | null {
    const kept = this.#kept.get(key)
    if (!kept) return null
    this.#kept.delete(key)
    this.#size -= kept.size
    return kept
  }
}
