import type { TagId } from '../../model/ids.ts'
import type { Work } from '../work.ts'

/**
 * Takes a theme off every item of the library, putting `into` in its place where given. Answers how many items had it.
 */
export function retag(work: Work, from: TagId, into: TagId | null): number {
  let count = 0
  for (const sourceId of work.desk.tagged(from)) {
    const tagged = Object.entries(work.read('curation', sourceId)?.items ?? {})
      .filter(([, item]) => item.tags.includes(from))
      .map(([id]) => id)
    if (!tagged.length) continue
    const record = work.edit('curation', sourceId)!
    for (const id of tagged) {
      const item = record.items[id as keyof typeof record.items]!
      const place = item.tags.indexOf(from)
      if (into && !item.tags.includes(into)) item.tags.splice(place, 1, into)
      else item.tags.splice(place, 1)
      count++
    }
  }
  return count
}
