import type { Stretch } from '../../../model/stretch.ts'
import { isName } from '../bylines.ts'
import { andWords } from '../words.ts'
import { unadorned } from './line-parts.ts'
import { isElsewhere, isOffice, officeLength } from './offices.ts'

/** Hebrew and Arabic write "and" on to the name; elsewhere it is a sign or a word of up to four letters. */
const divider = /\s+ו(?=\p{L}{2})|\s+و(?=\p{L}{3})|\s*;\s*|\s*[,、،]?\s+(?:[&+]|(\p{L}{1,4}))(?=\s)/gu

/** Parts between ";" and "and": each has a name first and perhaps what somebody is behind it. */
export function groupsIn(text: string, from: number, end: number): Stretch[] {
  const groups: Stretch[] = []
  const part = text.slice(from, end)
  let start = from
  for (const found of part.matchAll(divider)) {
    const at = from + found.index
    const word = found[1]?.toLowerCase()
    const divides = word === undefined || isAnd(word, text.slice(start, at), text.slice(at + found[0].length, end))
    if (!divides || at <= start) continue
    groups.push({ start, end: at })
    start = at + found[0].length
  }
  if (start < end) groups.push({ start, end })
  return groups
}

/** One letter alone may be an initial, but between two whole names: "Ana Lee e João Orr". */
const isAnd = (word: string, before: string, behind: string) =>
  andWords.has(word) && (word.length > 1 || (/\S\s+\S/u.test(before) && /^\s+\S+\s+\S/u.test(behind)))

interface GroupOf {
  /** Behind the last "and" of several, a comma is followed by what somebody is. */
  readonly last: boolean
  /** Before the only one it is followed by another name: "Ann Lee, Bo Orr and Cy Ode". */
  readonly listed: boolean
}

/** The names of a group, without what somebody is and where. */
export function namesOfGroup(text: string, group: Stretch, { last, listed }: GroupOf): Stretch[] {
  const names: Stretch[] = []
  let at = group.start
  for (const part of text.slice(group.start, group.end).split(/([,，、،]\s*)/u)) {
    const own = unadorned(text, at, at + part.length)
    at += part.length
    if (/^[,，、،]\s*$/u.test(part) || part.trim() === '') continue
    const { start, end } = nameProper(text, own)
    const name = text.slice(start, end)
    const [first] = names
    if (first) {
      const mayBePlace = !(listed && /\s/u.test(name))
      if (last || isOffice(name) || !isName(name, false)) break
      if (mayBePlace && isElsewhere(text.slice(first.start, first.end), name)) break
    } else if (!isName(name, true)) {
      return []
    }
    names.push({ start, end: initialed(text, start, end) })
  }
  return names
}

/** Where somebody is or writes for: "Ann Lee in Orrin", "이민호 기자" */
const place =
  /\s+(?:기자|记者|記者)$|\s+(?:in|at|for|from|aus|für|bei|en|pour|desde|para|voor|IN|AT|FOR|FROM)\s+(?:\p{Lu}|the\s)/u
/** When somebody left school: "Ann Lee ’11". */
const classYear = /\s[’‘']\p{Nd}{2}$/u

/** A name without what stands before and behind it. */
function nameProper(text: string, own: Stretch): Stretch {
  const found = place.exec(text.slice(own.start, own.end))
  const until = withoutStop(text, own.start, found ? own.start + found.index : own.end)
  const end = until - (classYear.exec(text.slice(own.start, until))?.[0].length ?? 0)
  return { start: own.start + officeLength(text.slice(own.start, end)), end }
}

/** A stop behind the last name ends the line, but for one behind a letter or two: "Ann Lee Jr." */
const withoutStop = (text: string, start: number, end: number) =>
  /[\p{L}\p{M}]{3}\.$/u.test(text.slice(start, end)) ? end - 1 : end

/** "R. T." keeps its last point. */
const initialed = (text: string, start: number, end: number) =>
  text[end] === '.' && /(?:^|[\s.])\p{Lu}$/u.test(text.slice(start, end)) ? end + 1 : end
