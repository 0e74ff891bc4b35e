import type { SourceDetail, SourceRow } from '../../core/contract/views.ts'
import { statusOn } from '../../core/model/curation.ts'
import { fail, ok } from '../../core/model/result.ts'
import type { Reading } from '../../core/model/reading.ts'
import type { SourceRecord } from '../../core/model/source.ts'
import { fold } from '../../core/search/fold.ts'
import type { PlacedItem } from './subject.ts'
import type { Area, Workshop } from './workshop.ts'

export const sourceRequests = ({ shelf, library }: Workshop): Area<'sources.list' | 'sources.get' | 'sources.find'> => ({
  'sources.list': () => ok({ sources: shelf.sources().map(source => sourceRow(source, shelf.itemsOf(source), shelf.today())) }),
  'sources.get': ({ id }) => {
    const source = library.desk.get('source', id)
    return source ? ok(sourceDetail(source, shelf.itemsOf(source), shelf.today())) : fail('That document is no longer in the library.')
  },
  'sources.find': ({ query, within }) => {
    const { items } = shelf.select(query, 'newest')
    const holding = new Set(items.map(one => one.source.id))
    const words = fold(query).split(/\s+/).filter(Boolean)
    const named = (source: SourceRecord) => {
      const names = fold(`${source.title}\n${source.outlet}\n${source.name}`)
      return words.every(word => names.includes(word))
    }
    return ok({
      sources: shelf.sources().filter(source => holding.has(source.id) || named(source)).map(source => source.id),
      items: within === null ? [] : items.filter(one => one.source.id === within).map(one => one.item.id),
    })
  },
})

function sourceRow(source: SourceRecord, items: readonly PlacedItem[], today: string): SourceRow {
  const { id, name, title, outlet, date, format, importedAt } = source
  return {
    id, name, title, outlet, date, format, importedAt, items: items.length,
    fresh: items.filter(({ item }) => statusOn(item.curation, today) === 'new').length,
    toCheck: items.filter(({ item }) => item.read.check.length > 0).length,
  }
}

function sourceDetail(source: SourceRecord, items: readonly PlacedItem[], today: string): SourceDetail {
  return {
    source,
    items: items.map(({ item }) => {
      const { id, section, kind, headline, deck, byline, body, links, credit, curation } = item
      return {
        id, fields: { section, kind, headline, deck, byline, body, links, credit },
        status: statusOn(curation, today), edited: Object.keys(curation.edits).length > 0, starred: curation.starred, tags: curation.tags,
      }
    }),
    unclaimed: unclaimedCharacters(source.reading),
  }
}

const unclaimedCharacters = ({ text, unclaimed }: Reading) =>
  unclaimed.reduce((sum, { start, end }) => sum + text.slice(start, end).replaceAll(/\s/g, '').length, 0)
