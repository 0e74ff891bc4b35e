import type { BrowserWindowConstructorOptions, CustomScheme, WebPreferences } from 'electron'

export interface MenuEntry {
  id?: string
  label?: string
  role?: string
  type?: string
  accelerator?: string
  submenu?: MenuEntry[]
}
/** What the shell serves at an address of its scheme. */
export interface Served {
  status: number
  headers: Record<string, string>
  body: Uint8Array
}

/** What the shell asked of the system, in order of kind. A test reads it. */
export interface Asked {
  /** Whether every renderer was put into the sandbox. */
  sandbox: boolean
  schemes: CustomScheme[]
  window: BrowserWindowConstructorOptions | null
  menu: MenuEntry[]
  openDialogs: unknown[]
  saveDialogs: { defaultPath?: string; filters?: { extensions: string[] }[] }[]
  errors: { title: string; content: string }[]
  external: string[]
  /** How each window that printed was made. */
  printed: WebPreferences[]
  shown: string[]
}

export const nothingAsked = (): Asked => ({
  sandbox: false,
  schemes: [],
  window: null,
  menu: [],
  openDialogs: [],
  saveDialogs: [],
  errors: [],
  external: [],
  printed: [],
  shown: [],
})
