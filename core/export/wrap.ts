import stringWidth from 'string-width'
import { mergeTags, wordsAroundTags } from '../model/merge-tags.ts'
import { isUnspaced, joinsBare, trailingBackslashes } from '../model/text-layout.ts'

/** A stretch that is not broken: a word, or a character of a script without spaces. */
interface Unit {
  readonly text: string
  readonly spaceBefore: boolean
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const words = new Intl.Segmenter('th', { granularity: 'word' })
const closing = /^[\p{Pe}\p{Pf}\p{Po}\p{M}ー々ゝゞヽヾぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u
const opening = /[\p{Ps}\p{Pi}]$/u
const southEastAsian = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** A longer word than any column has room for is handled in stretches of this many UTF-16 units. */
const longest = 400

/**
 * Where a word may be broken by nothing: between characters of unspaced scripts, never before closing or after opening
 * marks.
 */
const pieces = (word: string): string[] => (word.length > longest ? stretches(word).flatMap(divide) : divide(word))

function divide(word: string): string[] {
  if (![...word].some(isUnspaced)) return [word]
  const parts: string[] = []
  const segments = southEastAsian.test(word) ? words.segment(word) : graphemes.segment(word)
  for (const { segment } of segments) {
    const last = parts.at(-1)
    if (last !== undefined && (!joinsBare(last, segment) || closing.test(segment) || opening.test(last))) {
      parts[parts.length - 1] = last + segment
    } else {
      parts.push(segment)
    }
  }
  return parts
}

/**
 * What of a word can't be broken: its characters as a reader counts them, and the tags of a mailing program, each
 * whole.
 */
function* unbroken(word: string): Generator<string> {
  let at = 0
  for (const { start, text } of [...mergeTags(word), { start: word.length, text: '' }]) {
    for (const { segment } of graphemes.segment(word.slice(at, start))) yield segment
    if (text !== '') yield text
    at = start + text.length
  }
}

function stretches(word: string): string[] {
  if (isAddress(word)) return [word]
  const parts: string[] = []
  let part = ''
  for (const segment of unbroken(word)) {
    if (part !== '' && part.length + segment.length > longest) {
      parts.push(part)
      part = ''
    }
    part += segment
  }
  return [...parts, part]
}

const unitsOf = (text: string): Unit[] =>
  wordsAroundTags(text).flatMap((word, nth) =>
    pieces(word).map((piece, part) => ({ text: piece, spaceBefore: part === 0 && nth > 0 })),
  )

/** An address breaks nowhere: it must stay clickable, and may stand over the margin. */
const isAddress = (word: string): boolean => /^\p{P}*(?:https?:\/\/|mailto:|www\.)/iu.test(word)

/** Cuts as many graphemes off a word's start as fit with the backslashes they cost, at least one. */
function cut(text: string, room: number): [string, string] {
  let head = ''
  for (const segment of unbroken(text)) {
    const longer = head + segment
    if (head !== '' && stringWidth(longer) + trailingBackslashes(longer) > room) break
    head = longer
  }
  return [head, text.slice(head.length)]
}

/** What the end of a line costs in backslashes, where the next one would begin with `next`. */
const cost = (line: string, next: Unit | undefined): number =>
  trailingBackslashes(line) + (next !== undefined && next.spaceBefore === joinsBare(line, next.text) ? 1 : 0)

/**
 * Breaks one line of text into lines of at most `first` and `rest` columns as terminals count them. Each is encoded as
 * core/model/text-layout.ts says, so that joining gives the text back; not so where `encoded` is false. Only an address
 * may be wider.
 */
export function wrap(text: string, first: number, rest = first, encoded = true): string[] {
  const queue = unitsOf(text).reverse()
  const lines: string[] = []
  let line = ''
  let width = 0
  const end = (next: Unit | undefined) => {
    if (!encoded) {
      lines.push(line)
      line = ''
      width = 0
      return
    }
    const doubled = line + '\\'.repeat(trailingBackslashes(line))
    lines.push(next !== undefined && next.spaceBefore === joinsBare(line, next.text) ? `${doubled}\\` : doubled)
    line = ''
    width = 0
  }
  for (let unit = queue.pop(); unit !== undefined; unit = queue.pop()) {
    const room = lines.length === 0 ? first : rest
    const longer = line === '' ? unit.text : `${line}${unit.spaceBefore ? ' ' : ''}${unit.text}`
    const wider = width + (line !== '' && unit.spaceBefore ? 1 : 0) + stringWidth(unit.text)
    if (wider + (encoded ? cost(longer, queue.at(-1)) : 0) <= room || (line === '' && isAddress(unit.text))) {
      line = longer
      width = wider
    } else if (line !== '') {
      end(unit)
      queue.push(unit)
    } else {
      const [head, tail] = cut(unit.text, room - 1)
      line = head
      width = stringWidth(head)
      if (tail !== '') {
        const next = { text: tail, spaceBefore: false }
        end(next)
        queue.push(next)
      }
    }
  }
  end(undefined)
  return lines
}

/**
 * As `wrap`, with a backslash before each line that `escaped` would take for something else; still within the width.
 */
export function wrapGuarded(text: string, width: number, escaped: (line: string) => boolean): string[] {
  const guard = (lines: string[]) => lines.map(line => (escaped(line) ? `\\${line}` : line))
  const guarded = guard(wrap(text, width))
  return guarded.some(line => line.startsWith('\\') && stringWidth(line) > width)
    ? guard(wrap(text, width - 1))
    : guarded
}
