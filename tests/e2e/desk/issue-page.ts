import type { Locator, Page } from 'playwright-core'
import { gone, keyboardIn, seen } from './desk-page.ts'

/** The issue space as a curator uses it. */
export const outline = (page: Page): Locator => page.getByRole('treegrid', { name: 'Outline' })
export const pool = (page: Page): Locator => page.getByRole('region', { name: 'Pool' })
export const entry = (page: Page, words: string): Locator =>
  outline(page).getByRole('row', { level: 2 }).filter({ hasText: words })
export const section = (page: Page, title: string): Locator =>
  outline(page).getByRole('row', { level: 1 }).filter({ hasText: title })

/** The entries of the outline in order, each as "number headline". */
export async function order(page: Page): Promise<string[]> {
  return outline(page)
    .getByRole('row', { level: 2 })
    .evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? row.textContent ?? ''))
}

/** Adds a section and names it. */
export async function addSection(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a section' }).first().click()
  const field = outline(page).getByRole('textbox', { name: 'Section title' })
  await seen(field)
  await field.fill(title)
  await field.press('Enter')
  await seen(section(page, title))
}

/** Opens an entry in place, by keyboard. */
export async function openEntry(page: Page, words: string): Promise<Locator> {
  await entry(page, words).first().click()
  await page.keyboard.press('Enter')
  await seen(editor(page))
  return editor(page)
}

/** The entry that is open in place. */
export const editor = (page: Page): Locator => page.getByRole('group', { name: /^Edit / })

/** Closes the open entry by keyboard, which its row then has. */
export async function closeEntry(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await gone(editor(page))
  await keyboardIn(page, '[role=row]')
}

/** Drags one entry onto the upper edge of another with the mouse. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = (await from.boundingBox())!
  const end = (await to.boundingBox())!
  await page.mouse.move(start.x + 60, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(start.x + 64, start.y + start.height / 2 + 6, { steps: 3 })
  await page.mouse.move(end.x + 60, end.y + 3, { steps: 12 })
  await page.mouse.move(end.x + 60, end.y + 2, { steps: 3 })
  await page.mouse.up()
}

/** What the preview shows, whichever format it has. */
export async function previewText(page: Page): Promise<string> {
  const region = page.getByRole('region', { name: 'Preview' })
  const frame = region.locator('iframe').last()
  if ((await frame.count()) === 0) return region.innerText()
  return frame.contentFrame().locator('body').innerText()
}

/** Exports in a format by the dialog, up to the press that saves the file. */
export async function chooseExport(page: Page, format: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Export…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await seen(dialog)
  await dialog
    .getByRole('radio', { name: new RegExp(`^${format}`) })
    .locator('xpath=ancestor::label')
    .click()
  return dialog.getByRole('button', { name: 'Export', exact: true })
}
