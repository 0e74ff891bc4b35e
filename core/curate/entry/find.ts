import type { Entry, IssueRecord } from '../../model/issue.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { openIssue } from '../issue/find.ts'
import { counted } from '../label.ts'
import { itemName } from '../targets.ts'
import type { Work } from '../work.ts'

/** Entries of an issue by id, to be changed in place, in the order asked for; refuses where one is missing. */
export function openEntries(
  work: Work,
  issueId: string,
  ids: readonly string[],
): Result<{ issue: IssueRecord; entries: Entry[] }> {
  const issue = openIssue(work, issueId)
  if (!issue.ok) return issue
  const all = new Map<string, Entry>(
    issue.value.sections.flatMap(section => section.entries.map(entry => [entry.id, entry] as const)),
  )
  const wanted = [...new Set(ids)]
  const entries = wanted.flatMap(id => all.get(id) ?? [])
  const missing = wanted.length - entries.length
  if (missing) {
    return fail(
      wanted.length === 1
        ? 'That entry is no longer in the issue.'
        : `${counted(missing, 'entry is', 'entries are')} no longer in the issue; nothing was changed.`,
    )
  }
  return ok({ issue: issue.value, entries })
}

/**
 * What an entry is called in a label: its headline here, the name of the first of its items that is there, or its first
 * words.
 */
export function entryName(work: Work, entry: Pick<Entry, 'headline' | 'itemIds' | 'blurb'>): string {
  if (entry.headline) return entry.headline
  const item = entry.itemIds.find(id => work.desk.sourceOf(id) !== null) ?? entry.itemIds[0]
  return item ? itemName(work, item) : entry.blurb || 'Untitled entry'
}
