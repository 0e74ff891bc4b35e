import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Page } from 'playwright-core'
import { leaveChromium, takeChromium } from './chromium-launch.ts'
import { still, watch, type Launch } from './running.ts'

const root = join(import.meta.dirname, '../../..')

interface Served {
  readonly child: ChildProcess
  readonly url: string
}

/** Starts the built `galley serve` on a library; what it keeps for this machine goes to a folder of its own. */
export function serveBuilt(library: string, machine: string): Promise<Served> {
  const child = spawn(process.execPath, [join(root, 'out/main/galley.js'), 'serve', '--library', library], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, XDG_CONFIG_HOME: machine, XDG_DATA_HOME: machine },
  })
  return new Promise((resolve, reject) => {
    createInterface(child.stdout).once('line', url => resolve({ child, url }))
    child.once('exit', code => reject(new Error(`“galley serve” ended with ${code}.`)))
  })
}

export const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise(resolve => child.once('exit', resolve))

/** The browser host: `galley serve` as built, in a real Chromium. */
export const launchInBrowser: Launch = async ({
  library,
  width = 1440,
  height = 900,
  dark = false,
  chromium: given,
}) => {
  const machine = mkdtempSync(join(tmpdir(), 'galley-machine-'))
  const problems: string[] = []
  const chromium = given ?? (await takeChromium())
  let served: Served
  let page: Page

  async function start(): Promise<void> {
    served = await serveBuilt(library, machine)
    const context = await chromium.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      acceptDownloads: true,
      ...still,
    })
    page = await context.newPage()
    watch(page, problems)
    // File choosers are caught from now on: a key may open one before the browser has heard that it is waited for.
    page.on('filechooser', () => {})
    await page.goto(served.url)
  }
  async function stop(): Promise<void> {
    await page.context().close()
    served.child.kill('SIGTERM')
    await ended(served.child)
  }

  await start()
  return {
    kind: 'browser',
    library,
    problems,
    get page() {
      return page
    },
    async choosing(paths, action) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), action()])
      await chooser.setFiles([...paths])
    },
    async saving(action) {
      const [download] = await Promise.all([page.waitForEvent('download'), action()])
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
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
