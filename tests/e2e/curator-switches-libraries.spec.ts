import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { command, goTo, imported, keyboardIn, leave, saved, seen } from './desk/desk-page.ts'
import { ended, launchInBrowser, serveBuilt } from './hosts/browser.ts'
import { launchChromium } from './hosts/chromium-launch.ts'
import type { Running } from './hosts/running.ts'
import { launchOnStandIn } from './hosts/stand-in.ts'

let chromium: Browser
let root: string
let galley: Running
const folder = (name: string) => join(root, name)
const dialog = (name: string) => galley.page.getByRole('dialog', { name })
const button = (name: string | RegExp) => galley.page.getByRole('button', { name })
/** Waits until the bar names this library. */
const opened = (name: string) => seen(button(`Library: ${name}`))
const menu = async (line: string) => {
  await button(/^Library: /).click()
  await galley.page.getByRole('menuitem', { name: line, exact: true }).click()
}

beforeAll(async () => {
  chromium = await launchChromium()
})
afterAll(() => chromium.close())
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'galley-libraries-'))
})
afterEach(async () => {
  await galley?.close()
  rmSync(root, { recursive: true, force: true })
})

/** What has the keyboard in the turn in which a row of the dialog's list goes; null if nothing has. */
async function keyboardAfterRowGoes(): Promise<() => Promise<string | null>> {
  const { page } = galley
  const seenAt = await page.evaluateHandle(() => {
    const result: { name: string | null } = { name: null }
    const list = window.document.querySelector('[role=dialog] ul')!
    new MutationObserver(() => {
      result.name = window.document.activeElement?.getAttribute('aria-label') ?? null
    }).observe(list, { childList: true })
    return result
  })
  return () => seenAt.evaluate(({ name }) => name)
}

async function makeNew(name: string): Promise<void> {
  await menu('New library…')
  await seen(dialog('New library').getByText(root, { exact: true }))
  await keyboardIn(galley.page, 'input')
  await galley.page.keyboard.type(name)
  await galley.page.keyboard.press('Enter')
  await opened(name)
}

describe('in the browser', () => {
  it('a curator makes a library, goes back and forth, finds one folder by folder, and takes a packed one in, without a new start', async () => {
    galley = await launchInBrowser({ library: folder('Letters'), chromium })
    const { page } = galley
    await opened('Letters')
    await command(page, 'Import the sample')
    await imported(page, 3)
    await saved(page)
    const packed = await galley.saving(() => menu('Export the whole library…'))
    writeFileSync(folder('packed.zip'), packed.bytes)

    await makeNew('Archive')
    expect(existsSync(folder('Archive/library.json'))).toBe(true)
    await seen(
      page
        .getByRole('button', { name: 'Try the sample issues' })
        .or(page.getByText(/sample/i))
        .first(),
    )
    await menu('Letters')
    await opened('Letters')
    await goTo(page, 'Library')
    await expect.poll(() => page.locator('body').innerText()).toMatch(/Estuary|Strongroom|Slow Lines/i)

    await menu('Open library…')
    await seen(dialog('Open a library').getByRole('row', { name: 'Archive' }))
    await keyboardIn(page, '[role=dialog] [role=row]')
    await page.keyboard.press('Enter')
    await opened('Archive')

    await galley.choosing([folder('packed.zip')], () => menu('Import a packed library…'))
    await seen(dialog('Import a packed library'))
    await dialog('Import a packed library').getByRole('textbox', { name: 'Name' }).fill('Second')
    await button('Import and open').click()
    await expect.poll(() => existsSync(folder('Second/library.json'))).toBe(true)
    await opened('Letters')
    await goTo(page, 'Library')
    await expect.poll(() => page.locator('body').innerText()).toMatch(/Estuary|Strongroom|Slow Lines/i)

    renameSync(folder('Archive'), folder('Moved'))
    await menu('Recent libraries…')
    await seen(dialog('Recent libraries').getByText(`Not found in ${root}`))
    await expect.poll(() => button('Open Archive').isDisabled()).toBe(true)
    const keyboard = await keyboardAfterRowGoes()
    await button('Take Archive off the list').click()
    await expect.poll(() => button('Open Archive').count()).toBe(0)
    expect(await keyboard()).toMatch(/^Take .+ off the list$/)
    await leave(page, dialog('Recent libraries'))
    expect(galley.problems).toEqual([])
  })

  it('a second start on the library that is served prints its address, which opens the same desk', async () => {
    const machine = folder('machine')
    const first = await serveBuilt(folder('Letters'), machine)
    try {
      const second = await serveBuilt(folder('Letters'), machine)
      await ended(second.child)
      expect(second.child.exitCode).toBe(0)
      expect(new URL(second.url).origin).toBe(new URL(first.url).origin)
      expect(second.url).not.toBe(first.url)
      const page = await (await chromium.newContext()).newPage()
      await page.goto(second.url)
      await seen(page.getByRole('button', { name: 'Library: Letters' }))
      await page.context().close()
    } finally {
      first.child.kill('SIGTERM')
      await ended(first.child)
    }
    galley = await launchInBrowser({ library: folder('Letters'), chromium })
    await opened('Letters')
  })
})

describe('in the app’s window', () => {
  it('a second start brings the window forward and has it open the library it names, with its documents', async () => {
    const shell = await launchOnStandIn({ library: folder('Letters'), chromium })
    galley = shell
    await opened('Letters')
    mkdirSync(folder('In'))
    writeFileSync(folder('In/quay.txt'), 'QUAY LETTER\n\nFerry runs late\n\nThe night boat left an hour late.\n')
    await shell.desktop.secondInstance(['galley', 'app', '--library', 'Archive', folder('In/quay.txt')], root)
    await expect
      .poll(() => shell.desktop.asked.errors.map(error => error.content))
      .toEqual([`There is no library in “${folder('Archive')}”.`])

    shell.desktop.openAnswers.push([root])
    await menu('New library…')
    await button('Choose…').click()
    await dialog('New library').getByRole('textbox', { name: 'Name' }).fill('Archive')
    await button('Make and open').click()
    await opened('Archive')
    const recent = () =>
      shell.desktop.asked.menu.flatMap(each => each.submenu ?? []).find(each => each.label === 'Open recent library')
    await expect.poll(() => recent()?.submenu?.map(each => each.label)).toEqual([`Letters (${folder('Letters')})`])

    await shell.desktop.secondInstance(['galley', 'app', '--library', folder('Letters'), folder('In/quay.txt')], root)
    await opened('Letters')
    await expect.poll(() => shell.desktop.asked.shown).toContain('focus')
    await goTo(galley.page, 'Library')
    await seen(galley.page.getByText('Ferry runs late'))
    expect(galley.problems).toEqual([])
  })
})
