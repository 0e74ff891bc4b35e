import type { Locator, Page } from 'playwright-core'
import { seen } from './desk-page.ts'

/** What preflight shows of the open issue. */
export const lookAt = (page: Page): Locator => page.getByRole('button', { name: /(\d+|Nothing) to look at$/ })
const list = (page: Page): Locator => page.getByRole('region', { name: 'To look at' })
export const findings = (page: Page): Locator => list(page).getByRole('listitem')
export const finding = (page: Page, words: string | RegExp): Locator => findings(page).filter({ hasText: words })

/** How many things there are to look at. */
export const countOf = async (page: Page): Promise<number> =>
  Number.parseInt((await lookAt(page).getAttribute('aria-label')) ?? '') || 0

/** Opens the list where it isn't open. */
export async function openList(page: Page): Promise<void> {
  await seen(lookAt(page))
  if (!(await list(page).isVisible())) await lookAt(page).click()
  await seen(list(page))
}
