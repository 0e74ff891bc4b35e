import type { Locator, Page } from 'playwright-core'
import { mod } from './desk-page.ts'

/** The sources space as a curator uses it. */
export const documents = (page: Page): Locator => page.getByRole('treegrid', { name: 'Documents' })
export const document = (page: Page, words: string): Locator =>
  documents(page).getByRole('row').filter({ hasText: words })
export const text = (page: Page): Locator => page.getByRole('grid', { name: /^Text of/ })
export const readItems = (page: Page): Locator => page.getByRole('grid', { name: /^Items read from/ })
export const readItem = (page: Page, words: string): Locator =>
  readItems(page).getByRole('row').filter({ hasText: words })

/** The chosen item in the list, in words. */
export const chosen = (page: Page): Promise<string[]> =>
  readItems(page).getByRole('row', { selected: true }).allInnerTexts()

/** Numbers of the lines that the text shows as chosen. */
export async function chosenLines(page: Page): Promise<number[]> {
  const rows = text(page).getByRole('row', { selected: true })
  return Promise.all((await rows.all()).map(async row => Number(await row.getAttribute('aria-rowindex'))))
}

export async function searchSources(page: Page, words: string): Promise<void> {
  await page.keyboard.press(`${mod}+f`)
  await page.getByRole('searchbox', { name: 'Search sources and items' }).fill(words)
}
