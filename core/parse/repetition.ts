import { isName, readByline } from './bylines.ts'
import type { Line } from './lines.ts'
import { numberLength, trailingUrl } from './signs.ts'
import { byWords } from './words.ts'

/** What comes again and again in a document, which tells its furniture from its stories whatever the language. */
export type Repetition = {
  /** How often a short line stands in the text, letters and digits only. */
  readonly times: (line: string) => number
  /** How many short lines begin with this line's first word and are repeated, or stand beside one that is. */
  readonly kin: (line: string) => number
  /** Whether a line stands again further down, numbers before it aside: an entry of a list of contents. */
  readonly comesAgain: (line: string, no: number) => boolean
  /** How often a line stands in the text if digits are taken as equal: running heads and page numbers. 1 if most lines are so. */
  readonly likeness: (line: string) => number
  /** The word this document sets before names, lower-case, if it shows by position that there is one. */
  readonly opener: string | null
  /** A letter or sign that begins several lines on end, so that it serves as a bullet here; with the blank behind it. */
  readonly bullet: string | null
}

/** Only lines as short as labels are compared. */
const short = 48

export function findRepetition(lines: readonly Line[]): Repetition {
  const counts = new Map<string, number>(), firsts = new Map<string, Set<string>>(), repeatedFirsts = new Set<string>()
  const last = new Map<string, number>(), masked = new Map<string, number>()
  for (const { text: line, no } of lines) {
    if (line.length <= 200) last.set(contentKey(line), no)
    if (line.length <= 120 && /\d/.test(line)) masked.set(maskOf(line), (masked.get(maskOf(line)) ?? 0) + 1)
    const text = withoutUrl(line)
    if (text.length > short) continue
    const key = keyOf(text)
    if (key === '') continue
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    const first = firstWord(text)
    if (!/[.!?…:]["”’»]?$/u.test(text)) firsts.set(first, (firsts.get(first) ?? new Set()).add(key))
    if (count > 1) repeatedFirsts.add(first)
  }
  return {
    comesAgain: (line, no) => line.length >= 12 && line.length <= 200 && (last.get(contentKey(line)) ?? 0) > no,
    likeness: line => {
      const count = line.length > 120 ? 1 : masked.get(maskOf(line)) ?? 1
      return count > lines.length / 6 ? 1 : count
    },
    times: line => (line.length > short ? 1 : counts.get(keyOf(line)) ?? 1),
    kin: line => (line.length > short || !repeatedFirsts.has(firstWord(line)) ? 0 : firsts.get(firstWord(line))?.size ?? 0),
    opener: findOpener(lines),
    bullet: findBullet(lines),
  }
}

/** "o " and the like: one small letter or odd sign before a capital, on lines that follow each other. */
function findBullet(lines: readonly Line[]): string | null {
  let last: string | null = null
  for (const { text, gap } of lines) {
    const sign = /^(?:o|[^\p{L}\p{N}\s"“”„«‘'(\[<>#@&$€£])\s(?=\s*\p{Lu})/u.exec(text.slice(0, 12))?.[0] ?? null
    if (sign !== null && gap === 0 && sign === last) return sign
    last = sign
  }
  return null
}

/**
 * A word that stands before names right under other lines, at least twice, and seldom elsewhere.
 *
 *     "…\nTeksti Aino Laine\n\n…\nTeksti Eero Koski\n"  →  "teksti"
 */
function findOpener(lines: readonly Line[]): string | null {
  const before = new Map<string, number>(), all = new Map<string, number>()
  lines.forEach((line, i) => {
    const word = /^([\p{L}\p{M}]{1,14})(?:\s*[:：]\s*|\s+)(?=\S)/u.exec(line.text.slice(0, 40))
    if (!word) return
    const first = word[1]!.toLowerCase()
    all.set(first, (all.get(first) ?? 0) + 1)
    if (line.text.length > 120 || line.gap > 0 || i === 0 || byWords.has(first)) return
    const rest = line.text.slice(word[0].length)
    const byline = readByline(rest)
    if (byline && isName(rest.slice(byline.names[0]!.start, byline.names[0]!.end), false)) before.set(first, (before.get(first) ?? 0) + 1)
  })
  let best: string | null = null
  for (const [word, count] of before) {
    if (count >= 2 && count >= all.get(word)! * 0.8 && count > (best === null ? 0 : before.get(best)!)) best = word
  }
  return best
}

/** A line without the address at its end and what leads over to it. */
export function withoutUrl(line: string): string {
  const url = line.length > 2400 ? null : trailingUrl(line)
  return url && url.from > 0 ? line.slice(0, url.from).replace(/[\s:：–—-]{1,8}$/u, '') : line
}

const contentKey = (line: string) => keyOf(withoutUrl(line).slice(numberLength(line)))
const maskOf = (line: string) => line.toLowerCase().replace(/\d+/gu, '#').replace(/\s+/gu, ' ')

function keyOf(line: string): string {
  return line.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

function firstWord(line: string): string {
  return /[\p{L}\p{N}]+/u.exec(line)?.[0].toLowerCase() ?? ''
}
