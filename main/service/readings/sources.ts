import type { SourceDetail } from '../../../core/contract/views.ts'
import { statusOn } from '../../../core/model/curation.ts'
import type { ItemId, SourceId } from '../../../core/model/ids.ts'
import { fail, ok } from '../../../core/model/result.ts'
import type { Reading } from '../../../core/model/reading.ts'
import type { SourceRecord } from '../../../core/model/source.ts'
import { recordsOf } from '../looks-at.ts'
import type { PlacedItem } from '../lists/subject.ts'
import type { Area, Workshop } from '../workshop.ts'

export const sourceRequests = ({
  shelf,
  lists,
  library,
  reader,
}: Workshop): Area<'sources.list' | 'sources.get' | 'sources.find'> => ({
  'sources.list': async () => {
    const found = await lists.documents(shelf.today())
    return found.ok ? ok({ sources: found.value }) : found
  },
  'sources.get': async ({ id }) => {
    const release = await library.hold(recordsOf([id]))
    const source = library.desk.get('source', id)
    const detail = source && sourceDetail(source, shelf.itemsOf(id), shelf.today())
    release()
    // It may be corrected next, which is not to wait for the worker to start.
    if (source && !library.readOnly) reader.warm(source.reading.text)
    return detail ? ok(detail) : fail('That document is no longer in the library.')
  },
  'sources.find': async ({ query, within }) => {
    const found = await lists.find(query, shelf.today(), within)
    return found.ok ? ok({ sources: found.value.sources as SourceId[], items: found.value.items as ItemId[] }) : found
  },
})

function sourceDetail(source: SourceRecord, items: readonly PlacedItem[], today: string): SourceDetail {
  return {
    source,
    items: items.map(({ item }) => {
      const { id, section, kind, headline, deck, byline, body, links, credit, curation } = item
      return {
        id,
        fields: { section, kind, headline, deck, byline, body, links, credit },
        status: statusOn(curation, today),
        edited: Object.keys(curation.edits).length > 0,
        starred: curation.starred,
        tags: curation.tags,
      }
    }),
    unclaimed: unclaimedCharacters(source.reading),
  }
}

const unclaimedCharacters = ({ text, unclaimed }: Reading) =>
  unclaimed.reduce((sum, { start, end }) => sum + text.slice(start, end).replaceAll(/\s/g, '').length, 0)
