import { lookup } from 'node:dns'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Asking } from '../../core/contract/ports.ts'
import type { AddressAnswer } from '../../core/model/link-verdict.ts'
import { isPublic } from './public-address.ts'
import { turns } from './turns.ts'

/**
 * The one place of Galley that asks the network, and only for `links.check`: whether a web address is there. It asks
 * with HEAD, with GET where that is refused, sends no cookie and no password, keeps no body, and follows five
 * redirects. A machine's name is looked up once, and what is connected to is one of the addresses that were judged:
 * none of this machine or its network, by whatever name or redirect.
 */
export interface AskOptions {
  /** Whether an IP address may be connected to, on a port. A test lets its own server in. */
  readonly allowed?: (address: string, port: number) => boolean
  /** For one answer, in ms. */
  readonly timeLimit?: number
}

const hops = 5
const permanent = new Set([301, 308])
const redirects = new Set([301, 302, 303, 307, 308])
/** Ports of the web; those below 1024 belong to other services, which a question could disturb. */
const isWebPort = (port: number) => port === 80 || port === 443 || port >= 1024

/** Not asked, rather than not answered. */
class Kept extends Error {}
const inside = 'it leads into this machine or its own network'

export function createAsker({ allowed = isPublic, timeLimit = 10_000 }: AskOptions = {}): (url: string) => Asking {
  const inTurn = turns()

  async function answer(url: URL, method: 'HEAD' | 'GET', signal: AbortSignal): Promise<Answer> {
    const reply = await inTurn(url.hostname, () =>
      ask(url, method, AbortSignal.any([signal, AbortSignal.timeout(timeLimit)]), allowed),
    )
    return reply.status >= 400 && method === 'HEAD' ? answer(url, 'GET', signal) : reply
  }

  async function follow(address: string, signal: AbortSignal): Promise<AddressAnswer> {
    let moved: string | null = null
    try {
      let at = new URL(address)
      const hash = at.hash
      for (let hop = 0, forGood = true; ; hop++) {
        const { status, location } = await answer(at, 'HEAD', signal)
        if (!redirects.has(status) || location === null) return { status, moved, problem: null }
        if (hop === hops) {
          return { status: null, moved: null, problem: 'it leads from one address to the next without end' }
        }
        const next = new URL(location, at)
        if (next.hash === '') next.hash = hash
        forGood &&= permanent.has(status)
        if (forGood) moved = next.href
        at = next
      }
    } catch (error) {
      if (error instanceof Kept) return { status: null, moved: null, problem: error.message, kept: true }
      return { status: null, moved: null, problem: signal.aborted ? 'the check was cancelled' : reasonOf(error) }
    }
  }

  return url => {
    const stop = new AbortController()
    return { answer: follow(url, stop.signal), cancel: () => stop.abort() }
  }
}

interface Answer {
  readonly status: number
  readonly location: string | null
}

function ask(
  url: URL,
  method: 'HEAD' | 'GET',
  signal: AbortSignal,
  allowed: (address: string, port: number) => boolean,
): Promise<Answer> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Kept('it leads to what is no web page')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  if (url.username || url.password) throw new Kept('it has a password in it')
  if (!isWebPort(port)) throw new Kept(`it leads to port ${port}, which is none of the web’s`)
  // A literal address is connected to without being looked up.
  if (isIP(host) !== 0 && !allowed(host, port)) throw new Kept(inside)
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(
      {
        host,
        port,
        path: `${url.pathname}${url.search}`,
        method,
        signal,
        agent: false,
        lookup: judged(port, allowed),
        headers: { accept: 'text/html,*/*;q=0.8', 'user-agent': 'Galley (checks links when its reader asks)' },
      },
      response => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? null })
        response.destroy()
      },
    )
    request.on('error', reject)
    request.end()
  })
}

/** Looks a name up and leaves only the addresses that may be connected to. */
const judged =
  (port: number, allowed: (address: string, port: number) => boolean): LookupFunction =>
  (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) {
        done(error, '', 0)
        return
      }
      const open = found.filter(({ address }) => allowed(address, port))
      const [first] = open
      if (!first) done(new Kept(inside), '', 0)
      else if (options.all) done(null, open)
      else done(null, first.address, first.family)
    })
  }

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no site of that name',
  EAI_AGAIN: 'its name could not be looked up; this machine may be offline',
  ECONNREFUSED: 'its site takes no connections',
  ECONNRESET: 'its site broke off',
  ENETUNREACH: 'this machine has no network',
  EHOSTUNREACH: 'there is no way to its site',
  ETIMEDOUT: 'its site did not answer in time',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  ERR_INVALID_URL: 'it is no address',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is its own',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate can’t be traced',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate can’t be traced',
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'there was no answer'
  const { code } = error as NodeJS.ErrnoException
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'its site did not answer in time'
  return (code !== undefined && reasons[code]) || `the connection failed${code === undefined ? '' : ` (${code})`}`
}
