import type { ServerResponse } from 'node:http'
import type { Result } from '../../core/model/result.ts'
import { commonHeaders } from '../host/page-policy.ts'

type Headers = Readonly<Record<string, string>>

/** Ends a response with a body that is never kept by the browser, unless `headers` say otherwise. */
export function answer(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  headers: Headers = {},
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  response.writeHead(status, {
    ...commonHeaders,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    ...headers,
    'content-length': bytes.length,
  })
  response.end(bytes)
}

export function answerJson(response: ServerResponse, status: number, result: Result<unknown>): void {
  answer(response, status, JSON.stringify(result), { 'content-type': 'application/json; charset=utf-8' })
}
