import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sessionHeader } from '../../../core/contract/transport.ts'
import { askForAddress, doorHeader } from '../../../main/web/running.ts'
import { startWebHost, type WebHost } from '../../../main/web/server.ts'
import { fakeService } from './fake-service.ts'

let folder: string
let host: WebHost
let service: ReturnType<typeof fakeService>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'galley-web-'))
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true })
  writeFileSync(join(folder, 'renderer/index.html'), '<!doctype html><title>Desk</title>')
  writeFileSync(join(folder, 'renderer/assets/desk.js'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  service = fakeService()
  const started = await startWebHost({ service, renderer: join(folder, 'renderer'), port: 0 })
  if (!started.ok) throw new Error(started.message)
  host = started.value
})
afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true })
})

interface Answer {
  status: number
  headers: Record<string, unknown>
  body: string
}

/** A request with exactly these headers; `fetch` would set some of its own. */
function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Uint8Array,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(host.origin, { method, path, headers, agent: false }, response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** What a raw request is answered with: its status line. */
function askRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(host.origin).port), '127.0.0.1', () => socket.write(text))
    let got = ''
    socket.on('data', chunk => {
      got += chunk
    })
    socket.on('close', () => resolve(got.split('\r\n')[0] ?? ''))
    socket.on('error', reject)
  })
}

const json = { 'content-type': 'application/json' }
const own = () => ({ origin: host.origin })
const launchOf = (address: string) => new URLSearchParams(new URL(address).hash.slice(1)).get('launch') ?? ''
async function session(): Promise<Record<string, string>> {
  const answer = await ask(
    'POST',
    '/session',
    { ...own(), ...json },
    JSON.stringify({ launch: launchOf(host.invite()) }),
  )
  return { [sessionHeader]: JSON.parse(answer.body).value.token }
}
const hello = '/api/app.hello'

test('a page with the session reaches the service by the name of the request', async () => {
  const answer = await ask('POST', '/api/items.get', { ...own(), ...json, ...(await session()) }, '{"id":"abc"}')
  expect(JSON.parse(answer.body)).toEqual({ ok: true, value: {} })
  expect(service.asked).toEqual([{ name: 'items.get', input: { id: 'abc' } }])
})

test('a request that is not in the contract, or not of its shape, never reaches the service', async () => {
  const headers = { ...own(), ...json, ...(await session()) }
  for (const path of ['/api/items.steal', '/api/constructor', '/api/items.get']) {
    expect(JSON.parse((await ask('POST', path, headers, '{}')).body).ok).toBe(false)
  }
  expect(service.asked).toEqual([])
})

test('a launch token opens the desk once', async () => {
  const launch = launchOf(host.invite())
  const body = JSON.stringify({ launch })
  expect((await ask('POST', '/session', { ...own(), ...json }, body)).status).toBe(200)
  expect((await ask('POST', '/session', { ...own(), ...json }, body)).status).toBe(401)
})

test('launch and session tokens carry at least 128 bits', async () => {
  const tokens = [launchOf(host.invite()), (await session())[sessionHeader] ?? '']
  for (const token of tokens) expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16)
})

test('without the session, or with a wrong one, nothing is answered', async () => {
  const wrong: Record<string, string>[] = [
    {},
    { [sessionHeader]: 'guess' },
    { [sessionHeader]: '' },
    { [sessionHeader]: launchOf(host.invite()) },
  ]
  for (const token of wrong) {
    expect((await ask('POST', hello, { ...own(), ...json, ...token }, '{}')).status).toBe(401)
    expect(
      (await ask('POST', '/upload?name=x', { ...own(), 'content-type': 'application/octet-stream', ...token }, 'x'))
        .status,
    ).toBe(401)
    expect((await ask('GET', '/events', token)).status).toBe(401)
  }
  expect(service.asked).toEqual([])
  expect(service.accepted).toEqual([])
})

test('a change without an Origin, or with another page’s, is refused even with the session', async () => {
  const token = await session()
  const port = new URL(host.origin).port
  for (const origin of [
    undefined,
    'null',
    'https://example.com',
    `http://localhost:${port}`,
    'http://127.0.0.1:1',
    `https://127.0.0.1:${port}`,
  ]) {
    const answer = await ask('POST', hello, { ...json, ...token, ...(origin === undefined ? {} : { origin }) }, '{}')
    expect(answer.status).toBe(403)
  }
  expect(service.asked).toEqual([])
})

test('a request under another name than its own address is refused, as a rebound page would make it', async () => {
  const port = new URL(host.origin).port
  for (const name of [`localhost:${port}`, `galley.example:${port}`, '127.0.0.1', `127.0.0.1:${port}.example`]) {
    expect((await ask('GET', '/', { host: name })).status).toBe(421)
  }
})

test('two Hosts, no Host, an absolute address and HTTP/1.0 are refused', async () => {
  const name = new URL(host.origin).host
  expect(await askRaw(`GET / HTTP/1.1\r\nHost: ${name}\r\nHost: ${name}\r\nConnection: close\r\n\r\n`)).toMatch(
    / 4\d\d /,
  )
  expect(await askRaw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/ 4\d\d /)
  expect(await askRaw('GET / HTTP/1.0\r\n\r\n')).toMatch(/ 4\d\d /)
  expect(await askRaw(`GET http://${name}/ HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`)).toMatch(/ 400 /)
  expect(await askRaw(`GET / HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`)).toMatch(/ 200 /)
})

test('Sec-Fetch-Site from anywhere but the page itself or the address bar is refused', async () => {
  for (const site of ['cross-site', 'same-site']) {
    expect((await ask('GET', '/', { 'sec-fetch-site': site })).status).toBe(403)
  }
  for (const site of ['same-origin', 'none']) {
    expect((await ask('GET', '/', { 'sec-fetch-site': site })).status).toBe(200)
  }
})

test('only JSON is taken, and only GET and POST', async () => {
  const token = await session()
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
  ]) {
    expect((await ask('POST', hello, { ...own(), ...token, 'content-type': type }, '{}')).status).toBe(415)
  }
  expect((await ask('POST', hello, { ...own(), ...token, ...json }, '{')).status).toBe(400)
  for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    expect((await ask(method, hello, { ...own(), ...token })).status).toBe(405)
  }
})

test('no answer carries a CORS header, and each says nosniff, no referrer and who may frame it', async () => {
  const token = await session()
  service.pages.set('t', '<p>')
  const answers = [
    await ask('GET', '/'),
    await ask('GET', '/nowhere'),
    await ask('GET', '/page/t'),
    await ask('POST', hello, { ...own(), ...json, ...token }, '{}'),
    await ask('POST', hello, { origin: 'https://example.com' }),
  ]
  for (const { headers } of answers) {
    expect(Object.keys(headers).filter(name => name.startsWith('access-control'))).toEqual([])
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['content-security-policy']).toContain('frame-ancestors')
  }
  expect(answers[0]?.headers['content-security-policy']).toMatch(/script-src 'self';.*frame-ancestors 'none'/)
  expect(answers[2]?.headers['content-security-policy']).toContain("frame-ancestors 'self'")
})

test('only the built renderer’s own files are served, however a path out of them is written', async () => {
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'renderer/link.txt'))
  const paths = [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    `/${folder}/secret.txt`,
    '/secret.txt',
    '/link.txt',
    '/assets',
    '/assets/',
    '/index.html%00.js',
  ]
  for (const path of paths) {
    const answer = await ask('GET', path)
    expect(answer.body, path).not.toContain('secret')
    expect([400, 404], path).toContain(answer.status)
  }
  expect((await ask('GET', '/assets/desk.js')).headers['content-type']).toMatch(/^text\/javascript/)
})

test('a page of the service is shown once', async () => {
  service.pages.set('once', '<p>Preview</p>')
  expect((await ask('GET', '/page/once')).body).toBe('<p>Preview</p>')
  expect((await ask('GET', '/page/once')).status).toBe(404)
})

test('an uploaded file reaches the service byte for byte under its name', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)
  const headers = { ...own(), 'content-type': 'application/octet-stream', ...(await session()) }
  const answer = await ask('POST', `/upload?name=${encodeURIComponent('Woche 12 – Ö.txt')}`, headers, bytes)
  expect(JSON.parse(answer.body).value.name).toBe('Woche 12 – Ö.txt')
  expect(service.accepted.map(({ name, bytes: got }) => [name, [...got]])).toEqual([['Woche 12 – Ö.txt', [...bytes]]])
})

test('events come one a line, and those missed meanwhile come first', async () => {
  const token = await session()
  const changed = (seq: number) => ({
    type: 'changed' as const,
    seq,
    label: '',
    keys: [],
    history: { undo: null, redo: null },
  })
  for (const seq of [1, 2, 3]) service.emit(changed(seq))
  const stop = new AbortController()
  const response = await fetch(`${host.origin}/events?after=1`, { headers: token, signal: stop.signal })
  service.emit(changed(4))
  let text = ''
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString()
    if (text.includes('"seq":4')) break
  }
  stop.abort()
  expect(
    text
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line).seq),
  ).toEqual([2, 3, 4])
})

test('a port that is taken is told in a sentence, and so is a renderer that was never built', async () => {
  const port = Number(new URL(host.origin).port)
  const second = await startWebHost({ service, renderer: join(folder, 'renderer'), port })
  expect(second).toMatchObject({ ok: false, message: expect.stringContaining(`Port ${port} is taken`) })
  const unbuilt = await startWebHost({ service, renderer: join(folder, 'missing'), port: 0 })
  expect(unbuilt).toMatchObject({ ok: false, message: expect.stringContaining('npm run build') })
})

test('another start of this account gets an address that opens the desk once; without the key, or from a page, nobody does', async () => {
  const url = await askForAddress({ origin: host.origin, key: host.key })
  expect(url).toMatch(new RegExp(`^${host.origin}/#launch=[\\w-]{22,}$`))
  const body = JSON.stringify({ launch: launchOf(url!) })
  expect((await ask('POST', '/session', { ...own(), ...json }, body)).status).toBe(200)
  expect((await ask('POST', '/session', { ...own(), ...json }, body)).status).toBe(401)

  expect(await askForAddress({ origin: host.origin, key: 'guess' })).toBeNull()
  expect(await askForAddress({ origin: 'http://example.com:80', key: host.key })).toBeNull()
  expect((await ask('POST', '/invite', { ...own(), ...(await session()) })).status).toBe(401)
  expect((await ask('POST', '/invite', { origin: 'https://example.com', [doorHeader]: host.key })).status).toBe(403)
  expect((await ask('GET', '/invite', { [doorHeader]: host.key })).status).toBe(404)
  await host.close()
  expect(await askForAddress({ origin: host.origin, key: host.key })).toBeNull()
})
