import type { Work } from '../work.ts'

/**
 * Takes items out of all unpublished issues. An entry left with no item goes, unless it has words or a picture of its
 * own; `pictures` are those that came with the items.
 */
export function dropItems(work: Work, gone: ReadonlySet<string>, pictures: ReadonlySet<string> = new Set()): void {
  for (const issue of work.desk.all('issue')) {
    if (issue.state === 'published') continue
    if (!issue.sections.some(section => section.entries.some(entry => entry.itemIds.some(id => gone.has(id))))) continue
    for (const section of work.edit('issue', issue.id)!.sections) {
      for (let at = section.entries.length - 1; at >= 0; at--) {
        const entry = section.entries[at]!
        if (!entry.itemIds.some(id => gone.has(id))) continue
        const left = entry.itemIds.filter(id => !gone.has(id))
        if (left.length || entry.headline || entry.blurb || (entry.picture && !pictures.has(entry.picture))) {
          entry.itemIds = left
        } else {
          section.entries.splice(at, 1)
        }
      }
    }
  }
}
