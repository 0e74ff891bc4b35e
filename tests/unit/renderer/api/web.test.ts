import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Event } from '../../../../core/contract/events.ts'
import { startWebHost, type WebHost } from '../../../../main/web/server.ts'
import { overHttp } from '../../../../renderer/api/web.ts'
import { fakeService } from '../../web/fake-service.ts'

/** The renderer's transport against the real host, in Node: only the browser's own globals are stood in for. */
let host: WebHost
let service: ReturnType<typeof fakeService>
let aborts: AbortController[]
let leave: () => void
/** For each request, whether the browser finishes it after its page has gone. */
let outliving: boolean[]
let kept: Map<string, string>
let stop: (() => void) | null = null

const changed = (seq: number): Event => ({
  type: 'changed',
  seq,
  label: `Step ${seq}`,
  keys: [],
  history: { undo: null, redo: null },
})

function browseTo(address: string): void {
  const { hash, pathname, search, origin } = new URL(address)
  const page = { hash, pathname, search }
  vi.stubGlobal('location', page)
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_state: unknown, _title: string, path: string) => {
      page.hash = new URL(path, origin).hash
    },
  })
}

beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-web-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  service = fakeService()
  const started = await startWebHost({ service, renderer: folder, port: 0 })
  if (!started.ok) throw new Error(started.message)
  host = started.value
  kept = new Map()
  aborts = []
  outliving = []
  const page = new EventTarget()
  leave = () => page.dispatchEvent(new globalThis.Event('pagehide'))
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  const { fetch } = globalThis
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (path.startsWith('/api/')) outliving.push(init.keepalive === true)
    const line = new AbortController()
    if (path.startsWith('/events')) aborts.push(line)
    const signal = init.signal ? AbortSignal.any([init.signal, line.signal]) : line.signal
    return fetch(host.origin + path, {
      ...init,
      signal,
      headers: { ...(init.headers as Record<string, string>), origin: host.origin },
    })
  })
  browseTo(host.invite())
})
afterEach(async () => {
  stop?.()
  stop = null
  vi.unstubAllGlobals()
  await host.close()
})

test('the launch token is exchanged and stripped from the address', async () => {
  const transport = overHttp()
  expect(location.hash).toBe('')
  expect(await transport.request('frame.get', {})).toEqual({ ok: true, value: {} })
  expect(kept.size).toBe(1)
})

test('a page loaded again goes on with the session it kept', async () => {
  await overHttp().request('frame.get', {})
  browseTo(`${host.origin}/`)
  expect((await overHttp().request('frame.get', {})).ok).toBe(true)
})

test('a page without either says which address to open', async () => {
  browseTo(`${host.origin}/`)
  expect(await overHttp().request('frame.get', {})).toMatchObject({
    ok: false,
    message: expect.stringContaining('Open the address'),
  })
})

test('a session the host does not know is forgotten and told of', async () => {
  kept.set('galley-session', 'of yesterday')
  browseTo(`${host.origin}/`)
  expect(await overHttp().request('frame.get', {})).toMatchObject({
    ok: false,
    message: expect.stringContaining('no longer connected'),
  })
  expect(kept.size).toBe(0)
})

test('a file’s bytes arrive as they are', async () => {
  const bytes = Uint8Array.from([0, 255, 13, 10, 128])
  expect(await overHttp().upload('Woche 12.txt', bytes)).toMatchObject({
    ok: true,
    value: { name: 'Woche 12.txt', size: 5 },
  })
  expect([...(service.accepted[0]?.bytes ?? [])]).toEqual([...bytes])
})

test('a lost stream is taken up again, and what happened meanwhile is told once and in order', async () => {
  const heard: number[] = []
  stop = overHttp().listen(event => {
    if (event.type === 'changed') heard.push(event.seq)
  })
  await vi.waitFor(() => expect(aborts).toHaveLength(1))
  await vi.waitFor(() => {
    service.emit(changed(1))
    expect(heard).toContain(1)
  })
  aborts[0]?.abort()
  service.emit(changed(2))
  service.emit(changed(3))
  await vi.waitFor(() => expect(heard.at(-1)).toBe(3), { timeout: 5000 })
  service.emit(changed(3))
  service.emit(changed(4))
  await vi.waitFor(() => expect(heard.at(-1)).toBe(4))
  expect(heard).toEqual([1, 2, 3, 4])
})

test('what was saved while the stream was lost is heard when it is taken up again', async () => {
  const heard: string[] = []
  const save = (state: 'saving' | 'saved'): void => service.emit({ type: 'save', save: { state, message: null } })
  stop = overHttp().listen(event => {
    if (event.type === 'save') heard.push(event.save.state)
  })
  await vi.waitFor(() => expect(aborts).toHaveLength(1))
  await vi.waitFor(() => {
    save('saving')
    expect(heard).toContain('saving')
  })
  aborts[0]?.abort()
  save('saved')
  await vi.waitFor(() => expect(heard.at(-1)).toBe('saved'), { timeout: 5000 })
})

test('all listeners share one stream, and it ends with the last of them', async () => {
  const transport = overHttp()
  const stops = [transport.listen(() => undefined), transport.listen(() => undefined)]
  await vi.waitFor(() => expect(aborts).toHaveLength(1))
  for (const each of stops) each()
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(aborts).toHaveLength(1)
})

test('a host that is gone is a failure with a sentence, for requests and as a failed save', async () => {
  const transport = overHttp()
  await transport.request('frame.get', {})
  const saves: string[] = []
  stop = transport.listen(event => {
    if (event.type === 'save') saves.push(event.save.message ?? '')
  })
  await vi.waitFor(() => expect(aborts).toHaveLength(1))
  await host.close()
  expect(await transport.request('frame.get', {})).toMatchObject({
    ok: false,
    message: expect.stringContaining('not running any more'),
  })
  await vi.waitFor(() => expect(saves.join()).toContain('not running any more'), { timeout: 5000 })
})

test('what a page sends while it goes outlives it, unless it is more than browsers allow', async () => {
  const transport = overHttp()
  await transport.request('frame.get', {})
  leave()
  await transport.request('frame.get', {})
  await transport.request('frame.get', { words: 'x'.repeat(30_000) } as never)
  expect(outliving).toEqual([false, true, false])
})
