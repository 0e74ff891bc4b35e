import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Service } from '../../core/contract/ports.ts'
import { sessionHeader } from '../../core/contract/transport.ts'
import { fail, ok } from '../../core/model/result.ts'
import { pagePolicy } from '../host/page-policy.ts'
import type { RendererFiles } from '../host/renderer-files.ts'
import { dispatch } from '../service/dispatch.ts'
import { answer, answerJson } from './answer.ts'
import { bodyOf } from './body.ts'
import type { EventStreams } from './events.ts'
import { doorHeader } from './running.ts'
import { sameToken, type Session } from './tokens.ts'

/** The largest request, a text pasted as a document included, and the largest file taken, in bytes. */
const requestCap = 32 * 1024 * 1024
const uploadCap = 256 * 1024 * 1024

interface Parts {
  readonly service: Service
  readonly files: RendererFiles
  readonly session: Session
  readonly streams: EventStreams
  /** Opens the door to another process of this account: the key, and a fresh address. */
  readonly door: { readonly key: string; invite(): string }
}

type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void

/**
 * What is where: the page and its files (no data, so no token), pages under addresses nobody can guess, and, for those
 * who hold the session, requests by name, uploads and the events.
 */
export function routes(parts: Parts): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://host')
    const path = url.pathname
    if (request.method === 'POST') return post(parts, path)(request, response, url)
    if (path === '/events') return held(parts, sendEvents(parts))(request, response, url)
    if (path.startsWith('/page/')) return sendPage(parts, path.slice('/page/'.length), response)
    return sendFile(parts, path, response)
  }
}

function post(parts: Parts, path: string): Route {
  if (path === '/session') return exchange(parts)
  if (path === '/invite') return invite(parts)
  if (path === '/upload') return held(parts, takeUpload(parts))
  if (path.startsWith('/api/')) return held(parts, answerRequest(parts, path.slice('/api/'.length)))
  return (request, response) => {
    request.resume()
    answerJson(response, 404, fail('Galley has nothing at that address.'))
  }
}

/** Only for those who hold the session. */
const held =
  (parts: Parts, route: Route): Route =>
  (request, response, url) => {
    const token = request.headers[sessionHeader]
    if (parts.session.holds(typeof token === 'string' ? token : undefined)) return route(request, response, url)
    request.resume()
    answerJson(
      response,
      401,
      fail('This page is no longer connected to Galley. Start Galley again and use the new address.'),
    )
  }

const isJson = (request: IncomingMessage) =>
  /^application\/json(?:;\s*charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')

async function jsonOf(request: IncomingMessage, response: ServerResponse): Promise<{ value: unknown } | null> {
  if (!isJson(request)) {
    request.resume()
    answerJson(response, 415, fail('Galley takes JSON only.'))
    return null
  }
  const body = await bodyOf(request, requestCap)
  if (!body.ok) {
    answerJson(response, 413, body)
    return null
  }
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body.value)) as unknown }
  } catch {
    answerJson(response, 400, fail('That request is not JSON.'))
    return null
  }
}

const exchange =
  ({ session }: Parts): Route =>
  async (request, response) => {
    const body = await jsonOf(request, response)
    if (body === null) return
    const launch = (body.value as { launch?: unknown } | null)?.launch
    const token = typeof launch === 'string' ? session.exchange(launch) : null
    if (token === null) {
      answerJson(response, 401, fail('This address was opened before. Start Galley again for a new one.'))
    } else {
      answerJson(response, 200, ok({ token }))
    }
  }

/**
 * A second start on the same library asks for an address instead of failing. The key lies in a file that only this
 * account may read; a page can't know it, nor send the header across origins.
 */
const invite =
  ({ door }: Parts): Route =>
  (request, response) => {
    request.resume()
    const key = request.headers[doorHeader]
    if (typeof key !== 'string' || !sameToken(key, door.key)) {
      answerJson(response, 401, fail('Only another start of Galley on this machine may ask that.'))
    } else {
      answerJson(response, 200, ok({ url: door.invite() }))
    }
  }

const answerRequest =
  ({ service }: Parts, name: string): Route =>
  async (request, response) => {
    const body = await jsonOf(request, response)
    if (body !== null) answerJson(response, 200, await dispatch(service, name, body.value))
  }

const takeUpload =
  ({ service }: Parts): Route =>
  async (request, response, url) => {
    if (request.headers['content-type'] !== 'application/octet-stream') {
      request.resume()
      return answerJson(response, 415, fail('Galley takes a file as plain octets only.'))
    }
    const body = await bodyOf(request, uploadCap)
    if (!body.ok) return answerJson(response, 413, body)
    answerJson(response, 200, ok(service.accept(url.searchParams.get('name') || 'Untitled', body.value)))
  }

const sendEvents =
  ({ streams }: Parts): Route =>
  (_request, response, url) => {
    const after = url.searchParams.get('after')
    streams.open(response, after !== null && /^\d{1,15}$/.test(after) ? Number(after) : null)
  }

function sendPage({ service }: Parts, token: string, response: ServerResponse): void {
  const page = service.page(token)
  if (page === null) return answer(response, 404, 'This page was shown before, or Galley does not know it.')
  answer(response, 200, page.body, { 'content-security-policy': pagePolicy, ...lowerCased(page.headers) })
}

function sendFile({ files }: Parts, path: string, response: ServerResponse): void {
  const file = files.find(path)
  if (file === null) answer(response, 404, 'Galley has nothing at that address.')
  else answer(response, 200, file.body, file.headers)
}

const lowerCased = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
