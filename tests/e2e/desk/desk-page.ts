import { setTimeout } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Locator, Page } from 'playwright-core'

/** What every space of the desk has: the bar, the foot, dialogs; and how a story waits for what it sees. */
export const mod = process.platform === 'darwin' ? 'Meta' : 'Control'

/** How long a story waits for what it states: longer than a slow machine takes; only what never comes costs it. */
const timeout = 20_000

/** Waits until a thing is to be seen, as a curator would. */
export const seen = (thing: Locator): Promise<void> => thing.first().waitFor({ state: 'visible', timeout })
export const gone = (thing: Locator): Promise<void> => thing.first().waitFor({ state: 'hidden', timeout })

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

const done = (page: Page): Promise<string[]> =>
  foot(page).getByRole('button', { name: 'Undo' }).locator('xpath=preceding-sibling::span').allInnerTexts()

/**
 * Undoes with the keyboard, from wherever no text field has it: waits until this is what the foot offers to undo, and
 * then until it is undone and the foot names the action before, which has to be another.
 */
export async function undo(page: Page, what: RegExp): Promise<void> {
  await lastAction(page, what)
  const last = await done(page)
  await page.keyboard.press(`${mod}+z`)
  await asked(
    () => done(page),
    now => !isDeepStrictEqual(now, last),
    'another last action',
  )
}
export async function redo(page: Page): Promise<void> {
  await page.keyboard.press(`${mod}+Shift+z`)
}

/** Waits until a question about the page has this answer. */
export const comesTo = <T>(ask: () => Promise<T>, answer: T): Promise<void> =>
  asked(ask, now => isDeepStrictEqual(now, answer), JSON.stringify(answer))

/**
 * Asks again until an answer will do, and what can't be asked yet, as while a page loads, again too; a test runner
 * isn't needed, so that pictures can be taken without one.
 */
async function asked<T>(ask: () => Promise<T>, is: (answer: T) => boolean, wanted: string): Promise<void> {
  const until = Date.now() + timeout
  let last = 'nothing'
  while (Date.now() < until) {
    try {
      const answer = await Promise.race([
        ask(),
        setTimeout(until - Date.now(), null, { ref: false }).then(() => Promise.reject(new Error('No answer.'))),
      ])
      if (is(answer)) return
      last = JSON.stringify(answer)
    } catch (error) {
      last = (error as Error).message
    }
    await setTimeout(50)
  }
  throw new Error(`Waited for ${wanted}, and still have ${last}.`)
}

/** Waits until what was asked for is shown: the rows of a search, the rendering of an issue. */
export const settled = (page: Page): Promise<void> =>
  comesTo(() => page.locator('[aria-busy=true], iframe[title="Preview, loading"]').count(), 0)

/** What has the keyboard, by its name. */
export const keyboardAt = (page: Page): Promise<string | null> =>
  page.evaluate(() => window.document.activeElement?.getAttribute('aria-label') ?? null)

/** Waits until the keyboard is in an element that matches, or in something inside it. */
export const keyboardIn = (page: Page, selector: string): Promise<void> =>
  comesTo(
    () => page.evaluate(within => (window.document.activeElement?.closest(within) ?? null) !== null, selector),
    true,
  )

/** Closes a dialog by keyboard. */
export async function leave(page: Page, dialog: Locator): Promise<void> {
  await page.keyboard.press('Escape')
  await gone(dialog)
}

/** Finds a command by its words in the palette and carries it out. */
export async function command(page: Page, words: string): Promise<void> {
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  await page.keyboard.press(`${mod}+k`)
  await seen(palette)
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await gone(palette)
}

/** Waits until an import has come to its end, and says so. */
export const imported = (page: Page, documents: number): Promise<void> =>
  seen(page.getByText(new RegExp(`^${documents} ${documents === 1 ? 'document' : 'documents'}, \\d+ items?`)))
