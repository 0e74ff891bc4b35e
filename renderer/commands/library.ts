import { repairsOf } from '../../core/model/repair.ts'
import type { DeskCommand } from './command.ts'
import { addItems } from '../store/add-to.ts'
import { edit, repair, useDetail, writeNote } from '../store/detail.ts'
import { currentTarget, selectAll, selectOne } from '../store/library-cursor.ts'
import { useLibrary, listQuery } from '../store/library.ts'
import { openOverlay } from '../store/overlay.ts'
import { choosePicture } from '../store/pictures.ts'
import { isReadOnly } from '../store/session.ts'
import { openTagPicker } from '../store/tag-picker.ts'
import { decide, moveOn, pickedRows, toggleStar } from '../store/triage.ts'

const chosen = () => !isReadOnly() && currentTarget() !== null
const opened = () => !isReadOnly() && useLibrary.getState().cursorId !== null

async function addCurrent(): Promise<void> {
  const items = currentTarget()
  if (items && (await addItems(items, pickedRows()[0]?.section ?? null))) moveOn()
}

const inLibrary = (
  command: Omit<DeskCommand, 'space' | 'group'> & Partial<Pick<DeskCommand, 'group'>>,
): DeskCommand => ({ group: 'Item', ...command, space: 'library' })

/** Commands of the library space. They act on what is selected in its list. */
export const libraryCommands: readonly DeskCommand[] = [
  inLibrary({ id: 'item.keep', title: 'Keep', keys: ['k'], enabled: chosen, run: () => decide('kept') }),
  inLibrary({ id: 'item.aside', title: 'Set aside', keys: ['a'], enabled: chosen, run: () => decide('aside') }),
  inLibrary({ id: 'item.star', title: 'Star', keys: ['s'], enabled: chosen, run: toggleStar }),
  inLibrary({ id: 'item.tag', title: 'Tag…', keys: ['t'], enabled: chosen, run: openTagPicker }),
  inLibrary({ id: 'item.note', title: 'Write a note', keys: ['shift+n'], enabled: opened, run: () => writeNote() }),
  inLibrary({ id: 'item.edit', title: 'Edit headline', keys: ['e'], enabled: opened, run: () => edit('headline') }),
  inLibrary({
    id: 'item.repair',
    title: 'Repair what copying left in the item',
    keys: [],
    enabled: () => {
      const { detail } = useDetail.getState()
      return opened() && detail !== null && repairsOf(detail.fields) !== null
    },
    run: () => {
      const { detail } = useDetail.getState()
      if (detail) void repair(detail)
    },
  }),
  inLibrary({
    id: 'item.picture',
    title: 'Add or replace the picture of an item made by hand…',
    keys: ['p'],
    enabled: () => opened() && useDetail.getState().detail?.source.format === 'hand',
    run: () => {
      const { detail } = useDetail.getState()
      if (detail) void choosePicture({ item: detail.row.id })
    },
  }),
  inLibrary({ id: 'item.add', title: 'Add to issue', keys: ['enter'], enabled: chosen, run: addCurrent }),
  inLibrary({
    id: 'item.hold',
    title: 'Hold until…',
    keys: [],
    enabled: chosen,
    run: () => {
      const items = currentTarget()
      if (items) openOverlay({ type: 'hold', items })
    },
  }),
  inLibrary({ id: 'item.new-again', title: 'Mark as new', keys: [], enabled: chosen, run: () => decide('new') }),
  inLibrary({ id: 'library.select-all', title: 'Select all items', keys: ['mod+a'], group: 'Edit', run: selectAll }),
  inLibrary({
    id: 'library.select-one',
    title: 'Select one item',
    keys: ['escape'],
    group: 'Edit',
    enabled: () => {
      const { picked } = useLibrary.getState()
      return picked.all || picked.ids.size > 1
    },
    run: selectOne,
  }),
  inLibrary({
    id: 'library.save-search',
    title: 'Save search as smart view…',
    keys: ['mod+s'],
    group: 'File',
    enabled: () => !isReadOnly() && useLibrary.getState().text.trim() !== '',
    run: () => openOverlay({ type: 'save-search', query: listQuery() }),
  }),
]
