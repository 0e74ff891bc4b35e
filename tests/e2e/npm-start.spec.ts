import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { ended } from './hosts/browser.ts'

const root = join(import.meta.dirname, '../..')
const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...environment } = process.env

test('without a display npm start says in one line that Electron did not start, and ends at a desk in the browser', async () => {
  if (process.platform !== 'linux') {
    console.log('This system always has a display, so npm start would open a window here.')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'galley-start-'))
  const child = spawn(process.execPath, [join(root, 'main/start.ts'), '--library', join(folder, 'library')], {
    env: { ...environment, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', chunk => {
    said += chunk
  })
  try {
    const url = await new Promise<string>((resolve, reject) => {
      createInterface(child.stdout).once('line', resolve)
      child.once('exit', code => reject(new Error(`npm start ended with ${code}: ${said}`)))
    })
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#launch=[\w-]{22,}$/)
    await expect
      .poll(() => said)
      .toContain('Electron could not be started (there is no display), so Galley runs in the browser')
    const page = await fetch(new URL('/', url))
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<div id="desk">')])
  } finally {
    child.kill('SIGTERM')
    await ended(child)
    rmSync(folder, { recursive: true, force: true })
  }
  expect(child.exitCode).toBe(0)
})
