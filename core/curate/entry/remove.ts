import { ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { named } from '../label.ts'
import { entryName, openEntries } from './find.ts'

/** Takes entries out of an issue; their items stay in the library. */
export const removeEntries: Handler<'entry.remove'> = (work, { issue: issueId, entries: ids }) => {
  const open = openEntries(work, issueId, ids)
  if (!open.ok) return open
  const { issue, entries } = open.value
  const what = named(entries.length === 1 ? [entryName(work, entries[0]!)] : ids, 'entry', 'entries')
  const going = new Set<string>(ids)
  for (const section of issue.sections) {
    if (section.entries.some(entry => going.has(entry.id))) {
      section.entries = section.entries.filter(entry => !going.has(entry.id))
    }
  }
  return ok({ label: `Take ${what} out of the issue`, count: entries.length })
}
