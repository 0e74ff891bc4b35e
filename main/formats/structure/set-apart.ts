import type { Stretch } from '../../../core/model/stretch.ts'

/** Parts that are told of a line. */
const most = 4

/** Collects the parts of a line that are set apart: in bold, in italics or underlined. */
export class SetApart {
  readonly #parts: { start: number; end: number }[] = []
  /** Behind the last of them among the line's pieces, and whether it is told. */
  #to = 0
  #told = false

  /**
   * The last of the line's `pieces` is set apart; it stands from `start` to `end`. Behind another such part, with
   * nothing but blanks between, it goes on.
   */
  add(pieces: readonly string[], start: number, end: number): void {
    const goesOn = this.#to > 0 && !/\S/u.test(pieces.slice(this.#to, -1).join(''))
    if (!goesOn) {
      this.#told = this.#parts.length < most
      if (this.#told) this.#parts.push({ start, end })
    } else if (this.#told) {
      this.#parts.at(-1)!.end = end
    }
    this.#to = pieces.length
  }

  /** The parts of a line as long as that, whose sign is so long; none where one is all of it. */
  of(sign: number, length: number): readonly Stretch[] {
    const [first] = this.#parts
    return first && first.start <= sign && first.end === length ? [] : this.#parts
  }
}
