import type { ItemDetail } from '../../core/contract/views.ts'
import type { Anchor } from '../../core/model/curation.ts'

type Passage = ItemDetail['passage']

/** A stretch of a field's text and where its characters stand in the source: UTF-16 offsets, `end` exclusive. */
interface Piece {
  readonly at: number
  readonly start: number
  readonly end: number
}

const around = 32

/** The source's text between two offsets, as far as the passage carries it; lines are joined by line breaks. */
function sourceText(passage: Passage, start: number, end: number): string {
  return passage
    .map(line => {
      const from = Math.max(0, start - line.start)
      const to = Math.min(line.text.length + 1, end - line.start)
      return to > from ? `${line.text}\n`.slice(from, to) : ''
    })
    .join('')
}

/**
 * Where each part of a body block, as read, stands in the source; empty where the body was edited or its source isn't
 * here.
 */
function piecesOf(detail: ItemDetail, block: number): Piece[] {
  if (detail.curation.edits.body) return []
  const text = detail.fields.body[block]?.text ?? ''
  const spans = detail.read.spans.filter(span => span.field === `body[${block}]`).sort((a, b) => a.start - b.start)
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of spans) {
    const part = sourceText(detail.passage, start, end)
    const found = part ? text.indexOf(part, at) : -1
    // Lines are joined by one space or by nothing; anything further off isn't this text.
    if (found < 0 || found > at + 1) return pieces
    pieces.push({ at: found, start, end })
    at = found + part.length
  }
  return pieces
}

/** The source offset of a place in a block: of the character there, or, for an `end`, after the one before it. */
function sourceOffset(pieces: readonly Piece[], at: number, end: boolean): number | null {
  for (const piece of pieces) {
    const length = piece.end - piece.start
    if (end ? at <= piece.at + length : at < piece.at + length) return piece.start + Math.max(0, at - piece.at)
  }
  return null
}

export interface Place {
  readonly block: number
  readonly at: number
}

/** Words selected in the body as an anchor in the source; null where they have no place there (an edited body). */
export function anchorOf(detail: ItemDetail, from: Place, to: Place): Anchor | null {
  const start = sourceOffset(piecesOf(detail, from.block), from.at, false)
  const end = sourceOffset(piecesOf(detail, to.block), to.at, true)
  if (start === null || end === null || end <= start) return null
  return {
    start,
    end,
    exact: sourceText(detail.passage, start, end),
    prefix: sourceText(detail.passage, Math.max(0, start - around), start),
    suffix: sourceText(detail.passage, end, end + around),
  }
}

export interface Mark {
  readonly from: number
  readonly to: number
}

/** Which characters of a body block the item's notes stand on, in order and without overlaps. */
export function marksIn(detail: ItemDetail, block: number): Mark[] {
  const text = detail.fields.body[block]?.text ?? ''
  const pieces = piecesOf(detail, block)
  const found = detail.curation.notes.flatMap(({ anchor }) => {
    if (!anchor) return []
    if (!pieces.length) return byWords(text, anchor.exact)
    const inside = pieces.filter(piece => piece.start < anchor.end && piece.end > anchor.start)
    if (!inside.length) return []
    const first = inside[0]!
    const last = inside.at(-1)!
    return [
      {
        from: first.at + Math.max(0, anchor.start - first.start),
        to: last.at + Math.min(last.end, anchor.end) - last.start,
      },
    ]
  })
  return merged(found)
}

function byWords(text: string, exact: string): Mark[] {
  const wanted = exact.replaceAll(/\s+/g, ' ').trim()
  const from = wanted ? text.indexOf(wanted) : -1
  return from < 0 ? [] : [{ from, to: from + wanted.length }]
}

function merged(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = []
  for (const mark of [...marks].sort((a, b) => a.from - b.from)) {
    const last = kept.at(-1)
    if (last && mark.from <= last.to) kept[kept.length - 1] = { from: last.from, to: Math.max(last.to, mark.to) }
    else kept.push(mark)
  }
  return kept
}
