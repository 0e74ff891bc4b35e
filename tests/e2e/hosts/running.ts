import type { Browser, Page } from 'playwright-core'

/** A file as the curator finds it after an export. */
export interface Saved {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Galley running in one of its hosts, as a story drives it. `page` is another one after `restart`. */
export interface Running {
  readonly kind: 'browser' | 'stand-in' | 'electron'
  readonly library: string
  readonly page: Page
  /**
   * What went wrong in the page so far: uncaught errors, and whatever the console calls an error (a breach of the CSP
   * too).
   */
  readonly problems: readonly string[]
  /** Does what opens the system's own dialog for documents, and chooses these paths in it. */
  choosing(paths: readonly string[], action: () => Promise<unknown>): Promise<void>
  /** Does what saves a file, and answers with the file where the curator put it. */
  saving(action: () => Promise<unknown>): Promise<Saved>
  /** Ends Galley as a curator does and starts it again on the same library. */
  restart(): Promise<void>
  close(): Promise<void>
}

export interface LaunchOptions {
  readonly library: string
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  /** A Chromium to open a fresh profile in; without it the host shares one with others. */
  readonly chromium?: Browser
}
export type Launch = (options: LaunchOptions) => Promise<Running>

/** A machine on which nothing moves of itself, so that what is looked at is what stays. */
export const still = { reducedMotion: 'reduce' } as const

/** Collects what goes wrong in a page. */
export function watch(page: Page, problems: string[]): void {
  page.on('pageerror', error => problems.push(`uncaught: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error') {
      problems.push(
        message.text().startsWith('Failed to load') ? `${message.text()}: ${message.location().url}` : message.text(),
      )
    }
  })
}
