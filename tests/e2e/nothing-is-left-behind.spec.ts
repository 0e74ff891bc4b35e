import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { comesTo, goTo, gone, keyboardIn, lastAction, leave, mod, seen } from './desk/desk-page.ts'
import { detail, items } from './desk/library-page.ts'
import { launchInBrowser } from './hosts/browser.ts'
import type { Running } from './hosts/running.ts'

/** What a curator was in the middle of when they went elsewhere, told in order. */
let galley: Running
const page = () => galley.page
beforeAll(async () => {
  galley = await launchInBrowser({ library: join(mkdtempSync(join(tmpdir(), 'galley-left-')), 'library') })
})
afterAll(() => galley?.close())

test('a library with nothing in it opens where samples are offered, wherever this machine was before', async () => {
  await goTo(page(), 'Issue')
  await seen(page().getByText('An issue begins here'))
  await galley.restart()
  await seen(page().getByRole('button', { name: 'Import the samples' }))
})

test('where there is no issue yet, the keyboard is at the button that makes one', async () => {
  await page().keyboard.press(`${mod}+3`)
  await seen(page().getByText('An issue begins here'))
  await keyboardIn(page(), 'button[data-focus=list]')
})

test('after an item is made by hand the keyboard is at the list', async () => {
  await page().keyboard.press(`${mod}+2`)
  const dialog = page().getByRole('dialog', { name: 'New item' })
  await page().keyboard.press(`${mod}+n`)
  await seen(dialog)
  await page().keyboard.type('A bench for the ferry queue')
  await page().keyboard.press(`${mod}+Enter`)
  await gone(dialog)
  await seen(items(page()).getByText('A bench for the ferry queue'))
  await keyboardIn(page(), '[aria-label=Items]')
})

test('an item by hand is begun by the mouse, and by a key the browser leaves to the page', async () => {
  const dialog = page().getByRole('dialog', { name: 'New item' })
  for (const begin of [
    () => page().getByRole('button', { name: 'New item' }).click(),
    () => page().keyboard.press('Alt+n'),
  ]) {
    await begin()
    await seen(dialog)
    await leave(page(), dialog)
  }
})

test('a note half written is kept when the curator goes to another space', async () => {
  await seen(detail(page()).getByText('A bench for the ferry queue'))
  await page().keyboard.press('Shift+N')
  await keyboardIn(page(), '[aria-label="New note"]')
  await page().keyboard.type('Ask the parish who planes it')
  await page().keyboard.press(`${mod}+1`)
  await lastAction(page(), /Add a note/)
  await page().keyboard.press(`${mod}+2`)
  await seen(detail(page()).getByText('Ask the parish who planes it'))
})

test('a headline half written is kept when the page goes', async () => {
  await items(page()).getByRole('row').first().click()
  await page().keyboard.press('e')
  await keyboardIn(page(), '[aria-label="Headline"]')
  await page().keyboard.type(' at Pell Point')
  await galley.page.goto('about:blank')
  // The page's last request outlives it; the host is ended only once it has had it.
  const journal = join(galley.library, 'journal')
  await comesTo(
    async () =>
      readdirSync(journal).some(
        name => name.endsWith('.ndjson') && readFileSync(join(journal, name), 'utf8').includes('at Pell Point'),
      ),
    true,
  )
  await galley.restart()
  await seen(items(page()).getByText('A bench for the ferry queue at Pell Point'))
  expect(galley.problems).toEqual([])
})
