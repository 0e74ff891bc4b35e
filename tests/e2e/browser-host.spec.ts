import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { ended, serveBuilt } from './hosts/browser.ts'
import { launchChromium } from './hosts/chromium-launch.ts'
import { watch } from './hosts/running.ts'

let folder: string
let chromium: Browser
let served: Awaited<ReturnType<typeof serveBuilt>>
let page: Page
let problems: string[]

beforeAll(async () => {
  chromium = await launchChromium()
})
afterAll(() => chromium.close())
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'galley-browser-'))
  served = await serveBuilt(join(folder, 'library'), join(folder, 'machine'))
  page = await (await chromium.newContext()).newPage()
  problems = []
  watch(page, problems)
})
afterEach(async () => {
  await page.context().close()
  served.child.kill('SIGTERM')
  await ended(served.child)
  rmSync(folder, { recursive: true, force: true })
})

const text = () => page.locator('body').innerText()
const origin = () => new URL(served.url).origin

test('the address opens the desk, sheds its launch token and breaks no policy', async () => {
  await page.goto(served.url)
  await expect.poll(text).toContain('Library')
  await expect.poll(() => page.url()).toBe(`${origin()}/`)
  expect(problems).toEqual([])
})

test('the desk survives a reload, and a second tab of the same browser needs no new address', async () => {
  await page.goto(served.url)
  await expect.poll(text).toContain('Saved')
  await page.reload()
  await expect.poll(text).toContain('Saved')
  const second = await page.context().newPage()
  await second.goto(`${origin()}/`)
  await expect.poll(() => second.locator('body').innerText()).toContain('Saved')
})

test('without the launch token, or with one that was used, the page says what to do', async () => {
  await page.goto(served.url)
  await expect.poll(text).toContain('Saved')
  for (const address of [`${origin()}/`, served.url]) {
    const stranger = await (await chromium.newContext()).newPage()
    await stranger.goto(address)
    await expect.poll(() => stranger.locator('body').innerText()).toMatch(/address/)
    // It knows of no library, and shows none.
    expect(await stranger.getByRole('button').allInnerTexts()).toEqual(['Try again'])
  }
})

test('a change made in one tab reaches the other', async () => {
  await page.goto(served.url)
  await expect.poll(text).toContain('Saved')
  const key = await page.evaluate(() => localStorage.getItem('galley-session'))
  // It listens before the change is made.
  const events = await page.evaluateHandle(async token => {
    const response = await fetch('/events', { headers: { 'x-galley-session': token ?? '' } })
    return response.body!.pipeThrough(new TextDecoderStream()).getReader()
  }, key)
  const heard = events.evaluate(async reader => {
    for (;;) {
      const { value = '' } = await reader.read()
      const line = value.split('\n').find(each => each.includes('"changed"'))
      if (line) return JSON.parse(line) as { label: string }
    }
  })
  const second = await page.context().newPage()
  await second.goto(`${origin()}/`)
  await second.evaluate(
    token =>
      fetch('/api/command.run', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-galley-session': token ?? '' },
        body: JSON.stringify({ command: { type: 'tag.create', name: 'Courts' } }),
      }),
    key,
  )
  expect((await heard).label).toContain('Courts')
})

test('a page on another port of this machine reaches nothing', async () => {
  await page.goto(served.url)
  await expect.poll(text).toContain('Saved')
  const other = await serveBuilt(join(folder, 'other'), join(folder, 'machine-2'))
  try {
    const hostile = await page.context().newPage()
    await hostile.goto(`${new URL(other.url).origin}/`)
    // A page of our own would be kept from this by its own policy already; the hostile one has none.
    const cdp = await hostile.context().newCDPSession(hostile)
    await cdp.send('Page.setBypassCSP', { enabled: true })
    await hostile.reload()
    const tried = await hostile.evaluate(async target => {
      const ask = (path: string, init?: RequestInit) =>
        fetch(target + path, init).then(
          response => response.text(),
          () => 'unreachable',
        )
      return [
        await ask('/'),
        await ask('/events'),
        await ask('/api/app.hello', { method: 'POST', body: '{}' }),
        await ask('/api/app.hello', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
      ]
    }, origin())
    expect(tried).toEqual(['unreachable', 'unreachable', 'unreachable', 'unreachable'])
  } finally {
    other.child.kill('SIGTERM')
    await ended(other.child)
  }
})

test('when the host is gone the desk says so', async () => {
  await page.goto(served.url)
  await expect.poll(text).toContain('Saved')
  served.child.kill('SIGKILL')
  await ended(served.child)
  await expect.poll(text, { timeout: 15_000 }).toMatch(/not running any more/)
})
