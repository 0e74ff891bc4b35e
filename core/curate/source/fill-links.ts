import { itemOf } from '../../model/item.ts'
import { noCuration } from '../../model/curation.ts'
import type { SourceId } from '../../model/ids.ts'
import { fail, type Result } from '../../model/result.ts'
import { linksFrom, type Linked } from '../../relate/links-from.ts'
import type { Change, Context, Desk } from '../change.ts'
import { counted, quoted } from '../label.ts'
import { curate } from '../targets.ts'
import { Work } from '../work.ts'

/**
 * Gives a document's links the addresses they have in another form of the same letter, over the reading, in one step.
 * Not a command of the contract: only the service has read the other form. Refuses where nothing is added. `count` is
 * the items that got addresses.
 */
export function fillLinks(source: SourceId, others: readonly Linked[], desk: Desk, context: Context): Result<Change> {
  const work = new Work(desk, context)
  const record = work.read('source', source)
  if (!record) return fail('That document is no longer in the library.')
  const decided = work.read('curation', source)?.items
  const items = record.reading.items.map(read => itemOf(record, read, decided?.[read.id] ?? noCuration))
  const filled = linksFrom(items, others)
  if (filled.size === 0) {
    return fail(
      `No link was filled: that file has no address for a story of ${quoted(record.title)} that lacks one. Choose the same letter as a mail or a web page.`,
    )
  }
  for (const [index, links] of filled) {
    curate(work, items[index]!.id, curation => {
      curation.edits = { ...curation.edits, links }
      return true
    })
  }
  return work.finish({
    label: `Fill the links of ${counted(filled.size, 'item')} of ${quoted(record.title)}`,
    count: filled.size,
  })
}
