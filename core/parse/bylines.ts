import { classOf, isLetter, isUpper, wordAtStart } from './letters.ts'
import { andWords, byWords, nameParticles } from './words.ts'

/** Offsets of a byline's parts in its text. */
export type Byline = {
  /** Length of "By " or the like, with its white space; 0 without. */
  readonly by: number
  readonly names: readonly { readonly start: number; readonly end: number }[]
}

/** Longer lines aren't bylines. */
const longest = 240

/**
 * Reads a byline: the word before it, if any, and the names.
 *
 *     "By Ann Lee, Bo van Dyk and Cy Orr"  →  by 3, names "Ann Lee", "Bo van Dyk", "Cy Orr"
 *     "By Ann Lee in Orrin, The Gazette"   →  by 3, name "Ann Lee"
 *
 * `opener` is a word that this document sets before names, whatever its language. Null if the text can't be a byline:
 * "By the People" names nobody.
 */
export function readByline(text: string, opener: string | null = null): Byline | null {
  if (text.length > longest) return null
  const address = text.includes('@') ? /\s*[<(]?[^\s<>()@]+@[^\s<>()@]+[>)]?$/u.exec(text) : null
  if (address && address.index > 0) return readByline(text.slice(0, address.index), opener)
  const brackets = /^[([]\s*(.*\S)\s*[)\]]$/su.exec(text)
  if (brackets) {
    const inner = readByline(brackets[1]!, opener), from = text.indexOf(brackets[1]!)
    return inner && inner.by > 0 ? { by: inner.by + from, names: inner.names.map(({ start, end }) => ({ start: start + from, end: end + from })) } : null
  }
  const by = openerLength(text, opener)
  if (by === 0 && !mayBeginName(text)) return null
  const names: { start: number; end: number }[] = []
  for (const part of splitNames(text, by)) {
    const name = withoutPlace(text, part)
    if (isName(text.slice(name.start, name.end), by > 0)) { names.push(name); continue }
    if (by === 0 || names.length === 0) return null
    const office = text.slice(name.start)
    return office.split(/\s+/u).length <= 6 && !/[.!?]$/u.test(office) ? { by, names } : null
  }
  return names.length > 0 ? { by, names } : null
}

/** Whether a text names writers behind a word for it: nearly every line has none, which is told without looking for names. */
export function isByline(text: string): boolean {
  return (openerLength(text, null) > 0 || /^[([]/u.test(text)) && (readByline(text)?.by ?? 0) > 0
}

/**
 * Whether the first two words leave it open that a name stands there: an ordinary small word, as nearly every line has among them, rules
 * it out. Anything else between two words but a blank may belong to them or divide them.
 */
function mayBeginName(text: string): boolean {
  for (let word = 0, at = 0; word < 2; word++) {
    let end = at
    while (end < text.length && classOf(text.charCodeAt(end)) & isLetter) end++
    if (end === at || text.charCodeAt(end) !== 32) return true
    if (!(classOf(text.charCodeAt(at)) & isUpper) && !nameParticles.has(text.slice(at, end).toLowerCase())) return false
    at = end + 1
  }
  return true
}

/** "Ann Lee in Orrin" → "Ann Lee" */
function withoutPlace(text: string, part: { start: number; end: number }): { start: number; end: number } {
  const place = /^(\p{Lu}\S*(?:\s+\p{Lu}\S*){1,3})\s+(?:in|at|for|from|aus|für|bei|à|en|pour|desde|para|da|per|uit|voor|i|från)\s+\p{Lu}/u.exec(text.slice(part.start, part.end))
  return place ? { start: part.start, end: part.start + place[1]!.length } : part
}

/** W, T, R, A or C, small or not: what the phrases below begin with. */
const mayOpen = (code: number) => 'wtrac'.includes(String.fromCharCode(code | 32)) && code < 128

/** Length of a known by-word (or the document's own) with what divides it from the name. */
function openerLength(text: string, opener: string | null): number {
  const first = mayOpen(text.charCodeAt(0)) && /^(?:written by|words by|text by|reported by|analysis by|comment by)\b:?\s*/iu.exec(text)
  if (first) return first[0].length
  const known = wordAtStart(text).toLowerCase()
  if (!byWords.has(known) && known !== opener) return 0
  return /^[\p{L}\p{M}]{1,14}(?:\s*[:：・／]\s*|\s+)/u.exec(text)?.[0].length ?? 0
}

function* splitNames(text: string, from: number): Generator<{ start: number; end: number }, void> {
  const divider = /\s*[,;，、،]\s*|\s+[&+]\s+|\s+[|–—]\s+|\s+([\p{L}]{1,4})\s+/gu
  divider.lastIndex = from
  const end = /[\s.,;:|]*$/u.exec(text.slice(-8))?.[0].length ?? 0
  let start = from
  for (let found = divider.exec(text); found; found = divider.exec(text)) {
    const word = found[1]
    if (word !== undefined && !dividesNames(text, start, found, word.toLowerCase())) { divider.lastIndex = found.index + found[0].length - 1; continue }
    if (found.index > start) yield { start, end: found.index }
    start = found.index + found[0].length
    const and = /^([\p{L}]{1,4})\s+/u.exec(text.slice(start, start + 8))
    if (word === undefined && and && andWords.has(and[1]!.toLowerCase())) start += and[0].length
    divider.lastIndex = start
  }
  const last = text.length - (text.endsWith('.') && /\b\p{L}\.$/u.test(text.slice(-4)) ? 0 : end)
  if (last > start) yield { start, end: last }
}

/** A one-letter "and" also stands inside names (Ortega y Gasset): it divides only where whole names stand on both sides. */
function dividesNames(text: string, start: number, found: RegExpExecArray, word: string): boolean {
  if (!andWords.has(word)) return false
  if (word.length > 1) return true
  const left = text.slice(start, found.index), right = text.slice(found.index + found[0].length)
  return /\S\s+\S/u.test(left) && /^\S+\s+\S/u.test(right)
}

/** One to five words, each with a capital or a particle; in scripts without capitals, a short run. */
export function isName(name: string, afterOpener: boolean): boolean {
  const parts = name.split(/\s+/u)
  if (name.length > 60 || parts.length > 6 || /[?!:"“”«»/@#\d]/u.test(name)) return false
  if (!/\p{Lu}|\p{Ll}/u.test(name)) return afterOpener && name.length <= 16 && /\p{L}/u.test(name)
  const capitals = parts.filter(part => /^[('’‘]*(?:\p{L}[’'])?\p{Lu}/u.test(part)).length
  const particles = parts.filter(part => nameParticles.has(part.toLowerCase())).length
  if (/^(?:the|a|an|der|die|das|le|les|los|las|il|gli)$/iu.test(parts[0]!)) return false
  return capitals >= 1 && capitals + particles >= parts.length && (afterOpener || (parts.length >= 2 && capitals >= 2))
}
