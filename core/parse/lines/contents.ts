import { keyOf } from '../text/keys.ts'
import { goesOnSmall, type Line } from '../text/lines.ts'
import { bulletLength, endsIn, isRule, numberLength } from '../text/signs.ts'
import { contentsWords } from '../words/words.ts'

/** Entries that a list of contents has at least. */
const fewest = 3
/** Longer lines are no entries. */
const longest = 220
/** Letters and digits that must agree where one of two lines is wrapped. */
const compared = 10
/** Lines between two entries that are none themselves: a wrapped entry's second line, a rubric. */
const strange = 2

/** Lines of the same words: the last of them, how many there are, and the last of those that begin alike. */
interface Entry {
  readonly key: string
  last: number
  times: number
  readonly opening: { last: number }
}

/**
 * Lines of a list of contents, by index: several near each other whose words stand again further down, behind the list,
 * and the line over them. Numbers and bullets before, and page numbers or an author in brackets behind an entry, don't
 * count.
 *
 *     "In this issue:" / "1. Bridge opens (Ann Lee)" / "2. Ferry late ..... 4"  … "Bridge opens" … "Ferry late"
 */
export function findContents(lines: readonly Line[]): ReadonlySet<number> {
  const entries = new Map<string, Entry>()
  const openings = new Map<string, { last: number }>()
  const read = (key: string): Entry => {
    const start = key.slice(0, compared)
    let opening = openings.get(start)
    if (opening === undefined) openings.set(start, (opening = { last: -1 }))
    const entry = { key, last: -1, times: 0, opening }
    entries.set(key, entry)
    return entry
  }
  const own = lines.map(({ text }, i) => {
    const key = goesOnSmall(lines, i) || isRule(text) || endsIn(text, '.。։۔।') ? '' : wordsOf(text, false)
    if (key === '') return null
    const entry = entries.get(key) ?? read(key)
    entry.last = i
    entry.times++
    if (key.length >= compared) entry.opening.last = i
    return entry
  })
  const again = lines.map(({ text }, i) => {
    if (own[i] === null) return -1
    const key = endsIn(text, '0123456789)]') ? wordsOf(text, true) : own[i]!.key
    const { last, times, opening } = key === own[i]!.key ? own[i]! : (entries.get(key) ?? read(key))
    if (last > i) return times <= 3 ? last : -1
    const other = opening.last
    return other > i && (key.startsWith(own[other]!.key) || own[other]!.key.startsWith(key)) ? other : -1
  })
  const found = new Set<number>()
  for (let i = 0; i < lines.length; i++) {
    if (again[i]! < 0) continue
    let end = i
    let entries = 1
    let nearest = again[i]!
    let together = 0
    for (let j = i + 1; j < lines.length && j - end <= strange + 1 && j < nearest; j++) {
      if (again[j]! < 0) {
        if (lines[j]!.text.length > 160) break
        continue
      }
      if (again[j]! - again[end]! === j - end && standsSo(lines, end, j, again[end]!)) together++
      end = j
      entries++
      nearest = Math.min(nearest, again[j]!)
    }
    // What stands together further down too is a notice that comes twice.
    if (entries >= fewest && entries >= (end - i + 1) * 0.45 && nearest > end && together < (entries - 1) * 0.5) {
      // The last entry may be wrapped.
      while (end + 1 < nearest && lines[end + 1]!.gap === 0 && lines[end + 1]!.indent > lines[end]!.indent) end++
      for (let j = firstOf(lines, i); j <= end; j++) found.add(j)
      i = end
    } else if (entries > 1) {
      i = Math.max(i, end - 1)
    }
  }
  return found
}

/** Whether the lines between two entries stand again between their words further down. */
const standsSo = (lines: readonly Line[], from: number, to: number, again: number) =>
  lines.slice(from + 1, to).every(({ text }, i) => text === lines[again + 1 + i]?.text)

/**
 * The line over the list, if it is short and says so by a colon or its words; rubrics of the list over its first entry.
 */
function firstOf(lines: readonly Line[], first: number): number {
  for (let i = first - 1; i >= Math.max(0, first - 2); i--) {
    const { text } = lines[i]!
    const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
    if (
      text.length <= 60 &&
      words.length <= 6 &&
      (/[:：]$/u.test(text) || words.some(word => contentsWords.has(word)) || isRule(text))
    ) {
      return i
    }
  }
  return first
}

/** What a line is compared by, of an entry without its page and author; none where that is too short or long. */
export function wordsOf(line: string, entry: boolean): string {
  if (line.length > longest) return ''
  const from = bulletLength(line) || numberLength(line)
  let words = line.slice(from + numberLength(line.slice(from)))
  if (entry) {
    words = words
      .replace(/\s*(?:\.{2,}|…+|\s{2,}|[-–—]{2,})\s*(?:p\.?\s*)?\d{1,4}$/iu, '')
      .replace(/\s*[([][^()[\]]{2,60}[)\]]$/u, '')
  }
  const key = keyOf(words, '')
  return key.length < 5 ? '' : key
}
