import type { AssetId, EntryId, ItemId } from '../../model/ids.ts'
import type { Entry } from '../../model/issue.ts'
import type { Work } from '../work.ts'

/** An entry that shows its items' own fields, in full, and the picture of the first that has one. */
export function newEntry(work: Work, itemIds: ItemId[]): Entry {
  const picture = itemIds.map(id => pictureOf(work, id)).find(one => one !== undefined)
  return {
    id: work.context.newId() as EntryId,
    itemIds,
    level: 'full',
    headline: null,
    blurb: null,
    byline: null,
    links: null,
    credit: null,
    note: null,
    also: [],
    ...(picture && { picture }),
  }
}

function pictureOf(work: Work, item: ItemId): AssetId | undefined {
  const source = work.desk.sourceOf(item)
  return source === null ? undefined : work.read('source', source)?.picture
}
