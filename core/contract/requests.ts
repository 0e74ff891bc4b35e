import type { z } from 'zod'
import { deskRequests } from './requests/desk.ts'
import { documentRequests } from './requests/documents.ts'
import { fileRequests } from './requests/files.ts'
import { issueRequests } from './requests/issues.ts'
import { libraryRequests } from './requests/libraries.ts'

/**
 * Every request by name, with the schema of what it takes and gives. Preload, IPC handlers, HTTP routes and the
 * renderer's client are all derived from this one object. A request answers with `Result`: expected failures are
 * values.
 */
export const requests = {
  ...deskRequests,
  ...documentRequests,
  ...issueRequests,
  ...libraryRequests,
  ...fileRequests,
} as const

export type Requests = typeof requests
export type RequestName = keyof Requests
export type RequestInput<N extends RequestName> = z.input<Requests[N]['input']>
export type RequestParsed<N extends RequestName> = z.output<Requests[N]['input']>
export type RequestOutput<N extends RequestName> = z.output<Requests[N]['output']>
