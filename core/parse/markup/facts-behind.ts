import type { Stretch } from '../../model/stretch.ts'
import { behindWriters, firstOfNames, isByline, isName } from '../words/bylines.ts'
import { givenNameAt } from '../words/given-names.ts'
import { outletWeight } from '../words/outlets.ts'
import { howLong } from '../words/when.ts'
import { byWords } from '../words/words.ts'

/** A stretch behind a headline, before its text: who wrote it, or where it is from, when, on what page. */
export interface FactBehind extends Stretch {
  readonly is: 'byline' | 'outlet'
}

/** A name with its word before it is no longer. In characters. */
const longestName = 80

/**
 * What stands between a headline and its text on one line: who wrote it, behind a word for it or in brackets, and what
 * else is in these.
 *
 *     "Ferry treaty signed (Ann Lee, p. 1) – It took …"     "Ferry treaty signed, by Ann Lee. It took …"     "Ferry treaty signed (3 May) – It took …"
 *
 * Offsets into the text from `from` to `end`, which is where the line ends. A name alone in brackets may be a place,
 * unless a dash or nothing stands behind.
 */
export function factsBehind(text: string, from: number, end: number): FactBehind[] {
  const rest = text.slice(from, Math.min(end, from + longestName + 20))
  const bracket = /^\s*[([（【]([^()[\]（）【】]{2,60})[)\]）】](?=\s*[–—:：-]\s|\s+[\p{Lu}\p{N}"“„«]|\s*$)/u.exec(rest)
  if (bracket) {
    const start = from + bracket[0].search(/\S/u)
    const to = from + bracket[0].length
    if (readingTime.test(bracket[0])) return []
    const name = firstOfNames(bracket[1]!.split(/[,;，、]\s*/u, 1)[0]!).trim()
    const alone = name === bracket[1]!.trim()
    if (
      name.includes(' ') &&
      isName(name, false) &&
      (givenNameAt(name) === 0 || outletWeight(name, 1) < 0.5) &&
      (!alone || to === end || isDivided(text, to, end))
    ) {
      return [{ start, end: to, is: 'byline' }]
    }
    return isDivided(text, to, end) && /[\p{Lu}\p{Lo}\p{Nd}]/u.test(bracket[1]!)
      ? [{ start, end: to, is: 'outlet' }]
      : []
  }
  const word = /^[\s,–—-]*(\p{L}+)\s/u.exec(rest)
  if (!word || !byWords.has(word[1]!.toLowerCase())) return []
  const start = word[0].indexOf(word[1]!)
  const stop = behindWriters.exec(rest.slice(start))
  const to = start + (stop?.index ?? rest.length - start)
  const line = rest.slice(start, to)
  return from + to < end &&
    line.length <= longestName &&
    isByline(line) &&
    isPersons(line.slice(word[1]!.length).trim())
    ? [{ start: from + start, end: from + to, is: 'byline' }]
    : []
}

/** Names whose first begins with a given name, or with initials. */
const isPersons = (names: string) => {
  const first = firstOfNames(names)
  return isName(first, false) && (givenNameAt(first) === 0 || /^\p{Lu}\./u.test(first))
}

/** It goes with the signs before the text. */
const readingTime = new RegExp(`^\\s*[([]\\s?${howLong}\\s?[)\\]]`, 'iu')

/** Whether a dash or colon stands behind, and more. */
const isDivided = (text: string, from: number, end: number) =>
  /^\s*[–—:：-]\s*\S/u.test(text.slice(from, Math.min(end, from + 8)))
