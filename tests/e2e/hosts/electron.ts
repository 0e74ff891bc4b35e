import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { still, watch, type Launch } from './running.ts'
import { fileAppears } from './saved-file.ts'

const root = join(import.meta.dirname, '../../..')

/** Electron's own binary, where it has been downloaded. */
export function findElectron(): string | null {
  if (!existsSync(join(root, 'node_modules/electron/path.txt'))) return null
  const path = createRequire(import.meta.url)('electron') as unknown as string
  return existsSync(path) ? path : null
}

/** Electron itself, on the built bundles; its dialogs are answered in the main process. */
export const launchInElectron: Launch = async ({ library, width = 1440, height = 900, dark = false }) => {
  const found = findElectron()
  if (found === null) throw new Error('Electron has no binary here.')
  const executablePath: string = found
  const machine = mkdtempSync(join(tmpdir(), 'galley-machine-'))
  const problems: string[] = []
  let app: ElectronApplication
  let page: Page

  async function start(): Promise<void> {
    app = await _electron.launch({
      executablePath,
      args: [root, '--library', library, `--user-data-dir=${machine}`, '--no-sandbox'],
      colorScheme: dark ? 'dark' : 'light',
      env: { ...(process.env as Record<string, string>), XDG_CONFIG_HOME: machine, XDG_DATA_HOME: machine },
    })
    page = await app.firstWindow()
    watch(page, problems)
    await page.emulateMedia(still)
    await page.setViewportSize({ width, height })
  }

  await start()
  return {
    kind: 'electron',
    library,
    problems,
    get page() {
      return page
    },
    async choosing(paths, action) {
      await app.evaluate(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = (async () => ({ canceled: false, filePaths })) as typeof dialog.showOpenDialog
        },
        [...paths],
      )
      await action()
    },
    async saving(action) {
      const filePath = join(mkdtempSync(join(tmpdir(), 'galley-saved-')), 'export')
      await app.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = (async (...args: unknown[]) => {
          Object.assign(globalThis, { galleyDefaultPath: (args.at(-1) as { defaultPath: string }).defaultPath })
          return { canceled: false, filePath: path }
        }) as typeof dialog.showSaveDialog
      }, filePath)
      await action()
      await fileAppears(filePath)
      const name = await app.evaluate(() => (globalThis as unknown as { galleyDefaultPath: string }).galleyDefaultPath)
      return { name: basename(name), bytes: readFileSync(filePath) }
    },
    async restart() {
      await app.close()
      await start()
    },
    close: () => app.close(),
  }
}
