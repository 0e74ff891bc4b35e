import type { AddressAnswer } from '../model/link-verdict.ts'
import type { Result } from '../model/result.ts'
import type { Event } from './events.ts'
import type { Paper } from './requests/issues.ts'
import type { PickedFile } from './requests/files.ts'
import type { RequestName, RequestOutput, RequestParsed } from './requests.ts'

/** The service as its hosts see it: every request whose input has passed its schema, and the events. */
export interface Service {
  handle<N extends RequestName>(name: N, input: RequestParsed<N>): Promise<Result<RequestOutput<N>>>
  listen(onEvent: (event: Event) => void): () => void
  /** Keeps a file's bytes for one import. */
  accept(name: string, bytes: Uint8Array): PickedFile
  /**
   * The page behind a preview's or download's address, with its headers; null where it is gone (a download works once)
   * or unknown.
   */
  page(token: string): { readonly body: Uint8Array; readonly headers: Readonly<Record<string, string>> } | null
  /** Writes what is pending and lets the library go. */
  close(): Promise<void>
}

/** A web address being asked; `cancel` ends it early, and its answer then says so. */
export interface Asking {
  readonly answer: Promise<AddressAnswer>
  cancel(): void
}

/** What only a host can do, injected into the service. */
export interface Host {
  readonly kind: 'electron' | 'web'
  readonly mac: boolean
  /** The system's own open dialog; paths stay on this side. Null where the host has none. */
  pickFiles:
    ((purpose?: 'documents' | 'library' | 'picture') => Promise<readonly { name: string; bytes: Uint8Array }[]>) | null
  /** The system's own dialog for folders: the path, or null where cancelled. Absent where the host has none. */
  pickFolder?: (() => Promise<string | null>) | null
  /**
   * The system's save dialog: how to write the chosen file, or null where cancelled. Absent where files are downloaded.
   */
  saveFile: ((name: string, extension: string) => Promise<{ write(bytes: Uint8Array): Promise<void> } | null>) | null
  openExternal: ((url: string) => Promise<void>) | null
  /**
   * Prints a page that runs no script and loads nothing: tagged, with an outline of its headings. Absent where nothing
   * can print.
   */
  printPdf?: ((html: string, paper: Paper) => Promise<Result<Uint8Array>>) | null
  /**
   * Asks a web address whether it is there, which nothing else ever does. Absent where the network isn't to be asked.
   */
  askAddress?: ((url: string) => Asking) | null
  /** Base address under which `page` is served, ending in "/": "app://galley/page/" or "/page/". */
  readonly pages: string
}
