import { hasNumber } from '../text/letters.ts'
import { monthAtStart } from './outlets.ts'
import { weekdayWords, whenWords } from './words.ts'

/** How much of a line says when something is: nothing, its beginning, all but where it is, or all of it. */
export const whens = ['no', 'begins so', 'and where', 'wholly'] as const

/** Longer lines are sentences. */
const longest = 120
/** Words that say where, behind a time: "Jubilee Hall, Ebbin". */
const mostPlace = 7

const tokens = /[\p{L}\p{M}]+(?:[’'][\p{L}\p{M}]+)?|\p{Nd}+(?:[.:h]\p{Nd}+)*/gu
/** "10.30 am", "14h30", "19:00", "3 pm", "18 Uhr" */
const hour = /^(?:[01]?\d|2[0-4])(?:[.:h][0-5]\d|h)?$/u
const ofHours = new Set([
  'h',
  'am',
  'pm',
  'uhr',
  'hrs',
  'noon',
  'uur',
  'ore',
  'horas',
  'heures',
  'godz',
  'час',
  'часов',
])

const eachWord = (text: string) => text.replaceAll(/\b([ap])\.\s?m\b\.?/giu, '$1m').matchAll(tokens)
const isHour = (word: string, next: string) => hour.test(word) && (/[:h]/u.test(word) || ofHours.has(next))

/**
 * How much of a line says when, a number of `whens`: days of the week, dates and hours, and the small words between.
 *
 *     "Samedi 14 février, de 14 h à 17 h"  →  wholly       "Friday, 7:30 p.m., 12 Elm Street"  →  and where       "Monday’s boat was late"  →  no
 */
export function saysWhen(text: string): number {
  if (text.length > longest || !hasNumber(text) || /[!?]$/u.test(text)) return 0
  // Word by word: with most lines it shows at the first that they say nothing of the kind.
  const words = eachWord(text)
  const take = () => words.next().value?.[0].toLowerCase() ?? ''
  let plain = 0
  let others = 0
  for (let before = '', word = take(), next = take(); word !== ''; before = word, word = next, next = take()) {
    const number = /^\p{Nd}/u.test(word)
    const told = number
      ? (isDay(word) && (monthAtStart(next) || monthAtStart(before) || weekdayWords.has(before))) || isHour(word, next)
      : weekdayWords.has(word) || (monthAtStart(word) && (isDay(before) || isDay(next)))
    if (told) {
      plain++
    } else if (
      number
        ? !hour.test(word) && !/^(?:19|20)\d\d$/u.test(word)
        : !whenWords.has(word) && !ofHours.has(word) && word.length > 1
    ) {
      others++
    }
    if (plain === 0 && others > 0) return 0
  }
  if (plain === 0) return 0
  return others <= 1 ? 3 : others <= mostPlace && !/\p{Ll}{2}\.$/u.test(text) ? 2 : 1
}

const year = /(?:19|20)\d\d/u

/**
 * Whether a line says at what hour, and perhaps where, something is to be: what whoever goes there must know. A year
 * beside an hour is that of a message.
 *
 *     "Thursday 14 March, 7.15 pm, Old Assay Room"   "Dimanche 6 juillet, 17 h, chapelle Saint-Aubin"
 */
export function saysOccasion(text: string): boolean {
  if (saysWhen(text) < whens.indexOf('and where') || year.test(text)) return false
  const words = [...eachWord(text)].map(([word]) => word.toLowerCase())
  return words.some(
    (word, i) => isHour(word, words[i + 1] ?? '') || (hour.test(word) && ofHours.has(words[i - 1] ?? '')),
  )
}

/** "3", "28th", "1er" */
const isDay = (word: string) => /^(?:[0-2]?\d|3[01])$/u.test(word)

/** How long a story takes, as a pattern without regard to case: "8 min read", "41 minutes", "5 min de lecture". */
export const howLong =
  '\\p{Nd}{1,3}[\\s-]?min(?:ut\\p{L}{0,4})?\\.?(?:[\\s-](?:read|watch|listen|de (?:lecture|lectura|leitura)|di lettura|lesezeit|leestijd|czytania|läsning))?'
const onlyHowLong = new RegExp(`^[([]?\\s?${howLong}\\s?[)\\]]?$`, 'iu')

/** Whether a line says no more than how long a story takes. */
export const saysHowLong = (text: string): boolean => text.length <= 32 && onlyHowLong.test(text)
