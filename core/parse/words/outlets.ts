import { casingOf, casings } from '../text/casing.ts'
import {
  classAtStart,
  classOf,
  codeAt,
  hasNumber,
  isLetter,
  isLower,
  isMark,
  isNumber,
  wordAtStart,
} from '../text/letters.ts'
import { endsIn } from '../text/signs.ts'
import { isByline } from './bylines.ts'
import { outletWords, sourceWords, weekdayWords } from './words.ts'

/** Longer lines name no outlet, nor do names of more words. */
const longest = 90
const mostWords = 7
const uncased = casings.indexOf('none')

/**
 * How much a line looks like the name of a story's outlet, alone or with a date, in brackets or behind a word for
 * source; 2.5 is likely. `times` says how often the line without its date stands in the document.
 *
 *     "The Gazette, 3 May 2031"   "Quelle: Der Bote"   "(harbour-times.example)"
 */
export function outletWeight(text: string, times: number): number {
  const line = withoutBrackets(text.trim())
  if (line.length < 2 || line.length > longest || endsIn(line, '!?;.。։۔।')) return -5
  const plain = plainWords(line)
  // An opener is one of them, which nearly every line has too many of anyway.
  if (plain !== null && (plain === 0 || plain > mostWords + 1)) return -5
  const opener = openerOf(line)
  const rest = line.slice(opener).trim()
  if (plain !== null && opener === 0 && plain > mostWords) return -5
  const dated = plain === null ? withoutDate(rest) : null
  const name = dated ?? rest
  if (name === '') return dated !== null && opener === 0 ? 2 : -5
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'&.-]*/gu) ?? []
  if (words.length === 0 || words.length > mostWords) return -5
  let weight = opener > 0 ? 3.5 : 0
  if (dated !== null) weight += 2.2
  if (line !== text.trim()) weight += 1.8
  if (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,12}$/u.test(name)) weight += 3
  if (words.some(word => outletWords.has(word.toLowerCase()))) weight += 1.5
  weight += times >= 3 ? 2 : times === 2 ? 1.2 : 0
  if (casingOf(name) !== uncased) {
    weight +=
      words.filter(word => word.length > 3 && classAtStart(word) & isLower).length > 1
        ? -3
        : words.length <= 4
          ? 0.5
          : -0.5
  }
  if (opener === 0 && dated === null && isByline(line)) return -5
  return weight
}

/** A line as it is counted: without brackets, opener and date. */
export function outletName(text: string): string {
  const line = withoutBrackets(text.trim()).slice(0, longest)
  const rest = line.slice(openerOf(line)).trim()
  return (withoutDate(rest) ?? rest).toLowerCase()
}

/**
 * How many words a line has without a number among them, as nearly every line of a text is; else null, and it may have
 * a date.
 */
function plainWords(line: string): number | null {
  let words = 0
  let inWord = false
  for (let at = 0; at < line.length;) {
    const code = codeAt(line, at)
    const bits = classOf(code)
    at += code > 0xffff ? 2 : 1
    if (bits & isNumber) return null
    if (inWord) {
      inWord = (bits & (isLetter | isMark)) !== 0 || isInside(code)
    } else if (bits & isLetter) {
      words++
      inWord = true
    }
  }
  return words
}

/** Signs inside the words of a name: ’ ' & . - */
const isInside = (code: number) => code === 0x2019 || code === 0x27 || code === 0x26 || code === 0x2e || code === 0x2d

const withoutBrackets = (line: string) => (/^[([（【].*[)\]）】]$/u.test(line) ? line.slice(1, -1).trim() : line)

/** Length of "Source: " or the like. */
function openerOf(line: string): number {
  if (!sourceWords.has(wordAtStart(line).toLowerCase())) return 0
  const found = /^[\p{L}\p{M}]{1,14}(\s*[:：]\s*|\s+)/u.exec(line)
  return found && (/[:：]/u.test(found[1]!) || /^\p{Lu}/u.test(line.slice(found[0].length))) ? found[0].length : 0
}

/** How names of months begin. A day needs one of these behind it, or a year. */
const month =
  '(?:jan|feb|fév|fev|mar|mär|maa|apr|avr|abr|ma[iyj]|mag|giu|gen|jun|jui|jul|lug|aug|ago|aoû|set|sep|oct|okt|ott|out|nov|dec|dez|dic|déc|ene|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר)'
const dayFirst = `\\p{Nd}{1,2}(?:st|nd|rd|th|\\.|er|º)?\\s+(?:de\\s+|ב)?(?:${month}\\p{L}{0,9}\\.?(?:(?:\\s+de)?,?\\s+\\p{Nd}{4})?|\\p{L}{3,12}\\.?(?:\\s+de)?,?\\s+\\p{Nd}{4})`
const monthFirst = `(?:${month}\\p{L}{0,9}\\.?\\s+\\p{Nd}{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\p{Nd}{4})?|\\p{L}{3,12}\\.?\\s+\\p{Nd}{1,2},?\\s+\\p{Nd}{4})`
const date = `(?:${dayFirst}|${monthFirst}|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./](?:\\d{2}|\\d{4})|(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日)`
const dateBehind = new RegExp(`(?:^|[\\s,，、،|·•–—(-]+)${date}[)）]?$`, 'iu')
const dateBefore = new RegExp(`^(?:\\p{L}{3,12},?\\s+)?${date}(?:[\\s,，、،|·•–—:-]+|$)`, 'iu')

const startsMonth = new RegExp(`^${month}`, 'iu')
/** Whether a word begins as months are called. */
export const monthAtStart = (word: string): boolean => word.length >= 3 && startsMonth.test(word)

/** How much of a line stands before the date at its end, all of it without one: "Ann Lee 15 April 2031" → 7 */
export const beforeDate = (line: string): number =>
  hasNumber(line) ? (dateBehind.exec(line)?.index ?? line.length) : line.length

/** Whether words are no more than a day: "Thursday 13 November", "3 May 2031". */
export function isDate(words: string): boolean {
  const rest = withoutDate(words)
  return rest !== null && (rest === '' || weekdayWords.has(rest.toLowerCase().replace(/[.,]$/u, '')))
}

/** What is left of a line that has a date at either end; null without one. */
function withoutDate(line: string): string | null {
  // Every date has a digit.
  if (!hasNumber(line)) return null
  const behind = dateBehind.exec(line)
  if (behind) return line.slice(0, behind.index).trim()
  const before = dateBefore.exec(line)
  return before ? line.slice(before[0].length).trim() : null
}
