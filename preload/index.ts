import { contextBridge, ipcRenderer } from 'electron'
import type { Event } from '../core/contract/events.ts'
import { channels, type Transport } from '../core/contract/transport.ts'

/** All that the page gets of Electron: the contract's transport. What it sends is checked on the other side. */
const bridge: Transport = {
  request: (name, input) => ipcRenderer.invoke(channels.request, name, input),
  upload: (name, bytes) => ipcRenderer.invoke(channels.upload, name, bytes),
  listen(onEvent) {
    const listener = (_event: unknown, event: Event) => onEvent(event)
    ipcRenderer.on(channels.event, listener)
    return () => {
      ipcRenderer.off(channels.event, listener)
    }
  },
}

contextBridge.exposeInMainWorld('galley', bridge)
