import type { Stretch } from '../../model/stretch.ts'
import { isBlank, trimmed, type Line } from '../text/lines.ts'

/** Share of the lines that must carry the sign before the whole text counts as quoted mail. */
const share = 0.8

/**
 * Takes off the signs of a text that was quoted as a whole, as mail programs do; lines of nothing but the sign are
 * blank. The signs are returned as marks, so that nothing is lost.
 *
 *     "> Bridge opens\n>\n> The bridge was opened."  →  "Bridge opens", gap 1, "The bridge was opened."
 *
 * A text with single quoted passages is left as it is.
 */
export function unquote(text: string, lines: readonly Line[]): { lines: readonly Line[]; marks: readonly Stretch[] } {
  const quoted = lines.filter(line => line.text.startsWith('>')).length
  if (quoted < 2 || quoted < lines.length * share) return { lines, marks: [] }
  const kept: Line[] = []
  const marks: Stretch[] = []
  let gap = 0
  for (const line of lines) {
    const start = behindSigns(text, line)
    if (start > line.start) marks.push({ start: line.start, end: start })
    const rest = trimmed(text, { start, end: line.end })
    if (rest === null) {
      gap += line.gap + 1
      continue
    }
    const indent = start > line.start ? Math.max(0, rest.start - start - 1) : line.indent
    kept.push({ ...line, ...rest, indent, gap: gap + line.gap, text: text.slice(rest.start, rest.end) })
    gap = 0
  }
  return { lines: kept, marks: marks.map(mark => trimmed(text, mark)!) }
}

/** Offset behind signs such as ">", ">>", "> > ". */
function behindSigns(text: string, line: Line): number {
  let at = line.start
  let behind = line.start
  for (; at < line.end; at++) {
    const code = text.charCodeAt(at)
    if (code === 62) behind = at + 1
    else if (!isBlank(code) || at > behind) break
  }
  return behind
}
