import type { ItemRow } from '../../../core/contract/views.ts'
import type { Lines } from '../../index/rows.ts'

/** The lines the index told, which it names by number from then on. */
export class ToldLines {
  readonly #rows = new Map<number, ItemRow>()
  #next = 1

  /**
   * The lines shown; null where some were told in an answer that never came. To be called with every answer, in the
   * order the index gave them.
   */
  take({ numbers, told, first, oldest }: Lines): ItemRow[] | null {
    // An index that was thrown away and begun anew counts from the beginning.
    if (first !== this.#next) this.#rows.clear()
    this.#next = first
    for (const row of JSON.parse(told) as ItemRow[]) this.#rows.set(this.#next++, row)
    const shown = numbers.flatMap(number => this.#rows.get(number) ?? [])
    for (const number of this.#rows.keys()) {
      if (number >= oldest) break
      this.#rows.delete(number)
    }
    return shown.length === numbers.length ? shown : null
  }
}
