import type { Hint, MarkedBlock } from '../../../model/structured.ts'
import type { Block } from '../../blocks/block.ts'
import { trimmed } from '../../text/lines.ts'
import { isUrlLine } from '../../text/signs.ts'

/** A block as the stages know it, beside what the markup says of it. */
export interface Hinted {
  readonly block: Block
  readonly marked: MarkedBlock
  readonly hint: Hint | 'body' | null
}

/** A stretch of a marked-up block as a block of its own; null where nothing stands there. */
export function blockAt(text: string, marked: MarkedBlock, start: number, end: number, line: number): Block | null {
  const piece = trimmed(text, { start: start + marked.sign, end }) ?? trimmed(text, { start, end })
  if (!piece) return null
  const sign = piece.start > start ? trimmed(text, { start, end: piece.start }) : null
  const words = text.slice(piece.start, piece.end)
  return {
    form: formOf(marked, words),
    pieces: [piece],
    glue: [],
    signs: sign ? [sign] : [],
    text: words,
    firstLine: line,
    lastLine: line,
    gap: marked.gap,
    indent: 0,
    decorated: false,
  }
}

function formOf({ form }: MarkedBlock, words: string): Block['form'] {
  if (form === 'rule' || form === 'bullet' || form === 'quoted') return form
  return isUrlLine(words) ? 'url' : 'text'
}
