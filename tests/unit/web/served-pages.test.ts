import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startWebHost } from '../../../main/web/server.ts'
import { hello, hostForEachTest, json } from './web-host.ts'

const web = hostForEachTest()

test('no answer carries a CORS header, and each says nosniff, no referrer and who may frame it', async () => {
  const token = await web.now.session()
  web.now.service.pages.set('t', '<p>')
  const answers = [
    await web.now.ask('GET', '/'),
    await web.now.ask('GET', '/nowhere'),
    await web.now.ask('GET', '/page/t'),
    await web.now.ask('POST', hello, { ...web.now.own(), ...json, ...token }, '{}'),
    await web.now.ask('POST', hello, { origin: 'https://example.com' }),
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
  symlinkSync(join(web.now.folder, 'secret.txt'), join(web.now.folder, 'renderer/link.txt'))
  const paths = [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    `/${web.now.folder}/secret.txt`,
    '/secret.txt',
    '/link.txt',
    '/assets',
    '/assets/',
    '/index.html%00.js',
  ]
  for (const path of paths) {
    const answer = await web.now.ask('GET', path)
    expect(answer.body, path).not.toContain('secret')
    expect([400, 404], path).toContain(answer.status)
  }
  expect((await web.now.ask('GET', '/assets/desk.js')).headers['content-type']).toMatch(/^text\/javascript/)
})

test('a page of the service is shown once', async () => {
  web.now.service.pages.set('once', '<p>Preview</p>')
  expect((await web.now.ask('GET', '/page/once')).body).toBe('<p>Preview</p>')
  expect((await web.now.ask('GET', '/page/once')).status).toBe(404)
})

test('a port that is taken is told in a sentence, and so is a renderer that was never built', async () => {
  const port = Number(new URL(web.now.origin).port)
  const second = await startWebHost({ service: web.now.service, renderer: join(web.now.folder, 'renderer'), port })
  expect(second).toMatchObject({ ok: false, message: expect.stringContaining(`Port ${port} is taken`) })
  const unbuilt = await startWebHost({ service: web.now.service, renderer: join(web.now.folder, 'missing'), port: 0 })
  expect(unbuilt).toMatchObject({ ok: false, message: expect.stringContaining('npm run build') })
})
