import { classOf, codeAt, isCapital, isLetter, isMark } from '../text/letters.ts'
import { closingWords, contentsWords, furnitureWords, issueWords, pageWords } from '../words/words.ts'
import type { Repetition } from './repetition.ts'
import type { Shape } from './shape.ts'

/** A block's text, and the blank lines before it. */
interface Framed {
  readonly text: string
  readonly gap: number
}

/** Where in the document a block stands, as far as its frame goes. */
export type FramePlace = {
  /** Blocks before it. */
  readonly index: number
  /** Text of the block behind it. */
  readonly next: string | null
  /** Blocks behind it. */
  readonly left: number
  /** A signature's "-- " stands before it, near the end. */
  readonly signed: boolean
  /** It stands among the last few blocks, behind a rule. */
  readonly footed: boolean
  /** It or a neighbour stands again further down, as a list of contents repeats headlines. */
  readonly listed: boolean
  /** It is written as the document's section titles are. */
  readonly styled: boolean
  /** How much it is made of words that sections are called by. */
  readonly sectionHint: number
}

/**
 * How much a block looks like the letter's frame rather than its content: masthead, number and date, list of contents,
 * running head, page number, signature, how to leave. 3 is likely.
 */
export function frameWeight(block: Framed, shape: Shape, repetition: Repetition, at: FramePlace): number {
  const { text } = block
  if (text.length > (at.index >= opening && at.left >= foot ? longest : 1200)) return -8
  const { words, last, hints } = lookOver(text)
  let weight = -2 + Math.min(hints, 3) * 1.8 - Math.max(0, words - 30) * 0.1
  if (at.index === 0 && shape.ending === 'none' && shape.length <= 60) {
    weight += (shape.length <= 36 ? 5 : 4.5) - at.sectionHint - (at.styled ? 2.5 : 0)
  }
  if (at.index < 4 && datesIssue(text)) weight += 6
  if (at.index === 0 && shape.ending === 'none' && shape.length <= 90 && /\s\d/.test(text) && !/:\/\//.test(text)) {
    weight += /\b(?:19|20)\d\d\b/.test(text) ? 3 : 1.5
  }
  if (at.index === 1 && block.gap === 0 && /\p{Nd}/u.test(text) && text.length <= 40 && words <= 3) weight += 4
  if (at.index === 0 && at.next !== null && datesIssue(at.next)) weight += 8
  if (at.index < opening && shape.words <= 5 && contentsWords.has(last) && shape.ending !== 'stop') weight += 4
  if (at.left < foot) weight += hints * 1.5 + (hints > 1 ? 3 : 0) + (at.left < 3 && hints > 0 ? 1 : 0)
  if (at.left < 4 && shape.sentences === 0 && text.length <= 90 && /\S@\S+\.\p{L}/u.test(text)) weight += 5
  if (at.listed) weight += 7
  if (at.left < 4 && isClosing(text)) weight += 6
  if (at.signed) weight += 6
  if (at.footed) weight += hints > 0 ? 5 : /^(?:©|\(c\))/iu.test(text) ? 9 : 2.5
  if (mayBePage(text) && isPageMark(text, wordsOf(text), repetition.likeness(text))) weight += 7
  if (/^--$/u.test(text)) weight += 8
  return weight
}

/** Texts longer than this are content, but near the letter's ends, where whole paragraphs say how to leave. */
const longest = 500
const opening = 12
const foot = 6

/** Whether a line is a page's number or says so by a word for pages; `likeness` as in `Repetition`. */
export const isPageLine = (text: string, likeness: number): boolean =>
  mayBePage(text) && isPageMark(text, wordsOf(text), Math.min(likeness, 3))

const mayBePage = (text: string) => text.length <= 120 && /\d/.test(text)

/** Words in small letters, with the point behind them. */
function wordsOf(text: string): string[] {
  const small = text.toLowerCase()
  const words: string[] = []
  eachWord(small, (start, end) => {
    words.push(small.slice(start, end))
  })
  return words
}

/**
 * How many words a text has, the last of them, and how many different ones are of a letter's frame. Longer texts are
 * told by little else, and have many words.
 */
function lookOver(text: string): { words: number; last: string; hints: number } {
  let words = 0
  let from = 0
  let to = 0
  let found: Set<string> | null = null
  eachWord(text, (start, end) => {
    words++
    from = start
    to = end
    const bare = text.charCodeAt(end - 1) === point ? end - 1 : end
    if (!furnitureLooks.has(lookOf(smallCode(text.charCodeAt(start)), bare - start))) return
    const word = text.slice(start, bare).toLowerCase()
    if (furnitureWords.has(word)) (found ??= new Set<string>()).add(word)
  })
  return { words, last: text.slice(from, to).toLowerCase(), hints: (found as Set<string> | null)?.size ?? 0 }
}

/** The code of a letter's small form. */
const smallCode = (code: number) =>
  code < 0x80
    ? code >= 0x41 && code <= 0x5a
      ? code + 32
      : code
    : classOf(code) & isCapital
      ? String.fromCharCode(code).toLowerCase().charCodeAt(0)
      : code

/**
 * A word's first letter and its length, as one number: few words look like those of the frame, and only these need be
 * made.
 */
const lookOf = (first: number, length: number) => first * 32 + Math.min(31, length)
const furnitureLooks: ReadonlySet<number> = new Set(
  [...furnitureWords].map(word => lookOf(word.charCodeAt(0), word.length)),
)

/** Hands on where each word begins and ends. */
function eachWord(text: string, take: (start: number, end: number) => void): void {
  let start = -1
  for (let at = 0; at <= text.length;) {
    const code = at < text.length ? codeAt(text, at) : 0
    if (classOf(code) & (isLetter | isMark) || code === degree || code === numero) {
      if (start < 0) start = at
    } else if (start >= 0) {
      take(start, code === point ? at + 1 : at)
      start = -1
    }
    at += code > 0xffff ? 2 : 1
  }
}

const degree = 0xb0
const numero = 0x2116
const point = 0x2e

/** "Kind regards", "Herzliche Grüße": what stands before a signature. */
export function isClosing(text: string): boolean {
  const words = text.length > 60 ? [] : wordsOf(text)
  return words.length > 0 && words.length <= 5 && words.some(word => closingWords.has(word))
}

/** "Issue 31, 9 August 2030", "No. 212", "第三十二号": short, with a number, and a word or year that numbers issues. */
export function datesIssue(text: string): boolean {
  if (text.length > 80) return false
  const words = wordsOf(text)
  if (/第.{1,6}[号期]|年.{1,4}月/u.test(text)) return true
  if (!/\p{Nd}/u.test(text)) return false
  return (
    words.length <= 9 &&
    (words.some(word => issueWords.has(word)) ||
      (/\b(?:19|20)\d\d\b|[١٢۱۲][\u0660-\u0669\u06f0-\u06f9]{3}/u.test(text) && words.length <= 5) ||
      /#\s?\d/.test(text))
  )
}

/** A page's number by itself or after a word for pages, or a running head that differs in its digits only. */
function isPageMark(text: string, words: readonly string[], likeness: number): boolean {
  if (/^[-–—~\s]*\d{1,4}[-–—~\s]*$/u.test(text)) return true
  if (
    pageWords.has(words[0] ?? '') &&
    words.length <= 6 &&
    /^\p{L}{1,7}\.?\s?\d{1,4}(?:\s{2,}|\s*[|·•–—-]|$)/u.test(text)
  ) {
    return true
  }
  const paged =
    words.some((word, i) => pageWords.has(word) && (i >= words.length - 3 || words.length <= 4)) &&
    /(?:^|\s)\p{L}{1,6}\.?\s?\d{1,4}(?:\s*(?:of|von|de|di|\/|из|av|af|sur)\s*\d{1,4})?[\s)\]-]*$/iu.test(text)
  return (paged && (likeness >= 2 || words.length <= 4)) || (likeness >= 4 && words.length <= 8 && /\d$/.test(text))
}

/**
 * A line in brackets, or one with a day and a year right under another: where a story is from and when, and no story by
 * itself.
 */
export function isAside({ text, gap }: Framed): boolean {
  if (text.length < 8 || text.length > 120) return false
  return (
    /^\[[^\]]*\]$/u.test(text) ||
    (gap === 0 && text.length <= 70 && /(?:^|\D)\d{1,2}(?:\D.*)?\b(?:19|20)\d\d\b/u.test(text))
  )
}
