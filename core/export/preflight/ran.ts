import { entriesOf, type IssueFacts } from './facts.ts'
import type { Said } from './finding.ts'

/** Items that an earlier issue has run. */
export const alreadyRan = (issue: IssueFacts): Said[] =>
  entriesOf(issue)
    .filter(entry => entry.ran.length > 0)
    .map(entry => ({
      entry,
      about: entry.ran.join('\n'),
      words: `It ran in ${entry.ran[0]!}${entry.ran.length > 1 ? ` and ${entry.ran.length - 1} more` : ''}.`,
    }))

/** Items that are held until a day after the issue's. */
export const embargo = (issue: IssueFacts): Said[] =>
  entriesOf(issue)
    .filter(entry => entry.heldUntil !== null)
    .map(entry => ({
      entry,
      about: entry.heldUntil!,
      words: entry.heldUntil
        ? `It is held until ${entry.heldUntil}, after this issue goes out.`
        : 'It is held, without a day.',
    }))
