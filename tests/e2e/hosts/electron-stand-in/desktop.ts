import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserWindowConstructorOptions, CustomScheme, PrintToPDFOptions, WebPreferences } from 'electron'
import type { BrowserContext, Page, Route } from 'playwright-core'
import { nothingAsked, type Asked, type MenuEntry, type Served } from './asked.ts'
import { appScheme, decode, encode, toAppAddress, toPageAddress } from './codec.ts'
import { installBridge } from './page-side.ts'
import { wire, type Wire } from './wire.ts'

const root = join(import.meta.dirname, '../../../..')
const binding = '__galleyStandInInvoke'
const closing = '__galleyStandInClose'
const delivery = '__galleyStandInDeliver'

/**
 * The desktop around the built main process: its windows' pages in Chromium, dialogs that a test answers, the system's
 * programs.
 */
export class Desktop {
  readonly asked: Asked = nothingAsked()
  /** Answers for the next dialogs; without one a dialog is cancelled. */
  readonly openAnswers: string[][] = []
  readonly saveAnswers: string[] = []
  /** Resolves when the main process has ended, with its exit code. */
  readonly ended: Promise<number | null>
  readonly #line: Wire
  readonly #main: ChildProcess
  readonly #context: BrowserContext
  readonly #page: Promise<Page>
  #loading = ''

  constructor(context: BrowserContext, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    this.#context = context
    this.#main = fork(join(root, 'out/main/index.js'), args, {
      execArgv: ['--import', join(import.meta.dirname, 'register.ts')],
      serialization: 'advanced',
      cwd: root,
      env: { ...process.env, ...env },
    })
    this.#line = wire({
      // What is on its way when the main process ends is lost, as between Electron's processes.
      send: message => {
        this.#main.send(message, () => undefined)
      },
      listen: onMessage => {
        this.#main.on('message', message => onMessage(message as never))
      },
    })
    this.ended = new Promise(resolve => {
      this.#main.once('exit', code => {
        this.#line.end('Galley’s main process has ended.')
        resolve(code)
      })
    })
    this.#page = new Promise((resolve, reject) => {
      this.#answerShell(resolve)
      void this.ended.then(code => reject(new Error(`The main process ended with ${code} before there was a window.`)))
    })
    this.#page.catch(() => undefined)
  }

  /** The window's page, once it has loaded. */
  page(): Promise<Page> {
    return this.#page
  }

  click(command: string): Promise<unknown> {
    return this.#line.call('click', command)
  }
  secondInstance(argv: readonly string[], folder: string): Promise<unknown> {
    return this.#line.call('second-instance', argv, folder)
  }
  openFile(path: string): Promise<unknown> {
    return this.#line.call('open-file', path)
  }
  /** What the shell would serve at an address of its scheme. */
  fetch(url: string, method = 'GET'): Promise<Served> {
    return this.#line.call('fetch', url, method, {}) as Promise<Served>
  }
  /** Sends a message over IPC as a frame at an address would. */
  invokeFrom(url: string, top: boolean, channel: string, ...args: unknown[]): Promise<unknown> {
    return this.#line.call('invoke', channel, url, top, args)
  }
  async navigates(url: string, mainFrame = true): Promise<boolean> {
    return !(await this.#line.call('will-navigate', url, mainFrame))
  }
  async redirects(url: string): Promise<boolean> {
    return !(await this.#line.call('will-redirect', url))
  }
  async attachesWebview(): Promise<boolean> {
    return !(await this.#line.call('will-attach-webview'))
  }
  async opensWindow(url: string): Promise<boolean> {
    return (await this.#line.call('window-open', url)) === 'allow'
  }
  permission(name: string): Promise<{ request: boolean; check: boolean; device: boolean }> {
    return this.#line.call('permission', name) as never
  }

  /** Closes the window, as a curator does, and waits until the app has ended. */
  async close(): Promise<number | null> {
    if (this.#main.connected) await this.#line.call('window-close').catch(() => undefined)
    return this.ended
  }

  /** Quits the app, as its menu does, and waits until it has ended. */
  async quit(): Promise<number | null> {
    await this.#line.call('app-quit')
    return this.ended
  }

  /** Ends the main process at once, without its leave. */
  async kill(): Promise<void> {
    this.#main.kill('SIGKILL')
    await this.ended
  }

  #answerShell(opened: (page: Page) => void): void {
    const { asked } = this
    this.#line.answer('ready', () => undefined)
    this.#line.answer('quit', () => undefined)
    this.#line.answer('sandbox', () => {
      asked.sandbox = true
    })
    this.#line.answer('schemes', (schemes: CustomScheme[]) => {
      asked.schemes = schemes
    })
    this.#line.answer('menu', (menu: MenuEntry[]) => {
      asked.menu = menu
    })
    this.#line.answer('shown', (how: string) => {
      asked.shown.push(how)
    })
    this.#line.answer('external', (url: string) => {
      asked.external.push(url)
    })
    this.#line.answer('error-box', (title: string, content: string) => {
      asked.errors.push({ title, content })
    })
    this.#line.answer('open-dialog', (options: unknown) => {
      asked.openDialogs.push(options)
      const filePaths = this.openAnswers.shift()
      return { canceled: filePaths === undefined, filePaths: filePaths ?? [] }
    })
    this.#line.answer('save-dialog', (options: Asked['saveDialogs'][number]) => {
      asked.saveDialogs.push(options)
      const filePath = this.saveAnswers.shift()
      return { canceled: filePath === undefined, filePath: filePath ?? '' }
    })
    let page: Page
    this.#line.answer('window', async (options: BrowserWindowConstructorOptions) => {
      asked.window = options
      page = await this.#newPage(options)
    })
    this.#line.answer('load', async (url: string) => {
      this.#loading = url
      await page.goto(toPageAddress(url))
    })
    this.#line.answer('print', async (path: string, preferences: WebPreferences, printing: PrintToPDFOptions) => {
      asked.printed.push(preferences)
      const sheet = await this.#context.newPage()
      try {
        await sheet.goto(pathToFileURL(path).href)
        return await sheet.pdf({
          preferCSSPageSize: printing.preferCSSPageSize,
          tagged: printing.generateTaggedPDF,
          outline: printing.generateDocumentOutline,
        })
      } finally {
        await sheet.close()
      }
    })
    this.#line.answer('opened', () => opened(page))
    this.#line.answer('unload', () => (page.isClosed() ? false : page.evaluate(unload)))
    this.#line.answer('send', (channel: string, args: unknown[]) =>
      page.evaluate(
        ([name, sent, values]) =>
          (globalThis as unknown as Record<string, (channel: string, args: unknown) => void>)[name]?.(sent, values),
        [delivery, channel, encode(args)] as const,
      ),
    )
  }

  async #newPage({ width = 800, height = 600, webPreferences }: BrowserWindowConstructorOptions): Promise<Page> {
    const page = await this.#context.newPage()
    await page.setViewportSize({ width, height })
    await page.exposeBinding(binding, async ({ frame }, channel: string, args: unknown) => {
      try {
        const top = frame.parentFrame() === null
        return { value: encode(await this.#line.call('invoke', channel, toAppAddress(frame.url()), top, decode(args))) }
      } catch (error) {
        return { error: (error as Error).message }
      }
    })
    await page.exposeBinding(closing, () => {
      void this.#line.call('window-close').catch(() => undefined)
    })
    await page.addInitScript(`window.close = ${closing}`)
    const preload = readFileSync(String(webPreferences?.preload), 'utf8')
    await page.addInitScript(
      `(${installBridge.toString()})(${JSON.stringify(binding)}, ${JSON.stringify(delivery)}, function (require, exports, module) {${preload}\n})`,
    )
    await page.route('**/*', route => this.#answerPage(page, route))
    page.on('popup', popup => {
      void this.opensWindow(popup.url()).then(allowed => {
        if (!allowed) void popup.close()
      })
    })
    return page
  }

  async #answerPage(page: Page, route: Route): Promise<void> {
    const request = route.request()
    const url = toAppAddress(request.url())
    const top = request.frame() === page.mainFrame()
    if (
      request.isNavigationRequest() &&
      url !== this.#loading &&
      !(await this.navigates(url, top).catch(() => false))
    ) {
      return route.fulfill({ status: 204 })
    }
    if (!url.startsWith(appScheme)) return route.abort('addressunreachable')
    const served = (await this.#line
      .call('fetch', url, request.method(), request.headers())
      .catch(() => null)) as Served | null
    if (served === null) return route.abort('failed')
    await route.fulfill({ status: served.status, headers: served.headers, body: Buffer.from(served.body) })
  }
}

/** In the page: whether it wants to stay. */
function unload(): boolean {
  const asked = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(asked)
  if (!asked.defaultPrevented) window.dispatchEvent(new Event('pagehide'))
  return asked.defaultPrevented
}
