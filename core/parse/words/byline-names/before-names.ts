import { givenNameAt, isGivenName } from '../given-names.ts'
import { byWords, nameParticles, workWords } from '../words.ts'
import { isOffice } from './offices.ts'

/**
 * Words before a name that are never part of one, anywhere in a line, and those that are: these need something before
 * them that names don't end with.
 */
const pureBy = new Set(
  'by par por door przez av af from от від από بقلم подготовил подготовила записал записала opracował opracowała rozmawia rozmawiał rozmawiała'.split(
    ' ',
  ),
)
const mixedBy = new Set('von di da de per del'.split(' '))
/**
 * What stands before names at a part's beginning only: "Της Ελένης Καραδίν", "gez. Petra Lunz"; some before two
 * capitals alone, as people are called by them too: "Com Ana Lee".
 */
const firstBy = new Set('της του των gez'.split(' '))
const firstWith = new Set('com avec z with mit con med met'.split(' '))
/** They belong to the name behind them. */
const honorifics = new Set('dr prof don doña dom dott ing mgr ks mme ds'.split(' '))

/** A label of few words with a colon: "Text: ", "*Razgovarao*: ", "記者・" */
const label = /^[\p{L}\p{M}*_’' \u200c]{1,32}?[*_]*\s?[:：／՝・]\s*[*_]*(?=\S)/u
const word = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+)\.?[*_]*\s+(?=\S)/gu

/** Where names may begin: behind the last "by" or a short opener with a colon. */
export function behindOpener(text: string, from: number, end: number, opener: string | null): number {
  const body = text.slice(from, end)
  const colon = label.exec(body)
  if (colon && colon[0].trim().split(/\s+/u).length <= 4) return from + colon[0].length
  let start = from
  for (const found of body.matchAll(word)) {
    const small = found[1]!.toLowerCase()
    const before = body.slice(0, found.index)
    const rest = body.slice(found.index + found[0].length)
    const isFirst = before.trim() === ''
    const isMixed = mixedBy.has(small)
    // Behind names it says where somebody is from, or what: "Por Ana Lee, catedrática de Hidrología".
    if (isMixed && start > from && text.slice(start, from + found.index).includes(',')) continue
    if (pureBy.has(small) || (isFirst && opensNames(small, rest, opener)) || (isMixed && mayStandBehind(before))) {
      start = from + found.index + found[0].length
    }
  }
  return behindWorker(text, start, end)
}

const opensNames = (small: string, rest: string, opener: string | null) =>
  small === opener ||
  byWords.has(small) ||
  firstBy.has(small) ||
  (firstWith.has(small) && /^\p{Lu}\S*\s+\p{Lu}/u.test(rest))

/** Behind what names don't end with, or what somebody did: "Ein Kommentar von", "Recherche : ". */
const mayStandBehind = (before: string) =>
  /(?:[,:)\]]|(?<![\p{L}\p{M}])\p{Ll}+)\s+$/u.test(before) ||
  (workWords.has(/\S*$/u.exec(before.trim().toLowerCase())![0]) && givenNameAt(before.trim()) < 0)

/** Behind what somebody is, in small letters: "our lawyer Ann Lee", but "our adviser dr Ann Lee". */
function behindWorker(text: string, start: number, end: number): number {
  const worker = /^(?:\p{Ll}[\p{L}\p{M}]*\s+)+(?=\p{Lu}\S*\s)/u.exec(text.slice(start, end))
  const last = worker?.[0].trim().split(/\s+/u).at(-1)
  if (!worker || !last || nameParticles.has(last)) return start
  const title = honorifics.has(last) ? /\S+\s+$/u.exec(worker[0])![0].length : 0
  return start + worker[0].length - title
}

/**
 * "El Surco, 14 May, p. 2, Ann Lee", "The Lake Gazette, Ann Lee": behind the outlet and the last part with a number,
 * where a name follows.
 */
export function behindDates(text: string, from: number, end: number): number {
  const outlet = /^[^,]{3,60},\s+(?=\p{L})/u.exec(text.slice(from, end))
  if (
    outlet &&
    !isGivenName(/[\p{L}'’-]+/u.exec(outlet[0])?.[0] ?? '') &&
    givenNameAt(text.slice(from + outlet[0].length, end)) === 0 &&
    isOffice(outlet[0].replace(/,\s*$/u, ''))
  ) {
    return from + outlet[0].length
  }
  const found = /^.*\p{Nd}[^,，、]*[,，、]\s*(?=\p{L}[^\p{Nd}]*$)/u.exec(text.slice(from, end))
  return found ? from + found[0].length : from
}
