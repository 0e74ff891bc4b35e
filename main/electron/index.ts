import { join } from 'node:path'
import { app, dialog, Menu, protocol, session, type BrowserWindow } from 'electron'
import type { Event } from '../../core/contract/events.ts'
import { channels } from '../../core/contract/transport.ts'
import { defaultLibrary, deskFile, machineFolder, recentFile } from '../host/default-library.ts'
import { readDocument } from '../host/read-document.ts'
import { rendererFiles } from '../host/renderer-files.ts'
import { openDesk as openSwitch, type LibrarySwitch } from '../service/libraries/library-switch.ts'
import { shellArguments } from './arguments.ts'
import { electronHost } from './dialogs.ts'
import { answerPage } from './ipc.ts'
import { menuOf } from './menu.ts'
import { holdPermissions } from './navigation.ts'
import { answerApp } from './protocol.ts'
import { openWindow, preloadPath } from './window.ts'

/** Files asked for before the desk could take them. */
const waiting: string[] = []
let service: LibrarySwitch | null = null
let window: BrowserWindow | null = null
let closing = false
/** Documents that a second start wants in another library, until that one is open. */
let following: { readonly library: string; readonly files: readonly string[] } | null = null

const started = shellArguments(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd())
const send = (event: Event) => {
  window?.webContents.send(channels.event, event)
}

app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

if (!app.requestSingleInstanceLock()) app.quit()
else run()

function run(): void {
  app.on('second-instance', (_event, argv, folder) => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
    const asked = shellArguments(argv.slice(app.isPackaged ? 1 : 2), folder)
    if (asked.library === null || service === null || service.isOpen(asked.library)) return void openFiles(asked.files)
    if (!service.hasLibrary(asked.library)) {
      return dialog.showErrorBox('Galley cannot open that library', `There is no library in “${asked.library}”.`)
    }
    following = { library: asked.library, files: asked.files }
    send({ type: 'open-library', library: service.tokenOf(asked.library) })
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void openFiles([path])
  })
  app.on('window-all-closed', () => app.quit())
  // Once the windows are closed, and not before: what they still have to save goes through the service.
  app.on('will-quit', event => {
    if (service === null || closing) return
    event.preventDefault()
    closing = true
    void service.close().finally(() => app.quit())
  })
  void app.whenReady().then(openDesk)
}

async function openDesk(): Promise<void> {
  const opened = await openSwitch({
    library: started.library ?? defaultLibrary(),
    host: electronHost(() => window),
    deskFile: deskFile(),
    recentFile: recentFile(),
    program: 'app',
  })
  if (!opened.ok) {
    dialog.showErrorBox('Galley cannot open its library', opened.message)
    return app.exit(1)
  }
  const own = opened.value
  service = own
  holdPermissions(session.defaultSession)
  const files = rendererFiles(join(import.meta.dirname, '../renderer'))
  protocol.handle('app', answerApp(files, own))
  answerPage(own)
  own.listen(event => {
    send(event)
    if (event.type === 'library') showMenu(own)
  })
  own.onGreeted = () => {
    if (following === null || !own.isOpen(following.library)) return
    const { files } = following
    following = null
    void openFiles(files)
  }
  showMenu(own)
  window = await openWindow(preloadPath(import.meta.dirname), machineFolder())
  window.on('closed', () => {
    window = null
  })
  await openFiles([...started.files, ...waiting.splice(0)])
}

function showMenu(own: LibrarySwitch): void {
  const recent = own
    .recent()
    .map(({ name, folder }) => ({
      label: `${name} (${folder})`,
      open: () => send({ type: 'open-library', library: own.tokenOf(folder) }),
    }))
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuOf(process.platform === 'darwin', command => send({ type: 'menu', command }), recent)),
  )
}

/** Hands documents from outside to the desk, for it to import; says which could not be read. */
async function openFiles(paths: readonly string[]): Promise<void> {
  if (service === null || window === null) {
    waiting.push(...paths)
    return
  }
  const tokens: string[] = []
  for (const path of paths) {
    const read = await readDocument(path)
    if (read.ok) tokens.push(service.accept(read.value.name, read.value.bytes).token)
    else dialog.showErrorBox('Galley cannot open that file', read.message)
  }
  if (tokens.length > 0) send({ type: 'open', files: tokens })
}
