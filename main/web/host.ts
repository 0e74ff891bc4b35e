import type { Host } from '../../core/contract/ports.ts'
import { createAsker } from '../host/ask-address.ts'
import { printWithChromium } from '../host/print-page.ts'

/**
 * The browser host: the page picks files and downloads exports itself, and links open in new tabs of the same browser.
 */
export const webHost = (): Host => ({
  kind: 'web',
  mac: process.platform === 'darwin',
  pickFiles: null,
  saveFile: null,
  openExternal: null,
  pages: '/page/',
  printPdf: printWithChromium,
  askAddress: createAsker(),
})
