import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { menuOf } from '../../../main/electron/menu.ts'

const commands = join(import.meta.dirname, '../../../renderer/commands')
const known = readdirSync(commands).flatMap(file =>
  [...readFileSync(join(commands, file), 'utf8').matchAll(/\bid: '([\w.-]+)'/g)].map(match => match[1]),
)
const itemsOf = (mac: boolean): MenuItemConstructorOptions[] =>
  menuOf(mac, () => undefined, []).flatMap(menu => (Array.isArray(menu.submenu) ? menu.submenu : []))

test('every command of the native menu is one of the renderer’s', () => {
  const ids = itemsOf(true).flatMap(item => item.id ?? [])
  expect(ids.length).toBeGreaterThan(8)
  expect(ids.filter(id => !known.includes(id))).toEqual([])
})

test('the menu of a Mac has the application’s own first, and closes windows where others quit', () => {
  expect(menuOf(true, () => undefined, [])[0]).toMatchObject({ role: 'appMenu' })
  expect(itemsOf(true).map(item => item.role)).toContain('close')
  expect(itemsOf(false).map(item => item.role)).toContain('quit')
})

test('libraries open before are in a menu of their own, and the one that is chosen is opened', () => {
  const opened: string[] = []
  const file = menuOf(
    false,
    () => undefined,
    ['Letters', 'Archive'].map(label => ({ label, open: () => opened.push(label) })),
  )
    .flatMap(menu => (Array.isArray(menu.submenu) ? menu.submenu : []))
    .find(item => item.label === 'Open recent library')
  const submenu = file?.submenu as MenuItemConstructorOptions[]
  expect(submenu.map(item => item.label)).toEqual(['Letters', 'Archive'])
  submenu[1]!.click!({} as never, undefined, {} as never)
  expect(opened).toEqual(['Archive'])
  expect(itemsOf(false).find(item => item.label === 'Open recent library')).toMatchObject({ enabled: false })
})
