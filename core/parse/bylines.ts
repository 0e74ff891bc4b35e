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
  const by = openerLength(text, opener)
  const parts = splitNames(text, by).map(part => withoutPlace(text, part))
  const other = parts.findIndex(part => !isName(text.slice(part.start, part.end), by > 0))
  if (other === -1) return parts.length > 0 ? { by, names: parts } : null
  const office = text.slice(parts[other]!.start)
  return by > 0 && other > 0 && office.split(/\s+/u).length <= 6 && !/[.!?]$/u.test(office) ? { by, names: parts.slice(0, other) } : null
}

/** "Ann Lee in Orrin" → "Ann Lee" */
function withoutPlace(text: string, part: { start: number; end: number }): { start: number; end: number } {
  const place = /^(\p{Lu}\S*(?:\s+\p{Lu}\S*){1,3})\s+(?:in|at|for|from|aus|für|bei|à|en|pour|desde|para|da|per|uit|voor|i|från)\s+\p{Lu}/u.exec(text.slice(part.start, part.end))
  return place ? { start: part.start, end: part.start + place[1]!.length } : part
}

/** Length of a known by-word (or the document's own) with what divides it from the name. */
function openerLength(text: string, opener: string | null): number {
  const first = /^(?:written by|words by|text by|reported by|analysis by|comment by)\b:?\s*/iu.exec(text)
  if (first) return first[0].length
  const word = /^([\p{L}\p{M}]{1,14})(\s*[:：]\s*|\s+)/u.exec(text)
  if (!word) return 0
  const known = word[1]!.toLowerCase()
  return byWords.has(known) || known === opener ? word[0].length : 0
}

function splitNames(text: string, from: number): { start: number; end: number }[] {
  const names: { start: number; end: number }[] = []
  const divider = /\s*[,;，、]\s*|\s+[&+]\s+|\s+[|–—]\s+|\s+([\p{L}]{1,4})\s+/gu
  divider.lastIndex = from
  const end = /[\s.,;:|]*$/u.exec(text.slice(-8))?.[0].length ?? 0
  let start = from
  const push = (to: number) => { if (to > start) names.push({ start, end: to }) }
  for (let found = divider.exec(text); found; found = divider.exec(text)) {
    const word = found[1]
    if (word !== undefined && !dividesNames(text, start, found, word.toLowerCase())) { divider.lastIndex = found.index + found[0].length - 1; continue }
    push(found.index)
    start = found.index + found[0].length
    const and = /^([\p{L}]{1,4})\s+/u.exec(text.slice(start, start + 8))
    if (word === undefined && and && andWords.has(and[1]!.toLowerCase())) start += and[0].length
    divider.lastIndex = start
  }
  push(text.length - (text.endsWith('.') && /\b\p{L}\.$/u.test(text.slice(-4)) ? 0 : end))
  return names
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
