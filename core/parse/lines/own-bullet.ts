import { isBlank, type Line } from '../text/lines.ts'
import { bulletLength } from '../text/signs.ts'

/** So many lines that don't follow each other must begin with a sign before it counts as a bullet. */
const fewest = 3
/** No dots, daggers and arrows up: texts, notes and the way back to the top begin with them. */
const sign =
  /^(?:o\s(?=\s*[\p{L}\p{Nd}"“])|(?:-o-|--|[^\p{L}\p{N}\s"“”„«‘'’(\[<>#@&$€£%§|¿¡©®™№.…^†↑]{1,3}|\.\.)\s(?=\s*["“„«‘]?[\p{L}\p{Nd}]))/u

/**
 * "o ", "-o- ", "~ " and the like: what is no bullet everywhere, at the beginning of lines that follow each other, or
 * of several; the most usual. Lines that come again word for word are no list: "-- the editors".
 */
export function findBullet(lines: readonly Line[]): string | null {
  const met = new Map<string, Set<string>>()
  const inRow = new Set<string>()
  let last: string | null = null
  for (const { text, gap } of lines) {
    const found = mayBegin(text) && bulletLength(text) === 0 ? (sign.exec(text.slice(0, 12))?.[0] ?? null) : null
    if (found !== null) {
      met.set(found, (met.get(found) ?? new Set()).add(text.slice(0, 80)))
      if (gap === 0 && found === last) inRow.add(found)
    }
    last = found
  }
  let best: string | null = null
  for (const [found, { size }] of met) {
    const enough = inRow.has(found) ? size >= 2 : size >= fewest && found !== 'o '
    if (enough && size > (best === null ? 0 : met.get(best)!.size)) best = found
  }
  return best
}

/** Whether one to three characters stand before a blank. */
const mayBegin = (text: string) =>
  isBlank(text.charCodeAt(1)) || isBlank(text.charCodeAt(2)) || isBlank(text.charCodeAt(3))
