import { entriesOf, isBrief, type EntryFacts, type IssueFacts } from './facts.ts'
import type { Said } from './finding.ts'

const count = (entry: EntryFacts): number =>
  entry.body
    .filter(block => block.type !== 'quote')
    .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0), 0)

/**
 * Wording taken from the source: a run in what the curator wrote, each by itself; and, told once, the entries that
 * print their item's own words whole. Blocks marked as quotes are meant to be the source's.
 */
export const copiedWords = (issue: IssueFacts): Said[] => {
  const limit = issue.style.copiedWords
  const written = entriesOf(issue).flatMap((entry): Said[] =>
    entry.copied && entry.copied.count > limit && !isBrief(entry)
      ? [
          {
            entry,
            field: 'blurb',
            about: entry.copied.words,
            words: `${entry.copied.count} words in a row are the source’s: “${shown(entry.copied.words)}”.`,
          },
        ]
      : [],
  )
  const whole = entriesOf(issue).filter(
    entry => entry.itemIds.length > 0 && !entry.ownBody && !entry.byHand && !isBrief(entry) && count(entry) > limit,
  )
  if (whole.length === 0) return written
  const words =
    whole.length === 1
      ? 'It prints its source’s words as they are.'
      : `${whole.length} entries print their source’s words as they are; this is the first.`
  return [
    ...written,
    {
      entry: whole[0]!,
      field: 'blurb',
      about: whole
        .map(entry => entry.id)
        .join(' ')
        .slice(0, 150),
      words,
    },
  ]
}

const shown = (words: string): string =>
  words.length > 90 ? `${words.slice(0, 60).trimEnd()} … ${words.slice(-24).trimStart()}` : words
