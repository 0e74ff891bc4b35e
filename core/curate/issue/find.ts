import type { IssueRecord } from '../../model/issue.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { quoted } from '../label.ts'
import type { Work } from '../work.ts'

/** An issue to be changed in place. A published one is refused: what was sent stays as it was sent. */
export function openIssue(work: Work, id: string): Result<IssueRecord> {
  const issue = work.edit('issue', id)
  if (!issue) return fail('That issue is no longer there.')
  if (issue.state === 'published') {
    return fail(`${quoted(issue.title)} is published; make it a draft again to change it.`)
  }
  return ok(issue)
}
