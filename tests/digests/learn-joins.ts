import { mayGoOn } from '../../core/parse/blocks/blocks.ts'
import { measureLayout } from '../../core/parse/lines/layout.ts'
import { splitLines } from '../../core/parse/text/lines.ts'
import { unquote } from '../../core/parse/lines/quoting.ts'
import { findRepetition } from '../../core/parse/lines/repetition.ts'
import { LinesAround } from '../../core/parse/blocks/join-lines.ts'
import { joinSignals } from '../../core/parse/blocks/join-signals.ts'
import { placesOf } from './places.ts'
import type { Gold } from './page.ts'
import type { Judged } from './regression.ts'

/**
 * Lines right under others, and whether they go on with them by the gold; a text torn apart counts twice, as both its
 * parts are then wrong.
 */
export function joinsOf(text: string, gold: Gold, weight: number): Judged[] {
  const lines = unquote(text, splitLines(text)).lines
  const around = new LinesAround(lines, measureLayout(lines), findRepetition(lines))
  const places = placesOf(text, gold)
  const found: Judged[] = []
  let head = 0
  let at = 0
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (!before || line.gap > 0) {
      head = i
      return
    }
    while (at < places.length && places[at]!.end <= before.start) at++
    const here = places.slice(at, at + 12).filter(place => place.start < line.end && place.end > before.start)
    const joined = here.some(place => place.start < before.end && place.end > line.start)
    if (mayGoOn(lines, i) && here.length > 0) {
      found.push({ on: joinSignals(around, i, head), is: joined, weight: joined ? 2 * weight : weight })
    }
    if (!joined) head = i
  })
  return found
}
