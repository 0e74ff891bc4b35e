import type { Stretch } from '../../model/stretch.ts'
import { isName, type Byline } from './bylines.ts'
import { givenNameAt, isGivenName } from './given-names.ts'
import { hanNames } from './han-names.ts'
import { beforeDate } from './outlets.ts'
import { howLong } from './when.ts'
import { andWords, byWords, creditWords, nameParticles, officeWords, outletWords, workWords } from './words.ts'

/**
 * Words before a name that are never part of one, anywhere in a line, and those that are: these need something before
 * them that names don't end with.
 */
const pureBy = new Set(
  'by par por door przez av af from от від από بقلم подготовил подготовила записал записала opracował opracowała rozmawia rozmawiał rozmawiała'.split(
    ' ',
  ),
)
/**
 * What stands before names at a part's beginning only: "Της Ελένης Καραδίν", "gez. Petra Lunz"; some before two
 * capitals alone, as people are called by them too: "Com Ana Lee".
 */
const firstBy = new Set('της του των gez'.split(' '))
const firstWith = new Set('com avec z with mit con med met'.split(' '))
/** They belong to the name behind them. */
const honorifics = new Set('dr prof don doña dom dott ing mgr ks mme ds'.split(' '))
const mixedBy = new Set('von di da de per del'.split(' '))

/**
 * The names in a line that is known to be a byline, whatever else stands in it. `opener` is the document's own word
 * before names. Where nothing looks like a name, what is left is one: "Staff". Under a text it is `signed`: where
 * somebody is from isn't a second name.
 *
 *     "Photographs and text by Ann Lee"   "Morning Post, p. 3, von Ann Lee"   "Razgovarao: Ann Lee"   "[The Post]  Noted by Ann Lee"
 *     "Ann Lee | 3 May"   "Ann Lee, Grower, and Dr Bo Orr, Soil Scientist"   "Story: Ann Lee. Pictures: Bo Orr"   "(Ann Lee)"
 */
export function namesIn(line: string, opener: string | null, signed = false): Pick<Byline, 'names'> {
  const told = line.replace(ago, '').replace(takes, '')
  const text = told.slice(0, beforeDate(told) || told.length).replace(dayWord, '')
  const han = hanNames(text)
  if (han.length > 0) return { names: han }
  const all = partsOf(text).filter(({ start, end }) => start < end)
  const written = all.filter(({ start, end }) => !isCredit(text.slice(start, end)))
  const parts = written.length > 0 ? written : all
  const named = parts.filter(
    ({ start, end }) => !isOffice(text.slice(start, end)) && isName(text.slice(start, end), false),
  )
  const opened =
    parts.find(({ start, end }) => behindOpener(text, start, end, opener) > start) ??
    named.find(({ start, end }) => isPerson(text.slice(start, end))) ??
    named[0]
  const chosen = opened ?? parts.find(({ start, end }) => givenNameAt(text.slice(start, end)) === 0) ?? parts[0]
  if (!chosen) return { names: [{ start: 0, end: text.length }] }
  const next = parts[parts.indexOf(chosen) + 1]
  const more = next && goesOn(text, chosen, next) ? [chosen, next] : [chosen]
  const names = more.flatMap(({ start, end }) => {
    const from = behindDates(text, behindOpener(text, start, end, opener), end)
    const groups = groupsIn(text, from, end)
    return groups.flatMap((group, i) =>
      namesOfGroup(
        text,
        group,
        (i > 0 && i === groups.length - 1) || (signed && from === start),
        i === 0 && groups.length === 2,
      ),
    )
  })
  if (names.length > 0) return { names }
  const from = behindDates(text, behindOpener(text, chosen.start, chosen.end, opener), chosen.end)
  const own = unadorned(text, from, chosen.end)
  return { names: [own.start < own.end ? own : chosen] }
}

/** "lunaquill 19 hours ago" */
const ago = /\s{1,4}\p{Nd}{1,3}\s?(?:min(?:ute)?s?|hours?|days?|weeks?|months?)\sago$/u

/** How long a story takes, behind who wrote it and when: "Ann Lee 15 April 2025 · 2 min". */
const takes = new RegExp(`\\s*[·•|–—-]\\s*${howLong}$`, 'iu')

/** What leads over to a day that was cut: "Posted by Ann Lee on 3 May". */
const dayWord = /(?<=\p{Ll})\s(?:on|am|vom|le|el|il|em|op|den)\s?$/u

/** "R. C. / Ivan Toledano", "Ann Lee / Bo Orr" */
function goesOn(text: string, part: Stretch, next: Stretch): boolean {
  const name = text.slice(next.start, next.end)
  return (
    isName(name, false) &&
    (initials.test(text.slice(part.start, part.end)) ||
      (/^\s*\/\s*$/u.test(text.slice(part.end, next.start)) && givenNameAt(name) === 0))
  )
}

const initials = /^(?:\p{Lu}\.\s?){1,3}$/u

/**
 * What signs divide from each other, without adornments: "Ann Lee | 3 May", "Story: Ann Lee. Pictures: Bo Orr", "Ann
 * Lee <ann@lee.example>", "[The Post]  Ann Lee".
 */
function partsOf(text: string): Stretch[] {
  const whole = unadorned(text, 0, text.length)
  const parts: Stretch[] = []
  let start = whole.start
  for (const found of text.slice(whole.start, whole.end).matchAll(dividers)) {
    const at = whole.start + found.index
    if (at > start) parts.push(unadorned(text, start, at))
    start = at + found[0].length
  }
  parts.push(unadorned(text, start, whole.end))
  return parts
}
const dividers =
  /\s*[<(（[\])）>]\s*|\s+[·•⋅/–—|]\s+|\s*[|]\s*|\s{2,}(?=\S)|(?:(?<=\p{L}{3})[.;]|\s)\s*(?=[\p{L}\p{M}]{1,12}\.?\s?[:：／]\s*\S)|\s(?=\S+@\S)|\s+(?=(?:reports?|writes|thinks|argues|wrote:?)$)/gu

/** "Foto: Bo Orr", "fotografia de Bo Orr" */
const isCredit = (part: string) =>
  creditWords.has(/^[\p{L}\p{M}]+/u.exec(part)?.[0].toLowerCase() ?? '') &&
  !/^\S+\s(?:and|und|et|e|y|i|&)\s/iu.test(part) &&
  /[:：／]|\s\p{Ll}{2,4}\s/u.test(part)

const opens = /^[\s([（【*_~"“„«<–—-]+/u
const closes = /[\s)\]）】*_~"”»>–—,;:|-]+$/u

/** A stretch without blanks, brackets, stars and dashes around it; brackets that open inside stay closed. */
function unadorned(text: string, from: number, to: number): Stretch {
  const start = from + (opens.exec(text.slice(from, to))?.[0].length ?? 0)
  let end = to - (closes.exec(text.slice(start, to))?.[0].length ?? 0)
  if (/^[^)]*\([^)]*$/u.test(text.slice(start, end)) && text[end] === ')') end++
  return { start: Math.min(start, to), end: Math.max(end, Math.min(start, to)) }
}

/** Where names may begin: behind the last "by" or a short opener with a colon. */
function behindOpener(text: string, from: number, end: number, opener: string | null): number {
  const body = text.slice(from, end)
  const colon = /^[\p{L}\p{M}*_’' \u200c]{1,32}?[*_]*\s?[:：／՝・]\s*[*_]*(?=\S)/u.exec(body)
  if (colon && colon[0].trim().split(/\s+/u).length <= 4) return from + colon[0].length
  let start = from
  for (const found of body.matchAll(/(?<![\p{L}\p{M}])([\p{L}\p{M}]+)\.?[*_]*\s+(?=\S)/gu)) {
    const word = found[1]!.toLowerCase()
    const before = body.slice(0, found.index)
    const first = before.trim() === ''
    const isBy =
      pureBy.has(word) ||
      (first && opensNames(word, body.slice(found.index + found[0].length), opener)) ||
      (mixedBy.has(word) && mayBeBehind(before))
    // Behind names it says where somebody is from, or what: "Por Ana Lee, catedrática de Hidrología".
    if (isBy && !(mixedBy.has(word) && start > from && text.slice(start, from + found.index).includes(','))) {
      start = from + found.index + found[0].length
    }
  }
  // "our lawyer Ann Lee"
  const office = /^(?:\p{Ll}[\p{L}\p{M}]*\s+)+(?=\p{Lu}\S*\s)/u.exec(text.slice(start, end))
  const last = office?.[0].trim().split(/\s+/u).at(-1)
  return office && last && !nameParticles.has(last)
    ? start + office[0].length - (honorifics.has(last) ? /\S+\s+$/u.exec(office[0])![0].length : 0)
    : start
}

const opensNames = (word: string, rest: string, opener: string | null) =>
  word === opener ||
  byWords.has(word) ||
  firstBy.has(word) ||
  (firstWith.has(word) && /^\p{Lu}\S*\s+\p{Lu}/u.test(rest))
/** Behind what names don't end with, or what somebody did: "Ein Kommentar von", "Recherche : ". */
const mayBeBehind = (before: string) =>
  /(?:[,:)\]]|(?<![\p{L}\p{M}])\p{Ll}+)\s+$/u.test(before) ||
  (workWords.has(/\S*$/u.exec(before.trim().toLowerCase())![0]) && givenNameAt(before.trim()) < 0)

/**
 * "El Surco, 14 May, p. 2, Ann Lee", "The Lake Gazette, Ann Lee": behind the outlet and the last part with a number,
 * where a name follows.
 */
function behindDates(text: string, from: number, end: number): number {
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

/** Parts between ";" and "and": each has a name first and perhaps what somebody is behind it. */
function groupsIn(text: string, from: number, end: number): Stretch[] {
  const groups: Stretch[] = []
  const part = text.slice(from, end)
  let start = from
  for (const found of part.matchAll(
    /\s+ו(?=\p{L}{2})|\s+و(?=\p{L}{3})|\s*;\s*|\s*[,、،]?\s+(?:[&+]|(\p{L}{1,4}))(?=\s)/gu,
  )) {
    const word = found[1]?.toLowerCase()
    if (
      word !== undefined &&
      !(
        andWords.has(word) &&
        (word.length > 1 ||
          (/\S\s+\S/u.test(text.slice(start, from + found.index)) &&
            /^\s+\S+\s+\S/u.test(text.slice(from + found.index + found[0].length, end))))
      )
    ) {
      continue
    }
    const at = from + found.index
    if (at <= start) continue
    groups.push({ start, end: at })
    start = at + found[0].length
  }
  if (start < end) groups.push({ start, end })
  return groups
}

/**
 * Behind the last "and" of several, a comma is followed by what somebody is; before the only one it is followed by
 * another name: "Ann Lee, Bo Orr and Cy Ode".
 */
function namesOfGroup(text: string, group: Stretch, last: boolean, listed: boolean): Stretch[] {
  const names: Stretch[] = []
  let at = group.start
  for (const part of text.slice(group.start, group.end).split(/([,，、،]\s*)/u)) {
    const whole = { start: at, end: at + part.length }
    at = whole.end
    if (/^[,，、،]\s*$/u.test(part) || part.trim() === '') continue
    const own = unadorned(text, whole.start, whole.end)
    const words = text.slice(own.start, own.end)
    const place =
      /\s+(?:기자|记者|記者)$|\s+(?:in|at|for|from|aus|für|bei|en|pour|desde|para|voor|IN|AT|FOR|FROM)\s+(?:\p{Lu}|the\s)/u.exec(
        words,
      )
    const until = withoutStop(text, own.start, place ? own.start + place.index : own.end)
    const end = until - (classYear.exec(text.slice(own.start, until))?.[0].length ?? 0)
    const start = own.start + officeLength(text.slice(own.start, end))
    const name = text.slice(start, end)
    if (
      names.length > 0 &&
      (last ||
        isOffice(name) ||
        !isName(name, false) ||
        (!(listed && /\s/u.test(name)) && isElsewhere(text.slice(names[0]!.start, names[0]!.end), name)))
    ) {
      break
    }
    if (names.length === 0 && !isName(name, true)) return []
    names.push({ start, end: initialed(text, start, end) })
  }
  return names
}

/** Behind somebody with a given name, what has none and no initials: a place or an outlet. */
const isElsewhere = (first: string, name: string) =>
  isPerson(first) && givenNameAt(name) < 0 && !/(?:^|\s)\p{Lu}\./u.test(name)
/** Begins with a given name, an initial or a title: "Ann Lee", "R. Orr", "Dr Orr". */
const isPerson = (name: string) =>
  givenNameAt(name) === 0 ||
  /^(?:\p{Lu}\.[\s-]?)+\p{Lu}\p{Ll}|^(?:Dr|Prof|Professor|Sir|Dame|Rev|Mr|Mrs|Ms)\.?\s\p{Lu}/u.test(name)

const placeWords = new Set(
  'observatory voice foundation union party trust road street quarterly magazine newsletter academy wire service'.split(
    ' ',
  ),
)

/** When somebody left school: "Ann Lee ’11". */
const classYear = /\s[’‘']\p{Nd}{2}$/u

/** "R. T." keeps its last point. */
const initialed = (text: string, start: number, end: number) =>
  text[end] === '.' && /(?:^|[\s.])\p{Lu}$/u.test(text.slice(start, end)) ? end + 1 : end

/** A stop behind the last name ends the line, but for one behind a letter or two: "Ann Lee Jr." */
const withoutStop = (text: string, start: number, end: number) =>
  /[\p{L}\p{M}]{3}\.$/u.test(text.slice(start, end)) ? end - 1 : end

/** How long what somebody is stands before the name: "CHIEF FOOTBALL WRITER ANN LEE", "Ex-Superintendent Ann Lee". */
function officeLength(words: string): number {
  if (givenNameAt(words) < 1) return 0
  const before = /^(?:\S+\s+)+?(?=(\S+)\s+\S)/u
  for (let at = 0, found = before.exec(words); found; found = before.exec(words.slice(at))) {
    at += found[0].length
    if (isGivenName(found[1]!)) {
      return words
        .slice(0, at)
        .toLowerCase()
        .trim()
        .split(/\s+/u)
        .some(word => officeWords.has(word.replace(/^ex-/u, '')))
        ? at
        : 0
    }
  }
  return 0
}

/** What somebody is or where: "Health Correspondent", "The Drover", "Radio Ninety". */
function isOffice(words: string): boolean {
  const all = words.toLowerCase().split(/\s+/u)
  if (all.length > 1 && isGivenName(all[0]!)) return false
  return (
    /^(?:the|der|die|das|le|la|les|il|el)$/u.test(all[0]!) ||
    all.length === 1 ||
    all.some(word => officeWords.has(word) || outletWords.has(word) || creditWords.has(word) || placeWords.has(word))
  )
}
