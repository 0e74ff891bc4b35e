import type { IssueRecord } from '../../model/issue.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { newEntry } from '../entry/make.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import { newSection } from '../section/section.ts'
import { sameName } from '../tag/find.ts'
import type { Work } from '../work.ts'
import { createIssue } from './create.ts'
import { reopen } from './publish.ts'

/** Title of the section that corrections stand in. */
export const correctionsTitle = 'Corrections'

/** Opens a published issue to be published again as its next version, and has the next issue say what was wrong. */
export const correctIssue: Handler<'issue.correct'> = (work, { issue: id, words }) => {
  const issue = work.edit('issue', id)
  if (!issue) return fail('That issue is no longer there.')
  if (issue.state !== 'published') return fail(`${quoted(issue.title)} is not published, so it can simply be changed.`)
  reopen(issue)
  const next = nextIssue(work, issue)
  if (!next.ok) return next
  const { sections } = next.value
  let section = sections.find(one => sameName(one.title, correctionsTitle))
  if (!section) {
    sections.push(newSection(work, correctionsTitle, true))
    section = sections.at(-1)!
  }
  const entry = { ...newEntry(work, []), headline: 'Correction', blurb: words }
  section.entries.push(entry)
  return ok({ label: `Correct issue ${quoted(issue.title)}`, count: 1, created: [entry.id, next.value.id] })
}

/** The newest other draft of the same digest, or a new one, to be changed in place. */
function nextIssue(work: Work, issue: IssueRecord): Result<IssueRecord> {
  let newest: IssueRecord | null = null
  for (const other of work.desk.all('issue')) {
    if (other.id === issue.id || other.state === 'published' || other.digestId !== issue.digestId) continue
    if (!newest || other.createdAt > newest.createdAt) newest = other
  }
  if (newest) return ok(work.edit('issue', newest.id)!)
  const digest = issue.digestId === null ? null : work.read('digest', issue.digestId)
  const made = createIssue(work, {
    type: 'issue.create',
    title: 'Next issue',
    template: issue.template,
    ...(digest && { digest: digest.name }),
  })
  if (!made.ok) return made
  return ok(work.edit('issue', made.value.created![0]!)!)
}
