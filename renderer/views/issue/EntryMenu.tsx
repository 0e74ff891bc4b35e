import { MenuTrigger } from 'react-aria-components'
import { moveEntries, removeEntries, stepSelected } from '../../store/issue-outline.ts'
import { onIssue, openEntry, selectedEntries, select, useIssue } from '../../store/issue.ts'
import type { EntryView } from '../../store/issue-order.ts'
import { choosePicture } from '../../store/pictures.ts'
import { goTo } from '../../store/place.ts'
import { showItem } from '../../store/library.ts'
import { MenuList, MoreButton, type MenuLine } from './MenuList.tsx'
import { entryName } from './words.ts'

/** What can be done with an entry, or with all that are selected with it. */
export function EntryMenu({ entry }: { entry: EntryView }) {
  const lines = (): MenuLine[] => {
    const { view, selected } = useIssue.getState()
    const ids = selected.has(entry.id) ? selectedEntries() : [entry.id]
    const several = ids.length > 1
    const level = (to: 'lead' | 'full' | 'brief', label: string): MenuLine => ({
      id: to,
      label: entry.level === to && !several ? `${label} ✓` : label,
      run: () =>
        void (async () => {
          for (const id of ids) {
            await onIssue(issue => ({ type: 'entry.edit', issue, entry: id as never, fields: { level: to } }))
          }
        })(),
    })
    const alone = (run: () => void) => () => {
      if (!selected.has(entry.id)) select(new Set([entry.id]))
      run()
    }
    return [
      ...(several ? [] : [{ id: 'open', label: 'Write…', keys: 'enter', run: () => void openEntry(entry.id) }]),
      ...(several
        ? []
        : [
            {
              id: 'picture',
              label: entry.picture ? 'Replace the picture…' : 'Add a picture…',
              keys: 'p',
              run: () => {
                if (view) void choosePicture({ issue: view.record.id, entry: entry.id })
              },
            },
          ]),
      {
        id: 'to',
        label: several ? `Move ${ids.length} entries to` : 'Move to',
        lines: (view?.sections ?? []).map(section => ({
          id: section.id,
          label: section.title || 'Untitled section',
          run: () =>
            void moveEntries(ids, {
              section: section.id,
              to: section.entries.filter(one => !ids.includes(one.id)).length,
            }),
        })),
      },
      { id: 'up', label: 'Move up', keys: 'alt+up', run: alone(() => void stepSelected(-1)) },
      { id: 'down', label: 'Move down', keys: 'alt+down', run: alone(() => void stepSelected(1)) },
      'line',
      { id: 'levels', heading: 'Level', of: [level('lead', 'Lead'), level('full', 'Full'), level('brief', 'Brief')] },
      'line',
      ...(entry.itemIds[0] && !several
        ? [
            {
              id: 'show',
              label: 'Show item in library',
              run: () => {
                goTo('library')
                void showItem(entry.itemIds[0]!)
              },
            },
          ]
        : []),
      {
        id: 'remove',
        label: several ? `Remove ${ids.length} entries` : 'Remove from the issue',
        keys: 'backspace',
        run: () => void removeEntries(ids),
      },
    ]
  }
  return (
    <MenuTrigger>
      <MoreButton label={`More for ${entryName(entry)}`} />
      <MenuList label="Entry" lines={lines} />
    </MenuTrigger>
  )
}
