import type { Span } from '../../model/reading.ts'
import type { Stretch } from '../../model/stretch.ts'
import type { Block } from '../blocks/block.ts'
import { isBlank } from '../text/lines.ts'

/**
 * The spans of a part of a block's text under one field: one a line, and a "join" where two lines meet without a space.
 * A soft hyphen at the part's end is a join, too. `from` and `to` count in the block's joined text.
 *
 *     text "the north-\neast wind", field "body[0]"  →  body[0] 0–10, join 10–11, body[0] 11–20
 */
export function spansOf(text: string, block: Block, field: string, from = 0, to = block.text.length): Span[] {
  const spans: Span[] = []
  let at = 0
  let last: Stretch | null = null
  let open: Stretch | null = null
  for (let i = 0; i < block.pieces.length && at < to; i++) {
    const piece = block.pieces[i]!
    if (i > 0 && block.glue[i - 1] === 'space') at++
    const length = piece.end - piece.start - (block.glue[i] === 'soft' ? 1 : 0)
    const start = Math.max(from, at)
    const stop = Math.min(to, at + length)
    if (start < stop) {
      const span = { start: piece.start + start - at, end: piece.start + stop - at }
      if (last && block.glue[i - 1] !== 'space') {
        spans.push({ field: 'join', ...gapBehind(text, last.end, span.start, block.glue[i - 1] === 'soft') })
      }
      spans.push({ field, ...span })
      last = span
      open = block.glue[i] === 'soft' && span.end === piece.end - 1 ? { start: piece.end - 1, end: piece.end } : null
    }
    at += length
  }
  if (open) spans.push({ field: 'join', ...open })
  return spans
}

/** The soft hyphen, if there is one, and the line end behind a line. */
function gapBehind(text: string, start: number, limit: number, soft: boolean): Stretch {
  let end = soft ? start + 1 : start
  while (end < limit && isBlank(text.charCodeAt(end))) end++
  return { start, end }
}

/** Where a letter of a block's joined text stands in the document. */
export function offsetOf(block: Block, at: number): number {
  let passed = 0
  for (let i = 0; i < block.pieces.length; i++) {
    if (i > 0 && block.glue[i - 1] === 'space') passed++
    const { start, end } = block.pieces[i]!
    const length = end - start - (block.glue[i] === 'soft' ? 1 : 0)
    if (at < passed + length) return start + Math.max(0, at - passed)
    passed += length
  }
  return block.pieces.at(-1)!.end
}
