import { ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import { openIssue } from './find.ts'

/**
 * Notes that a preflight finding is left as it is; it is not shown again for this issue until what it is about changes.
 */
export const leaveFinding: Handler<'issue.leave'> = (work, { issue: id, finding, left }) => {
  const open = openIssue(work, id)
  if (!open.ok) return open
  const issue = open.value
  const known = issue.left ?? []
  if (known.includes(finding) === left) return ok({ label: 'Leave as it is', count: 0 })
  issue.left = left ? [...known, finding] : known.filter(one => one !== finding)
  return ok({
    label: left
      ? `Leave one finding of issue ${quoted(issue.title)}`
      : `Look again at a finding of issue ${quoted(issue.title)}`,
    count: 1,
  })
}
