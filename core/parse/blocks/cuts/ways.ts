import { withoutUrl } from '../../lines/repetition.ts'
import { looksLikeCredit } from '../../lines/credits.ts'
import { opensSpeech } from '../../lines/speech.ts'
import { endsIn, endsInStop } from '../../text/signs.ts'
import { isAmount } from '../../words/amounts.ts'
import { outletWeight } from '../../words/outlets.ts'
import { saysWhen } from '../../words/when.ts'
import { abbreviations, creditWords } from '../../words/words.ts'
import type { Block } from '../block.ts'

/** How one part of a block is set off from the next: a headline from its text, an outlet from what it stands behind. */
export const ways = [
  'name',
  'stress',
  'capitals',
  'colon',
  'dash',
  'stop',
  'bar',
  'brackets behind',
  'dash behind',
  'bar behind',
  'comma behind',
] as const
export type Way = (typeof ways)[number]

/**
 * A place where a block may come apart: its first part from `from` to `end`, its second from `rest` on; signs stand
 * between.
 */
export interface Cut {
  readonly way: Way
  readonly from: number
  readonly end: number
  readonly rest: number
}

/** The longest headline that opens a text. */
const longest = 150
/** A block shorter than this holds no two parts. */
const least = 12
/** How far from the end of a text what stands behind a sign begins at most. */
const reach = 90
/** Fewer capitals before the first small letter make no headline. */
const leastCapitals = 5

/** A headline before a comma is no shorter, and a name behind it no longer. */
const shortestHead = 8
const longestName = 60

/** Whether what a sign sets off stands behind the rest. */
export const isTail = (way: Way): boolean => way.endsWith('behind')

/** Whether a block may hold several parts; what parts a credit's names divides nothing. */
export const mayBeCut = (block: Block): boolean =>
  (block.form === 'text' || block.form === 'bullet' || block.form === 'quoted') &&
  !block.said &&
  !block.hint &&
  !block.decorated &&
  block.text.length >= least &&
  !(block.form === 'text' && opensSpeech(block.text)) &&
  !looksLikeCredit(block.text)

const dash = /[–—-]/u
const bar = /[|·•/]/u

/** Every place where a text may come apart, one a way. */
export function cutsOf(text: string): Cut[] {
  const start = text.slice(0, longest + 60)
  const proper = withoutUrl(text)
  const end = proper.slice(-reach)
  const colon = /[:：]/u.test(start)
  const found = [
    colon ? fieldName(start) : null,
    stress(start),
    capitals(start),
    colon ? behind('colon', start, /^[^。]{2,110}?\s?(?:[:：]\s+|：)(?=\S)/u) : null,
    dash.test(start) && !beforePlace.test(start)
      ? behind('dash', start, /^.{2,150}?(?:\s(?:[–—]|--?)\s+|——)(?=\S)/u)
      : null,
    sentence(start),
    bar.test(start) ? behind('bar', start, /^.{2,150}?\s(?:[|·•]|\/\/?)\s+(?=\S)/u) : null,
    endsIn(proper, ')]）】.')
      ? tail('brackets behind', proper, /\s*[([（【](?!\s*https?:\/\/)[^()[\]（）【】]{2,70}[)\]）】]\.?$/u)
      : null,
    dash.test(end) ? tail('dash behind', proper, /\s+(?:[–—]|--?)\s+[^–—|]{2,60}$/u) : null,
    bar.test(end) ? tail('bar behind', proper, /\s+[|·•]\s+[^|·•]{2,60}$/u) : null,
    proper.length <= longest + reach && !endsInStop(proper) && end.includes(',') ? behindComma(proper) : null,
  ]
  return found.filter(
    cut => cut !== null && text.length - cut.rest >= 2 && cut.end - cut.from <= (isTail(cut.way) ? 4000 : longest),
  ) as Cut[]
}

/** Behind a headline and its sign, an outlet and the same sign: "Cannery shuts – Quay Post – Forty people …". */
export function secondCuts(text: string, { way, rest }: Cut): Cut[] {
  const again = cutsOf(text.slice(rest)).filter(cut => cut.way === way)
  return again
    .map(cut => ({ ...cut, from: cut.from + rest, end: cut.end + rest, rest: cut.rest + rest }))
    .filter(({ end }) => outletWeight(text.slice(rest, end), 1) > -2 && end - rest <= 60)
}

/** The name of a field before its colon; of a picture's maker it is part of the credit. */
const fieldName = (line: string): Cut | null => {
  const cut = behind('name', line, /^\p{L}[\p{L}\p{M} .-]{1,24}[:：]\s*(?=\S)/u)
  return cut && creditWords.has(line.slice(0, cut.end).toLowerCase()) ? null : cut
}

/** The sign that sets off isn't part of either. */
function behind(way: Way, line: string, pattern: RegExp): Cut | null {
  const found = pattern.exec(line)?.[0]
  return found
    ? { way, from: 0, end: found.replace(/\s*(?:[:：|·•]|[–—]{1,2}|--?|\/\/?)\s*$/u, '').length, rest: found.length }
    : null
}

function stress(line: string): Cut | null {
  const boxed = /^【([^【】]{2,60})】\s*(?=\S)/u.exec(line)
  if (boxed) return { way: 'stress', from: 1, end: 1 + boxed[1]!.length, rest: boxed[0].length }
  const found = /^(\*{1,3}|_{1,3})(?=\S)(.{2,150}?\S)\1(\s*[:.–—-]?\s+)(?=\S)/u.exec(line)
  return found
    ? { way: 'stress', from: found[1]!.length, end: found[1]!.length + found[2]!.length, rest: found[0].length }
    : null
}

/**
 * A headline behind which a text opens with its place, which belongs to the text: "Ferry inquiry. PORT SARRE — The
 * inquiry …"
 */
const beforePlace =
  /^(.{4,110}?[.!?]["”’»]?)\s+(?=\p{Lu}[\p{Lu}\s.'’-]{1,30}(?:,\s\p{Lu}[\p{L}.]{1,20})?(?:,?\s(?:\p{L}{3,9}\.?\s\p{Nd}{1,2}|\p{Nd}{1,2}\.?\s\p{L}{3,9}\.?))?\s(?:[–—]|--?)\s)/u

/** A headline in capitals ends where a sign stands before the first word that has small letters. */
function capitals(line: string): Cut | null {
  const small = line.search(/\p{Ll}/u)
  if (small >= 0 && small < leastCapitals) return null
  const upper = small < 0 ? '' : line.slice(0, small).replace(/\S*$/u, '')
  const sign = /^(.*\S)(\s*)([.:!?]|\s(?:[–—]|--?))(\s+)(?:\S{1,2}\s+)?\S*$/su.exec(`${upper}x`)
  if (!sign || (sign[1]!.match(/\p{Lu}/gu)?.length ?? 0) < leastCapitals) return null
  const placed = /[–—-]$/u.test(sign[3]!) ? beforePlace.exec(line) : null
  if (placed) return { way: 'capitals', from: 0, end: placed[1]!.length, rest: placed[0].length }
  const rest = sign[1]!.length + sign[2]!.length + sign[3]!.length
  return {
    way: 'capitals',
    from: 0,
    end: /[.!?]/u.test(sign[3]!) ? rest : sign[1]!.length,
    rest: rest + sign[4]!.length,
  }
}

/** A single word may be a headline: "Gas. The winter tariff …" */
const shortestWord = 3

/** The first sentence, its stop included. */
function sentence(line: string): Cut | null {
  const end = /[.?!։]["”»]?\s+(?=["“„«]?[\p{Lu}\d])|[。？！](?=\S)|[.?!؟۔।]\s+(?=\p{Lo})/gu
  for (let found = end.exec(line); found; found = end.exec(line)) {
    const word = /[\p{L}\p{M}.]*$/u.exec(line.slice(0, found.index))![0]
    if (/^\p{L}$/u.test(word) || abbreviations.has(word.toLowerCase()) || /\d$/.test(line.slice(0, found.index))) {
      continue
    }
    return found.index >= shortestWord && found.index <= 90
      ? { way: 'stop', from: 0, end: found.index + found[0].trimEnd().length, rest: found.index + found[0].length }
      : null
  }
  return null
}

/**
 * What stands behind a comma and begins like a name, and the day behind that: "Salt prices fall, The Quay Post, 12
 * October".
 */
function behindComma(text: string): Cut | null {
  const last = text.lastIndexOf(',')
  const end = saysWhen(text.slice(last + 1).trim()) > 0 ? text.lastIndexOf(',', last - 1) : last
  const rest = end + 1 + text.slice(end + 1).search(/\S/u)
  return end >= shortestHead &&
    /^["“„«]?[\p{Lu}\p{Lo}]/u.test(text.slice(rest, rest + 2)) &&
    (end === last ? text.length : last) - rest <= longestName
    ? { way: 'comma behind', from: 0, end, rest }
    : null
}

function tail(way: Way, text: string, pattern: RegExp): Cut | null {
  const offset = Math.max(0, text.length - reach)
  const found = pattern.exec(text.slice(offset))
  if (!found || offset + found.index < 4) return null
  const end = offset + found.index
  const behind = found[0].search(way === 'brackets behind' ? /\S/u : /[^\s–—|·•-]/u)
  return behind < 0 || isAmount(found[0]) ? null : { way, from: 0, end, rest: end + behind }
}
