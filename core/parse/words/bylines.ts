import type { Stretch } from '../../model/stretch.ts'
import { classOf, isLetter, isUpper, wordAtStart } from '../text/letters.ts'
import { andWords, byWords, nameParticles, officeWords, outletWords, talkWords, workWords } from './words.ts'

/** Offsets of a byline's parts in its text. */
export type Byline = {
  /** Length of "By " or the like, with its white space; 0 without. */
  readonly by: number
  readonly names: readonly Stretch[]
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
    const inner = readByline(brackets[1]!, opener)
    const from = text.indexOf(brackets[1]!)
    return inner && inner.by > 0
      ? { by: inner.by + from, names: inner.names.map(({ start, end }) => ({ start: start + from, end: end + from })) }
      : null
  }
  const by = openerLength(text, opener)
  if (by === 0 && !mayBeginName(text)) return null
  const names: Stretch[] = []
  for (const part of splitNames(text, by)) {
    const name = withoutPlace(text, part)
    const office = names.length > 0 && isOffice(text, name, by > 0 || titled.test(text) ? names[0]! : null)
    if (office && by > 0) continue
    if (isName(text.slice(name.start, name.end), by > 0) && !office) {
      names.push(name)
      continue
    }
    if (names.length === 0 || (by === 0 && !office && !titled.test(text))) return null
    const rest = text.slice(name.start)
    return rest.split(/\s+/u).length <= 6 && !/[.!?]$/u.test(rest) ? { by, names } : null
  }
  return names.length > 0 ? { by, names } : null
}

/**
 * Whether a text names writers behind a word for it: nearly every line has none, which is told without looking for
 * names.
 */
export function isByline(text: string): boolean {
  return (openerLength(text, null) > 0 || /^[([]/u.test(text)) && (readByline(text)?.by ?? 0) > 0
}

/**
 * Whether the first two words leave it open that a name stands there: an ordinary small word, as nearly every line has
 * among them, rules it out. Anything else between two words but a blank may belong to them or divide them.
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

const titled = /^(?:Dr|Mr|Mrs|Ms|Prof|Rev|Fr|Sr)\.?\s\p{Lu}/u

/**
 * What somebody is, or where, behind the name: "Orrin Bureau", "Head of Art", and "English" behind a `first` name of
 * several words. An "and" before it begins a name.
 */
function isOffice(text: string, part: Stretch, first: Stretch | null): boolean {
  if (/(?:\s\p{L}{1,4}|[&+])\s+$/u.test(text.slice(Math.max(0, part.start - 8), part.start))) return false
  const words = text.slice(part.start, part.end).toLowerCase().split(/\s+/u)
  const names = (word: string) => officeWords.has(word) || outletWords.has(word)
  if (
    words.length > 1 &&
    (names(words.at(-1)!) || (names(words[0]!) && /^(?:of|de|der|des|di|del|для|at)$/u.test(words[1]!)))
  ) {
    return true
  }
  return (
    words.length === 1 &&
    (officeWords.has(words[0]!) || (first !== null && /\s/u.test(text.slice(first.start, first.end).trim())))
  )
}

/** "Ann Lee in Orrin" → "Ann Lee" */
function withoutPlace(text: string, part: Stretch): Stretch {
  const place =
    /^(\p{Lu}\S*(?:\s+\p{Lu}\S*){1,3})\s+(?:in|at|for|from|aus|für|bei|à|en|pour|desde|para|da|per|uit|voor|i|från)\s+\p{Lu}/u.exec(
      text.slice(part.start, part.end),
    )
  return place ? { start: part.start, end: part.start + place[1]!.length } : part
}

/**
 * Length of a known by-word (or the document's own) with what divides it from the name: "By ", "Reviewed by ",
 * "Interview: ".
 */
function openerLength(text: string, opener: string | null): number {
  const known = wordAtStart(text).toLowerCase()
  if (workWords.has(known)) {
    const work =
      /^[\p{L}\p{M}]{1,14}(?:\s(?:and|und|et|y|e|&|\+)\s[\p{L}\p{M}]{1,14})?\s+(?:by|von|par|por|di|da|door|de|af|av|przez)\b:?\s*/iu.exec(
        text,
      )
    if (work) return work[0].length
    const talk = talkWords.has(known) ? /^[\p{L}\p{M}]{1,14}\s*[:：]\s*(?=\S+\s+\S)/u.exec(text) : null
    if (talk) return talk[0].length
  }
  if (!byWords.has(known) && known !== opener) return 0
  return /^[\p{L}\p{M}]{1,14}(?:\s*[:：՝・／]\s*|\.?\s+)/u.exec(text)?.[0].length ?? 0
}

function* splitNames(text: string, from: number): Generator<Stretch, void> {
  const divider = /\s*[,;，、،]\s*|\s+[&+]\s+|\s+[|–—]\s+|\s+([\p{L}]{1,4})\s+/gu
  divider.lastIndex = from
  const end = /[\s.,;:|]*$/u.exec(text.slice(-8))?.[0].length ?? 0
  let start = from
  for (let found = divider.exec(text); found; found = divider.exec(text)) {
    const word = found[1]
    if (word !== undefined && !dividesNames(text, start, found, word.toLowerCase())) {
      divider.lastIndex = found.index + found[0].length - 1
      continue
    }
    if (found.index > start) yield { start, end: found.index }
    start = found.index + found[0].length
    const and = /^([\p{L}]{1,4})\s+/u.exec(text.slice(start, start + 8))
    if (word === undefined && and && andWords.has(and[1]!.toLowerCase())) start += and[0].length
    divider.lastIndex = start
  }
  const last = text.length - (text.endsWith('.') && /\b\p{L}\.$/u.test(text.slice(-4)) ? 0 : end)
  if (last > start) yield { start, end: last }
}

/**
 * A one-letter "and" also stands inside names (Ortega y Gasset): it divides only where whole names stand on both sides.
 */
function dividesNames(text: string, start: number, found: RegExpExecArray, word: string): boolean {
  if (!andWords.has(word)) return false
  if (word.length > 1) return true
  const left = text.slice(start, found.index)
  const right = text.slice(found.index + found[0].length)
  return /\S\s+\S/u.test(left) && /^\S+\s+\S/u.test(right)
}

/** What divides writers from the text behind them; a point behind an initial doesn't. */
export const behindWriters = /(?<!\b\p{Lu})[.:：](?=\s|$)|\s[–—|·-]\s|\s[([]/u

/** The first of names that a word stands between: "Ann Lee and Bo Orr". */
export const firstOfNames = (names: string): string => names.replace(/\s(?:and|und|et|y|e|en|och|og|&)\s.*$/u, '')

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
