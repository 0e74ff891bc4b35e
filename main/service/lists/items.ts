import type { ItemDetail } from '../../../core/contract/views.ts'
import type { ItemId } from '../../../core/model/ids.ts'
import { fail, ok } from '../../../core/model/result.ts'
import { recordsOfItems } from '../looks-at.ts'
import { passageOf } from './passage.ts'
import { placedRow } from './scan.ts'
import type { PlacedItem } from './subject.ts'
import type { Area, Workshop } from '../workshop.ts'

export const itemRequests = ({
  library,
  shelf,
  lists,
  seq,
}: Workshop): Area<'items.window' | 'items.position' | 'items.ids' | 'items.get'> => ({
  'items.window': async ({ query, sort, offset, limit }) => {
    const asked = seq()
    const found = await lists.window({ query, sort, today: shelf.today() }, offset, limit)
    return found.ok ? ok({ ...found.value, seq: asked }) : found
  },
  'items.position': async ({ query, sort, id }) => {
    const found = await lists.position({ query, sort, today: shelf.today() }, id)
    return found.ok ? ok({ position: found.value }) : found
  },
  'items.ids': async ({ query, sort, offset, limit }) => {
    const found = await lists.ids({ query, sort, today: shelf.today() }, offset, limit)
    return found.ok ? ok({ ids: found.value.ids as ItemId[] }) : found
  },
  'items.get': async ({ id }) => {
    const release = await library.hold(recordsOfItems(library.desk, [id]))
    const placed = shelf.find(id)
    release()
    return placed ? ok(itemDetail(placed, shelf.today())) : fail('That item is no longer in the library.')
  },
})

function itemDetail(placed: PlacedItem, today: string): ItemDetail {
  const { item, source } = placed
  const { section, kind, headline, deck, byline, body, links, credit } = item
  const { id, name, title, outlet, date, format, picture } = source
  return {
    row: placedRow(placed, today),
    fields: { section, kind, headline, deck, byline, body, links, credit },
    read: item.read,
    curation: item.curation,
    source: { id, name, title, outlet, date, format, ...(picture && { picture }) },
    passage: passageOf(source.reading, item.read),
  }
}
