import type { IssueRecord } from '../../model/issue.ts'
import { fail, ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import { openIssue } from './find.ts'

/**
 * Sends an issue out: what it needs is frozen in the record, so that a document removed later never breaks it. An issue
 * without a date gets today's. From then on it refuses edits, until it is made a draft again or corrected.
 */
export const publishIssue: Handler<'issue.publish'> = (work, { issue: id, today, frozen }) => {
  const open = openIssue(work, id)
  if (!open.ok) return open
  const issue = open.value
  if (!frozen) return fail(`What ${quoted(issue.title)} would send was not gathered, so it was not published.`)
  if (!issue.sections.some(section => section.entries.length > 0)) {
    return fail(`${quoted(issue.title)} has no entries yet; put some in before it is published.`)
  }
  issue.date ??= today ?? work.context.now.slice(0, 10)
  issue.published = { number: (issue.earlier?.length ?? 0) + 1, at: work.context.now, frozen }
  issue.state = 'published'
  return ok({ label: `Publish issue ${quoted(issue.title)}`, count: 1 })
}

/** Takes a published issue back to be changed; the version that is out is kept with those before it. */
export function reopen(issue: IssueRecord): void {
  if (issue.published) {
    issue.earlier = [...(issue.earlier ?? []), issue.published]
    delete issue.published
  }
  issue.state = 'draft'
}
