import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAsker } from '../../main/host/ask-address.ts'
import { openService } from '../../main/service/open.ts'
import { webHost } from '../../main/web/host.ts'
import { startWebHost, type WebHost } from '../../main/web/server.ts'
import { comesTo, goTo, gone, keyboardAt, lastAction, seen } from './desk/desk-page.ts'
import { finding, openList } from './desk/findings-page.ts'
import { closeEntry, entry, openEntry } from './desk/issue-page.ts'
import { workedLibrary } from './desk/worked-library.ts'
import { launchChromium } from './hosts/chromium-launch.ts'
import { still, watch } from './hosts/running.ts'

/**
 * The built page over the service in this process, whose host lets in one site on this machine besides the public
 * network.
 */
describe('a curator has the links of an issue checked', () => {
  let site: Server
  let port = 0
  let desk: WebHost
  let close: () => Promise<void>
  let browser: Browser
  let page: Page
  const problems: string[] = []
  const asked: string[] = []
  const list = () => page.getByRole('region', { name: 'To look at' })
  const link = async (words: string, address: string) => {
    const editor = await openEntry(page, words)
    if (await editor.getByRole('button', { name: /^More/ }).isVisible()) {
      await editor.getByRole('button', { name: /^More/ }).click()
    }
    await editor.getByRole('button', { name: 'Add a link' }).click()
    await editor
      .getByRole('textbox', { name: /^Words of link/ })
      .last()
      .fill('The table of dues')
    await editor
      .getByRole('textbox', { name: /^Address of link/ })
      .last()
      .fill(`http://127.0.0.1:${port}${address}`)
    await closeEntry(page)
  }

  beforeAll(async () => {
    site = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      if (request.url === '/slow') return
      const status = { '/there': 200, '/old': 301, '/new': 200 }[request.url!] ?? 404
      response.writeHead(status, status === 301 ? { location: '/new' } : {}).end()
    })
    await new Promise<void>(resolve => {
      site.listen(0, '127.0.0.1', resolve)
    })
    port = (site.address() as AddressInfo).port
    const askAddress = createAsker({ allowed: (address, at) => address === '127.0.0.1' && at === port })
    const service = await openService({ library: await workedLibrary(), host: { ...webHost(), askAddress } })
    if (!service.ok) throw new Error(service.message)
    const host = await startWebHost({
      service: service.value,
      renderer: join(import.meta.dirname, '../../out/renderer'),
      port: 0,
    })
    if (!host.ok) throw new Error(host.message)
    desk = host.value
    close = () => service.value.close()
    browser = await launchChromium()
    page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, ...still })).newPage()
    watch(page, problems)
    await page.goto(desk.invite())
    await goTo(page, 'Issue')
    await seen(entry(page, 'Harbour dues'))
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.close()
    await close?.()
    site?.closeAllConnections()
    site?.close()
  })

  it('only when asked: nothing went out while the links were put in', async () => {
    await link('Harbour dues', '/old')
    await link('Ropewalk roof', '/gone')
    await link('Byelaw on jet skis', '/there')
    await openList(page)
    await seen(list())
    expect(asked).toEqual([])
  })

  it('and sees what came of each, the worst first', async () => {
    await list().getByRole('button', { name: 'Check links' }).click()
    await seen(list().getByText(/^\d+ links?: .*1 there, .*1 moved, .*1 gone$/))
    await seen(finding(page, '“The table of dues”: The page is gone (404).'))
    await list().locator('summary').click()
    await seen(list().getByRole('button', { name: /^gone · The table of dues/ }))
    expect(asked.toSorted()).toEqual(['GET /gone', 'HEAD /gone', 'HEAD /new', 'HEAD /old', 'HEAD /there'])
  })

  it('is led to one, and puts a moved one right in one step', async () => {
    await finding(page, 'The page is gone').getByRole('button').first().click()
    await comesTo(() => keyboardAt(page), 'Words of link 1')
    await closeEntry(page)
    const moved = finding(page, /has moved for good to http:\/\/127\.0\.0\.1:\d+\/new\./)
    await moved.getByRole('button', { name: 'Use the new address' }).click()
    await gone(moved)
    await lastAction(page, /Undo/)
  })

  it('can stop it while a site is silent, and keeps what is known', async () => {
    await link('Byelaw on jet skis', '/slow')
    await openList(page)
    await list().getByRole('button', { name: 'Check links' }).click()
    await seen(list().getByRole('progressbar'))
    await comesTo(async () => asked.includes('HEAD /slow'), true)
    await list().getByRole('button', { name: 'Cancel' }).click()
    await seen(list().getByText(/^Stopped\. /))
    await seen(finding(page, 'The page is gone'))
    expect(problems).toEqual([])
  })
})
