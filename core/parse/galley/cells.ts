import type { Span } from '../../model/reading.ts'
import { joinsBare, trailingBackslashes } from '../../model/text-layout.ts'

/**
 * A field's text, and for each of its UTF-16 units the offset it stands at in the source; -1 for a space that joins two
 * lines.
 */
export interface Cells {
  readonly text: string
  readonly at: readonly number[]
}

/** A piece of a line: its characters from `start`, an offset into the source. */
export interface Piece {
  readonly content: string
  readonly start: number
}

/** A line without the backslash that keeps it from being taken for part of the layout. */
export const unguarded = (piece: Piece): Piece =>
  piece.content.startsWith('\\') ? { content: piece.content.slice(1), start: piece.start + 1 } : piece

/**
 * The lines of one field as one text. `one\` + `two` gives "onetwo"; `one` + `two` gives "one two"; `漢` + `字` gives
 * "漢字", and `漢\` + `字` gives "漢 字". A doubled backslash at a line's end is one of the text's own.
 */
export function joinLines(pieces: readonly Piece[]): Cells {
  let text = ''
  const at: number[] = []
  let turned = false
  let before = ''
  pieces.forEach(({ content, start }, nth) => {
    if (nth > 0 && joinsBare(before, content) === turned) {
      text += ' '
      at.push(-1)
    }
    const slashes = trailingBackslashes(content)
    const length = content.length - slashes + Math.floor(slashes / 2)
    before = content.slice(0, length)
    text += before
    for (let offset = 0; offset < length; offset++) at.push(start + offset)
    turned = slashes % 2 === 1
  })
  return { text, at }
}

/** The cells whose places are listed, in order. */
export const pick = (cells: Cells, places: readonly number[]): Cells => ({
  text: places.map(place => cells.text[place]).join(''),
  at: places.map(place => cells.at[place] ?? -1),
})

export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(to - from, 0) }, (_, nth) => from + nth)

/**
 * A span for each stretch of a field that stands together in the source, and a "join" over what lies between two of
 * them that are joined by nothing. `marks` are spans in order that a join may not run into.
 */
export function spansOf(field: string, { at }: Cells, marks: readonly Span[] = []): Span[] {
  const spans: Span[] = []
  let spaced = false
  let mark = 0
  for (const offset of at) {
    const last = spans.at(-1)
    if (offset === -1) {
      spaced = true
    } else if (last && !spaced && last.field === field && last.end === offset) {
      spans[spans.length - 1] = { ...last, end: offset + 1 }
    } else {
      while ((marks[mark]?.start ?? Infinity) < (last?.end ?? 0)) mark++
      if (last && !spaced) {
        spans.push({ field: 'join', start: last.end, end: Math.min(marks[mark]?.start ?? offset, offset) })
      }
      spans.push({ field, start: offset, end: offset + 1 })
      spaced = false
    }
  }
  return spans
}
