import { expect, test } from 'vitest'
import { sessionHeader } from '../../../core/contract/transport.ts'
import { hello, hostForEachTest, json, launchOf } from './web-host.ts'

const web = hostForEachTest()

test('a request that is not in the contract, or not of its shape, never reaches the service', async () => {
  const headers = { ...web.now.own(), ...json, ...(await web.now.session()) }
  for (const path of ['/api/items.steal', '/api/constructor', '/api/items.get']) {
    expect(JSON.parse((await web.now.ask('POST', path, headers, '{}')).body).ok).toBe(false)
  }
  expect(web.now.service.asked).toEqual([])
})

test('without the session, or with a wrong one, nothing is answered', async () => {
  const wrong: Record<string, string>[] = [
    {},
    { [sessionHeader]: 'guess' },
    { [sessionHeader]: '' },
    { [sessionHeader]: launchOf(web.now.host.invite()) },
  ]
  for (const token of wrong) {
    expect((await web.now.ask('POST', hello, { ...web.now.own(), ...json, ...token }, '{}')).status).toBe(401)
    expect(
      (
        await web.now.ask(
          'POST',
          '/upload?name=x',
          { ...web.now.own(), 'content-type': 'application/octet-stream', ...token },
          'x',
        )
      ).status,
    ).toBe(401)
    expect((await web.now.ask('GET', '/events', token)).status).toBe(401)
  }
  expect(web.now.service.asked).toEqual([])
  expect(web.now.service.accepted).toEqual([])
})

test('a change without an Origin, or with another page’s, is refused even with the session', async () => {
  const token = await web.now.session()
  const port = new URL(web.now.origin).port
  for (const origin of [
    undefined,
    'null',
    'https://example.com',
    `http://localhost:${port}`,
    'http://127.0.0.1:1',
    `https://127.0.0.1:${port}`,
  ]) {
    const answer = await web.now.ask(
      'POST',
      hello,
      { ...json, ...token, ...(origin === undefined ? {} : { origin }) },
      '{}',
    )
    expect(answer.status).toBe(403)
  }
  expect(web.now.service.asked).toEqual([])
})

test('a request under another name than its own address is refused, as a rebound page would make it', async () => {
  const port = new URL(web.now.origin).port
  for (const name of [`localhost:${port}`, `galley.example:${port}`, '127.0.0.1', `127.0.0.1:${port}.example`]) {
    expect((await web.now.ask('GET', '/', { host: name })).status).toBe(421)
  }
})

test('two Hosts, no Host, an absolute address and HTTP/1.0 are refused', async () => {
  const name = new URL(web.now.origin).host
  expect(await web.now.askRaw(`GET / HTTP/1.1\r\nHost: ${name}\r\nHost: ${name}\r\nConnection: close\r\n\r\n`)).toMatch(
    / 4\d\d /,
  )
  expect(await web.now.askRaw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/ 4\d\d /)
  expect(await web.now.askRaw('GET / HTTP/1.0\r\n\r\n')).toMatch(/ 4\d\d /)
  expect(await web.now.askRaw(`GET http://${name}/ HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`)).toMatch(
    / 400 /,
  )
  expect(await web.now.askRaw(`GET / HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`)).toMatch(/ 200 /)
})

test('Sec-Fetch-Site from anywhere but the page itself or the address bar is refused', async () => {
  for (const site of ['cross-site', 'same-site']) {
    expect((await web.now.ask('GET', '/', { 'sec-fetch-site': site })).status).toBe(403)
  }
  for (const site of ['same-origin', 'none']) {
    expect((await web.now.ask('GET', '/', { 'sec-fetch-site': site })).status).toBe(200)
  }
})

test('only JSON is taken, and only GET and POST', async () => {
  const token = await web.now.session()
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
  ]) {
    expect((await web.now.ask('POST', hello, { ...web.now.own(), ...token, 'content-type': type }, '{}')).status).toBe(
      415,
    )
  }
  expect((await web.now.ask('POST', hello, { ...web.now.own(), ...token, ...json }, '{')).status).toBe(400)
  for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    expect((await web.now.ask(method, hello, { ...web.now.own(), ...token })).status).toBe(405)
  }
})
