import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { command, goTo, seen } from './desk/desk-page.ts'
import { workedLibrary } from './desk/worked-library.ts'
import { launchInBrowser } from './hosts/browser.ts'
import type { Running } from './hosts/running.ts'

let galley: Running
let library: string
const dialog = () => galley.page.getByRole('dialog', { name: 'Snapshots' })

beforeAll(async () => {
  library = await workedLibrary()
  galley = await launchInBrowser({ library })
})
afterAll(async () => {
  await galley?.close()
})

it('a curator takes a snapshot, restores it into a new library, and saves the whole library as one file', async () => {
  await goTo(galley.page, 'Library')
  await command(galley.page, 'Snapshots')
  await seen(dialog().getByRole('listitem').or(dialog().getByText('No snapshots yet.')))
  const before = await dialog().getByRole('listitem').count()
  await dialog().getByRole('button', { name: 'Take one now' }).click()
  await expect.poll(() => dialog().getByRole('listitem').count()).toBeGreaterThan(before)
  await dialog()
    .getByRole('button', { name: /^Restore .* into a new library$/ })
    .first()
    .click()
  const told = galley.page.getByText('The snapshot is now a library of its own in')
  await seen(told)
  const folder = /“(.+?)”/.exec(await told.innerText())?.[1] ?? ''
  expect(folder.startsWith(library)).toBe(true)
  expect(existsSync(join(folder, 'library.json'))).toBe(true)

  const file = await galley.saving(() => command(galley.page, 'Export the whole library'))
  expect(file.name).toMatch(/ \d{4}-\d{2}-\d{2}\.zip$/)
  expect(new TextDecoder().decode(file.bytes.slice(0, 2))).toBe('PK')
  expect(galley.problems).toEqual([])
})
