import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { comesTo, gone, goTo, keyboardIn, lastAction, saved, seen, undo } from './desk/desk-page.ts'
import { items } from './desk/library-page.ts'
import { workedLibrary } from './desk/worked-library.ts'
import { launchInBrowser } from './hosts/browser.ts'
import type { Running } from './hosts/running.ts'

let galley: Running
let library: string
const dialog = () => galley.page.getByRole('dialog', { name: 'Changed here and outside' })
const line = () => galley.page.getByText(/changed outside while Galley changed/)

beforeAll(async () => {
  library = await workedLibrary()
  const [issue] = readdirSync(join(library, 'issues')).filter(name => /^[\w-]+\.json$/.test(name))
  const path = join(library, 'issues', issue!)
  const theirs = readFileSync(path, 'utf8')
    .replace('"The marsh comes back"', '"The river rises"')
    .replace('A week of decisions on the water’s edge, and one walk along it.', 'A week on the river.')
    .replace('Salt marsh returns to Corran Flats', 'The flats are a marsh again')
  writeFileSync(path.replace('.json', ' (Tove’s conflicted copy 2026-11-22).json'), theirs)
  writeFileSync(
    join(library, 'tags (1).json'),
    readFileSync(join(library, 'tags.json'), 'utf8')
      .replace('"Railways"', '"Lines and rails"')
      .replace('"ochre"', '"olive"'),
  )
  galley = await launchInBrowser({ library })
})
afterAll(async () => {
  await galley?.close()
})

it('a curator chooses, field by field and by keyboard, between versions that a sync left, and undoes one of them', async () => {
  const { page } = galley
  await seen(line())
  await page.getByRole('button', { name: 'Choose…' }).click()
  await seen(dialog().getByText('1 of 2'))
  await seen(dialog().getByText('The list of themes'))
  await expect.poll(() => dialog().getByRole('radiogroup').count()).toBe(2)
  const text = await dialog().innerText()
  for (const words of ['Name of theme ‘Railways’', 'Lines and rails', 'Colour of theme']) expect(text).toContain(words)
  await keyboardIn(page, '[role=radiogroup]')
  await page.keyboard.press('ArrowRight')
  await comesTo(
    () =>
      dialog()
        .getByRole('radio', { name: /^Theirs: Lines and rails/ })
        .isChecked(),
    true,
  )
  await dialog().getByRole('button', { name: 'Keep what is chosen' }).click()

  await seen(dialog().getByText('2 of 2'))
  await seen(dialog().getByText('Issue ‘The marsh comes back’'))
  await dialog().getByRole('button', { name: 'All theirs' }).click()
  await dialog()
    .getByRole('radio', { name: /^Mine: A week of decisions/ })
    .focus()
  await page.keyboard.press('Space')
  await dialog().getByRole('button', { name: 'Keep what is chosen' }).click()
  await gone(dialog())
  await gone(line())
  await saved(page)
  await lastAction(page, /Take over what was changed outside in issue/)
  await goTo(page, 'Issue')
  const title = page.getByRole('textbox', { name: 'Issue title' })
  await expect.poll(() => title.inputValue()).toBe('The river rises')
  await goTo(page, 'Library')
  await seen(page.getByText('Lines and rails'))
  await undo(page, /Take over what was changed outside in issue/)
  await goTo(page, 'Issue')
  await expect.poll(() => title.inputValue()).toBe('The marsh comes back')
  await expect
    .poll(() => readdirSync(join(library, 'trash')).filter(name => name.includes('.outside-')))
    .toHaveLength(2)
  await galley.restart()
  await goTo(galley.page, 'Library')
  await seen(items(galley.page).getByRole('row'))
  expect(await line().count()).toBe(0)
  expect(galley.problems).toEqual([])
})
