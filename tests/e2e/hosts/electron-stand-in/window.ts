import { EventEmitter } from 'node:events'
import type Electron from 'electron'
import { strict } from './strict.ts'
import type { Wire } from './wire.ts'

let line: Wire
let allClosed: () => void = () => undefined
const windows = new Set<StandInWindow>()

/** A BrowserWindow whose page is the test's. */
export class StandInWindow {
  readonly webContents: Electron.WebContents
  readonly #events = new EventEmitter()
  readonly #contents = new EventEmitter()
  readonly #opened: Promise<unknown>
  readonly #bounds: Electron.Rectangle
  #open: Electron.WebContents['setWindowOpenHandler'] extends (handler: infer H) => void ? H | null : never = null
  #maximized = false
  #file = ''

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#bounds = { x, y, width, height }
    // A window without a preload is one that prints, and is never seen.
    const seen = options.webPreferences?.preload !== undefined
    if (seen) windows.add(this)
    this.#opened = seen ? line.call('window', options) : Promise.resolve()
    this.webContents = strict<Electron.WebContents, 'on' | 'send' | 'setWindowOpenHandler' | 'printToPDF'>(
      'webContents',
      {
        printToPDF: async printing =>
          line.call('print', this.#file, options.webPreferences, printing) as Promise<Buffer>,
        on: ((name: string, listener: (...args: unknown[]) => void) =>
          this.#contents.on(name, listener)) as unknown as Electron.WebContents['on'],
        send: (channel, ...args) => {
          void line.call('send', channel, args).catch(() => undefined)
        },
        setWindowOpenHandler: handler => {
          this.#open = handler
        },
      },
    )
    return strict<StandInWindow, keyof StandInWindow>('BrowserWindow', bound(this))
  }

  static connect(to: Wire, onAllClosed: () => void): void {
    line = to
    allClosed = onAllClosed
    const first = () => {
      const [window] = windows
      if (!window) throw new Error('There is no window.')
      return window
    }
    line.answer('will-navigate', (url: string, isMainFrame: boolean) => first().#willNavigate(url, isMainFrame))
    line.answer('will-redirect', (url: string) => first().#prevented('will-redirect', {}, url))
    line.answer('will-attach-webview', () => first().#prevented('will-attach-webview', {}))
    line.answer('window-open', (url: string) => first().#open?.({ url } as Electron.HandlerDetails).action ?? 'allow')
    line.answer('window-close', () => first().close())
  }

  /** Whether all of them went. */
  static async closeAll(): Promise<boolean> {
    for (const window of [...windows]) if (!(await window.#closed())) return false
    return true
  }

  async loadURL(url: string): Promise<void> {
    await this.#opened
    await line.call('load', url)
    this.#events.emit('ready-to-show')
    this.#contents.emit('did-finish-load')
    // Once whoever awaits this has gone on.
    setImmediate(() => {
      void line.call('opened')
    })
  }

  async loadFile(path: string): Promise<void> {
    this.#file = path
  }
  destroy(): void {
    windows.delete(this)
  }

  on(name: string, listener: (...args: unknown[]) => void): void {
    this.#events.on(name, listener)
  }
  once(name: string, listener: (...args: unknown[]) => void): void {
    this.#events.once(name, listener)
  }
  show(): void {
    void line.call('shown', 'show')
  }
  focus(): void {
    void line.call('shown', 'focus')
  }
  restore(): void {
    void line.call('shown', 'restore')
  }
  maximize(): void {
    this.#maximized = true
  }
  isMaximized(): boolean {
    return this.#maximized
  }
  isMinimized(): boolean {
    return false
  }
  getNormalBounds(): Electron.Rectangle {
    return this.#bounds
  }

  close(): void {
    void this.#closed().then(went => {
      if (went && windows.size === 0) allClosed()
    })
  }

  /** Asks the shell, then the page (`beforeunload`), and goes where neither prevents it. */
  async #closed(): Promise<boolean> {
    if (this.#prevented('close', {}, undefined, this.#events) || (await line.call('unload')) || !windows.delete(this)) {
      return false
    }
    this.#events.emit('closed')
    return true
  }

  #willNavigate(url: string, isMainFrame: boolean): boolean {
    return this.#prevented('will-frame-navigate', { url, isMainFrame, isSameDocument: false })
  }

  /** Whether a listener prevents what is about to happen. */
  #prevented(name: string, details: object, extra?: unknown, from: EventEmitter = this.#contents): boolean {
    let prevented = false
    from.emit(
      name,
      {
        ...details,
        preventDefault: () => {
          prevented = true
        },
      },
      extra,
    )
    return prevented
  }
}

/** The public members of a window, bound to it: private ones don't reach through a proxy. */
function bound(window: StandInWindow): StandInWindow {
  const members: Record<string, unknown> = { webContents: window.webContents }
  for (const name of Object.getOwnPropertyNames(StandInWindow.prototype)) {
    const member = (window as unknown as Record<string, unknown>)[name]
    if (typeof member === 'function' && name !== 'constructor') members[name] = member.bind(window)
  }
  return members as unknown as StandInWindow
}
