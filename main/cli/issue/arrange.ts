import type { IssueView } from '../../../core/contract/views.ts'
import type { SectionId } from '../../../core/model/ids.ts'
import type { Desk } from '../desk.ts'
import { findIssue } from '../find-issue.ts'
import { counted, type Outcome } from '../outcome.ts'
import type { TargetInput } from '../target.ts'
import { refuseSlip } from './section-slip.ts'
import { entryOf, sectionOf } from './within.ts'

/** `galley issue add ISSUE QUERY|--items ID… [--section S]` */
export async function addToIssue(
  desk: Desk,
  named: string,
  items: TargetInput,
  section: string | undefined,
): Promise<Outcome> {
  const issue = (await findIssue(desk, named)).id
  const view = await desk.ask('issues.get', { id: issue })
  const done = await desk.run({
    type: 'entry.add',
    issue,
    items,
    section: section === undefined ? undefined : idOrTitle(view, section),
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

/** The section of that name, or one to be made. */
function idOrTitle(view: IssueView, section: string): { readonly id: SectionId } | { readonly title: string } {
  const id = sectionOf(view, section)
  return id === undefined ? { title: section } : { id }
}
