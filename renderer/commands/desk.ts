import type { DeskCommand } from './command.ts'
import { call } from '../store/session.ts'
import { goTo } from '../store/place.ts'

/** Commands that mean the same in every space. */
export const deskCommands: readonly DeskCommand[] = [
  { id: 'go.sources', title: 'Go to sources', keys: ['mod+1'], group: 'Go', run: () => goTo('sources') },
  { id: 'go.library', title: 'Go to library', keys: ['mod+2'], group: 'Go', run: () => goTo('library') },
  { id: 'go.issue', title: 'Go to issue', keys: ['mod+3'], group: 'Go', run: () => goTo('issue') },
  { id: 'edit.undo', title: 'Undo', keys: ['mod+z'], group: 'Edit', run: async () => { await call('history.undo', {}) } },
  { id: 'edit.redo', title: 'Redo', keys: ['mod+shift+z'], group: 'Edit', run: async () => { await call('history.redo', {}) } },
]
