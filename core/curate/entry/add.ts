import type { IssueRecord, IssueSection } from '../../model/issue.ts'
import type { ItemId } from '../../model/ids.ts'
import { ok, type Result } from '../../model/result.ts'
import type { CommandOf } from '../command.ts'
import type { Handler } from '../handler.ts'
import { openIssue } from '../issue/find.ts'
import { named, quoted } from '../label.ts'
import { gone, newSection, sectionName } from '../section/section.ts'
import { sameName } from '../tag/find.ts'
import { curate, findItem, itemName, keepNew, targetItems } from '../targets.ts'
import type { Work } from '../work.ts'
import { newEntry } from './make.ts'

/** Puts items into an issue, in the order given; those already in it are passed over, new ones become kept. */
export const addEntries: Handler<'entry.add'> = (work, { issue: issueId, items, section, at, together }) => {
  const targeted = targetItems(work, items)
  if (!targeted.ok) return targeted
  const open = openIssue(work, issueId)
  if (!open.ok) return open
  const issue = open.value
  const present = new Set(issue.sections.flatMap(one => one.entries.flatMap(entry => entry.itemIds)))
  const adding = targeted.value.filter(id => !present.has(id))
  const into = sectionFor(work, issue, section)
  if (!into.ok) return into
  const created: string[] = []
  const used = new Set<IssueSection>()
  const groups: ItemId[][] = together && adding.length ? [adding] : adding.map(id => [id])
  groups.forEach((group, index) => {
    const target = into.value(group[0]!)
    const entry = newEntry(work, group)
    target.entries.splice(at === undefined ? target.entries.length : at + index, 0, entry)
    used.add(target)
    created.push(entry.id)
  })
  for (const id of adding) curate(work, id, curation => keepNew(work, curation))
  const where = used.size === 1 ? sectionName([...used][0]!) : quoted(issue.title)
  const what = named(adding.length === 1 ? [itemName(work, adding[0]!)] : adding, 'item')
  return ok({ label: `Add ${what} to ${where}`, count: adding.length, created })
}

type Choice = CommandOf<'entry.add'>['section']

/** Which section an item goes to. Sections are made only once an item needs them. */
function sectionFor(work: Work, issue: IssueRecord, choice: Choice): Result<(item: ItemId) => IssueSection> {
  const titled = (title: string) => issue.sections.find(one => sameName(one.title, title))
  const made = (title: string, printed: boolean) => {
    issue.sections.push(newSection(work, title, printed))
    return issue.sections.at(-1)!
  }
  if (choice && 'id' in choice) {
    const found = issue.sections.find(one => one.id === choice.id)
    return found ? ok(() => found) : gone
  }
  if (choice) return ok(() => titled(choice.title) ?? made(choice.title, choice.title !== ''))
  return ok(id => {
    const own = findItem(work, id)?.section
    return (own ? titled(own) : undefined) ?? issue.sections.at(-1) ?? made('', false)
  })
}
