import type { MarkedBlock } from '../../model/structured.ts'
import { endsInStop } from '../text/signs.ts'
import { isSalutation } from '../words/salutation.ts'
import { saysWhen, whens } from '../words/when.ts'
import { furnitureWords, issueWords } from '../words/words.ts'

/** A story's text, and the words of a button, in characters; how many lines a story has at most before its button. */
const shortestText = 60
const longestLabel = 40
const reach = 14
/** A headline rather than a name, in words. */
const fewestWords = 4

/**
 * Whether the heading that opens a letter, larger than all others, is its first story's rather than its name: it leads
 * somewhere as a whole and its text stands under it, or it is no name by its words and a button closes what stands
 * under it.
 *
 *     # Bin days change for 14,000 homes         headline       # The Harbour Letter          name
 *     Most homes north of the railway …                         Welcome to the May letter …
 *     [Check your new day]
 */
export function leadsToText(text: string, shown: readonly MarkedBlock[], i: number): boolean {
  const heading = shown[i]!
  const {
    start,
    end,
    links: [link],
  } = heading
  if (
    link !== undefined &&
    link.end - link.start >= (end - start) * 0.9 &&
    shown
      .slice(i + 1, i + 4)
      .some(
        (block, n, under) =>
          block.form === 'text' &&
          block.end - block.start > 120 &&
          under.slice(0, n).every(one => one.level === null || one.hint !== null),
      )
  ) {
    return true
  }
  const next = shown.findIndex((block, n) => n > i && block.level !== null && block.hint === null)
  const under = shown.slice(i + 1, Math.min(next < 0 ? shown.length : next, i + 1 + reach))
  const words = (block: MarkedBlock) => text.slice(block.start + block.sign, block.end).trim()
  if (!isSentence(words(heading)) || under.slice(0, 2).some(block => isDated(words(block)))) return false
  if (under.slice(0, 3).some(block => greets(words(block)))) return false
  const button = under.findIndex(block => isButton(block, words(block)))
  return (
    button > 0 &&
    under
      .slice(0, button)
      .some(block => block.form === 'text' && block.end - block.start > shortestText && endsInStop(words(block)))
  )
}

/** Words of a headline: several, not all as in a name. */
function isSentence(heading: string): boolean {
  const words = heading.split(/\s+/u)
  return (
    words.length >= fewestWords &&
    words.slice(1).filter(word => /^\p{Ll}{4}|^\p{Ll}+$/u.test(word)).length >= 2 &&
    !words.some(word => issueWords.has(word.toLowerCase()))
  )
}

/** A day or the number of an issue, as stands under a letter's name. */
const isDated = (line: string) =>
  line.length <= 80 &&
  (saysWhen(line) > whens.indexOf('begins so') ||
    line
      .toLowerCase()
      .split(/[\s,|·]+/u)
      .some(word => issueWords.has(word)))

/** A line that leads somewhere, and not out of the letter. */
function isButton({ form, hint, links: [link], start, end }: MarkedBlock, words: string): boolean {
  if (
    form !== 'text' ||
    !link ||
    words.length > longestLabel ||
    link.end - link.start < (end - start) * 0.8 ||
    words
      .toLowerCase()
      .split(/\s+/u)
      .some(word => furnitureWords.has(word) || leaves.has(word))
  ) {
    return false
  }
  return hint === 'label' || (hint === null && words.split(/\s+/u).length >= 2)
}
const leaves = new Set([
  'subscribe',
  'share',
  'sign',
  'join',
  'support',
  'donate',
  'give',
  'view',
  'online',
  'upgrade',
  'teilen',
  'spenden',
  'unterstützen',
  'ansehen',
  'partager',
  'soutenir',
  'compartir',
  'apoyar',
  'sostieni',
  'steun',
])

/** How a letter speaks to who reads it. */
const greets = (line: string) =>
  isSalutation(line) ||
  /^(?:hello|hi|welcome|dear|good (?:morning|afternoon|evening)|hallo|liebe|guten|willkommen|bonjour|bienvenue|chers?|hola|bienvenid|buenos|buongiorno|ciao|car[ie]|beste|welkom|hej|kära)(?![\p{L}])/iu.test(
    line,
  )
