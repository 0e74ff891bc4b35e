import type { Correction } from '../../model/correction.ts'
import { countWhile } from '../../parse/text/halving.ts'
import { splitLines, trimmed, type Line } from '../../parse/text/lines.ts'
import type { Forced } from '../../parse/lines/said.ts'
import { anchorAt, findAnchor } from './anchor.ts'

/** The lines of a text that hold something, for finding them by number and by offset. */
export class Lines {
  readonly text: string
  readonly all: readonly Line[]

  constructor(text: string) {
    this.text = text
    this.all = splitLines(text)
  }

  /** Index of the first line with this number or a higher one. */
  from(no: number): number {
    return countWhile(this.all, line => line.no < no)
  }

  /** The lines between two numbers, both included. */
  between(first: number, last: number): readonly Line[] {
    return this.all.slice(this.from(first), this.from(last + 1))
  }

  /** Number of the line that an offset stands on or before. */
  at(offset: number): number {
    return (this.all[countWhile(this.all, line => line.next <= offset)] ?? this.all.at(-1))?.no ?? 1
  }

  /** A stretch as lines, with how much of them it is where it isn't all; blanks around it don't count. */
  stretch(from: number, to: number): Pick<Forced, 'first' | 'last' | 'within'> {
    const { start, end } = trimmed(this.text, { start: from, end: to }) ?? { start: from, end: to }
    const first = this.at(start)
    const last = this.at(Math.max(start, end - 1))
    const whole = this.between(first, last)
    const all = whole.length === 0 || (start <= whole[0]!.start && end >= whole.at(-1)!.end)
    return { first, last, ...(!all && { within: { start, end } }) }
  }
}

/** Corrections as the parser takes them; one whose words are gone from the text is passed over. */
export function forcedBy(lines: Lines, corrections: readonly Correction[]): Forced[] {
  return corrections.flatMap(({ what, anchor }) => {
    const found = findAnchor(lines.text, anchor)
    return found ? [{ what, ...lines.stretch(found.start, found.end) }] : []
  })
}

/** What is said of lines, as it is kept. Lines that hold nothing keep nothing. */
export function correctionOf(lines: Lines, { what, first, last, within }: Forced): Correction[] {
  const whole = lines.between(first, last)
  if (whole.length === 0) return []
  const { start, end } = within ?? { start: whole[0]!.start, end: whole.at(-1)!.end }
  return [{ what, anchor: anchorAt(lines.text, start, end) }]
}
