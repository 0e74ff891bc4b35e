import type { ItemDetail } from '../../../core/contract/views.ts'
import type { KeptItem, Reading } from '../../../core/model/reading.ts'

const longest = 40
const starts = new WeakMap<Reading, number[]>()

/** An item's own lines of its source, at most 40, each with its offset in the text. */
export function passageOf(reading: Reading, { lines: [first, last] }: Pick<KeptItem, 'lines'>): ItemDetail['passage'] {
  const offsets = lineStarts(reading)
  const passage: ItemDetail['passage'] = []
  for (let line = first; line <= Math.min(last, first + longest - 1, offsets.length); line++) {
    const start = offsets[line - 1]!
    passage.push({ line, start, text: reading.text.slice(start, offsets[line]).replace(/[\r\n\u2028\u2029]+$/, '') })
  }
  return passage
}

/** Where each line begins, by the same line ends as `core/parse`. */
function lineStarts(reading: Reading): number[] {
  const known = starts.get(reading)
  if (known) return known
  const found = [0]
  for (const match of reading.text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) found.push(match.index + match[0].length)
  starts.set(reading, found)
  return found
}
