import { givenNameAt, isGivenName } from '../given-names.ts'
import { creditWords, officeWords, outletWords } from '../words.ts'

/** What places and houses are called by, beside what officials and outlets are. */
const placeWords = new Set(
  'observatory voice foundation union party trust road street quarterly magazine newsletter academy wire service'.split(
    ' ',
  ),
)
const article = /^(?:the|der|die|das|le|la|les|il|el)$/u

/** What somebody is or where: "Health Correspondent", "The Drover", "Radio Ninety". */
export function isOffice(words: string): boolean {
  const all = words.toLowerCase().split(/\s+/u)
  if (all.length === 1) return true
  if (isGivenName(all[0]!)) return false
  return (
    article.test(all[0]!) ||
    all.some(word => officeWords.has(word) || outletWords.has(word) || creditWords.has(word) || placeWords.has(word))
  )
}

/** How long what somebody is stands before the name: "CHIEF FOOTBALL WRITER ANN LEE", "Ex-Superintendent Ann Lee". */
export function officeLength(words: string): number {
  if (givenNameAt(words) < 1) return 0
  const before = /^(?:\S+\s+)+?(?=(\S+)\s+\S)/u
  for (let at = 0, found = before.exec(words); found; found = before.exec(words.slice(at))) {
    at += found[0].length
    if (isGivenName(found[1]!)) return hasOffice(words.slice(0, at)) ? at : 0
  }
  return 0
}

const hasOffice = (words: string) =>
  words
    .toLowerCase()
    .trim()
    .split(/\s+/u)
    .some(word => officeWords.has(word.replace(/^ex-/u, '')))

/** Begins with a given name, an initial or a title: "Ann Lee", "R. Orr", "Dr Orr". */
export const isPerson = (name: string): boolean =>
  givenNameAt(name) === 0 ||
  /^(?:\p{Lu}\.[\s-]?)+\p{Lu}\p{Ll}|^(?:Dr|Prof|Professor|Sir|Dame|Rev|Mr|Mrs|Ms)\.?\s\p{Lu}/u.test(name)

/** Behind somebody with a given name, what has none and no initials: a place or an outlet. */
export const isElsewhere = (first: string, name: string): boolean =>
  isPerson(first) && givenNameAt(name) < 0 && !/(?:^|\s)\p{Lu}\./u.test(name)
