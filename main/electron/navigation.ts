import type { BrowserWindow, Session } from 'electron'
import { externalAddress, mayNavigate } from './verdicts.ts'

/** Keeps the window on the desk: nothing navigates away, opens a window, is embedded or is given a permission. */
export function holdWindow(window: BrowserWindow, openExternal: (url: string) => void): void {
  const { webContents } = window
  webContents.on('will-frame-navigate', event => {
    if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault()
  })
  webContents.on('will-redirect', (event, url) => {
    if (!mayNavigate(url, true)) event.preventDefault()
  })
  webContents.on('will-attach-webview', event => event.preventDefault())
  webContents.setWindowOpenHandler(({ url }) => {
    const address = externalAddress(url)
    if (address !== null) openExternal(address)
    return { action: 'deny' }
  })
}

/** The desk asks for no permission but to write to the clipboard, which copying a citation needs. */
export function holdPermissions(session: Session): void {
  const allowed = new Set(['clipboard-sanitized-write'])
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(allowed.has(permission)))
  session.setPermissionCheckHandler((_contents, permission) => allowed.has(permission))
  session.setDevicePermissionHandler(() => false)
}
