type Invoke = (channel: string, args: unknown) => Promise<{ value?: unknown; error?: string }>
type Preload = (require: (name: string) => unknown, exports: object, module: object) => void

/**
 * Runs in the page before any of its scripts, in the main frame only: the built preload in a function whose `require`
 * knows only `electron`. What the bridge exposes is frozen, and what crosses it is cloned, as Electron does. It is
 * handed over as source, so it uses nothing from outside itself.
 */
export function installBridge(bindingName: string, deliverName: string, preload: Preload): void {
  if (window !== window.top) return
  const page = globalThis as unknown as Record<string, unknown>
  const invoke = page[bindingName] as Invoke
  const listeners = new Map<string, Set<(event: object, ...args: unknown[]) => void>>()

  const encode = (value: unknown): unknown => {
    if (value === undefined) return { $undefined: true }
    if (value instanceof Uint8Array) {
      let text = ''
      for (const byte of value) text += String.fromCharCode(byte)
      return { $bytes: btoa(text) }
    }
    if (Array.isArray(value)) return value.map(encode)
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, encode(each)]))
    }
    return value
  }
  const decode = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(decode)
    if (value === null || typeof value !== 'object') return value
    if ('$undefined' in value) return undefined
    if ('$bytes' in value) return Uint8Array.from(atob(String(value.$bytes)), sign => sign.charCodeAt(0))
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, decode(each)]))
  }

  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]) {
      const answer = await invoke(channel, encode(structuredClone(args)))
      if (answer.error !== undefined) {
        throw new Error(`Error invoking remote method '${channel}': Error: ${answer.error}`)
      }
      return decode(answer.value)
    },
    on(channel: string, listener: (event: object, ...args: unknown[]) => void) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      return ipcRenderer
    },
    off(channel: string, listener: (event: object, ...args: unknown[]) => void) {
      listeners.get(channel)?.delete(listener)
      return ipcRenderer
    },
  }
  page[deliverName] = (channel: string, args: unknown) => {
    for (const listener of listeners.get(channel) ?? []) {
      try {
        listener({}, ...(decode(args) as unknown[]))
      } catch (error) {
        // As an error that nobody caught, which the test sees.
        setTimeout(() => {
          throw error
        })
      }
    }
  }

  /** A value as the other side of the bridge sees it: functions become calls across, all else a frozen copy. */
  const across = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...args: unknown[]) => {
        const result: unknown = value(...args.map(across))
        return result instanceof Promise ? result.then(across) : across(result)
      }
    }
    if (value instanceof Uint8Array || value === null || typeof value !== 'object') return structuredClone(value)
    if (Array.isArray(value)) return value.map(across)
    if (Object.getPrototypeOf(value) !== Object.prototype) return structuredClone(value)
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, each]) => [key, across(each)])))
  }
  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown) {
      if (name in page) throw new Error(`Cannot bind an API on top of an existing property on the window object`)
      Object.defineProperty(page, name, { value: across(api), writable: false, configurable: false, enumerable: true })
    },
  }
  const only = (part: string, members: object) =>
    new Proxy(members, {
      get(target, member, receiver) {
        if (member in target || typeof member === 'symbol') return Reflect.get(target, member, receiver) as unknown
        throw new Error(`The stand-in for Electron has no ${part}.${member}.`)
      },
    })
  const electron = only('electron', {
    contextBridge: only('contextBridge', contextBridge),
    ipcRenderer: only('ipcRenderer', ipcRenderer),
  })
  const module = { exports: {} }
  preload(
    name => {
      if (name !== 'electron') throw new Error(`module not found: ${name}`)
      return electron
    },
    module.exports,
    module,
  )
}
