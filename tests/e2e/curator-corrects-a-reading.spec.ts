import { mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type axeCore from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comesTo, gone, goTo, imported, keyboardAt, lastAction, seen, undo } from './desk/desk-page.ts'
import { tag } from './desk/library-page.ts'
import { document, readItem, readItems, text } from './desk/sources-page.ts'
import { hosts } from './hosts/all.ts'
import type { Running } from './hosts/running.ts'

const issues = [7, 8].map(number => join(import.meta.dirname, `../fixtures/taught/quarry-post-${number}.txt`))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const carrier = 'What the carrier brought down'
const sounds = 'Sounds from the ledge'

/** One correction teaches, told as one story: each step stands on the one before. */
describe.each(hosts)('a curator corrects a reading in %s', (_name, launch) => {
  let galley: Running
  const page = () => galley.page
  beforeAll(async () => {
    galley = await launch({ library: join(mkdtempSync(join(tmpdir(), 'galley-correcting-')), 'library') })
  })
  afterAll(async () => {
    await galley?.close()
  })

  const card = (ask: string | RegExp) => page().getByRole('group', { name: ask })
  const line = (words: string) => text(page()).getByText(words)
  const importFile = (file: string) =>
    galley.choosing([file], () => page().getByRole('button', { name: 'Import', exact: true }).click())

  it('imports a first issue, and keeps and tags a story', async () => {
    await goTo(page(), 'Sources')
    await importFile(issues[0]!)
    await imported(page(), 1)
    await seen(readItem(page(), 'Two kestrels'))
    await readItem(page(), 'Two kestrels').click()
    await page().keyboard.press('k')
    await seen(readItem(page(), 'Two kestrels').getByText('kept'))
    await readItem(page(), 'Two kestrels').click()
    await tag(page(), 'Birds')
    await seen(readItem(page(), 'Two kestrels').getByRole('img', { name: 'Birds' }))
  })

  it('is asked at the doubtful place, in line below it, and answers with one key', async () => {
    await readItem(page(), 'Two kestrels').click()
    await page().keyboard.press('n')
    await seen(card(/One story or two|A story or a section title/))
    await page().evaluate(axe)
    const { violations } = await page().evaluate(() =>
      (window as unknown as { axe: typeof axeCore }).axe.run(window.document, { resultTypes: ['violations'] }),
    )
    expect(
      violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    ).toEqual([])
    await page().keyboard.press('h')
    await seen(readItems(page()).getByText(sounds))
    await gone(readItem(page(), sounds).getByText('check:'))
    await undo(page(), /Make ‘Sounds from the ledge.*a section title/)
    await seen(readItem(page(), sounds).getByText('check:'))
  })

  it('brings the keyboard to the question of what is chosen before going on to the next', async () => {
    await readItem(page(), sounds).click()
    await seen(card('A story or a section title?').getByText('answers'))
    await page().keyboard.press('n')
    await comesTo(() => keyboardAt(page()), 'A story or a section title?')
    await gone(card('A story or a section title?').getByText('answers'))
    await page().keyboard.press('Escape')
  })

  it('hears what teaching would change, and corrects this document only', async () => {
    await line(carrier).click({ button: 'right' })
    await page().keyboard.press('Shift+H')
    await seen(card(/What is line/).getByText(/Section title: reading Quarry Post this way from now on changes/))
    await page().keyboard.press('h')
    await undo(page(), /Make ‘What the carrier.*a section title/)
  })

  it('teaches the publisher a section title, told first what that changes', async () => {
    await line(carrier).click({ button: 'right' })
    await seen(card(/What is line/))
    await page().keyboard.press('Shift+H')
    await seen(card(/What is line/).getByText(/changes \d+ places? in 1 document/))
    await page().keyboard.press('Enter')
    await lastAction(page(), /Make ‘.+’ a section title and read ‘Quarry Post’ this way from now on/)
    await gone(card(/What is line/))
  })

  it('teaches it a link’s label by keyboard', async () => {
    await line(sounds).click()
    await page().keyboard.press('c')
    await seen(card(/What is line 17/))
    await page().keyboard.press('Shift+L')
    await seen(card(/What is line 17/).getByText(/changes \d+ places?/))
    await page().keyboard.press('Enter')
    await seen(readItem(page(), 'Two kestrels').getByText('1 link'))
  })

  it('finds the tags of the stories where they were', async () => {
    await seen(readItem(page(), 'Two kestrels').getByRole('img', { name: 'Birds' }))
    await seen(readItem(page(), 'Two kestrels').getByText('kept'))
  })

  it('imports the second issue, and sees it right', async () => {
    await importFile(issues[1]!)
    await imported(page(), 1)
    await document(page(), 'No. 8').click()
    await seen(readItem(page(), 'Kestrels lay a third egg').getByText('1 link'))
    await seen(page().getByText('3 items in 1 section'))
    await comesTo(() => readItem(page(), carrier).getByText('check').count(), 0)
  })

  it('reads and edits what was taught as a list, and undoes that too', async () => {
    await document(page(), 'No. 8').click({ button: 'right' })
    await page().getByRole('menuitem', { name: 'How Quarry Post is read…' }).click()
    const dialog = page().getByRole('dialog', { name: 'How Quarry Post is read' })
    await comesTo(
      () => dialog.getByRole('textbox', { name: 'Link labels' }).inputValue(),
      'Sounds from the ledge, twelve minutes',
    )
    // What it ends with is in sight in a low window too.
    await page().setViewportSize({ width: 1024, height: 560 })
    const below = async () => {
      const [whole, save] = await Promise.all([
        dialog.boundingBox(),
        dialog.getByRole('button', { name: 'Save' }).boundingBox(),
      ])
      return save!.y + save!.height > whole!.y + whole!.height
    }
    await comesTo(below, false)
    await page().setViewportSize({ width: 1440, height: 900 })
    await dialog.getByRole('textbox', { name: 'Section titles' }).fill('')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await gone(dialog)
    await seen(readItem(page(), carrier))
    await undo(page(), /Edit how ‘Quarry Post’ is read/)
    await seen(page().getByText('3 items in 1 section'))
  })

  it('met no error in the page on the way', () => {
    expect(galley.problems).toEqual([])
  })
})
