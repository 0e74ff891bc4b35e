import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** What every space of the desk has: the bar, the foot, dialogs; and how a story waits for what it sees. */
export const mod = process.platform === 'darwin' ? 'Meta' : 'Control'

/** Waits until a thing is to be seen, as a curator would. */
export const seen = (thing: Locator): Promise<void> => thing.first().waitFor({ state: 'visible', timeout: 10_000 })
export const gone = (thing: Locator): Promise<void> => thing.first().waitFor({ state: 'hidden', timeout: 10_000 })

export async function goTo(page: Page, space: 'Sources' | 'Library' | 'Issue'): Promise<void> {
  await page.getByRole('radio', { name: space, exact: true }).click()
}

export const foot = (page: Page): Locator => page.getByRole('contentinfo')

/** Waits until the foot says that everything is saved. */
export const saved = (page: Page): Promise<void> => seen(foot(page).getByText('Saved', { exact: true }))

/** The words of the last undoable action, as the foot shows them. */
export async function lastAction(page: Page, words: string | RegExp): Promise<void> {
  await seen(foot(page).getByText(words))
}

/** Undoes with the keyboard, from wherever no text field has it. */
export async function undo(page: Page): Promise<void> {
  await page.keyboard.press(`${mod}+z`)
}
export async function redo(page: Page): Promise<void> {
  await page.keyboard.press(`${mod}+Shift+z`)
}

/** Waits until a question about the page has this answer. */
export const comesTo = <T>(ask: () => Promise<T>, answer: T): Promise<void> => expect.poll(ask, { timeout: 10_000 }).toEqual(answer)
