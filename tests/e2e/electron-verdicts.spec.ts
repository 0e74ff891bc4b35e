import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channels, type Transport } from '../../core/contract/transport.ts'
import { launchOnStandIn } from './hosts/stand-in.ts'

let galley: Awaited<ReturnType<typeof launchOnStandIn>>
const ask = (name: string, input: unknown = {}) =>
  galley.page.evaluate(
    ([request, value]) =>
      (window as unknown as { galley: Transport }).galley.request(request as 'app.hello', value as never),
    [name, input] as const,
  ) as Promise<{ ok: boolean; value?: Record<string, unknown>; message?: string }>

beforeAll(async () => {
  galley = await launchOnStandIn({ library: join(mkdtempSync(join(tmpdir(), 'galley-verdicts-')), 'library') })
})
afterAll(() => galley.close())

describe('the app’s own protocol', () => {
  test('is standard, secure and made for fetch, and bypasses no policy', () => {
    expect(galley.desktop.asked.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
  })

  test('serves the page under a strict policy', async () => {
    const { status, headers } = await galley.desktop.fetch('app://galley/')
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self';.*frame-ancestors 'none'/)
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test.each([
    'app://galley/../main/index.js',
    'app://galley/%2e%2e/main/index.js',
    'app://galley/..%2fmain%2findex.js',
    'app://galley/..%5cmain%5cindex.js',
    'app://galley/assets/../../main/index.js',
    'app://galley//etc/passwd',
    'app://galley/etc/passwd',
    'app://galley/%2fetc%2fpasswd',
    'app://galley/package.json',
    'app://other/index.html',
    'app://galley.example/',
    'app://galley/page/unknown',
    'app://galley/page/../../main/index.js',
    'app://galley/index.html%00',
  ])('gives nothing at %s', async address => {
    expect((await galley.desktop.fetch(address)).status).toBe(404)
  })

  test('answers GET only', async () => {
    expect((await galley.desktop.fetch('app://galley/', 'POST')).status).toBe(404)
  })
})

describe('what the page may not do', () => {
  const hostile = [
    'https://example.com/',
    'http://127.0.0.1:8000/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'app://other/',
    'app://galley.example/',
    'app://galley@example.com/',
    'blob:app://galley/x',
    'about:blank',
    'not an address',
    '',
  ]

  test.each(hostile)('the window does not navigate to “%s”', async address => {
    expect(await galley.desktop.navigates(address)).toBe(false)
    expect(await galley.desktop.navigates(address, false)).toBe(false)
    expect(await galley.desktop.redirects(address)).toBe(false)
  })

  test('the window stays on the desk: not even a preview may take its place, and a frame shows previews only', async () => {
    expect(await galley.desktop.navigates('app://galley/page/x')).toBe(false)
    expect(await galley.desktop.navigates('app://galley/')).toBe(true)
    expect(await galley.desktop.navigates('app://galley/page/x', false)).toBe(true)
    expect(await galley.desktop.navigates('app://galley/', false)).toBe(false)
  })

  test('a script that leaves the page stays where it was', async () => {
    const refused = galley.page.waitForResponse('https://example.com/')
    await galley.page
      .evaluate(() => {
        location.href = 'https://example.com/'
      })
      .catch(() => undefined)
    expect((await refused).status()).toBe(204)
    expect(new URL(galley.page.url()).hostname).toBe('galley.localhost')
  })

  test.each(hostile)('no window opens for “%s”', async address => {
    expect(await galley.desktop.opensWindow(address)).toBe(false)
  })

  test('only web and mail addresses reach the system’s own programs', async () => {
    const refused = [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://host/share',
      'ms-msdt:/id',
      'vscode://x',
      'app://galley/',
      'https://user:secret@example.com/',
      'https:',
      'data:text/html,x',
    ]
    galley.desktop.asked.external.length = 0
    for (const address of refused) await galley.desktop.opensWindow(address)
    for (const address of ['https://example.com/a b', 'mailto:desk@example.com']) {
      await galley.desktop.opensWindow(address)
    }
    await expect
      .poll(() => galley.desktop.asked.external)
      .toEqual(['https://example.com/a%20b', 'mailto:desk@example.com'])
    for (const url of refused) await ask('host.open', { url })
    expect(galley.desktop.asked.external).toHaveLength(2)
  })

  test('no permission is given but to write to the clipboard', async () => {
    for (const name of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fullscreen',
      'openExternal',
      'fileSystem',
      'hid',
      'unknown',
    ]) {
      expect(await galley.desktop.permission(name), name).toEqual({ request: false, check: false, device: false })
    }
    expect(await galley.desktop.permission('clipboard-sanitized-write')).toMatchObject({ request: true, check: true })
  })

  test('nothing is embedded', async () => {
    expect(await galley.desktop.attachesWebview()).toBe(false)
  })

  test('a message from any other page or frame is not answered', async () => {
    const strangers: [string, boolean][] = [
      ['https://example.com/', true],
      ['app://galley/', false],
      ['app://galley/page/x', true],
      ['app://other/', true],
      ['app://galley.example/', true],
      ['file:///', true],
      ['', true],
    ]
    for (const [url, top] of strangers) {
      expect(await galley.desktop.invokeFrom(url, top, channels.request, 'app.hello', {}), url).toMatchObject({
        ok: false,
      })
      expect(await galley.desktop.invokeFrom(url, top, channels.upload, 'x.txt', new Uint8Array(3)), url).toMatchObject(
        { ok: false },
      )
    }
    expect(await galley.desktop.invokeFrom('app://galley/', true, channels.request, 'app.hello', {})).toMatchObject({
      ok: true,
    })
  })

  test('a message that is not in the contract, or not of its shape, is refused in a sentence', async () => {
    for (const [name, input] of [
      ['no.such', {}],
      ['constructor', {}],
      ['items.get', {}],
      ['import.run', { job: 'x', files: ['/etc/passwd'] }],
    ] as const) {
      const answer = await ask(name, input)
      expect(answer.ok, name).toBe(false)
      expect(answer.message, name).toMatch(/\.$/)
    }
    expect(
      await galley.desktop.invokeFrom('app://galley/', true, channels.upload, 'x.txt', 'a path, not bytes'),
    ).toMatchObject({ ok: false })
  })
})
