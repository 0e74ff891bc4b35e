import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import { leaveChromium, takeChromium } from './chromium-launch.ts'
import { Desktop } from './electron-stand-in/desktop.ts'
import { still, watch, type LaunchOptions, type Running } from './running.ts'
import { fileAppears } from './saved-file.ts'

/** The built Electron bundles over the stand-in; `desktop` is what a test of the shell itself looks at. */
export async function launchOnStandIn(
  { library, width = 1440, height = 900, dark = false, chromium: given }: LaunchOptions,
  files: readonly string[] = [],
): Promise<Running & { readonly desktop: Desktop }> {
  const machine = mkdtempSync(join(tmpdir(), 'galley-machine-'))
  const problems: string[] = []
  const chromium = given ?? (await takeChromium())
  let desktop: Desktop
  let page: Page

  async function start(open: readonly string[] = []): Promise<void> {
    const context = await chromium.newContext({ colorScheme: dark ? 'dark' : 'light', ...still })
    context.on('page', opened => watch(opened, problems))
    desktop = new Desktop(context, ['--library', library, ...open], {
      XDG_CONFIG_HOME: machine,
      XDG_DATA_HOME: machine,
    })
    page = await desktop.page()
    await page.setViewportSize({ width, height })
  }
  async function stop(): Promise<void> {
    await desktop.close()
    await page.context().close()
  }

  await start(files)
  return {
    kind: 'stand-in',
    library,
    problems,
    get page() {
      return page
    },
    get desktop() {
      return desktop
    },
    async choosing(paths, action) {
      desktop.openAnswers.push([...paths])
      await action()
    },
    async saving(action) {
      const path = join(mkdtempSync(join(tmpdir(), 'galley-saved-')), 'export')
      const before = desktop.asked.saveDialogs.length
      desktop.saveAnswers.push(path)
      await action()
      await fileAppears(path)
      return { name: basename(desktop.asked.saveDialogs[before]?.defaultPath ?? ''), bytes: readFileSync(path) }
    },
    async restart() {
      await stop()
      await start()
    },
    async close() {
      await stop()
      if (!given) await leaveChromium()
      rmSync(machine, { recursive: true, force: true })
    },
  }
}
