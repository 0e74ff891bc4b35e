import { noCuration, type ItemCuration, type Note } from '../../model/curation.ts'
import type { ItemId } from '../../model/ids.ts'
import type { KeptItem } from '../../model/reading.ts'
import type { SourceRecord } from '../../model/source.ts'
import { dropItems } from '../entry/drop.ts'
import type { Work } from '../work.ts'
import { findAnchor } from './anchor.ts'
import type { Match } from './match.ts'

/**
 * Takes what a curator did over to a document's new items: what an item that is no more had goes to the one that holds
 * its text, in issues too; notes go to the item their words are now in. What nobody holds any longer leaves the drafts.
 */
export function carryOver(work: Work, source: SourceRecord, now: readonly KeptItem[], { heirs }: Match): void {
  const gone = new Map(
    [...heirs].map(([old, heir]) => [source.reading.items[old]!.id, heir === null ? null : now[heir]!.id]),
  )
  carryCuration(work, source, now, gone)
  if (gone.size === 0) return
  carryEntries(work, new Map([...gone].flatMap(([old, heir]) => (heir === null ? [] : [[old, heir]]))))
  const lost = [...gone].flatMap(([old, heir]) => (heir === null ? [old] : []))
  if (lost.length > 0) dropItems(work, new Set(lost))
}

function carryCuration(
  work: Work,
  source: SourceRecord,
  now: readonly KeptItem[],
  gone: ReadonlyMap<ItemId, ItemId | null>,
): void {
  const record = work.read('curation', source.id)
  if (!record) return
  const items = new Map(Object.entries(record.items) as [ItemId, ItemCuration][])
  const changed = new Map<ItemId, ItemCuration>()
  const of = (id: ItemId) => changed.get(id) ?? items.get(id) ?? { ...noCuration }
  for (const [old, heir] of gone) {
    const own = items.get(old)
    if (own && heir) changed.set(heir, merged(of(heir), own))
  }
  for (const [id] of [...items, ...changed]) {
    if (gone.has(id)) continue
    for (const note of of(id).notes) {
      const home = homeOf(source.reading.text, note, now)
      if (home === null || home === id) continue
      changed.set(id, { ...of(id), notes: of(id).notes.filter(one => one.id !== note.id) })
      changed.set(home, { ...of(home), notes: [...of(home).notes, note] })
    }
  }
  if (changed.size === 0 && ![...gone.keys()].some(id => items.has(id))) return
  const after = new Map([...items, ...changed].filter(([id]) => !gone.has(id)))
  work.edit('curation', source.id)!.items = ownCopy(Object.fromEntries(after))
}

/** Plain data of its own: records must not share parts with one another. */
const ownCopy = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T

function merged(into: ItemCuration, other: ItemCuration): ItemCuration {
  const decided = into.status === 'new' || (into.status === 'aside' && other.status !== 'new') ? other : into
  return {
    ...into,
    tags: [...new Set([...into.tags, ...other.tags])],
    notes: [...into.notes, ...other.notes],
    starred: into.starred || other.starred,
    status: decided.status,
    heldUntil: decided.heldUntil,
  }
}

/** The item that a note's words are now in; null where it has none or they are in no item. */
function homeOf(text: string, { anchor }: Note, now: readonly KeptItem[]): ItemId | null {
  const found = anchor && findAnchor(text, anchor)
  return found
    ? (now.find(item => item.spans.some(({ start, end }) => start < found.end && end > found.start))?.id ?? null)
    : null
}

/** Entries hold the heir instead; one that holds it already, or an issue that does elsewhere, holds it once. */
function carryEntries(work: Work, heirs: ReadonlyMap<ItemId, ItemId>): void {
  for (const { id } of work.desk.all('issue')) {
    const issue = work.read('issue', id)
    if (!issue?.sections.some(section => section.entries.some(entry => entry.itemIds.some(item => heirs.has(item))))) {
      continue
    }
    const held = new Set(
      issue.sections.flatMap(section =>
        section.entries.flatMap(entry => entry.itemIds.filter(item => !heirs.has(item))),
      ),
    )
    for (const section of work.edit('issue', id)!.sections) {
      section.entries = section.entries.filter(entry => {
        if (!entry.itemIds.some(item => heirs.has(item))) return true
        const left = entry.itemIds.flatMap(item => {
          const heir = heirs.get(item)
          if (heir === undefined) return [item]
          if (held.has(heir)) return []
          held.add(heir)
          return [heir]
        })
        entry.itemIds = left
        return left.length > 0 || entry.headline !== null || entry.blurb !== null
      })
    }
  }
}
