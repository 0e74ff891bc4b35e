import type { Result } from '../model/result.ts'
import type { Event } from './events.ts'
import type { PickedFile } from './requests/files.ts'
import type { RequestInput, RequestName, RequestOutput } from './requests.ts'

/** How a renderer reaches the service: over Electron's bridge or over HTTP on loopback, chosen in one place. */
export interface Transport {
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Result<RequestOutput<N>>>
  /** Hands the bytes of a dropped, pasted or chosen file to the host, for a token to import. */
  upload(name: string, bytes: Uint8Array): Promise<Result<PickedFile>>
  /** Calls back for each event until the returned function is called. */
  listen(onEvent: (event: Event) => void): () => void
}

/** Header that carries the session of a browser's page on each call over HTTP; 192 random bits. */
export const sessionHeader = 'x-galley-session'

/** Channels between Electron's processes: a request, a file's bytes, and an event coming back. */
export const channels = { request: 'galley:request', upload: 'galley:upload', event: 'galley:event' } as const
