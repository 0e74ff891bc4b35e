import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import type { Paper } from '../../core/contract/requests/issues.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { onPaper } from '../host/print-page.ts'

/** Prints a page in a window nobody sees, which runs no script and keeps nothing. */
export async function printInWindow(html: string, paper: Paper): Promise<Result<Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-print-'))
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      partition: 'print',
    },
  })
  try {
    const page = join(folder, 'issue.html')
    await writeFile(page, onPaper(html, paper))
    await window.loadFile(page)
    return ok(
      await window.webContents.printToPDF({
        pageSize: paper,
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    )
  } catch (error) {
    return fail(`The PDF could not be printed: ${error instanceof Error ? error.message : String(error)}.`)
  } finally {
    window.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}
