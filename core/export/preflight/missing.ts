import { entriesOf, isBrief, type IssueFacts } from './facts.ts'
import type { Said } from './finding.ts'

/** Photos without a credit, and stories that don't say in any way whose they are. */
export const missingCredit = (issue: IssueFacts): Said[] =>
  entriesOf(issue).flatMap((entry): Said[] => {
    if (entry.credit || entry.picture?.credit || entry.itemIds.length === 0 || entry.byHand || isBrief(entry)) return []
    if (entry.kind === 'photo') return [{ entry, field: 'credit', words: 'The photo has no credit.' }]
    return entry.outlet || entry.byline.length
      ? []
      : [{ entry, field: 'credit', words: 'Nothing says whose story it is: no byline, publisher or credit.' }]
  })

/** Photos and videos of which nothing is said. */
export const missingCaption = (issue: IssueFacts): Said[] =>
  entriesOf(issue)
    .filter(
      entry =>
        (entry.kind === 'photo' || entry.kind === 'video') &&
        !entry.headline &&
        entry.body.length === 0 &&
        !entry.picture?.caption,
    )
    .map(entry => ({ entry, field: 'blurb', words: `The ${entry.kind} has no caption.` }))

/** Stories from elsewhere that lead nowhere. */
export const missingLink = (issue: IssueFacts): Said[] =>
  entriesOf(issue)
    .filter(entry => entry.itemIds.length > 0 && !entry.byHand && entry.kind !== 'photo' && entry.kind !== 'notice')
    .filter(entry => entry.links.length === 0 && !entry.also.some(link => link.url))
    .map(entry => ({ entry, field: 'links', words: 'It has no link.' }))

/** Entries whose documents were removed from the library, all of them or some. */
export const missingItem = (issue: IssueFacts): Said[] =>
  entriesOf(issue)
    .filter(entry => entry.missing > 0)
    .map((entry): Said => {
      const {
        missing,
        itemIds: { length },
      } = entry
      if (missing === length) {
        return {
          entry,
          words: `${length === 1 ? 'Its item is' : `Its ${length} items are`} no longer in the library, so only what was written here is printed.`,
        }
      }
      return {
        entry,
        about: `${missing}/${length}`,
        words: `${missing} of its ${length} items ${missing === 1 ? 'is' : 'are'} no longer in the library; what the ${length - missing === 1 ? 'other says' : 'others say'} is printed.`,
        fix: {
          words: `Go on without ${missing === 1 ? 'it' : 'them'}`,
          command: { type: 'entry.forget', issue: issue.id, entry: entry.id },
        },
      }
    })
