import { countGraphemes } from '../../model/graphemes.ts'
import { entriesOf, type EntryFacts, type IssueFacts } from './facts.ts'
import type { Said } from './finding.ts'

/** Words that stand in lower case in a title, by common English style. */
const small = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'but',
  'by',
  'for',
  'from',
  'if',
  'in',
  'into',
  'nor',
  'of',
  'off',
  'on',
  'onto',
  'or',
  'over',
  'per',
  'so',
  'than',
  'the',
  'to',
  'up',
  'via',
  'vs',
  'with',
  'yet',
])

interface HeadlineWord {
  readonly text: string
  readonly start: number
  readonly opens: boolean
}

/**
 * The words of scripts that have cases; `opens`: it begins the headline, or a part of it after a colon, a dash or an
 * end mark.
 */
function wordsOf(headline: string): HeadlineWord[] {
  const words: HeadlineWord[] = []
  let end = 0
  for (const match of headline.matchAll(/\p{L}[\p{L}\p{M}\p{N}’'.-]*/gu)) {
    const between = headline.slice(end, match.index)
    end = match.index + match[0].length
    const cased = match[0].toLowerCase() !== match[0].toUpperCase()
    if (cased) {
      words.push({ text: match[0], start: match.index, opens: words.length === 0 || /[:.!?–—“"«]/.test(between) })
    }
  }
  return words
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase()
const isShouted = (word: string): boolean => word.length > 3 && word === word.toUpperCase()

/** "SHORE PATH CLOSED", "Shore Path Closed for Winter" or "Shore path closed"; null where it is too short to tell. */
function caseOf(headline: string): 'shouted' | 'title' | 'sentence' | null {
  const words = wordsOf(headline)
  const long = words.filter(word => word.text.length > 3)
  if (long.length >= 2 && long.every(word => isShouted(word.text))) return 'shouted'
  const telling = words.filter(word => !word.opens && !small.has(word.text.toLowerCase()))
  if (telling.length < 3) return null
  const capitals = telling.filter(word => isCapital(word.text[0]!)).length
  if (capitals === telling.length) return 'title'
  return capitals <= telling.length / 2 ? 'sentence' : null
}

const titled = (headline: string): string =>
  wordsOf(headline).reduce(
    (text, { text: word, start, opens }) =>
      opens || !small.has(word.toLowerCase())
        ? text.slice(0, start) + text[start]!.toUpperCase() + text.slice(start + 1)
        : text,
    headline,
  )

const withHeadlines = (issue: IssueFacts) =>
  entriesOf(issue).filter((entry): entry is EntryFacts & { headline: string } => Boolean(entry.headline))
const rewrite = (issue: IssueFacts, entry: EntryFacts, words: string, headline: string): Said['fix'] => ({
  words,
  command: { type: 'entry.edit', issue: issue.id, entry: entry.id, fields: { headline } },
})

/** Headlines in capitals throughout, and those in the case the house doesn't use. */
export const headlineCase = (issue: IssueFacts): Said[] =>
  withHeadlines(issue).flatMap((entry): Said[] => {
    const found = caseOf(entry.headline)
    const say = (words: string, fix?: Said['fix']): Said[] => [
      { entry, field: 'headline', about: entry.headline, words, fix },
    ]
    if (found === 'shouted') return say('The headline is in capitals throughout.')
    if (issue.style.headlineCase === 'sentence' && found === 'title') {
      return say('The headline Has Capitals Like a Title; the house style is sentence case.')
    }
    if (issue.style.headlineCase === 'title' && found === 'sentence') {
      return say(
        'The headline is in sentence case; the house style is title case.',
        rewrite(issue, entry, 'Capitalise', titled(entry.headline)),
      )
    }
    return []
  })

/** Headlines longer than the house wants them. */
export const headlineLength = (issue: IssueFacts): Said[] =>
  withHeadlines(issue).flatMap((entry): Said[] => {
    const length = countGraphemes(entry.headline)
    return length <= issue.style.headlineLength
      ? []
      : [
          {
            entry,
            field: 'headline',
            about: entry.headline,
            words: `The headline has ${length} characters; the house style allows ${issue.style.headlineLength}.`,
          },
        ]
  })

/** A full stop at the end of a headline; dots of a row, and of an abbreviation, are none. */
export const headlineEnd = (issue: IssueFacts): Said[] =>
  issue.style.headlineStop
    ? []
    : withHeadlines(issue).flatMap((entry): Said[] => {
        const stop = /(?<![.．。\p{Lu}])[.．。]$/u.exec(entry.headline)
        return stop
          ? [
              {
                entry,
                field: 'headline',
                about: entry.headline,
                words: 'The headline ends in a full stop.',
                fix: rewrite(issue, entry, 'Take it off', entry.headline.slice(0, stop.index)),
              },
            ]
          : []
      })
