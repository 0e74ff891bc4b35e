import { keyOf } from '../text/keys.ts'
import { classOf, codeAt, isLetter, isNumber } from '../text/letters.ts'
import { goesOnSmall, type Line } from '../text/lines.ts'
import { numberLength, trailingUrl } from '../text/signs.ts'
import { isName, readByline } from '../words/bylines.ts'
import { byWords } from '../words/words.ts'
import { findBullet } from './own-bullet.ts'

/** What comes again and again in a document, which tells its furniture from its stories whatever the language. */
export type Repetition = {
  /** How often a short line stands in the text, letters and digits only. */
  readonly times: (line: string) => number
  /** How many short lines begin with this line's first word and are repeated, or stand beside one that is. */
  readonly kin: (line: string) => number
  /** Whether a line stands again further down, numbers before it aside: an entry of a list of contents. */
  readonly comesAgain: (line: string, no: number) => boolean
  /**
   * How often a line stands in the text if digits are taken as equal: running heads and page numbers. 1 if most lines
   * are so.
   */
  readonly likeness: (line: string) => number
  /** The word this document sets before names, lower-case, if it shows by position that there is one. */
  readonly opener: string | null
  /** A letter or sign that begins several lines, so that it serves as a bullet here; with the blank behind it. */
  readonly bullet: string | null
}

/** Of a line that is judged by its words alone: nothing repeats it. */
export const byWordsAlone: Pick<Repetition, 'times' | 'kin'> = { times: () => 1, kin: () => 0 }

/** Only lines as short as labels are compared. */
const short = 48

export function findRepetition(lines: readonly Line[]): Repetition {
  const firsts = new Map<string, number>()
  const repeatedFirsts = new Set<string>()
  const masked = new Map<string, number>()
  const keys = new Keys()
  /** Lines met under another first word than before, which only odd letters bring about. */
  const elsewhere = new Set<string>()
  for (const [i, { text: line, no }] of lines.entries()) {
    if (line.length <= 200 && !goesOnSmall(lines, i)) keys.contentOf(line).last = no
    if (line.length <= 120 && /\d/.test(line)) {
      const mask = maskOf(line)
      masked.set(mask, (masked.get(mask) ?? 0) + 1)
    }
    const text = withoutUrl(line)
    if (text.length > short) continue
    const { own, first, seen } = keys.of(text)
    if (own === '') continue
    seen.times++
    if (seen.under !== first && !/[.!?…:]["”’»]?$/u.test(text)) {
      const beside = `${first} ${own}`
      if (seen.under === null || !elsewhere.has(beside)) firsts.set(first, (firsts.get(first) ?? 0) + 1)
      if (seen.under === null) seen.under = first
      else elsewhere.add(beside)
    }
    if (seen.times > 1) repeatedFirsts.add(first)
  }
  return {
    comesAgain: (line, no) => line.length >= 12 && line.length <= 200 && keys.contentOf(line).last > no,
    likeness: line => {
      const count = line.length > 120 || !/[\d#]/.test(line) ? 1 : (masked.get(maskOf(line)) ?? 1)
      return count > lines.length / 6 ? 1 : count
    },
    times: line => (line.length > short ? 1 : keys.of(line).seen.times || 1),
    kin: line =>
      line.length > short || !repeatedFirsts.has(keys.of(line).first) ? 0 : (firsts.get(keys.of(line).first) ?? 0),
    opener: findOpener(lines),
    bullet: findBullet(lines),
  }
}

/**
 * How often a line stands in the text, the first word it was counted under, and the number of the last one, addresses
 * and numbers aside.
 */
type Seen = { times: number; under: string | null; last: number }

/** What lines are compared by, worked out once for each short one. */
class Keys {
  readonly #kept = new Map<string, LineKeys>()
  readonly #counts = new Map<string, Seen>()
  /** The line asked about last is asked about again, mostly. */
  #line = ''
  #last: LineKeys | null = null

  of(line: string): LineKeys {
    if (this.#last !== null && line === this.#line) return this.#last
    let keys = this.#kept.get(line)
    if (keys === undefined) this.#kept.set(line, (keys = this.#read(line)))
    this.#line = line
    return (this.#last = keys)
  }

  /** What is seen of a line without the address at its end and the number before it. */
  contentOf(line: string): Seen {
    // Longer ones are seldom asked about again.
    if (line.length > short) return this.#seenAs(keyOf(withoutUrl(line).slice(numberLength(line)), ' '))
    const keys = this.of(line)
    if (keys.content !== null) return keys.content
    const proper = withoutUrl(line)
    const number = numberLength(line)
    return (keys.content =
      number === 0 && proper.length === line.length ? keys.seen : this.#seenAs(keyOf(proper.slice(number), ' ')))
  }

  #read(line: string): LineKeys {
    const own = keyOf(line, ' ')
    return new LineKeys(line, own, this.#seenAs(own))
  }

  #seenAs(key: string): Seen {
    let seen = this.#counts.get(key)
    if (seen === undefined) this.#counts.set(key, (seen = { times: 0, under: null, last: 0 }))
    return seen
  }
}

class LineKeys {
  readonly #line: string
  readonly own: string
  readonly seen: Seen
  content: Seen | null = null
  #first: string | null = null

  constructor(line: string, own: string, seen: Seen) {
    this.#line = line
    this.own = own
    this.seen = seen
  }

  get first(): string {
    return (this.#first ??= firstWord(this.#line))
  }
}

/**
 * A word that stands before names right under other lines, at least twice, and seldom elsewhere.
 *
 *     "…\nTeksti Aino Laine\n\n…\nTeksti Eero Koski\n"  →  "teksti"
 */
function findOpener(lines: readonly Line[]): string | null {
  const before = new Map<string, number>()
  const names = new Map<string, Set<string>>()
  lines.forEach((line, i) => {
    if (line.text.length > 120 || line.gap > 0 || i === 0 || goesOnSmall(lines, i)) return
    const word = wordBefore(line.text)
    if (!word || byWords.has(word.first)) return
    const rest = line.text.slice(word.length)
    const byline = readByline(rest)
    if (!byline || !isName(rest.slice(byline.names[0]!.start, byline.names[0]!.end), false)) return
    before.set(word.first, (before.get(word.first) ?? 0) + 1)
    names.set(word.first, (names.get(word.first) ?? new Set()).add(rest))
  })
  // Behind "Read" always stands "More Here".
  for (const [word, different] of names) if (different.size < 2) before.delete(word)
  if (before.size === 0) return null
  const all = new Map<string, number>()
  for (const { text } of lines) {
    const first = wordBefore(text)?.first
    if (first !== undefined && before.has(first)) all.set(first, (all.get(first) ?? 0) + 1)
  }
  let best: string | null = null
  for (const [word, count] of before) {
    if (count >= all.get(word)! * 0.8 && count > (best === null ? 0 : before.get(best)!)) best = word
  }
  return best
}

/** A line's first word in small letters, where more stands behind it, and its length with what divides it from that. */
function wordBefore(line: string): { first: string; length: number } | null {
  const word = /^([\p{L}\p{M}]{1,14})(?:\s*[:：՝]\s*|\s+)(?=\S)/u.exec(line.slice(0, 40))
  return word && { first: word[1]!.toLowerCase(), length: word[0].length }
}

/** A line without the address at its end and what leads over to it. */
export function withoutUrl(line: string): string {
  const url = line.length > 2400 ? null : trailingUrl(line)
  return url && url.from > 0 ? line.slice(0, url.from).replace(/[\s:：–—-]{1,8}$/u, '') : line
}

const maskOf = (line: string) => line.toLowerCase().replace(/\d+/gu, '#').replace(/\s+/gu, ' ')

function firstWord(line: string): string {
  let start = -1
  for (let at = 0; at < line.length;) {
    const code = codeAt(line, at)
    const counts = (classOf(code) & (isLetter | isNumber)) !== 0
    if (counts && start < 0) start = at
    else if (!counts && start >= 0) return line.slice(start, at).toLowerCase()
    at += code > 0xffff ? 2 : 1
  }
  return start < 0 ? '' : line.slice(start).toLowerCase()
}
