import type { EntryId, ItemId } from '../../model/ids.ts'
import type { Entry } from '../../model/issue.ts'
import type { Work } from '../work.ts'

/** An entry that shows its items' own fields, in full. */
export const newEntry = (work: Work, itemIds: ItemId[]): Entry => ({
  id: work.context.newId() as EntryId, itemIds, level: 'full',
  headline: null, blurb: null, byline: null, links: null, credit: null, note: null, also: [],
})
