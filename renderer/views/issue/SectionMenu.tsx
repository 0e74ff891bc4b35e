import { MenuTrigger } from 'react-aria-components'
import type { IssueView } from '../../../core/contract/views.ts'
import { addSection, moveSection, removeSection, writeEntry } from '../../store/issue-outline.ts'
import { onIssue, select, useIssue } from '../../store/issue.ts'
import { MenuList, MoreButton, type MenuLine } from './MenuList.tsx'

/** What can be done with a section. */
export function SectionMenu({ section }: { section: IssueView['sections'][number] }) {
  const lines = (): MenuLine[] => {
    const all = useIssue.getState().view?.sections ?? []
    const at = all.findIndex(one => one.id === section.id)
    return [
      { id: 'rename', label: 'Rename…', keys: 'enter', run: () => useIssue.setState({ renaming: section.id }) },
      {
        id: 'printed',
        label: section.printed ? 'Don’t print the title' : 'Print the title',
        run: () =>
          void onIssue(issue => ({ type: 'section.edit', issue, section: section.id, printed: !section.printed })),
      },
      'line',
      {
        id: 'write',
        label: 'Write an entry',
        run: () => {
          select(new Set([section.id]))
          void writeEntry()
        },
      },
      { id: 'add', label: 'Add a section below', run: () => void addSection(at + 1) },
      'line',
      { id: 'up', label: 'Move up', keys: 'alt+up', disabled: at <= 0, run: () => void moveSection(section.id, -1) },
      {
        id: 'down',
        label: 'Move down',
        keys: 'alt+down',
        disabled: at >= all.length - 1,
        run: () => void moveSection(section.id, 1),
      },
      'line',
      {
        id: 'remove',
        label: section.entries.length ? 'Remove with its entries' : 'Remove',
        keys: 'backspace',
        run: () => void removeSection(section.id),
      },
    ]
  }
  return (
    <MenuTrigger>
      <MoreButton label={`More for section ${section.title || 'untitled'}`} />
      <MenuList label="Section" lines={lines} />
    </MenuTrigger>
  )
}
