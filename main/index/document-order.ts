import { sortSources, type SortName } from '../../core/search/order.ts'
import type { Documents, Indexed } from './documents.ts'
import { slotSize } from './places.ts'

/** Documents in the order of a list, and how many items stand before each. */
interface Sorted {
  readonly order: readonly Indexed[]
  readonly starts: readonly number[]
}

/** The documents in every order they were asked for in, and the items of the library counted through them. */
export class DocumentOrders {
  readonly #documents: Documents
  readonly #sorted = new Map<SortName, Sorted>()

  constructor(documents: Documents) {
    this.#documents = documents
  }

  /** To be called after every change. */
  forget(): void {
    this.#sorted.clear()
  }

  by(sort: SortName): Sorted {
    const known = this.#sorted.get(sort)
    if (known) return known
    const order = sort === 'newest' ? this.#documents.sorted() : sortSources(this.#documents.all(), sort)
    const starts: number[] = []
    let sum = 0
    for (const { items } of order) {
      starts.push(sum)
      sum += items
    }
    const made = { order, starts }
    this.#sorted.set(sort, made)
    return made
  }

  /** Where an item stands among all, by its document and its place in the index. */
  position(sort: SortName, document: Indexed, at: number): number {
    const { order, starts } = this.by(sort)
    return starts[order.indexOf(document)]! + at - document.slot * slotSize
  }

  /** A stretch of all items: counted through the documents, however far down it is. */
  stretch(sort: SortName, offset: number, limit: number): number[] {
    const { order, starts } = this.by(sort)
    const places: number[] = []
    let index = Math.max(0, lastUpTo(starts, offset))
    for (; index < order.length && places.length < limit; index++) {
      const { slot, items } = order[index]!
      for (let at = Math.max(0, offset - starts[index]!); at < items && places.length < limit; at++) {
        places.push(slot * slotSize + at)
      }
    }
    return places
  }
}

/** Index of the last number that is not above `most`; numbers rise. */
function lastUpTo(numbers: readonly number[], most: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! <= most) low = middle + 1
    else high = middle
  }
  return low - 1
}
