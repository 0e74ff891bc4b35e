import type { SectionId } from '../../model/ids.ts'
import type { IssueRecord, IssueSection } from '../../model/issue.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { openIssue } from '../issue/find.ts'
import { quoted } from '../label.ts'
import { place } from '../place.ts'
import type { Work } from '../work.ts'

export const gone = fail('That section is no longer in the issue.')

/** An issue's section to be changed in place. */
export function openSection(
  work: Work,
  issueId: string,
  id: string,
): Result<{ issue: IssueRecord; section: IssueSection }> {
  const issue = openIssue(work, issueId)
  if (!issue.ok) return issue
  const section = issue.value.sections.find(one => one.id === id)
  return section ? ok({ issue: issue.value, section }) : gone
}

export const newSection = (work: Work, title: string, printed = true): IssueSection => ({
  id: work.context.newId() as SectionId,
  title,
  printed,
  entries: [],
})

/** How a section is called in a label. */
export const sectionName = (section: Pick<IssueSection, 'title'>) =>
  section.title ? quoted(section.title) : 'the untitled section'

export const addSection: Handler<'section.add'> = (work, { issue: id, title, printed, at }) => {
  const issue = openIssue(work, id)
  if (!issue.ok) return issue
  const section = newSection(work, title, printed)
  issue.value.sections.splice(at ?? issue.value.sections.length, 0, section)
  return ok({ label: `Add section ${sectionName(section)}`, count: 1, created: [section.id] })
}

export const editSection: Handler<'section.edit'> = (work, { issue, section: id, title, printed }) => {
  const open = openSection(work, issue, id)
  if (!open.ok) return open
  const { section } = open.value
  const from = sectionName(section)
  const renamed = title !== undefined && title !== section.title
  if (title !== undefined) section.title = title
  if (printed !== undefined) section.printed = printed
  const label = renamed
    ? `Rename section ${from} to ${sectionName(section)}`
    : printed === undefined
      ? `Edit section ${from}`
      : `${printed ? 'Print' : 'Don’t print'} the title of section ${from}`
  return ok({ label, count: 1 })
}

export const moveSection: Handler<'section.move'> = (work, { issue, section: id, to }) => {
  const open = openSection(work, issue, id)
  if (!open.ok) return open
  const label = `Move section ${sectionName(open.value.section)}`
  const moved = place(open.value.issue.sections, [id], to)
  if (moved) open.value.issue.sections = moved
  return ok({ label, count: moved ? 1 : 0 })
}

export const removeSection: Handler<'section.remove'> = (work, { issue, section: id }) => {
  const open = openSection(work, issue, id)
  if (!open.ok) return open
  const { sections } = open.value.issue
  const label = `Remove section ${sectionName(open.value.section)}`
  sections.splice(
    sections.findIndex(one => one.id === id),
    1,
  )
  return ok({ label, count: 1 })
}
