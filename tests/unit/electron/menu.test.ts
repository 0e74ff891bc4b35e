import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { menuOf } from '../../../main/electron/menu.ts'

const commands = join(import.meta.dirname, '../../../renderer/commands')
const known = readdirSync(commands).flatMap(file => [...readFileSync(join(commands, file), 'utf8').matchAll(/\bid: '([\w.-]+)'/g)].map(match => match[1]))
const itemsOf = (mac: boolean): MenuItemConstructorOptions[] =>
  menuOf(mac, () => undefined).flatMap(menu => Array.isArray(menu.submenu) ? menu.submenu : [])

test('every command of the native menu is one of the renderer’s', () => {
  const ids = itemsOf(true).flatMap(item => item.id ?? [])
  expect(ids.length).toBeGreaterThan(8)
  expect(ids.filter(id => !known.includes(id))).toEqual([])
})

test('the menu of a Mac has the application’s own first, and closes windows where others quit', () => {
  expect(menuOf(true, () => undefined)[0]).toMatchObject({ role: 'appMenu' })
  expect(itemsOf(true).map(item => item.role)).toContain('close')
  expect(itemsOf(false).map(item => item.role)).toContain('quit')
})
