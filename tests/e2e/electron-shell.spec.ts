import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Transport } from '../../core/contract/transport.ts'
import { mod } from './desk/desk-page.ts'
import { launchChromium } from './hosts/chromium-launch.ts'
import { launchOnStandIn } from './hosts/stand-in.ts'

const letter = `COURTS

Harbour court opens its doors on Saturday

The old harbour court will be open to visitors from ten to four. Guides from the city archive explain the building.

Bridge toll suit dismissed

A judge in Lindholm dismissed the suit over the bridge toll on Tuesday and gave the city costs.
`

let folder: string
let galley: Awaited<ReturnType<typeof launchOnStandIn>>
const file = (name: string, text = letter): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const ask = (name: string, input: unknown = {}) =>
  galley.page.evaluate(
    ([request, value]) =>
      (window as unknown as { galley: Transport }).galley.request(request as 'app.hello', value as never),
    [name, input] as const,
  ) as Promise<{ ok: boolean; value?: Record<string, unknown>; message?: string }>
/** Waits until the library holds so many documents. */
const documents = (count: number) =>
  expect
    .poll(async () => ((await ask('sources.list')).value?.['sources'] as unknown[]).length, { timeout: 15_000 })
    .toBe(count)

let chromium: Browser
beforeAll(async () => {
  chromium = await launchChromium()
})
afterAll(() => chromium.close())
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'galley-shell-'))
  galley = await launchOnStandIn({ library: join(folder, 'library'), chromium })
})
afterEach(async () => {
  await galley.close()
  rmSync(folder, { recursive: true, force: true })
})

test('an issue is printed as PDF by a window that is never seen, runs no script and is gone after', async () => {
  const made = await ask('command.run', { command: { type: 'issue.create', title: 'The marsh comes back' } })
  const [id] = made.value?.['created'] as string[]
  const printed = await galley.saving(async () => {
    const saved = await ask('files.save', { name: 'issue', format: 'pdf' })
    expect(await ask('issues.export', { id, format: 'pdf', to: saved.value?.['to'] })).toMatchObject({ ok: true })
  })
  const pdf = Buffer.from(printed.bytes).toString('latin1')
  expect([printed.name, pdf.slice(0, 5)]).toEqual(['issue.pdf', '%PDF-'])
  for (const part of ['/StructTreeRoot', '/Outlines']) expect(pdf).toContain(part)
  expect(pdf).toMatch(/\/MediaBox \[0 0 59\d/)
  const [preferences] = galley.desktop.asked.printed
  expect(preferences).toMatchObject({
    javascript: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  })
})

describe('the window', () => {
  test('is isolated and sandboxed, has no Node, and keeps the web’s own security', () => {
    expect(galley.desktop.asked.window?.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    })
    expect(Object.keys(galley.desktop.asked.window?.webPreferences ?? {})).not.toContain('allowRunningInsecureContent')
    expect(galley.desktop.asked.sandbox).toBe(true)
  })

  test('shows the desk over the bridge, which is the transport and nothing more', async () => {
    await expect.poll(() => galley.page.locator('body').innerText()).toContain('Library')
    const exposed = await galley.page.evaluate(() => {
      const bridge = (window as unknown as { galley: object }).galley
      return {
        names: Object.keys(bridge).sort(),
        frozen: Object.isFrozen(bridge),
        node: ['require', 'process', 'module', 'electron'].filter(name => name in window),
      }
    })
    expect(exposed).toEqual({ names: ['listen', 'request', 'upload'], frozen: true, node: [] })
    expect((await ask('app.hello')).value).toMatchObject({ host: 'electron' })
    expect(galley.problems).toEqual([])
  })

  test('opens as large as it was left', async () => {
    expect(galley.desktop.asked.window).toMatchObject({ width: 1440, height: 900, minWidth: 800, minHeight: 560 })
    await galley.restart()
    expect(galley.desktop.asked.window).toMatchObject({ x: 0, y: 0, width: 1440, height: 900 })
  })
})

describe('the menu', () => {
  test('sends each of its commands to the desk', async () => {
    await galley.page.evaluate(() => {
      const page = window as unknown as { heard: unknown[]; galley: Transport }
      page.heard = []
      page.galley.listen(event => {
        if (event.type === 'menu') page.heard.push(event.command)
      })
    })
    const commands = galley.desktop.asked.menu.flatMap(menu => menu.submenu ?? []).flatMap(item => item.id ?? [])
    expect(commands).toEqual(
      expect.arrayContaining(['item.new', 'edit.undo', 'edit.redo', 'go.sources', 'go.library', 'go.issue']),
    )
    for (const command of commands) await galley.desktop.click(command)
    await expect
      .poll(() => galley.page.evaluate(() => (window as unknown as { heard: unknown[] }).heard))
      .toEqual(commands)
    expect(galley.problems).toEqual([])
  })

  test('has the keys a curator expects', () => {
    const items = galley.desktop.asked.menu.flatMap(menu => menu.submenu ?? [])
    const keys = Object.fromEntries(items.filter(item => item.accelerator).map(item => [item.id, item.accelerator]))
    expect(keys).toMatchObject({
      'item.new': 'CmdOrCtrl+N',
      'edit.undo': 'CmdOrCtrl+Z',
      'go.sources': 'CmdOrCtrl+1',
      'go.library': 'CmdOrCtrl+2',
      'go.issue': 'CmdOrCtrl+3',
    })
    expect(new Set(Object.values(keys)).size).toBe(Object.values(keys).length)
  })
})

describe('dialogs', () => {
  test('documents chosen in the open dialog are handed over by token, without their paths', async () => {
    galley.desktop.openAnswers.push([file('letter.txt'), file('second.txt')])
    const picked = await ask('files.pick')
    expect(picked.value?.['files']).toMatchObject([{ name: 'letter.txt' }, { name: 'second.txt' }])
    expect(JSON.stringify(picked)).not.toContain(folder)
  })

  test('a cancelled dialog picks nothing and saves nowhere', async () => {
    expect((await ask('files.pick')).value).toEqual({ files: [] })
    expect((await ask('files.save', { name: 'Issue', format: 'text' })).value).toEqual({ to: null })
  })

  test('a document that can’t be read is told in a sentence, and the others are taken', async () => {
    galley.desktop.openAnswers.push([join(folder, 'gone.txt'), file('letter.txt')])
    expect((await ask('files.pick')).value?.['files']).toMatchObject([{ name: 'letter.txt' }])
    await expect
      .poll(() => galley.desktop.asked.errors)
      .toEqual([
        { title: 'Galley cannot open that file', content: '“gone.txt” could not be read: there is no such file.' },
      ])
  })

  test('an issue is written where the save dialog says', async () => {
    const made = await ask('command.run', { command: { type: 'issue.create', title: 'Week twelve' } })
    const id = (made.value?.['created'] as string[])[0]
    const saved = await galley.saving(async () => {
      const { value } = await ask('files.save', { name: 'Week twelve', format: 'text' })
      expect(await ask('issues.export', { id, format: 'text', to: value?.['to'] })).toMatchObject({
        ok: true,
        value: { download: null },
      })
    })
    expect(saved.name).toBe('Week twelve.txt')
    expect(new TextDecoder().decode(saved.bytes)).toContain('Week twelve')
  })
})

describe('files from outside', () => {
  test('a document opened with Galley is imported', async () => {
    await galley.desktop.openFile(file('letter.txt'))
    await documents(1)
  })

  test('a second start hands its documents to the first and ends', async () => {
    await galley.desktop.secondInstance(['galley', 'app', file('letter.txt'), '--some-switch'], folder)
    await documents(1)
    await expect.poll(() => galley.desktop.asked.shown).toContain('focus')
  })

  test('a relative path of a second start counts from where that was started', async () => {
    file('near.txt')
    await galley.desktop.secondInstance(['galley', 'app', 'near.txt'], folder)
    await documents(1)
  })

  test('a document named on starting is imported once the desk is there', async () => {
    await galley.close()
    galley = await launchOnStandIn({ library: join(folder, 'library'), chromium }, [file('letter.txt')])
    await documents(1)
  })

  test('a document that can’t be opened is told in a sentence', async () => {
    await galley.desktop.openFile(join(folder, 'gone.txt'))
    await expect
      .poll(() => galley.desktop.asked.errors.map(error => error.content))
      .toEqual(['“gone.txt” could not be read: there is no such file.'])
  })
})

describe('the end', () => {
  test.each(['close', 'quit'] as const)(
    'what was typed just before a %s is saved before the service ends',
    async how => {
      const { page } = galley
      const issue = (
        (await ask('command.run', { command: { type: 'issue.create', title: 'Week 12' } })).value?.[
          'created'
        ] as string[]
      )[0]
      await ask('command.run', { command: { type: 'section.add', issue, title: 'Water' } })
      await page.keyboard.press(`${mod}+3`)
      await page.getByRole('textbox', { name: 'Issue title' }).fill('The marsh comes back')
      expect(await galley.desktop[how]()).toBe(0)
      galley = await launchOnStandIn({ library: join(folder, 'library'), chromium })
      expect((await ask('issues.list')).value?.['issues']).toMatchObject([{ title: 'The marsh comes back' }])
    },
  )

  test('closing the window ends the app once the library has let go, and all is there on the next start', async () => {
    await ask('command.run', { command: { type: 'issue.create', title: 'Kept' } })
    expect(await galley.desktop.close()).toBe(0)
    galley = await launchOnStandIn({ library: join(folder, 'library'), chromium })
    expect((await ask('issues.list')).value?.['issues']).toMatchObject([{ title: 'Kept' }])
  })
})
