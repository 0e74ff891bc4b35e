import { fail, ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { named } from '../label.ts'
import { dropItems } from '../entry/drop.ts'
import { letGo } from '../picture/picture.ts'

/**
 * Takes documents, their items and what was done with them out of the library, and their items out of every issue that
 * isn't published. One step: undo brings all of it back.
 */
export const removeSources: Handler<'source.remove'> = (work, { sources: ids }) => {
  const removed = [...new Set(ids)].map(id => work.desk.get('source', id))
  const sources = removed.filter(source => source !== null)
  if (sources.length < removed.length) {
    return fail(
      removed.length === 1
        ? 'That document is no longer in the library.'
        : 'One of these documents is no longer in the library; nothing was removed.',
    )
  }
  const pictures = sources.flatMap(source => source.picture ?? [])
  dropItems(work, new Set(sources.flatMap(source => source.reading.items.map(item => item.id))), new Set(pictures))
  for (const { id } of sources) {
    work.remove('source', id)
    work.remove('curation', id)
  }
  for (const picture of pictures) letGo(work, picture)
  return ok({
    label: `Remove ${named(
      sources.map(source => source.title),
      'document',
    )}`,
    count: sources.length,
  })
}
