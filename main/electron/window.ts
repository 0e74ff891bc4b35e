import { join } from 'node:path'
import { BrowserWindow, screen, shell } from 'electron'
import { holdWindow } from './navigation.ts'
import { appOrigin } from './verdicts.ts'
import { loadWindowState, saveWindowState } from './window-state.ts'

/** Opens the desk's one window as it was left, and remembers it when it closes. `stateFolder` is this machine's. */
export async function openWindow(preload: string, stateFolder: string): Promise<BrowserWindow> {
  const { maximized, ...bounds } = loadWindowState(
    stateFolder,
    screen.getAllDisplays().map(display => display.workArea),
  )
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Galley',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      // Elsewhere than on a Mac, Chromium would fetch dictionaries from the network.
      spellcheck: process.platform === 'darwin',
    },
  })
  holdWindow(window, url => {
    void shell.openExternal(url)
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () =>
    saveWindowState(stateFolder, { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  )
  await window.loadURL(`${appOrigin}/`)
  return window
}

/** The built preload, beside the built main process. */
export const preloadPath = (mainFolder: string): string => join(mainFolder, '../preload/index.cjs')
