import { entriesOf, isBrief, type IssueFacts } from './facts.ts'
import type { Said } from './finding.ts'

/** Photos without a credit, and stories that don't say in any way whose they are. */
export const missingCredit = (issue: IssueFacts): Said[] => entriesOf(issue).flatMap((entry): Said[] => {
  if (entry.credit || entry.picture?.credit || entry.itemIds.length === 0 || entry.byHand || isBrief(entry)) return []
  if (entry.kind === 'photo') return [{ entry, field: 'credit', words: 'The photo has no credit.' }]
  return entry.outlet || entry.byline.length ? [] : [{ entry, field: 'credit', words: 'Nothing says whose story it is: no byline, publisher or credit.' }]
})

/** Photos and videos of which nothing is said. */
export const missingCaption = (issue: IssueFacts): Said[] => entriesOf(issue)
  .filter(entry => (entry.kind === 'photo' || entry.kind === 'video') && !entry.headline && entry.body.length === 0 && !entry.picture?.caption)
  .map(entry => ({ entry, field: 'blurb', words: `The ${entry.kind} has no caption.` }))

/** Stories from elsewhere that lead nowhere. */
export const missingLink = (issue: IssueFacts): Said[] => entriesOf(issue)
  .filter(entry => entry.itemIds.length > 0 && !entry.byHand && entry.kind !== 'photo' && entry.kind !== 'notice')
  .filter(entry => entry.links.length === 0 && !entry.also.some(link => link.url))
  .map(entry => ({ entry, field: 'links', words: 'It has no link.' }))

/** Entries whose document was removed from the library. */
export const missingItem = (issue: IssueFacts): Said[] => entriesOf(issue).filter(entry => entry.missing)
  .map(entry => ({ entry, words: 'Its item is no longer in the library, so only what was written here is printed.' }))
