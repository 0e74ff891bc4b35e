import type { IssueView } from '../../core/contract/views.ts'
import { nameOf } from '../../core/model/item.ts'
import type { SectionId } from '../../core/model/ids.ts'
import { readDocument } from '../host/read-document.ts'
import { Refused, type Desk } from './desk.ts'
import { findIssue } from './find-issue.ts'
import { findTemplate } from './find-template.ts'
import { columns, counted, type Outcome } from './outcome.ts'
import type { TargetInput } from './target.ts'

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

type Entry = IssueView['sections'][number]['entries'][number]

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
}: Entry) => ({
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

/** `galley issue add ISSUE QUERY|--items ID… [--section S]` */
export async function addToIssue(
  desk: Desk,
  named: string,
  items: TargetInput,
  section: string | undefined,
): Promise<Outcome> {
  const issue = (await findIssue(desk, named)).id
  const view = await desk.ask('issues.get', { id: issue })
  const known = section === undefined ? undefined : sectionOf(view, section)
  const done = await desk.run({
    type: 'entry.add',
    issue,
    items,
    section: section === undefined ? undefined : known === undefined ? { title: section } : { id: known },
  })
  const before = new Set(view.sections.flatMap(each => each.entries.map(entry => entry.id)))
  const after = await desk.ask('issues.get', { id: issue })
  const entries = after.sections.flatMap(each => each.entries.map(entry => entry.id)).filter(id => !before.has(id))
  return {
    json: { id: issue, added: entries.length, entries },
    text:
      done.count === 0
        ? 'Nothing was added: all of them are in the issue.'
        : `Added ${counted(entries.length, 'entry', 'entries')}.`,
  }
}

/**
 * `galley issue move ISSUE ENTRY --section S --to N`; N counts from 0. A section that isn't there is made, and told of;
 * where the name is nearly that of one that is there, it is refused as a slip unless `make` says it isn't.
 */
export async function moveInIssue(
  desk: Desk,
  named: string,
  entry: string,
  section: string,
  to: number,
  make: boolean,
): Promise<Outcome> {
  const issue = (await findIssue(desk, named)).id
  const view = await desk.ask('issues.get', { id: issue })
  const found = entryOf(view, entry)
  const there = sectionOf(view, section)
  if (there === undefined && !make) {
    refuseSlip(
      view.sections.map(each => each.title),
      section,
    )
  }
  const known = there ?? ((await desk.run({ type: 'section.add', issue, title: section })).created[0] as SectionId)
  const entries = [found.id]
  const done = await desk.run({ type: 'entry.move', issue, entries, section: known, to })
  const moved = { id: issue, moved: done.count, entry: entries[0] }
  if (there === undefined) {
    return { json: { ...moved, made: section }, text: `Moved, into the new section “${section}”.` }
  }
  return { json: moved, text: done.count === 0 ? 'It is there already.' : 'Moved.' }
}

function refuseSlip(titles: readonly string[], named: string): void {
  const near = titles.find(title => title !== '' && isSlip(fold(title), fold(named)))
  if (near === undefined) return
  const others = titles
    .filter(title => title !== '')
    .map(title => `“${title}”`)
    .join(', ')
  throw new Refused(
    `There is no section “${named}” in that issue, which has ${others}; was “${near}” meant? --new-section makes the other.`,
  )
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase().trim()

/**
 * Whether one is the beginning of the other, or at most two letters (of five and more) are added, left out or wrong.
 */
function isSlip(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length)
  if (short.length > 2 && long.startsWith(short)) return true
  if (long.length < 5 || long.length - short.length > 2) return false
  let row = Array.from({ length: long.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...short].entries()) {
    const next = [at + 1]
    for (let to = 1; to <= long.length; to++) {
      next.push(Math.min(next[to - 1]! + 1, row[to]! + 1, row[to - 1]! + (long[to - 1] === letter ? 0 : 1)))
    }
    row = next
  }
  return row[long.length]! <= 2
}

export interface PictureOptions {
  readonly file?: string
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
}

/**
 * `galley issue picture ISSUE ENTRY [FILE] [--alt T] [--caption T] [--credit T]`: without a file, what is said of the
 * one there is.
 */
export async function pictureInIssue(
  desk: Desk,
  named: string,
  entry: string,
  { file, ...words }: PictureOptions,
): Promise<Outcome> {
  const view = await desk.ask('issues.get', { id: (await findIssue(desk, named)).id })
  const found = entryOf(view, entry)
  if (file === undefined) {
    if (!found.picture) throw new Refused('That entry has no picture yet; name a file.')
    await desk.run({ type: 'picture.edit', picture: found.picture.id, fields: words })
    return { json: { id: view.record.id, entry: found.id, picture: found.picture.id }, text: 'Written.' }
  }
  const read = await readDocument(file)
  if (!read.ok) throw new Refused(read.message)
  const { token } = desk.service.accept(read.value.name, read.value.bytes)
  const done = await desk.run({ type: 'picture.add', to: { issue: view.record.id, entry: found.id }, token, ...words })
  return {
    json: { id: view.record.id, entry: found.id, picture: done.created[0] },
    text: words.alt ? 'Added.' : 'Added; say what it shows with --alt.',
  }
}

/** An entry by its id, or by that of an item in it. */
function entryOf({ sections }: IssueView, named: string): Entry {
  const found = sections
    .flatMap(each => each.entries)
    .filter(each => each.id === named || each.itemIds.some(item => item === named))
  if (found.length !== 1 || !found[0]) {
    throw new Refused(`There is no entry “${named}” in that issue; "galley issue show" lists them.`)
  }
  return found[0]
}

/** A section by its id, or by its title in any case. */
function sectionOf({ sections }: IssueView, named: string): SectionId | undefined {
  return (
    sections.find(section => section.id === named) ?? sections.find(section => fold(section.title) === fold(named))
  )?.id
}
