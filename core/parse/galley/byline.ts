import type { Span } from '../../model/reading.ts'
import { pick, type Cells } from './cells.ts'

export interface ReadNames {
  readonly names: readonly Cells[]
  readonly separators: readonly Span[]
}

/**
 * "Ada Lorne, Jo Winter and Imre Dahl" as its names; `and` is that word in the language. A backslash keeps a
 * comma or an "and" inside a name.
 */
export function namesOf(cells: Cells, and: string): ReadNames {
  const names: Cells[] = []
  const separators: Span[] = []
  let places: number[] = []
  const { text, at } = cells
  for (let place = 0; place < text.length; place++) {
    const separator = text.startsWith(', ', place) ? ', ' : text.startsWith(` ${and} `, place) ? ` ${and} ` : null
    if (separator !== null) {
      names.push(pick(cells, places))
      places = []
      for (const span of wordOf(separator, place, at)) separators.push(span)
      place += separator.length - 1
    } else {
      if (text[place] === '\\' && place + 1 < text.length) place++
      places.push(place)
    }
  }
  names.push(pick(cells, places))
  return { names, separators }
}

/** Where a separator's characters stand: the comma's, or those of "and". */
function wordOf(separator: string, place: number, at: readonly number[]): Span[] {
  const from = separator === ', ' ? place : place + 1
  return Array.from(separator.trim(), (_, nth) => at[from + nth] ?? -1)
    .filter(offset => offset >= 0)
    .map(offset => ({ field: 'by', start: offset, end: offset + 1 }))
}
