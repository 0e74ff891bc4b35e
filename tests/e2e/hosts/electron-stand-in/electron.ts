import { EventEmitter } from 'node:events'
import type Electron from 'electron'
import { strict } from './strict.ts'
import { StandInWindow } from './window.ts'
import { wire } from './wire.ts'

/**
 * What `import … from 'electron'` gives the built main process in tests: the members the shell uses, with Electron's
 * own types. Windows, dialogs and the system's programs are on the other end of the wire, with the test.
 */
const line = wire({
  send: message => {
    process.send?.(message)
  },
  listen: onMessage => {
    process.on('message', onMessage)
  },
})
/** What was told and not yet heard; the process doesn't exit before. */
let told: Promise<unknown> = Promise.resolve()
const tell = (name: string, ...args: unknown[]) => {
  told = Promise.allSettled([told, line.call(name, ...args)])
}

const events = new EventEmitter()
const preventable = () => {
  const event = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    },
  }
  return event
}
const on = ((name: string, listener: (...args: unknown[]) => void) =>
  events.on(name, listener)) as unknown as Electron.App['on']

/** As Electron ends: asks, closes the windows, of which each may stay, asks again. */
async function quit(): Promise<void> {
  const before = preventable()
  events.emit('before-quit', before)
  if (before.defaultPrevented || !(await StandInWindow.closeAll())) return
  const last = preventable()
  events.emit('will-quit', last)
  if (last.defaultPrevented) return
  void line.call('quit').finally(() => process.exit(0))
}

export const app = strict<
  Electron.App,
  'isPackaged' | 'enableSandbox' | 'on' | 'whenReady' | 'quit' | 'exit' | 'requestSingleInstanceLock'
>('app', {
  isPackaged: false,
  enableSandbox: () => tell('sandbox'),
  on,
  whenReady: async () => {
    await line.call('ready')
  },
  quit: () => {
    void quit()
  },
  exit: code => {
    void told.finally(() => process.exit(code ?? 0))
  },
  requestSingleInstanceLock: () => process.env['STAND_IN_LOCKED'] !== '1',
})
line.answer('second-instance', (argv: string[], folder: string) =>
  events.emit('second-instance', preventable(), argv, folder, null),
)
line.answer('open-file', (path: string) => {
  const event = preventable()
  events.emit('open-file', event, path)
  return event.defaultPrevented
})
line.answer('app-quit', () => {
  void quit()
})

StandInWindow.connect(line, () => {
  events.emit('window-all-closed')
})
export const BrowserWindow = StandInWindow as unknown as typeof Electron.BrowserWindow

export const dialog = strict<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showErrorBox'>('dialog', {
  showOpenDialog: (async (...args: unknown[]) =>
    line.call('open-dialog', args.at(-1))) as Electron.Dialog['showOpenDialog'],
  showSaveDialog: (async (...args: unknown[]) =>
    line.call('save-dialog', args.at(-1))) as Electron.Dialog['showSaveDialog'],
  showErrorBox: (title, content) => tell('error-box', title, content),
})

type Item = Electron.MenuItemConstructorOptions
const flat = (items: readonly Item[]): Item[] =>
  items.flatMap(item => [item, ...flat(Array.isArray(item.submenu) ? item.submenu : [])])
const plain = (items: readonly Item[]): unknown[] =>
  items.map(({ id, label, role, type, accelerator, submenu }) => ({
    id,
    label,
    role,
    type,
    accelerator,
    submenu: Array.isArray(submenu) ? plain(submenu) : undefined,
  }))

let menu: Item[] = []
export const Menu = strict<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'>('Menu', {
  buildFromTemplate: template => ({ template }) as unknown as Electron.Menu,
  setApplicationMenu(built) {
    menu = (built as unknown as { template: Item[] } | null)?.template ?? []
    tell('menu', plain(menu))
  },
})
line.answer('click', (id: string) => {
  const item = flat(menu).find(each => each.id === id)
  if (!item?.click) throw new Error(`The menu has no command “${id}”.`)
  item.click({} as Electron.MenuItem, undefined, {} as Electron.KeyboardEvent)
})

let serve: ((request: Request) => Response | Promise<Response>) | null = null
export const protocol = strict<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>('protocol', {
  registerSchemesAsPrivileged: schemes => tell('schemes', schemes),
  handle(scheme, handler) {
    if (scheme !== 'app') throw new Error(`The stand-in serves app: and not ${scheme}:.`)
    serve = handler as unknown as typeof serve
  },
})
line.answer('fetch', async (url: string, method: string, headers: Record<string, string>) => {
  if (!serve) throw new Error('Nobody serves app: yet.')
  const response = await serve(new Request(url, { method, headers }))
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  }
})

let request: Parameters<Electron.Session['setPermissionRequestHandler']>[0] = null
let check: Parameters<Electron.Session['setPermissionCheckHandler']>[0] = null
let device: Parameters<Electron.Session['setDevicePermissionHandler']>[0] = null
export const session = strict<typeof Electron.session, 'defaultSession'>('session', {
  defaultSession: strict<
    Electron.Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >('session', {
    setPermissionRequestHandler: handler => {
      request = handler
    },
    setPermissionCheckHandler: handler => {
      check = handler
    },
    setDevicePermissionHandler: handler => {
      device = handler
    },
  }),
})
line.answer('permission', async (permission: string) => ({
  request:
    request === null
      ? true
      : await new Promise(resolve => request?.({} as Electron.WebContents, permission as never, resolve, {} as never)),
  check: check === null ? true : check(null, permission as never, 'app://galley', {} as never),
  device: device === null ? true : device({} as never),
}))

export const screen = strict<Electron.Screen, 'getAllDisplays'>('screen', {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } } as Electron.Display],
})
export const shell = strict<Electron.Shell, 'openExternal'>('shell', {
  openExternal: async url => {
    await line.call('external', url)
  },
})

const handlers = new Map<string, Parameters<Electron.IpcMain['handle']>[1]>()
export const ipcMain = strict<Electron.IpcMain, 'handle'>('ipcMain', {
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
})
line.answer('invoke', async (channel: string, url: string, top: boolean, args: unknown[]) => {
  const handler = handlers.get(channel)
  if (!handler) throw new Error(`No handler registered for '${channel}'`)
  const senderFrame = { url, parent: top ? null : {} }
  return handler({ senderFrame } as unknown as Electron.IpcMainInvokeEvent, ...args) as unknown
})
