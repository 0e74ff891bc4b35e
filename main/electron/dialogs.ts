import { dialog, shell, type BrowserWindow } from 'electron'
import type { Host } from '../../core/contract/ports.ts'
import { createAsker } from '../host/ask-address.ts'
import { readDocument } from '../host/read-document.ts'
import { writeWhole } from '../host/write-whole.ts'
import { printInWindow } from './print.ts'
import { appOrigin, externalAddress } from './verdicts.ts'

/** What a document is, its content tells; the names only help to find it. */
const documents = [
  'txt',
  'text',
  'md',
  'markdown',
  'html',
  'htm',
  'xhtml',
  'mhtml',
  'eml',
  'mbox',
  'xml',
  'rss',
  'atom',
  'json',
  'docx',
  'pdf',
  'zip',
]
const filters = [
  { name: 'Documents', extensions: documents },
  { name: 'All files', extensions: ['*'] },
]
const packed = [{ name: 'Packed libraries', extensions: ['zip'] }]
const pictures = [{ name: 'Pictures', extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp'] }]

/** What each dialog is called and offers first. */
const asked = {
  documents: { title: 'Import documents', filters },
  library: { title: 'Choose a packed library', filters: packed },
  picture: { title: 'Choose a picture', filters: pictures },
}

/** The shell as the service's host: the system's dialogs and programs. Paths stay on this side. */
export function electronHost(window: () => BrowserWindow | null): Host {
  return {
    kind: 'electron',
    mac: process.platform === 'darwin',
    pages: `${appOrigin}/page/`,
    printPdf: printInWindow,
    askAddress: createAsker(),
    async pickFiles(purpose = 'documents') {
      const properties: ('openFile' | 'multiSelections')[] =
        purpose === 'documents' ? ['openFile', 'multiSelections'] : ['openFile']
      const options = { ...asked[purpose], properties }
      const parent = window()
      const { canceled, filePaths } = await (parent
        ? dialog.showOpenDialog(parent, options)
        : dialog.showOpenDialog(options))
      const read = canceled ? [] : await Promise.all(filePaths.map(readDocument))
      for (const file of read) if (!file.ok) dialog.showErrorBox('Galley cannot open that file', file.message)
      return read.flatMap(file => (file.ok ? [file.value] : []))
    },
    async saveFile(name, extension) {
      const options = {
        title: 'Export',
        defaultPath: name,
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      }
      const parent = window()
      const { canceled, filePath } = await (parent
        ? dialog.showSaveDialog(parent, options)
        : dialog.showSaveDialog(options))
      return canceled || !filePath ? null : { write: bytes => writeWhole(filePath, bytes) }
    },
    async pickFolder() {
      const options = {
        title: 'Choose a folder',
        properties: ['openDirectory', 'createDirectory'] as ('openDirectory' | 'createDirectory')[],
      }
      const parent = window()
      const { canceled, filePaths } = await (parent
        ? dialog.showOpenDialog(parent, options)
        : dialog.showOpenDialog(options))
      return canceled ? null : (filePaths[0] ?? null)
    },
    async openExternal(url) {
      const address = externalAddress(url)
      if (address !== null) await shell.openExternal(address)
    },
  }
}
