import { lineAt, type Sheet } from './sheet.ts'

/** What is selected in a text: from where and up to where, in UTF-16 offsets; a caret where both are the same. */
export interface Stretch {
  readonly anchor: number
  readonly focus: number
}

export type Unit = 'letter' | 'word'

export const startOf = ({ anchor, focus }: Stretch): number => Math.min(anchor, focus)
export const endOf = ({ anchor, focus }: Stretch): number => Math.max(anchor, focus)

/** Where a line's words begin and end, blanks aside; both at its beginning where there are none. */
export function boundsOf(sheet: Sheet, line: number): readonly [number, number] {
  const first = sheet.rows[sheet.firstRows[line - 1]!]!
  const next = sheet.firstRows[line]
  const last = sheet.rows[(next ?? sheet.rows.length) - 1]!
  const words = sheet.text.slice(first.start, last.end)
  const lead = words.length - words.trimStart().length
  return words.trim() === '' ? [first.start, first.start] : [first.start + lead, first.start + words.trimEnd().length]
}

/** The next line that has words, or the one before; the same where there is none. */
export function besideLine(sheet: Sheet, line: number, step: 1 | -1): number {
  for (let next = line + step; next >= 1 && next <= sheet.lines; next += step) {
    const [start, end] = boundsOf(sheet, next)
    if (end > start) return next
  }
  return line
}

/** Whole lines, both included. */
export const wholeLines = (sheet: Sheet, first: number, last: number): Stretch => ({
  anchor: boundsOf(sheet, first)[0],
  focus: boundsOf(sheet, last)[1],
})

/** First and last line of a stretch, 1-based. */
export function linesWithin(sheet: Sheet, stretch: Stretch): readonly [number, number] {
  const start = startOf(stretch)
  return [lineAt(sheet, start), lineAt(sheet, Math.max(start, endOf(stretch) - 1))]
}

/** The part of its lines that a stretch is, or null where it is all of them. */
export function partOf(sheet: Sheet, stretch: Stretch): { readonly start: number; readonly end: number } | null {
  const [first, last] = linesWithin(sheet, stretch)
  const start = startOf(stretch)
  const end = endOf(stretch)
  return start <= boundsOf(sheet, first)[0] && end >= boundsOf(sheet, last)[1] ? null : { start, end }
}

/** The stretch without blanks at its ends. */
export function trimmedStretch(text: string, start: number, end: number): Stretch {
  const words = text.slice(start, end)
  return { anchor: start + words.length - words.trimStart().length, focus: start + words.trimEnd().length || start }
}

const segmenters: Partial<Record<Unit, Intl.Segmenter>> = {}
const segmenter = (unit: Unit) =>
  (segmenters[unit] ??= new Intl.Segmenter(undefined, { granularity: unit === 'letter' ? 'grapheme' : 'word' }))

/** The place a letter or a word further on, or back, as a text field goes; words end before the blank behind them. */
export function stepped(text: string, at: number, step: 1 | -1, unit: Unit): number {
  const reach = 200
  const from = step > 0 ? at : Math.max(0, at - reach)
  const pieces = [...segmenter(unit).segment(text.slice(from, step > 0 ? at + reach : at))].filter(
    piece => unit === 'letter' || piece.isWordLike,
  )
  const piece = step > 0 ? pieces[0] : pieces.at(-1)
  if (!piece) return step > 0 ? Math.min(text.length, at + reach) : from
  return from + piece.index + (step > 0 ? piece.segment.length : 0)
}
