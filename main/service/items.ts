import type { ItemDetail, ItemRow } from '../../core/contract/views.ts'
import { statusOn } from '../../core/model/curation.ts'
import { fail, ok } from '../../core/model/result.ts'
import { passageOf } from './passage.ts'
import type { PlacedItem } from './subject.ts'
import type { Area, Workshop } from './workshop.ts'

export const itemRequests = ({ shelf, seq }: Workshop): Area<'items.window' | 'items.position' | 'items.ids' | 'items.get'> => ({
  'items.window': ({ query, sort, offset, limit }) => {
    const { items, problem } = shelf.select(query, sort)
    return ok({ total: items.length, rows: items.slice(offset, offset + limit).map(one => itemRow(one, shelf.today())), seq: seq(), problem })
  },
  'items.position': ({ query, sort, id }) => {
    const position = shelf.select(query, sort).items.findIndex(one => one.item.id === id)
    return ok({ position: position < 0 ? null : position })
  },
  'items.ids': ({ query, sort, offset, limit }) =>
    ok({ ids: shelf.select(query, sort).items.slice(offset, offset + limit).map(one => one.item.id) }),
  'items.get': ({ id }) => {
    const placed = shelf.find(id)
    return placed ? ok(itemDetail(placed, shelf.today())) : fail('That item is no longer in the library.')
  },
})

function itemRow({ item, source, issues }: PlacedItem, today: string): ItemRow {
  const { curation } = item
  return {
    id: item.id, sourceId: source.id, headline: item.headline, kind: item.kind, words: firstWords(item),
    byline: item.byline, section: item.section, credit: item.credit,
    outlet: source.outlet, sourceTitle: source.title, date: source.date,
    tags: curation.tags, status: statusOn(curation, today), starred: curation.starred, noted: curation.notes.length > 0,
    edited: Object.keys(curation.edits).length > 0, check: item.read.check,
    usedIn: issues.map(({ id, title, number }) => ({ id, title, number })),
  }
}

function itemDetail(placed: PlacedItem, today: string): ItemDetail {
  const { item, source } = placed
  const { section, kind, headline, deck, byline, body, links, credit } = item
  const { id, name, title, outlet, date, format } = source
  return {
    row: itemRow(placed, today),
    fields: { section, kind, headline, deck, byline, body, links, credit },
    read: item.read, curation: item.curation,
    source: { id, name, title, outlet, date, format },
    passage: passageOf(source.reading, item.read),
  }
}

/** At most 160 characters of the body, cut between words where there are any. */
function firstWords({ body }: PlacedItem['item']): string {
  let words = ''
  for (const block of body) {
    words += words ? ` ${block.text}` : block.text
    if (words.length > 160) break
  }
  if (words.length <= 160) return words
  const cut = words.slice(0, 159).replace(/[\uD800-\uDBFF]$/, '')
  const space = cut.lastIndexOf(' ')
  return `${(space > 100 ? cut.slice(0, space) : cut).trimEnd()}…`
}
