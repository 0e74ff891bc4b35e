import { fail, ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'

export const removeIssue: Handler<'issue.remove'> = (work, { issue: id }) => {
  const issue = work.read('issue', id)
  if (!issue) return fail('That issue is no longer there.')
  work.remove('issue', id)
  return ok({ label: `Remove issue ${quoted(issue.title)}`, count: 1 })
}
