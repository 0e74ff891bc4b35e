import { mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type axeCore from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  comesTo,
  foot,
  goTo,
  gone,
  imported,
  keyboardAt,
  keyboardIn,
  lastAction,
  mod,
  seen,
  undo,
} from './desk/desk-page.ts'
import { detail, items, tag } from './desk/library-page.ts'
import {
  chosen,
  chosenLines,
  document,
  documents,
  readItem,
  readItems,
  searchSources,
  text,
} from './desk/sources-page.ts'
import { hosts } from './hosts/all.ts'
import type { Running } from './hosts/running.ts'

const samples = join(import.meta.dirname, '../../data/samples')
/** The samples, which read without a question but for the first one's, and a letter that asks one. */
const letters = [
  ...['estuary-letter-31.txt', 'slow-lines-weekly-204.txt', 'strongroom-letter-88.txt'].map(name =>
    join(samples, name),
  ),
  join(import.meta.dirname, '../fixtures/taught/quarry-post-7.txt'),
]
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The reading desk, told as one story: each step stands on the one before. */
describe.each(hosts)('a curator reads documents in %s', (_name, launch) => {
  let galley: Running
  const page = () => galley.page
  beforeAll(async () => {
    galley = await launch({ library: join(mkdtempSync(join(tmpdir(), 'galley-reading-')), 'library') })
  })
  afterAll(async () => {
    await galley?.close()
  })

  const chosenIs = (words: string) =>
    comesTo(async () => (await chosen(page())).map(line => line.split('\n')[0]), [words])

  it('is told what the desk is for while it is empty', async () => {
    await goTo(page(), 'Sources')
    await seen(page().getByRole('button', { name: 'Try the sample issues' }))
    await page().keyboard.press(`${mod}+2`)
    await page().keyboard.press(`${mod}+1`)
    await seen(page().getByRole('button', { name: 'Try the sample issues' }))
    await keyboardIn(page(), '[data-focus="list"]')
  })

  it('imports four documents and stays at the desk, with one of them open', async () => {
    const coming = page().getByRole('heading', { name: 'Reading your documents' }).waitFor()
    await galley.choosing(letters, () => page().getByRole('button', { name: 'Import', exact: true }).click())
    await coming
    await seen(foot(page()).getByText('4 documents'))
    await imported(page(), 4)
    await seen(text(page()))
    for (const outlet of ['Estuary Letter', 'Slow Lines Weekly', 'Strongroom Letter', 'Quarry Post']) {
      await seen(document(page(), outlet))
    }
  })

  it('corrects a line far down, and the text stays there', async () => {
    await document(page(), 'No. 31').click()
    await seen(text(page()).getByText('The tide gate at Lantern Quay'))
    await text(page()).evaluate(element => element.scrollTo(0, element.scrollHeight))
    await text(page()).getByText('Register for the class').click({ button: 'right' })
    await page().keyboard.press('x')
    await lastAction(page(), /Make ‘Register for the class’ not content/)
    await seen(text(page()).getByText('Register for the class'))
    await undo(page(), /Make ‘Register for the class’/)
    await seen(text(page()).getByText('Register for the class'))
  })

  it('finds an item’s lines by the item, and the item by a line', async () => {
    await document(page(), 'No. 31').click()
    await readItem(page(), 'Salt marsh returns').click()
    await comesTo(() => chosenLines(page()), [24, 25, 26, 27, 28, 29, 30, 31])
    await text(page()).getByText('Low Street asks for a siren').click()
    await chosenIs('Low Street asks for a siren as well as a gauge')
  })

  it('goes through the text by keyboard, in the list and in the text', async () => {
    await page().keyboard.press('ArrowDown')
    await chosenIs('Ferry company says crossings will not change')
    await page().keyboard.press('F6')
    await comesTo(() => keyboardAt(page()), 'Items read from estuary-letter-31.txt')
    await page().keyboard.press('ArrowUp')
    await chosenIs('Low Street asks for a siren as well as a gauge')
    await page().keyboard.press('End')
    await seen(readItem(page(), 'looks like'))
    await page().keyboard.press('Home')
    await comesTo(() => chosenLines(page()), [1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('corrects a headline in place, and takes the correction back', async () => {
    await readItem(page(), 'Eel fishers welcome').click()
    await page().keyboard.press('e')
    const field = page().getByRole('textbox', { name: 'Headline' })
    await field.fill('Left as it was')
    await page().keyboard.press('Escape')
    await gone(field)
    await chosenIs('Eel fishers welcome the open gate')
    await page().keyboard.press('e')
    await field.fill('Eel fishers drink to the open gate')
    await page().keyboard.press('Enter')
    await chosenIs('Eel fishers drink to the open gate')
    await comesTo(() => keyboardAt(page()), 'Items read from estuary-letter-31.txt')
    await undo(page(), /^Edit headline/)
    await chosenIs('Eel fishers welcome the open gate')
  })

  it('keeps, sets aside, stars and tags by the keys of the library', async () => {
    await page().keyboard.press('k')
    await seen(readItem(page(), 'Eel fishers').getByText('kept'))
    await chosenIs('Low Street asks for a siren as well as a gauge')
    await page().keyboard.press('a')
    await seen(readItem(page(), 'Low Street').getByText('set aside'))
    await page().keyboard.press('s')
    await seen(readItem(page(), 'Ferry company').getByText('starred'))
    await tag(page(), 'Tides')
    await seen(readItem(page(), 'Ferry company').getByRole('img', { name: 'Tides' }))
    await comesTo(() => keyboardAt(page()), 'Items read from estuary-letter-31.txt')
  })

  it('goes from one place to check to the next, on into the documents that follow', async () => {
    await page().keyboard.press('End')
    for (
      let more = 0;
      more < 12 && (await page().getByRole('heading', { name: 'estuary-letter-31.txt' }).isVisible());
      more++
    ) {
      const before = await chosen(page())
      await page().keyboard.press('n')
      await comesTo(async () => {
        const now = await chosen(page())
        return now.length === 1 && now[0] !== before[0]
      }, true)
    }
    await gone(page().getByRole('heading', { name: 'estuary-letter-31.txt' }))
    await comesTo(async () => (await chosen(page())).map(words => words.includes('check:')), [true])
  })

  it('has the panes in turn by F6: the documents, the text itself, the items', async () => {
    await readItems(page()).focus()
    for (const pane of [documents(page()), text(page()), readItems(page())]) {
      await page().keyboard.press('F6')
      await comesTo(() => pane.evaluate(element => element === element.ownerDocument.activeElement), true)
    }
  })

  it('searches documents by what their items say', async () => {
    await searchSources(page(), 'thumbprint')
    await comesTo(() => documents(page()).getByRole('row', { level: 2 }).count(), 1)
    await comesTo(() => readItems(page()).locator('[role=row][aria-selected]').count(), 1)
    await page().keyboard.press('Enter')
    await chosenIs('Parish Registers of Nether Wend Return After Ninety Years in a Bread Oven')
  })

  it('shows the item in the library, and from there its lines again', async () => {
    await page().keyboard.press('Enter')
    await seen(detail(page()).getByText('Parish Registers of Nether Wend'))
    await seen(items(page()).getByRole('row', { selected: true }).filter({ hasText: 'Parish Registers' }))
    await page().keyboard.press('o')
    await chosenIs('Parish Registers of Nether Wend Return After Ninety Years in a Bread Oven')
    await searchSources(page(), '')
    await page().keyboard.press('Escape')
    await comesTo(() => documents(page()).getByRole('row', { level: 2 }).count(), 4)
  })

  it('gives a document another publisher, and it moves there', async () => {
    await document(page(), 'No. 88').click({ button: 'right' })
    await page().getByRole('menuitem', { name: 'Title, publisher, date and language…' }).click()
    const dialog = page().getByRole('dialog', { name: 'strongroom-letter-88.txt' })
    await dialog.getByRole('combobox', { name: 'Publisher' }).fill('Harbour Wire')
    await dialog.getByLabel('Date').fill('2026-11-16')
    await page().keyboard.press('Enter')
    await gone(dialog)
    await seen(document(page(), 'Harbour Wire'))
    await seen(document(page(), '16 Nov'))
    await lastAction(page(), /Edit document/)
  })

  it('removes a document by keyboard, and undoes that', async () => {
    await documents(page()).focus()
    await page().keyboard.press(`${mod}+Backspace`)
    await gone(document(page(), 'Harbour Wire'))
    await undo(page(), /^Remove ‘/)
    await seen(document(page(), 'Harbour Wire'))
  })

  it('folds a publisher away and opens it again by keyboard', async () => {
    await document(page(), 'No. 31').click()
    await page().keyboard.press('ArrowLeft')
    await page().keyboard.press('ArrowLeft')
    await gone(document(page(), 'No. 31'))
    await page().keyboard.press('ArrowRight')
    await seen(document(page(), 'No. 31'))
  })

  it('has one pane at a time in a narrow window, with a way to each', async () => {
    const size = page().viewportSize()!
    await page().setViewportSize({ width: 720, height: 700 })
    await seen(text(page()))
    await page()
      .getByRole('button', { name: /items ›/ })
      .click()
    await seen(readItems(page()))
    await gone(text(page()))
    await page().setViewportSize(size)
    await seen(documents(page()))
  })

  it('has nothing that axe finds serious', async () => {
    await page().evaluate(axe)
    const { violations } = await page().evaluate(() =>
      (window as unknown as { axe: typeof axeCore }).axe.run(window.document, { resultTypes: ['violations'] }),
    )
    expect(
      violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    ).toEqual([])
  })

  it('met no error in the page on the way', () => {
    expect(galley.problems).toEqual([])
  })
})
