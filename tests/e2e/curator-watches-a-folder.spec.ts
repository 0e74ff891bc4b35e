import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { command, goTo, leave, seen } from './desk/desk-page.ts'
import { workedLibrary } from './desk/worked-library.ts'
import { launchInBrowser } from './hosts/browser.ts'
import type { Running } from './hosts/running.ts'

let galley: Running
let folder: string

beforeAll(async () => {
  const library = await workedLibrary()
  folder = join(dirname(library), 'Letters')
  mkdirSync(folder)
  galley = await launchInBrowser({ library })
})
afterAll(async () => {
  await galley?.close()
})

it('a curator chooses a folder, and what is saved into it comes by itself', async () => {
  const { page } = galley
  await goTo(page, 'Library')
  await command(page, 'watch a folder')
  // Choosing one is what there is to do, so that Enter does it.
  await expect
    .poll(() =>
      page.getByRole('button', { name: 'Choose a folder…' }).evaluate(button => button === document.activeElement),
    )
    .toBe(true)
  await page.keyboard.press('Enter')
  const chooser = page.getByRole('dialog', { name: 'Choose a folder to watch' })
  await chooser.getByRole('row', { name: 'Letters' }).focus()
  await page.keyboard.press('Enter')
  await seen(chooser.getByText('There are no folders in here.'))
  await chooser.getByRole('button', { name: 'Watch ‘Letters’' }).click()
  await seen(page.getByRole('dialog', { name: 'Watched folder' }).getByText(folder))
  await leave(page, page.getByRole('dialog', { name: 'Watched folder' }))

  const letter = join(folder, 'ferry-notes-5.txt')
  writeFileSync(
    letter,
    'FERRY NOTES\n\nNight boat gets its lamp back\n\nThe lamp was lent to the museum and came home on Friday.\n\nRead more\n\n\nCafé on the slip closes early\n\nIt opens again with the swifts.\n\nRead more\n',
  )
  utimesSync(letter, Date.now() / 1000 - 60, Date.now() / 1000 - 60)
  await seen(page.getByText(/From the watched folder: ‘ferry-notes-5\.txt’, \d items?\./))
  await seen(page.getByText('Night boat gets its lamp back'))
  expect(galley.problems).toEqual([])
})
