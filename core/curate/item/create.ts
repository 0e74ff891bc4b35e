import type { ItemId, SourceId } from '../../model/ids.ts'
import { nameOf } from '../../model/item.ts'
import { fail, ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import { compose } from './compose.ts'

/**
 * An item made by hand: a source of its own, whose text is what was pasted or written, read as one item. It is kept
 * from the start, since making it was the decision.
 */
export const createItem: Handler<'item.create'> = (work, { headline, text, url, outlet }) => {
  const parsed = compose({ headline, text, url })
  const item = parsed.items[0]
  if (!item) return fail('An item needs a headline, a text or an address.')
  const sourceId = work.context.newId() as SourceId
  const id = work.context.newId() as ItemId
  const name = nameOf(item)
  work.create('source', sourceId, {
    id: sourceId,
    name,
    title: name,
    outlet: outlet.trim() || hostOf(item.links[0]?.url),
    date: work.context.now.slice(0, 10),
    language: null,
    format: 'hand',
    encoding: 'utf-8',
    sha256: null,
    importedAt: work.context.now,
    reading: { ...parsed, items: [{ ...item, id }] },
  })
  work.create('curation', sourceId, {
    sourceId,
    items: { [id]: { tags: [], notes: [], status: 'kept', heldUntil: null, starred: false, edits: {} } },
  })
  return ok({ label: `Make item ${quoted(name)}`, count: 1, created: [id] })
}

/** The site of an address without its "www.", which is as good a guess at the publisher as a bare address allows. */
function hostOf(url: string | null | undefined): string {
  return /^[a-z]+:\/\/(?:www\.)?([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? ''
}
