import type { Stretch } from '../../../model/stretch.ts'
import { isName, type Byline } from '../bylines.ts'
import { givenNameAt } from '../given-names.ts'
import { hanNames } from '../han-names.ts'
import { beforeDate } from '../outlets.ts'
import { howLong } from '../when.ts'
import { behindDates, behindOpener } from './before-names.ts'
import { isCredit, partsOf, unadorned } from './line-parts.ts'
import { groupsIn, namesOfGroup } from './name-groups.ts'
import { isOffice, isPerson } from './offices.ts'

/**
 * The names in a line that is known to be a byline, whatever else stands in it. `opener` is the document's own word
 * before names. Where nothing looks like a name, what is left is one: "Staff". Under a text it is `signed`: where
 * somebody is from isn't a second name.
 *
 *     "Photographs and text by Ann Lee"   "Morning Post, p. 3, von Ann Lee"   "Razgovarao: Ann Lee"   "[The Post]  Noted by Ann Lee"
 *     "Ann Lee | 3 May"   "Ann Lee, Grower, and Dr Bo Orr, Soil Scientist"   "Story: Ann Lee. Pictures: Bo Orr"   "(Ann Lee)"
 */
export function namesIn(line: string, opener: string | null, signed = false): Pick<Byline, 'names'> {
  const text = withoutWhen(line)
  const han = hanNames(text)
  if (han.length > 0) return { names: han }
  const parts = writersParts(text)
  const chosen = likeliest(text, parts, opener)
  if (!chosen) return { names: [{ start: 0, end: text.length }] }
  const next = parts[parts.indexOf(chosen) + 1]
  const named = next && goesOn(text, chosen, next) ? [chosen, next] : [chosen]
  const names = named.flatMap(part => namesOfPart(text, part, opener, signed))
  if (names.length > 0) return { names }
  const own = unadorned(text, behindAll(text, chosen, opener), chosen.end)
  return { names: [own.start < own.end ? own : chosen] }
}

/** "lunaquill 19 hours ago" */
const ago = /\s{1,4}\p{Nd}{1,3}\s?(?:min(?:ute)?s?|hours?|days?|weeks?|months?)\sago$/u
/** How long a story takes, behind who wrote it and when: "Ann Lee 15 April 2025 · 2 min". */
const takes = new RegExp(`\\s*[·•|–—-]\\s*${howLong}$`, 'iu')
/** What leads over to a day that was cut: "Posted by Ann Lee on 3 May". */
const dayWord = /(?<=\p{Ll})\s(?:on|am|vom|le|el|il|em|op|den)\s?$/u

/** A line before the day it ends in. */
function withoutWhen(line: string): string {
  const told = line.replace(ago, '').replace(takes, '')
  return told.slice(0, beforeDate(told) || told.length).replace(dayWord, '')
}

/** The parts of a line that don't say who made its pictures, where there are any. */
function writersParts(text: string): readonly Stretch[] {
  const parts = partsOf(text)
  const written = parts.filter(({ start, end }) => !isCredit(text.slice(start, end)))
  return written.length > 0 ? written : parts
}

/** The part behind a "by", else one that is a name, else one that begins with a given name, else the first. */
function likeliest(text: string, parts: readonly Stretch[], opener: string | null): Stretch | undefined {
  const words = ({ start, end }: Stretch) => text.slice(start, end)
  const named = parts.filter(part => !isOffice(words(part)) && isName(words(part), false))
  return (
    parts.find(({ start, end }) => behindOpener(text, start, end, opener) > start) ??
    named.find(part => isPerson(words(part))) ??
    named[0] ??
    parts.find(part => givenNameAt(words(part)) === 0) ??
    parts[0]
  )
}

const initials = /^(?:\p{Lu}\.\s?){1,3}$/u

/** "R. C. / Ivan Toledano", "Ann Lee / Bo Orr" */
function goesOn(text: string, part: Stretch, next: Stretch): boolean {
  const name = text.slice(next.start, next.end)
  if (!isName(name, false)) return false
  return (
    initials.test(text.slice(part.start, part.end)) ||
    (/^\s*\/\s*$/u.test(text.slice(part.end, next.start)) && givenNameAt(name) === 0)
  )
}

function namesOfPart(text: string, part: Stretch, opener: string | null, signed: boolean): Stretch[] {
  const from = behindAll(text, part, opener)
  const groups = groupsIn(text, from, part.end)
  return groups.flatMap((group, i) =>
    namesOfGroup(text, group, {
      last: (i > 0 && i === groups.length - 1) || (signed && from === part.start),
      listed: i === 0 && groups.length === 2,
    }),
  )
}

/** Where a part's names begin: behind a "by", outlets and days. */
const behindAll = (text: string, { start, end }: Stretch, opener: string | null) =>
  behindDates(text, behindOpener(text, start, end, opener), end)
