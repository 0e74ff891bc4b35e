import { expect, test } from 'vitest'
import { sessionHeader } from '../../../core/contract/transport.ts'
import { askForAddress, doorHeader } from '../../../main/web/running.ts'
import { hostForEachTest, json, launchOf } from './web-host.ts'

const web = hostForEachTest()

test('a page with the session reaches the service by the name of the request', async () => {
  const answer = await web.now.ask(
    'POST',
    '/api/items.get',
    { ...web.now.own(), ...json, ...(await web.now.session()) },
    '{"id":"abc"}',
  )
  expect(JSON.parse(answer.body)).toEqual({ ok: true, value: {} })
  expect(web.now.service.asked).toEqual([{ name: 'items.get', input: { id: 'abc' } }])
})

test('a launch token opens the desk once', async () => {
  const launch = launchOf(web.now.host.invite())
  const body = JSON.stringify({ launch })
  expect((await web.now.ask('POST', '/session', { ...web.now.own(), ...json }, body)).status).toBe(200)
  expect((await web.now.ask('POST', '/session', { ...web.now.own(), ...json }, body)).status).toBe(401)
})

test('launch and session tokens carry at least 128 bits', async () => {
  const tokens = [launchOf(web.now.host.invite()), (await web.now.session())[sessionHeader] ?? '']
  for (const token of tokens) expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16)
})

test('an uploaded file reaches the service byte for byte under its name', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)
  const headers = { ...web.now.own(), 'content-type': 'application/octet-stream', ...(await web.now.session()) }
  const answer = await web.now.ask('POST', `/upload?name=${encodeURIComponent('Woche 12 – Ö.txt')}`, headers, bytes)
  expect(JSON.parse(answer.body).value.name).toBe('Woche 12 – Ö.txt')
  expect(web.now.service.accepted.map(({ name, bytes: got }) => [name, [...got]])).toEqual([
    ['Woche 12 – Ö.txt', [...bytes]],
  ])
})

test('events come one a line, and those missed meanwhile come first', async () => {
  const token = await web.now.session()
  const changed = (seq: number) => ({
    type: 'changed' as const,
    seq,
    label: '',
    keys: [],
    history: { undo: null, redo: null },
  })
  for (const seq of [1, 2, 3]) web.now.service.emit(changed(seq))
  const stop = new AbortController()
  const response = await fetch(`${web.now.origin}/events?after=1`, { headers: token, signal: stop.signal })
  web.now.service.emit(changed(4))
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

test('another start of this account gets an address that opens the desk once; without the key, or from a page, nobody does', async () => {
  const url = await askForAddress({ origin: web.now.origin, key: web.now.host.key })
  expect(url).toMatch(new RegExp(`^${web.now.origin}/#launch=[\\w-]{22,}$`))
  const body = JSON.stringify({ launch: launchOf(url!) })
  expect((await web.now.ask('POST', '/session', { ...web.now.own(), ...json }, body)).status).toBe(200)
  expect((await web.now.ask('POST', '/session', { ...web.now.own(), ...json }, body)).status).toBe(401)

  expect(await askForAddress({ origin: web.now.origin, key: 'guess' })).toBeNull()
  expect(await askForAddress({ origin: 'http://example.com:80', key: web.now.host.key })).toBeNull()
  expect((await web.now.ask('POST', '/invite', { ...web.now.own(), ...(await web.now.session()) })).status).toBe(401)
  expect(
    (await web.now.ask('POST', '/invite', { origin: 'https://example.com', [doorHeader]: web.now.host.key })).status,
  ).toBe(403)
  expect((await web.now.ask('GET', '/invite', { [doorHeader]: web.now.host.key })).status).toBe(404)
  await web.now.host.close()
  expect(await askForAddress({ origin: web.now.origin, key: web.now.host.key })).toBeNull()
})

test('a page that begins to listen hears how saving stands, which it may have missed', async () => {
  const { host, service } = web.now
  const headers = await web.now.session()
  service.emit({ type: 'save', save: { state: 'saving', message: null } })
  service.emit({ type: 'save', save: { state: 'saved', message: null } })
  const stop = new AbortController()
  const response = await fetch(`${host.origin}/events`, { headers, signal: stop.signal })
  service.emit({ type: 'notice', message: 'the end' })
  let text = ''
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString()
    if (text.includes('the end')) break
  }
  stop.abort()
  expect(JSON.parse(text.split('\n').filter(Boolean)[0]!)).toEqual({
    type: 'save',
    save: { state: 'saved', message: null },
  })
})
