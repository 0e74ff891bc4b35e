import type { MenuItemConstructorOptions } from 'electron'

/** Sends a command of the renderer's list to the desk. */
type Send = (command: string) => void

/** A library that was open before; choosing it has the desk open it. */
export interface RecentItem {
  readonly label: string
  readonly open: () => void
}

/**
 * The native menu. Undo and Redo are the desk's own: the page gives them to a text field that has the keyboard, else to
 * the history of the library.
 */
export function menuOf(mac: boolean, send: Send, recent: readonly RecentItem[]): MenuItemConstructorOptions[] {
  const item = (label: string, command: string, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    accelerator,
    click: () => send(command),
  })
  const divider: MenuItemConstructorOptions = { type: 'separator' }

  const app: MenuItemConstructorOptions[] = [{ role: 'appMenu' }]
  return [
    ...(mac ? app : []),
    {
      label: 'File',
      submenu: [
        item('New item', 'item.new', 'CmdOrCtrl+N'),
        item('New issue', 'issue.new', 'CmdOrCtrl+Shift+N'),
        divider,
        item('New library…', 'library.new'),
        item('Open library…', 'library.open'),
        {
          label: 'Open recent library',
          enabled: recent.length > 0,
          submenu: recent.map(({ label, open }) => ({ label, click: open })),
        },
        divider,
        item('Import…', 'file.import', 'CmdOrCtrl+O'),
        item('Export…', 'issue.export', 'CmdOrCtrl+E'),
        divider,
        item('Snapshots…', 'library.snapshots'),
        item('Export the whole library…', 'library.export'),
        item('Import a packed library…', 'library.unpack'),
        divider,
        { role: mac ? 'close' : 'quit' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        item('Undo', 'edit.undo', 'CmdOrCtrl+Z'),
        item('Redo', 'edit.redo', mac ? 'Shift+Cmd+Z' : 'Ctrl+Shift+Z'),
        divider,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: 'View',
      submenu: [
        item('Sources', 'go.sources', 'CmdOrCtrl+1'),
        item('Library', 'go.library', 'CmdOrCtrl+2'),
        item('Issue', 'go.issue', 'CmdOrCtrl+3'),
        divider,
        item('Command palette', 'desk.palette', 'CmdOrCtrl+K'),
        divider,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [item('Keyboard shortcuts', 'desk.shortcuts')] },
  ]
}
