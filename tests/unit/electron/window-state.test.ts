import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadWindowState, saveWindowState } from '../../../main/electron/window-state.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const fresh = () => mkdtempSync(join(tmpdir(), 'galley-window-'))
const left = { x: 40, y: 60, width: 1200, height: 800, maximized: true }

test('the window comes back where and as large as it was left', () => {
  const folder = fresh()
  saveWindowState(folder, left)
  expect(loadWindowState(folder, [screen])).toEqual(left)
})

test('a window left on a screen that is gone keeps its size and lets the system place it', () => {
  const folder = fresh()
  saveWindowState(folder, { ...left, x: 2600 })
  expect(loadWindowState(folder, [screen])).toEqual({ width: 1200, height: 800, maximized: true })
})

test('a state that is missing, damaged or too small to use is as good as none', () => {
  const usual = { width: 1440, height: 900, maximized: false }
  expect(loadWindowState(fresh(), [screen])).toEqual(usual)
  for (const text of ['', '{', '{"width":10,"height":10,"maximized":false}', '[]']) {
    const folder = fresh()
    writeFileSync(join(folder, 'window.json'), text)
    expect(loadWindowState(folder, [screen])).toEqual(usual)
  }
})

test('a folder that can’t be written troubles nobody', () => {
  const folder = fresh()
  writeFileSync(join(folder, 'file'), '')
  expect(() => saveWindowState(join(folder, 'file', 'in'), left)).not.toThrow()
})
