import type { IssueView } from '../../../core/contract/views.ts'
import type { SectionId } from '../../../core/model/ids.ts'
import { Refused } from '../desk.ts'

export type EntryView = IssueView['sections'][number]['entries'][number]

/** An entry by its id, or by that of an item in it. */
export function entryOf({ sections }: IssueView, named: string): EntryView {
  const found = sections
    .flatMap(each => each.entries)
    .filter(each => each.id === named || each.itemIds.some(item => item === named))
  if (found.length !== 1 || !found[0]) {
    throw new Refused(`There is no entry “${named}” in that issue; "galley issue show" lists them.`)
  }
  return found[0]
}

/** A section by its id, or by its title in any case. */
export function sectionOf({ sections }: IssueView, named: string): SectionId | undefined {
  return (
    sections.find(section => section.id === named) ?? sections.find(section => fold(section.title) === fold(named))
  )?.id
}

/** A title as it is compared: in any case. */
export const fold = (text: string): string => text.normalize('NFC').toLowerCase().trim()
