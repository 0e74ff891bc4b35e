import type { DeskCommand } from './command.ts'
import { focusOn, focusPane } from './focus.ts'
import { newIssueKeys, newItemKeys } from './new-keys.ts'
import { roomNow } from '../components/useRoom.ts'
import { chooseLibrary, importPacked } from '../store/libraries.ts'
import { importSamples, pickAndImport, useImport } from '../store/import.ts'
import { remember, toggleDrawer, useLayout } from '../store/layout.ts'
import { exportEverything } from '../store/open-formats.ts'
import { openOverlay } from '../store/overlay.ts'
import { goTo, usePlace } from '../store/place.ts'
import { call, isReadOnly, useSession } from '../store/session.ts'
import { exportLibrary } from '../store/snapshots.ts'

const writable = () => !isReadOnly()

/**
 * Folds the side pane of the space shown, or brings it back; where there is no room for it, pulls it out as a drawer.
 */
function toggleSide(): void {
  if (roomNow() !== 'wide') {
    toggleDrawer()
    return
  }
  const name = `folded.${usePlace.getState().space}`
  remember(name, useLayout.getState().kept[name] !== true)
}

/** Commands that mean the same in every space. */
export const deskCommands: readonly DeskCommand[] = [
  { id: 'go.sources', title: 'Go to sources', keys: ['mod+1'], group: 'Go', run: () => goTo('sources') },
  { id: 'go.library', title: 'Go to library', keys: ['mod+2'], group: 'Go', run: () => goTo('library') },
  { id: 'go.issue', title: 'Go to issue', keys: ['mod+3'], group: 'Go', run: () => goTo('issue') },
  { id: 'desk.find', title: 'Find', keys: ['mod+f'], group: 'Go', run: () => focusOn('find') },
  {
    id: 'desk.palette',
    title: 'Command palette',
    keys: ['mod+k'],
    group: 'Go',
    run: () => openOverlay({ type: 'palette' }),
  },
  {
    id: 'desk.shortcuts',
    title: 'Keyboard shortcuts',
    keys: ['?'],
    group: 'Go',
    run: () => openOverlay({ type: 'shortcuts' }),
  },
  { id: 'view.sidebar', title: 'Show or hide the side pane', keys: ['mod+\\'], group: 'Go', run: toggleSide },
  { id: 'view.next-pane', title: 'Next pane', keys: ['f6'], group: 'Go', run: () => focusPane(1) },
  { id: 'view.previous-pane', title: 'Previous pane', keys: ['shift+f6'], group: 'Go', run: () => focusPane(-1) },
  {
    id: 'file.import',
    title: 'Import documents…',
    keys: ['mod+o'],
    group: 'File',
    enabled: writable,
    run: () => pickAndImport(),
  },
  {
    id: 'file.import-report',
    title: 'What the last import came to',
    keys: [],
    group: 'File',
    enabled: () => useImport.getState().report !== null,
    run: () => openOverlay({ type: 'report' }),
  },
  {
    id: 'file.back-issues',
    title: 'Import back issues…',
    keys: [],
    group: 'File',
    enabled: writable,
    run: () => openOverlay({ type: 'back-issues' }),
  },
  {
    id: 'file.watch',
    title: 'Watch a folder…',
    keys: [],
    group: 'File',
    enabled: writable,
    run: () => openOverlay({ type: 'watched-folder' }),
  },
  {
    id: 'file.samples',
    title: 'Import the sample issues',
    keys: [],
    group: 'File',
    enabled: writable,
    run: importSamples,
  },
  {
    id: 'item.new',
    title: 'New item…',
    keys: newItemKeys,
    group: 'File',
    enabled: writable,
    run: () => openOverlay({ type: 'new-item' }),
  },
  {
    id: 'issue.new',
    title: 'New issue…',
    keys: newIssueKeys,
    group: 'File',
    enabled: writable,
    run: () => openOverlay({ type: 'new-issue', items: null }),
  },
  {
    id: 'library.recent',
    title: 'Recent libraries…',
    keys: [],
    group: 'File',
    run: () => openOverlay({ type: 'libraries' }),
  },
  { id: 'library.open', title: 'Open library…', keys: [], group: 'File', run: chooseLibrary },
  {
    id: 'library.new',
    title: 'New library…',
    keys: [],
    group: 'File',
    run: () => openOverlay({ type: 'new-library' }),
  },
  { id: 'library.unpack', title: 'Import a packed library…', keys: [], group: 'File', run: importPacked },
  {
    id: 'library.snapshots',
    title: 'Snapshots…',
    keys: [],
    group: 'File',
    run: () => openOverlay({ type: 'snapshots' }),
  },
  {
    id: 'library.conflicts',
    title: 'Choose between versions…',
    keys: [],
    group: 'File',
    enabled: () => (useSession.getState().hello?.conflicts ?? 0) > 0,
    run: () => openOverlay({ type: 'conflicts' }),
  },
  { id: 'library.export', title: 'Export the whole library…', keys: [], group: 'File', run: exportLibrary },
  { id: 'library.write', title: 'Export everything in open formats…', keys: [], group: 'File', run: exportEverything },
  {
    id: 'edit.undo',
    title: 'Undo',
    keys: ['mod+z'],
    group: 'Edit',
    enabled: () => writable() && useSession.getState().history.undo !== null,
    run: async () => {
      await call('history.undo', {})
    },
  },
  {
    id: 'edit.redo',
    title: 'Redo',
    keys: ['mod+shift+z', 'mod+y'],
    group: 'Edit',
    enabled: () => writable() && useSession.getState().history.redo !== null,
    run: async () => {
      await call('history.redo', {})
    },
  },
]
