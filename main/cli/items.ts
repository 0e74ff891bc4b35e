import type { ItemDetail, Sort } from '../../core/contract/views.ts'
import { nameOf } from '../../core/model/item.ts'
import type { TagId } from '../../core/model/ids.ts'
import { Refused, type Desk } from './desk.ts'
import { columns, counted, type Outcome } from './outcome.ts'

/** The most one request for rows may ask for. */
const windowCap = 500

export interface ItemsOptions {
  readonly query: string
  readonly limit: number
  readonly offset: number
  readonly sort: Sort
}

/** `galley items [QUERY]` */
export async function listItems(desk: Desk, options: ItemsOptions): Promise<Outcome> {
  const names = new Map((await desk.ask('frame.get', {})).tags.map(tag => [tag.id, tag.name]))
  const { query, sort } = options
  const end = options.offset + options.limit
  let total = 0
  const items: ItemDetail[] = []
  for (let offset = options.offset; offset < end || offset === options.offset; offset += windowCap) {
    const window = await desk.ask('items.window', {
      query,
      sort,
      offset,
      limit: Math.max(1, Math.min(windowCap, end - offset)),
    })
    if (window.problem !== null) throw new Refused(window.problem)
    total = window.total
    if (options.limit === 0) break
    for (const row of window.rows) items.push(await desk.ask('items.get', { id: row.id }))
    if (offset + windowCap >= total) break
  }
  return {
    json: { total, items: items.map(item => printed(item, names)) },
    text: [
      columns(items.map(({ row, fields }) => [row.id, row.status, row.outlet, nameOf(fields).slice(0, 90)])),
      items.length === total ? counted(total, 'item') : `${counted(items.length, 'item')} of ${total}`,
    ]
      .filter(Boolean)
      .join('\n'),
  }
}

/** An item as `galley parse` shows it, with the curator's edits over it, and what the library knows about it. */
function printed({ row, fields, read, curation }: ItemDetail, names: ReadonlyMap<TagId, string>): unknown {
  const { lines, spans, confidence, check } = read
  const { section, kind, headline, deck, byline, body, links, credit } = fields
  return {
    id: row.id,
    sourceId: row.sourceId,
    section,
    kind,
    headline,
    deck,
    byline,
    body,
    links,
    credit,
    lines,
    spans,
    confidence,
    check,
    tags: curation.tags.map(tag => names.get(tag) ?? tag),
    status: curation.status,
    starred: curation.starred,
    notes: curation.notes,
  }
}
