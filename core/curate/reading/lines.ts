import type { Correction } from '../../model/correction.ts'
import { splitLines, type Line } from '../../parse/lines.ts'
import type { Forced } from '../../parse/said.ts'
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
    return this.#first(line => line.no >= no)
  }

  /** The lines between two numbers, both included. */
  between(first: number, last: number): readonly Line[] {
    return this.all.slice(this.from(first), this.from(last + 1))
  }

  /** Number of the line that an offset stands on or before. */
  at(offset: number): number {
    return (this.all[this.#first(line => line.next > offset)] ?? this.all.at(-1))?.no ?? 1
  }

  #first(test: (line: Line) => boolean): number {
    let low = 0, high = this.all.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (test(this.all[middle]!)) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Corrections as the parser takes them; one whose words are gone from the text is passed over. */
export function forcedBy(lines: Lines, corrections: readonly Correction[]): Forced[] {
  return corrections.flatMap(({ what, anchor }) => {
    const found = findAnchor(lines.text, anchor)
    return found ? [{ what, first: lines.at(found.start), last: lines.at(found.end - 1) }] : []
  })
}

/** What is said of lines, as it is kept. Lines that hold nothing keep nothing. */
export function correctionOf(lines: Lines, { what, first, last }: Forced): Correction[] {
  const within = lines.between(first, last)
  return within.length === 0 ? [] : [{ what, anchor: anchorAt(lines.text, within[0]!.start, within.at(-1)!.end) }]
}
