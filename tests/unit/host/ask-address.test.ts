import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createAsker } from '../../../main/host/ask-address.ts'
import { isPublic } from '../../../main/host/public-address.ts'

interface Site {
  readonly url: string
  readonly port: number
  readonly seen: { method: string; path: string; headers: IncomingMessage['headers'] }[]
}
type Page = { status: number; location?: string; head?: number } | 'silence'

/** A site on 127.0.0.1 with these pages; `head` is what HEAD gets instead. */
async function site(pages: (url: string) => Readonly<Record<string, Page>>): Promise<Site> {
  const seen: Site['seen'] = []
  const server = createServer((request, response) => {
    seen.push({ method: request.method!, path: request.url!, headers: request.headers })
    const page = pages(url)[request.url!] ?? { status: 404 }
    if (page === 'silence') return
    response.writeHead(request.method === 'HEAD' ? (page.head ?? page.status) : page.status, {
      'set-cookie': 'seen=1',
      ...(page.location && { location: page.location }),
    })
    response.end(request.method === 'HEAD' ? undefined : 'x'.repeat(100_000))
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  return { url, port, seen }
}
const letIn = ({ port }: Site) =>
  createAsker({ allowed: (address, at) => at === port || isPublic(address), timeLimit: 400 })
const asked = (asker: ReturnType<typeof createAsker>, url: string) => asker(url).answer

describe('asking an address', () => {
  it('asks with HEAD, and with GET where that is refused, without a cookie or a password', async () => {
    const here = await site(() => ({
      '/there': { status: 200 },
      '/no-head': { status: 200, head: 405 },
      '/gone': { status: 410 },
      '/closed': { status: 403 },
    }))
    const ask = letIn(here)
    expect(await asked(ask, `${here.url}/there#part`)).toEqual({ status: 200, moved: null, problem: null })
    expect(await asked(ask, `${here.url}/no-head`)).toEqual({ status: 200, moved: null, problem: null })
    expect(await asked(ask, `${here.url}/gone`)).toEqual({ status: 410, moved: null, problem: null })
    expect(await asked(ask, `${here.url}/closed`)).toEqual({ status: 403, moved: null, problem: null })
    expect(here.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'HEAD /there',
      'HEAD /no-head',
      'GET /no-head',
      'HEAD /gone',
      'GET /gone',
      'HEAD /closed',
      'GET /closed',
    ])
    for (const { headers } of here.seen) {
      expect(Object.keys(headers).sort()).toEqual(['accept', 'connection', 'host', 'user-agent'])
    }
    expect(await asked(ask, here.url.replace('//', '//ada:secret@'))).toMatchObject({
      kept: true,
      problem: 'it has a password in it',
    })
  })

  it('tells where an address has moved for good, as far as that goes in a row', async () => {
    const here = await site(url => ({
      '/old': { status: 301, location: '/new' },
      '/new': { status: 308, location: `${url}/newest?a=1` },
      '/newest?a=1': { status: 200 },
      '/today': { status: 302, location: '/newest?a=1' },
      '/half': { status: 301, location: '/today' },
      '/lost': { status: 301, location: '/nowhere' },
      '/round': { status: 301, location: '/round' },
    }))
    const ask = letIn(here)
    expect(await asked(ask, `${here.url}/old#part`)).toEqual({
      status: 200,
      moved: `${here.url}/newest?a=1#part`,
      problem: null,
    })
    expect(await asked(ask, `${here.url}/today`)).toEqual({ status: 200, moved: null, problem: null })
    expect(await asked(ask, `${here.url}/half`)).toEqual({ status: 200, moved: `${here.url}/today`, problem: null })
    expect(await asked(ask, `${here.url}/lost`)).toMatchObject({ status: 404 })
    expect(await asked(ask, `${here.url}/round`)).toEqual({
      status: null,
      moved: null,
      problem: 'it leads from one address to the next without end',
    })
  })

  it('waits only so long, and ends when it is cancelled', async () => {
    const here = await site(() => ({ '/slow': 'silence' }))
    expect(await asked(letIn(here), `${here.url}/slow`)).toEqual({
      status: null,
      moved: null,
      problem: 'its site did not answer in time',
    })
    const asking = createAsker({ allowed: () => true })(`${here.url}/slow`)
    setTimeout(() => asking.cancel(), 50)
    expect(await asking.answer).toEqual({ status: null, moved: null, problem: 'the check was cancelled' })
  })

  it('never asks one machine twice at once', async () => {
    let open = 0
    let most = 0
    const server = createServer((_, response) => {
      most = Math.max(most, ++open)
      setTimeout(() => {
        open--
        response.end()
      }, 20)
    })
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve)
    })
    onTestFinished(() => {
      server.close()
    })
    const { port } = server.address() as AddressInfo
    const ask = createAsker({ allowed: () => true })
    await Promise.all(['/a', '/b', '/c', '/d'].map(path => asked(ask, `http://127.0.0.1:${port}${path}`)))
    expect(most).toBe(1)
  })
})

describe('this machine and its network', () => {
  it('are not asked, however they are spelt and whatever name they have', async () => {
    const here = await site(() => ({ '/': { status: 200 } }))
    const ask = createAsker({ timeLimit: 400 })
    const { port } = here
    for (const host of [
      '127.0.0.1',
      'localhost',
      'LOCALHOST',
      '127.1',
      '0x7f.1',
      '2130706433',
      '0177.0.0.1',
      '0.0.0.0',
      '[::1]',
      '[::]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
    ]) {
      expect(await asked(ask, `http://${host}:${port}/`), host).toMatchObject({ status: null, kept: true })
    }
    expect(here.seen).toEqual([])
  })

  it('are not asked by way of a redirect either', async () => {
    const hidden = await site(() => ({ '/secret': { status: 200 } }))
    const targets = [
      `${hidden.url}/secret`,
      `http://localhost:${hidden.port}/secret`,
      'http://169.254.169.254/latest/meta-data/',
      'http://[::1]/',
      'http://10.0.0.1/',
      'file:///etc/passwd',
      'gopher://example.org/',
      'http://example.org:25/',
    ]
    const here = await site(() =>
      Object.fromEntries(targets.map((location, nth) => [`/${nth}`, { status: 302, location }])),
    )
    const ask = createAsker({
      allowed: (address, port) => port === here.port && address === '127.0.0.1',
      timeLimit: 400,
    })
    for (const nth of targets.keys()) {
      expect(await asked(ask, `${here.url}/${nth}`), targets[nth]).toMatchObject({ status: null, kept: true })
    }
    expect(hidden.seen).toEqual([])
  })

  it('are told from the public network', () => {
    for (const address of [
      '10.1.2.3',
      '100.64.0.1',
      '127.8.8.8',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '198.18.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '0.1.2.3',
      '::1',
      '::',
      'fe80::1',
      'fc00::1',
      'fd12::1',
      'ff02::1',
      '::ffff:10.0.0.1',
      '64:ff9b::a00:1',
      '2002:a00:1::1',
      '2001:0:1::1',
      '2001:db8::1',
      'nonsense',
    ]) {
      expect(isPublic(address), address).toBe(false)
    }
    for (const address of [
      '1.1.1.1',
      '93.184.216.34',
      '172.32.0.1',
      '100.128.0.1',
      '2606:4700::1111',
      '2a00:1450::1',
    ]) {
      expect(isPublic(address), address).toBe(true)
    }
  })
})
