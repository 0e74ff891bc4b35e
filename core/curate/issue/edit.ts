import { givenOf } from '../../model/export-settings.ts'
import { fail, ok } from '../../model/result.ts'
import type { IssueState } from '../../model/issue.ts'
import type { Handler } from '../handler.ts'
import { countOn } from './number.ts'
import { quoted } from '../label.ts'
import { reopen } from './publish.ts'

const words = { draft: 'a draft', ready: 'ready' } as const satisfies Record<Exclude<IssueState, 'published'>, string>

/** A published issue takes no change but of its state. */
export const editIssue: Handler<'issue.edit'> = (work, { issue: id, fields }) => {
  const issue = work.edit('issue', id)
  if (!issue) return fail('That issue is no longer there.')
  const { digest, state, export: sent, ...plain } = fields
  const name = issue.title
  if (issue.state === 'published' && (state === undefined || state === 'published')) {
    return fail(`${quoted(name)} is published; make it a draft again to change it.`)
  }
  if (state === 'published') {
    return fail(
      `${quoted(name)} is not published by setting its state: “Publish…” (the command issue.publish) does it, and keeps what was sent.`,
    )
  }
  if (digest && !work.read('digest', digest)) return fail('The digest it should belong to is no longer there.')
  const given = Object.entries(plain).filter(([, value]) => value !== undefined)
  Object.assign(issue, Object.fromEntries(given))
  if (digest !== undefined) issue.digestId = digest
  if (sent) issue.export = { ...issue.export, ...givenOf(sent) }
  if (issue.number !== null && issue.digestId && (plain.number || digest)) countOn(work, issue.digestId, issue.number)
  if (state !== undefined && state !== issue.state) {
    if (issue.state === 'published') reopen(issue)
    issue.state = state
  }
  const names = [
    ...given.map(([field]) => field),
    ...(sent ? ['how it goes out'] : []),
    ...(digest === undefined ? [] : ['digest']),
  ]
  const label =
    names.length || state === undefined
      ? `Edit ${names.join(', ')} of issue ${quoted(name)}`
      : `Make issue ${quoted(name)} ${words[state]}`
  return ok({ label, count: 1 })
}
