import { isMixed } from './narrow.ts'

/**
 * What a character is, as bits of one number. Looked up in tables, which is many times faster than asking a regular
 * expression of each.
 */
export const isLetter = 1
export const isMark = 2
export const isNumber = 4
export const isUpper = 8
export const isLower = 16
/** Han, Kana and Hangul, which are twice as wide as other letters. */
export const isWide = 32
/** It has a small form, or a capital one. */
export const isCapital = 64
export const isSmall = 128

const kinds: readonly (readonly [number, RegExp])[] = [
  [isLetter, /\p{L}/u],
  [isMark, /\p{M}/u],
  [isNumber, /\p{N}/u],
  [isUpper, /\p{Lu}/u],
  [isLower, /\p{Ll}/u],
  [isWide, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u],
]

/** Stands in the table beside the bits of a character that was met before. */
const met = 256

/**
 * The bits of each character below U+10000, found out when it is first met: one table rather than tables of tables, as
 * it is asked a million times a megabyte.
 */
const table = new Uint16Array(0x10000)
/** Those of the few others. */
const rare = new Map<number, number>()

function read(code: number): number {
  const char = String.fromCodePoint(code)
  let bits = met
  for (const [bit, pattern] of kinds) if (pattern.test(char)) bits |= bit
  // Georgian sets no capitals but whole headings in them: the letters that Unicode calls small begin sentences and
  // names.
  if (code >= 0x10d0 && code <= 0x10ff) bits &= ~isLower
  else if (char.toLowerCase() !== char) bits |= isCapital
  else if (char.toUpperCase() !== char) bits |= isSmall
  if (code < table.length) table[code] = bits
  else rare.set(code, bits)
  return bits
}

/** The bits of a code point, and perhaps others. */
export function classOf(code: number): number {
  return (code < 0x10000 ? table[code] : rare.get(code)) || read(code)
}

/** The code point at an offset, half a pair by itself where the other half is missing. */
export function codeAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return (code & 0xfc00) === 0xd800 ? text.codePointAt(at)! : code
}

/** The bits of the first character; 0 where there is none. */
export const classAtStart = (text: string): number => (text === '' ? 0 : classOf(codeAt(text, 0)))

/**
 * Whether a character of it is a number, of whatever script. A pattern finds that out many times faster than a loop
 * where letters take one byte each, and takes three times as long where they take two.
 */
export function hasNumber(text: string): boolean {
  if (!isMixed(text)) return /\p{N}/u.test(text)
  for (let at = 0; at < text.length; at++) if (classOf(codeAt(text, at)) & isNumber) return true
  return false
}

/** The longest runs of letters and marks, as `/[\p{L}\p{M}]+/gu` finds them; only the first so many. */
export function wordsIn(text: string, most = Infinity): string[] {
  const words: string[] = []
  let start = -1
  for (let at = 0; at < text.length;) {
    const code = codeAt(text, at)
    if (classOf(code) & (isLetter | isMark)) {
      if (start < 0) start = at
    } else if (start >= 0) {
      words.push(text.slice(start, at))
      if (words.length === most) return words
      start = -1
    }
    at += code > 0xffff ? 2 : 1
  }
  if (start >= 0) words.push(text.slice(start))
  return words
}

/** The letters and marks that a text begins with; none where something else does. */
export function wordAtStart(text: string): string {
  let at = 0
  for (
    let code: number;
    at < text.length && classOf((code = codeAt(text, at))) & (isLetter | isMark);
    at += code > 0xffff ? 2 : 1
  );
  return text.slice(0, at)
}

/** How many there are of these; one more than `most` where there are more than that. */
export function countWords(text: string, most = Infinity): number {
  let count = 0
  let inWord = false
  for (let at = 0; at < text.length && count <= most;) {
    const code = codeAt(text, at)
    const is = (classOf(code) & (isLetter | isMark)) !== 0
    if (is && !inWord) count++
    inWord = is
    at += code > 0xffff ? 2 : 1
  }
  return count
}
