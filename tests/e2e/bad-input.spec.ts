import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { command, keyboardIn, leave, seen } from './desk/desk-page.ts'
import { hosts } from './hosts/all.ts'
import { launchChromium } from './hosts/chromium-launch.ts'
import { Desktop } from './hosts/electron-stand-in/desktop.ts'
import { launchInBrowser } from './hosts/browser.ts'

const galley = join(import.meta.dirname, '../../out/main/galley.js')
const letter = `Bridge toll suit dismissed

A judge in Lindholm dismissed the suit over the bridge toll on Tuesday and gave the city its costs. The ferrymen who brought
it have a month to appeal.

Evening classes for sailors return

The seamen’s school takes up its evening classes again in October, after two years without a teacher. Twelve places are free.
`

let folder: string
let chromium: Browser
beforeAll(async () => {
  chromium = await launchChromium()
})
afterAll(() => chromium.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-bad-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe.each(hosts)('documents that can’t be read, in %s', (_name, launch) => {
  test('are each told in a sentence, and the good one among them is taken', async () => {
    const running = await launch({ library: join(folder, 'library'), chromium })
    try {
      const files = [
        put('empty.txt', ''),
        put('photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1])),
        put('long.html', '<p>A line of the digest.</p>\n'.repeat(1_000_000)),
        put('letter.txt', letter),
        put('walk.ics', 'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nSUMMARY:Walk\nEND:VEVENT\nEND:VCALENDAR\n'),
      ]
      await running.choosing(files, () => running.page.getByRole('button', { name: 'Import' }).first().click())
      await running.page.getByRole('button', { name: 'Details' }).click()
      const dialog = running.page.getByRole('dialog')
      for (const sentence of [/empty/, /photo\.jpg.*\./, /too large/, /No story was found/]) {
        await seen(dialog.getByText(sentence))
      }
      await leave(running.page, dialog)
      // What “Details” stood in is gone too.
      await keyboardIn(running.page, '[data-focus="list"]')
      await command(running.page, 'last import')
      await seen(dialog.getByText(/too large/))
      await leave(running.page, dialog)
      await seen(running.page.getByText('Bridge toll suit dismissed'))
      expect(running.problems).toEqual([])
    } finally {
      await running.close()
    }
    const checked = spawnSync(process.execPath, [galley, 'check', '--library', join(folder, 'library'), '--json'], {
      encoding: 'utf8',
    })
    expect(JSON.parse(checked.stdout)).toEqual({ ok: true, findings: [] })
  })
})

describe('a library that can’t be made', () => {
  test('ends the browser host with a sentence that names the folder', () => {
    const taken = put('taken', 'a file')
    const ran = spawnSync(process.execPath, [galley, 'serve', '--library', join(taken, 'library')], {
      encoding: 'utf8',
    })
    expect([ran.status, ran.stdout]).toEqual([1, ''])
    expect(ran.stderr).toMatch(/^[^\n]*taken[^\n]*\.\n$/)
    expect(readFileSync(taken, 'utf8')).toBe('a file')
  })

  test('is told in a box by the Electron shell, which then ends', async () => {
    const context = await chromium.newContext()
    const desktop = new Desktop(context, ['--library', join(put('taken', 'a file'), 'library')], {
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
    })
    expect(await desktop.ended).toBe(1)
    expect(desktop.asked.window).toBeNull()
    expect(desktop.asked.errors).toEqual([
      { title: 'Galley cannot open its library', content: expect.stringMatching(/taken.*\.$/) },
    ])
    await context.close()
  })
})

test('a second start on the same machine ends at once and opens nothing', async () => {
  const context = await chromium.newContext()
  const desktop = new Desktop(context, ['--library', join(folder, 'library')], {
    STAND_IN_LOCKED: '1',
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
  })
  expect(await desktop.ended).toBe(0)
  expect(desktop.asked.window).toBeNull()
  await context.close()
})

test('a library on a disk that takes no changes opens for reading, and says so', async () => {
  const library = join(folder, 'library')
  spawnSync(process.execPath, [galley, 'import', put('letter.txt', letter), '--library', library])
  try {
    execFileSync('mount', ['--bind', library, library], { stdio: 'ignore' })
    execFileSync('mount', ['-o', 'remount,bind,ro', library], { stdio: 'ignore' })
  } catch {
    console.log('This account mounts nothing, so the read-only disk is not tried.')
    return
  }
  try {
    const running = await launchInBrowser({ library, chromium })
    await seen(running.page.getByText(/open for reading only/))
    await seen(running.page.getByText('Bridge toll suit dismissed'))
    await running.close()
  } finally {
    execFileSync('umount', [library])
  }
})
