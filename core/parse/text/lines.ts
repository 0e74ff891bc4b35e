import type { Stretch } from '../../model/stretch.ts'
import { classAtStart, classOf, isLetter, isLower } from './letters.ts'

/** One line that holds something, trimmed of the white space around it. */
export type Line = Stretch & {
  /** 1-based number in the text, blank lines counted. */
  readonly no: number
  /** Offset behind the line's end. */
  readonly next: number
  /** Columns of white space before it; a tab counts to the next multiple of four. */
  readonly indent: number
  /** Blank lines before it. */
  readonly gap: number
  readonly text: string
}

const LF = 10
const CR = 13

/** What `\s` of a regular expression matches, which is what "blank" means throughout. */
export function isBlank(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 0x1680) return code === 0xa0
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/**
 * Text → its lines that aren't blank. A line ends at LF, CR LF, a lone CR, U+2028 or U+2029.
 *
 *     "Bridge opens\r\n\r\n\r\n  By Ann Lee\n"  →  {no: 1, "Bridge opens", gap: 0}, {no: 4, "By Ann Lee", indent: 2, gap: 2}
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let no = 1
  let gap = 0
  let at = 0
  while (at < text.length) {
    let end = at
    let code = 0
    for (; end < text.length; end++) {
      code = text.charCodeAt(end)
      if (code === LF || code === CR || code === 0x2028 || code === 0x2029) break
    }
    const next = code === CR && text.charCodeAt(end + 1) === LF ? end + 2 : Math.min(end + 1, text.length)
    const line = trimmed(text, { start: at, end })
    if (line === null) {
      gap++
    } else {
      lines.push({
        no,
        ...line,
        next,
        indent: columns(text, at, line.start),
        gap,
        text: text.slice(line.start, line.end),
      })
      gap = 0
    }
    at = next
    no++
  }
  return lines
}

/**
 * Whether line `i` plainly goes on with the one right over it, as most lines of a wrapped text do: it begins small and
 * that one, which is no short one, breaks off behind a letter. Such a line is neither an entry of a list nor what one
 * names.
 */
export function goesOnSmall(lines: readonly Line[], i: number): boolean {
  const line = lines[i]!
  const last = lines[i - 1]
  return (
    line.gap === 0 &&
    last !== undefined &&
    last.text.length >= 40 &&
    (classAtStart(line.text) & isLower) !== 0 &&
    (classOf(last.text.charCodeAt(last.text.length - 1)) & isLetter) !== 0
  )
}

/** The stretch without white space at either end, or null if nothing is left. */
export function trimmed(text: string, { start, end }: Stretch): Stretch | null {
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return start < end ? { start, end } : null
}

function columns(text: string, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to; i++) n = text.charCodeAt(i) === 9 ? n - (n % 4) + 4 : n + 1
  return n
}

/** Columns a text takes: letters of Han, Kana and Hangul are two wide. */
export function columnsOf(text: string): number {
  if (!wide.test(text)) return text.length
  let columns = text.length
  for (let i = 0; i < text.length; i++) if (isWide(text.charCodeAt(i))) columns++
  return columns
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u
const isWide = (code: number) =>
  code >= 0x1100 &&
  (code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6))
