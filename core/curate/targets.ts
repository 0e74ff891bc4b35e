import { noCuration, statusOn, type ItemCuration } from '../model/curation.ts'
import type { ItemId, SourceId } from '../model/ids.ts'
import { itemOf, nameOf, type Item } from '../model/item.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Target } from './command.ts'
import { counted } from './label.ts'
import type { Work } from './work.ts'

/** An item that a command is on, and its document. */
export interface Targeted { readonly id: ItemId; readonly sourceId: SourceId }

/** The items of a target, each once; refuses where one of them is gone, and a query that wasn't resolved. */
export function targetItems(work: Work, target: Target): Result<Targeted[]> {
  if (!('ids' in target)) return fail('The items of that search were not looked up; nothing was changed.')
  const found: Targeted[] = []
  let gone = 0
  const sources = work.desk.sourcesOf(target.ids) as readonly (SourceId | null)[]
  const met = new Set<ItemId>()
  for (const [index, id] of target.ids.entries()) {
    if (met.size === met.add(id).size) continue
    const sourceId = sources[index]!
    if (sourceId === null) gone++
    else found.push({ id, sourceId })
  }
  if (gone) return fail(gone + found.length === 1 ? 'That item is no longer in the library.'
    : `${counted(gone, 'item is', 'items are')} no longer in the library; nothing was changed.`)
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
  return sourceId !== null && curateItem(work, { id, sourceId }, change)
}

function curateItem(work: Work, { id, sourceId }: Targeted, change: (curation: ItemCuration) => boolean): boolean {
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

/** The same with many, yielding now and then; answers with those it changed. */
export function* curateAll(work: Work, items: readonly Targeted[], change: (curation: ItemCuration) => boolean): Generator<void, ItemId[]> {
  const touched: ItemId[][] = []
  let since = 0
  for (const [sourceId, ids] of bySource(items)) {
    touched.push((work.decideAll(sourceId, ids, change) ?? ids.filter(id => curateItem(work, { id, sourceId }, change))) as ItemId[])
    if ((since += ids.length) < often) continue
    since = 0
    yield
  }
  return touched.flat()
}

/** Each document's together, as they are changed. */
function bySource(items: readonly Targeted[]): ReadonlyMap<SourceId, ItemId[]> {
  const groups = new Map<SourceId, ItemId[]>()
  let last: readonly [SourceId, ItemId[]] | null = null
  for (const { id, sourceId } of items) {
    if (last?.[0] !== sourceId) {
      const ids: ItemId[] = groups.get(sourceId) ?? []
      groups.set(sourceId, ids)
      last = [sourceId, ids]
    }
    last[1].push(id)
  }
  return groups
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
