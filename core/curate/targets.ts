import { noCuration, statusOn, type ItemCuration } from '../model/curation.ts'
import type { ItemId, SourceId } from '../model/ids.ts'
import { itemOf, nameOf, type Item } from '../model/item.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Target } from './command-shape.ts'
import { counted } from './label.ts'
import type { Work } from './work.ts'

/**
 * The items of a target, each once and in their order; refuses where one of them is gone, and a query that wasn't
 * resolved.
 */
export function targetItems(work: Work, target: Target): Result<readonly ItemId[]> {
  const found = targetsBySource(work, target)
  if (!found.ok) return found
  return ok('ids' in target ? [...new Set(target.ids)] : [])
}

/** The same, each document's together. */
export function targetsBySource(work: Work, target: Target): Result<ReadonlyMap<SourceId, readonly ItemId[]>> {
  if (!('ids' in target)) return fail('The items of that search were not looked up; nothing was changed.')
  const each = new Set(target.ids)
  const ids = each.size === target.ids.length ? target.ids : [...each]
  const sources = work.desk.sourcesOf(ids) as readonly (SourceId | null)[]
  const found = new Map<SourceId, ItemId[]>()
  let gone = 0
  let last: SourceId | null = null
  let group: ItemId[] = []
  for (let index = 0; index < ids.length; index++) {
    const source = sources[index]!
    if (source === null) {
      gone++
      continue
    }
    if (source !== last) {
      found.set(source, (group = found.get(source) ?? []))
      last = source
    }
    group.push(ids[index]!)
  }
  if (gone) {
    return fail(
      ids.length === 1
        ? 'That item is no longer in the library.'
        : `${counted(gone, 'item is', 'items are')} no longer in the library; nothing was changed.`,
    )
  }
  return ok(found)
}

/** An item as it stands within this command, or null. */
export function findItem(work: Work, id: string): Item | null {
  const sourceId = work.desk.sourceOf(id)
  const source = sourceId === null ? null : work.read('source', sourceId)
  const read = source?.reading.items.find(item => item.id === id)
  if (!source || !read) return null
  return itemOf(source, read, work.read('curation', source.id)?.items[read.id] ?? noCuration)
}

export function itemName(work: Work, id: string): string {
  const item = findItem(work, id)
  return item ? nameOf(item) : 'Untitled item'
}

/**
 * Changes what a curator did with one item, in place. `change` answers whether it changed anything; an item that has no
 * curation yet gets one only then.
 */
export function curate(work: Work, id: ItemId, change: (curation: ItemCuration) => boolean): boolean {
  const sourceId = work.desk.sourceOf(id) as SourceId | null
  return sourceId !== null && curateItem(work, id, sourceId, change)
}

function curateItem(work: Work, id: ItemId, sourceId: SourceId, change: (curation: ItemCuration) => boolean): boolean {
  const decided = work.decide(sourceId, id, change)
  if (decided !== null) return decided
  const existing = work.read('curation', sourceId)?.items[id]
  if (existing) return change(work.edit('curation', sourceId)!.items[id]!)
  const fresh: ItemCuration = { ...noCuration, tags: [], notes: [], edits: {} }
  if (!change(fresh)) return false
  const record = work.edit('curation', sourceId) ?? work.create('curation', sourceId, { sourceId, items: {} })
  record.items[id] = fresh
  return true
}

/** The same with many, each document's together, yielding now and then; answers with those it changed. */
export function* curateAll(
  work: Work,
  targets: ReadonlyMap<SourceId, readonly ItemId[]>,
  change: (curation: ItemCuration) => boolean,
): Generator<void, ItemId[]> {
  const touched: (readonly ItemId[])[] = []
  let since = 0
  for (const [sourceId, ids] of targets) {
    touched.push(work.decideAll(sourceId, ids, change) ?? ids.filter(id => curateItem(work, id, sourceId, change)))
    if ((since += ids.length) < often) continue
    since = 0
    yield
  }
  return touched.flat()
}
/** Items between two moments at which others may come in. */
const often = 200

/** What a curator uses is kept: an item that is new, or was held until now, becomes so. Answers whether it did. */
export function keepNew(work: Work, curation: ItemCuration): boolean {
  if (statusOn(curation, work.context.now.slice(0, 10)) !== 'new') return false
  curation.status = 'kept'
  curation.heldUntil = null
  return true
}
