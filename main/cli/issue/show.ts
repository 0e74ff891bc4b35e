import type { IssueView } from '../../../core/contract/views.ts'
import { nameOf } from '../../../core/model/item.ts'
import { Refused, type Desk } from '../desk.ts'
import { findIssue } from '../find-issue.ts'
import { findTemplate } from '../find-template.ts'
import { columns, counted, type Outcome } from '../outcome.ts'
import type { EntryView } from './within.ts'

export interface CreateOptions {
  readonly title: string
  readonly digest?: string
  readonly number?: number
  readonly date?: string
  readonly template?: string
}

/** `galley issue create` */
export async function createIssue(desk: Desk, options: CreateOptions): Promise<Outcome> {
  const template = options.template === undefined ? undefined : await findTemplate(desk, options.template)
  const { created } = await desk.run({ type: 'issue.create', ...options, template })
  const made = (await desk.ask('issues.list', {})).issues.find(issue => created.includes(issue.id))
  if (!made) throw new Refused('The issue was made, but the library does not list it.')
  const { record, digest } = await desk.ask('issues.get', { id: made.id })
  const { title, number, date, state } = record
  return {
    json: { id: record.id, title, number, date, state, template: record.template, digest },
    text: `${record.id}  ${title}`,
  }
}

/** `galley issue list` */
export async function listIssues(desk: Desk): Promise<Outcome> {
  const { issues } = await desk.ask('issues.list', {})
  return {
    json: { issues },
    text:
      columns(
        issues.map(({ id, number, date, state, entries, title }) => [
          id,
          number === null ? '' : `No. ${number}`,
          date ?? '',
          state,
          counted(entries, 'entry', 'entries'),
          title,
        ]),
      ) || 'No issues yet.',
  }
}

/** `galley issue show ISSUE` */
export async function showIssue(desk: Desk, named: string): Promise<Outcome> {
  const view = await desk.ask('issues.get', { id: (await findIssue(desk, named)).id })
  const { id, title, number, date, state, template, intro } = view.record
  const sections = view.sections.map(section => ({ title: section.title, entries: section.entries.map(printed) }))
  return { json: { id, title, number, date, state, template, intro, sections }, text: textOf(view) }
}

const printed = ({
  id,
  itemIds,
  level,
  kind,
  headline,
  deck,
  byline,
  body,
  links,
  credit,
  note,
  also,
  missing,
  pictures,
}: EntryView) => ({
  id,
  itemIds,
  headline,
  byline,
  body,
  links,
  credit,
  note,
  level,
  kind,
  deck,
  also,
  ...(pictures && { pictures }),
  missing: missing > 0,
})

function textOf({ record, sections }: IssueView): string {
  const head = [record.title, record.number === null ? '' : `No. ${record.number}`, record.date ?? '', record.state]
    .filter(Boolean)
    .join(' · ')
  const body = sections.flatMap(section => [
    '',
    section.title || 'Untitled section',
    columns(section.entries.map(entry => [`  ${entry.id}`, nameOf(entry).slice(0, 90)])),
  ])
  return [head, ...body].join('\n')
}
