import { ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { named } from '../label.ts'
import { place } from '../place.ts'
import { gone, sectionName } from '../section/section.ts'
import { entryName, openEntries } from './find.ts'

/** Moves entries within or between sections, together and in the order given. */
export const moveEntries: Handler<'entry.move'> = (work, { issue: issueId, entries: ids, section: to, to: at }) => {
  const open = openEntries(work, issueId, ids)
  if (!open.ok) return open
  const { issue, entries } = open.value
  const target = issue.sections.find(section => section.id === to)
  if (!target) return gone
  const moving = new Set<string>(ids)
  const within = entries.every(entry => target.entries.some(one => one.id === entry.id))
  const what = named(entries.length === 1 ? [entryName(work, entries[0]!)] : ids, 'entry', 'entries')
  const label = within ? `Move ${what} in ${sectionName(target)}` : `Move ${what} to ${sectionName(target)}`
  if (within) {
    const order = place(target.entries, ids, at)
    if (order) target.entries = order
    return ok({ label, count: order ? entries.length : 0 })
  }
  for (const section of issue.sections) {
    if (section.entries.some(entry => moving.has(entry.id))) {
      section.entries = section.entries.filter(entry => !moving.has(entry.id))
    }
  }
  target.entries.splice(at, 0, ...entries)
  return ok({ label, count: entries.length })
}
