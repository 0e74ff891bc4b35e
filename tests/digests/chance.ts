/** Numbers that look random and are the same each time. */
export class Chance {
  #state: number
  constructor(seed: number) {
    this.#state = (seed * 2654435761 + 12345) % 4294967296
  }
  next(): number {
    this.#state = (this.#state * 1664525 + 1013904223) % 4294967296
    return this.#state / 4294967296
  }
  is(share: number): boolean {
    return this.next() < share
  }
  of<T>(all: readonly T[]): T {
    return all[Math.floor(this.next() * all.length)]!
  }
  from(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }
}
