import type { Locator, Page } from 'playwright-core'
import { gone, mod, seen, settled } from './desk-page.ts'

/** The library space as a curator uses it. */
export const items = (page: Page): Locator => page.getByRole('grid', { name: 'Items' })
export const row = (page: Page, words: string): Locator => items(page).getByRole('row').filter({ hasText: words })
export const detail = (page: Page): Locator => page.getByRole('region', { name: 'Item', exact: true })

const viewLine = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: new RegExp(`^${name} [\\d,]+`) })

/** Chooses one of the views or themes of the sidebar. */
export async function view(page: Page, name: string): Promise<void> {
  await viewLine(page, name).click()
  await settled(page)
}

/** How many items a view or theme of the sidebar counts. */
export async function countOf(page: Page, name: string): Promise<number> {
  const words = await viewLine(page, name).innerText()
  return Number(/([\d,]+)\s*$/.exec(words)?.[1]?.replaceAll(',', ''))
}

export async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press(`${mod}+f`)
  const field = page.getByRole('combobox', { name: 'Search items' })
  await field.fill(query)
  await field.press('Enter')
  await settled(page)
}

/** Finds an item by its words and clicks its row; the list then has the keyboard. */
export async function open(page: Page, words: string): Promise<void> {
  await view(page, 'All items')
  await search(page, `"${words}"`)
  await row(page, words).first().click()
  await seen(detail(page).getByText(words))
}

/** Puts a theme on what is selected, by keyboard; a new name makes a new theme. */
export async function tag(page: Page, name: string): Promise<void> {
  await page.keyboard.press('t')
  const picker = page.getByRole('dialog', { name: /^Themes of/ })
  await seen(picker)
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await seen(picker.getByRole('option', { name, selected: true }))
  await page.keyboard.press('Escape')
  await gone(picker)
}
