import { isName } from '../../words/bylines.ts'
import { isDate, outletWeight } from '../../words/outlets.ts'
import type { Heads } from './heads.ts'
import { isMost, some } from './most.ts'
import { isPerson } from './tails.ts'

/** "SHORE NEWS -- ", "The Gazette, 3 May: ", "The Gazette +++ " */
const outletBefore = /^[^:：|–—]{2,48}?(?:\s(?:[|–—·•¦/]|--|\+{2,3}|\/\/)|[:：])\s+(?=\S)/u
const divider = /\s*(?:[:：|–—·•¦/]|--|\+{2,3}|\/\/)\s+$/u
/** It is looked for so far. In characters. */
const reach = 60

/** How heavily words weigh as an outlet's name, so that they count as one; half of the names must. */
const likely = 1.2
/** Of themes, which come but once, and of papers' names in a section of the press. */
const nearlyAll = 0.8

/** Cuts outlets before headlines, where most have one and their names look so; or themes, where nearly all do. */
export function cutOutlets(heads: Heads): void {
  const found = outletsOf(heads)
  const names = found.flatMap(one => (one === null ? [] : nameOf(one)))
  if (isMost(names.length, heads.count) && areOutlets(names, found, heads.count)) {
    found.forEach((one, i) => heads.cutBefore(i, one?.length ?? 0))
    return
  }
  const themes = found.map((one, i) => (one !== null && isTheme(one, heads.text(i).slice(one.length)) ? one.length : 0))
  if (isMost(themes.filter(length => length > 0).length, heads.count, nearlyAll)) {
    themes.forEach((length, i) => heads.cutBefore(i, length))
  }
}

/** The same in a section that says that it is of the press, where nearly all have one. */
export function cutMastheads(heads: Heads): void {
  const found = outletsOf(heads)
  const names = found.flatMap(one => (one === null ? [] : nameOf(one)))
  if (!isMost(names.length, heads.count, nearlyAll) || !areMastheads(names)) return
  found.forEach((one, i) => heads.cutBefore(i, one?.length ?? 0))
}

/** What stands before each headline with its divider. A calendar's days are part of its headlines. */
const outletsOf = (heads: Heads): (string | null)[] =>
  heads.texts().map(text => {
    const before = outletBefore.exec(text.slice(0, reach))?.[0] ?? null
    return before !== null && isDate(nameOf(before)) ? null : before
  })

const nameOf = (before: string) => before.replace(divider, '')
const isBarred = (before: string) => /[|/]\s+$/u.test(before)

/** By the words of their names, quotation marks round most, or bars behind names that come again or are capitals. */
function areOutlets(names: readonly string[], found: readonly (string | null)[], all: number): boolean {
  const called = names.filter(name => outletWeight(name, 1) >= likely).length
  if (called >= names.length * 0.5) return true
  const quoted = names.filter(name => /^[„«"“].*[”“»"](?:,\s[^„«"“]{3,16})?$/u.test(name)).length
  if (isMost(quoted, all)) return true
  const barred = found.filter(one => one !== null && isBarred(one)).length
  if (!isMost(barred, all)) return false
  const again = names.length - new Set(names).size
  const capitals = names.filter(name => !/\p{Ll}/u.test(name) && /\p{Lu}{2}/u.test(name)).length
  return again >= names.length * some || capitals >= names.length * nearlyAll
}

/** The longest theme. In characters. */
const longestTheme = 24

/** "Water | Weir closed for a month" */
const isTheme = (before: string, rest: string) =>
  before.length <= longestTheme &&
  isBarred(before) &&
  rest.length >= before.length &&
  !/\s[|/]\s/u.test(rest) &&
  !isPerson(rest) &&
  !isPerson(nameOf(before)) &&
  !isName(rest, false) &&
  outletWeight(rest, 1) < 1

/**
 * Names of several words, each beginning with a capital or all in a script that has none, or in quotation marks: what
 * stands before a colon where a section says that it is of the press. Some come again or are called as outlets are, or
 * their script has no capitals to tell by.
 */
function areMastheads(names: readonly string[]): boolean {
  if (names.filter(isMasthead).length < names.length * 0.6) return false
  return (
    names.length > new Set(names).size ||
    names.some(name => outletWeight(name, 1) >= likely || !/[\p{Lu}\p{Ll}]/u.test(name))
  )
}

function isMasthead(name: string): boolean {
  if (/^[„«"“].*[”“»"]$/u.test(name)) return true
  const words = name.match(/[\p{L}\p{M}’']+/gu) ?? []
  return /\s/u.test(name) && !isPerson(name) && words.every(word => word.length <= 3 || !/^\p{Ll}/u.test(word))
}
