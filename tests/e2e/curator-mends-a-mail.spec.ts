import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type axeCore from 'axe-core'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comesTo, command, goTo, gone, imported, keyboardIn, lastAction, seen, undo } from './desk/desk-page.ts'
import { detail, row, search, tag } from './desk/library-page.ts'
import { document, readItem, readItems, text } from './desk/sources-page.ts'
import { hosts } from './hosts/all.ts'
import type { Running } from './hosts/running.ts'

const mails = [3, 4].map(number => join(import.meta.dirname, `../fixtures/taught/sluice-weekly-${number}.eml`))
const folder = mkdtempSync(join(tmpdir(), 'galley-mending-'))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const bakery = 'From the bakery'
const sounds = 'Sounds from the ledge'
const sentence =
  'The keepers say the Armenia- Azerbaijan road has never stood open so long, and nobody remembers a spring as dry as this one was. '

/**
 * A mail read by its markup is corrected and teaches as plain text does, told as one story: each step stands on the one
 * before.
 */
describe.each(hosts)('a curator mends the reading of a mail in %s', (_name, launch) => {
  let galley: Running
  const page = () => galley.page
  beforeAll(async () => {
    galley = await launch({ library: join(mkdtempSync(join(tmpdir(), 'galley-mail-')), 'library') })
  })
  afterAll(async () => {
    await galley?.close()
  })

  const card = (ask: string | RegExp) => page().getByRole('group', { name: ask })
  const line = (words: string) => text(page()).getByText(words)
  const importFile = async (file: string) => {
    await galley.choosing([file], () => page().getByRole('button', { name: 'Import', exact: true }).click())
    await imported(page(), 1)
  }
  const menu = async (of: Locator, name: string | RegExp) => {
    await of.click({ button: 'right' })
    await page().getByRole('menuitem', { name }).click()
  }

  /** Where words of the text stand in the window. */
  const placeOf = (words: string) =>
    line(words)
      .first()
      .evaluate((element, words) => {
        const walk = window.document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
          const at = node.textContent!.indexOf(words)
          if (at < 0) continue
          const range = window.document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + words.length)
          const { left, right, top, height } = range.getBoundingClientRect()
          return { left, right, y: top + height / 2 }
        }
        throw new Error(`${words} is not in one piece`)
      }, words)

  /** Marks words of the text with the mouse, once they stand still. */
  async function mark(words: string): Promise<void> {
    let box = await placeOf(words)
    await comesTo(async () => {
      const before = box
      box = await placeOf(words)
      return box.y - before.y
    }, 0)
    await page().mouse.move(box.left + 1, box.y)
    await page().mouse.down()
    await page().mouse.move((box.left + box.right) / 2, box.y)
    await page().mouse.move(box.right - 1, box.y)
    await page().mouse.up()
  }

  it('imports a first issue, keeps a story, tags it and writes a note', async () => {
    await goTo(page(), 'Sources')
    await importFile(mails[0]!)
    await readItem(page(), 'Loaves for the school').click()
    await tag(page(), 'Bread')
    await readItem(page(), 'Loaves for the school').click()
    await page().keyboard.press('Enter')
    await seen(detail(page()).getByText('Loaves for the school'))
    await page().keyboard.press('Shift+N')
    await page().getByRole('textbox', { name: 'New note' }).fill('Ask the baker for the price.')
    await page().keyboard.press('Control+Enter')
    await lastAction(page(), /Add a note/)
    await goTo(page(), 'Sources')
  })

  it('marks a byline that ran into a line, and makes it one by a key', async () => {
    await mark('By Ann Lee')
    await seen(card('What is “By Ann Lee”?'))
    await page().evaluate(axe)
    const { violations } = await page().evaluate(() =>
      (window as unknown as { axe: typeof axeCore }).axe.run(window.document, { resultTypes: ['violations'] }),
    )
    expect(
      violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    ).toEqual([])
    await page().keyboard.press('y')
    await seen(readItem(page(), 'Bridge at Orrin').getByText('Ann Lee'))
    await lastAction(page(), /Make ‘By Ann Lee’ a byline/)
  })

  it('selects words by keyboard, moves where an item starts to inside a line, and takes that back', async () => {
    const before = await readItems(page()).getByRole('row').count()
    await line('The ovens were lit').click()
    await page().keyboard.press('c')
    await line('The ovens were lit').click({ button: 'right' })
    await seen(card(/^What is line/))
    await page().keyboard.press('End')
    for (let word = 0; word < 7; word++) await page().keyboard.press('Control+ArrowLeft')
    await seen(card(/^What begins behind/))
    await page().keyboard.press('Control+Shift+ArrowRight')
    await page().keyboard.press('Shift+ArrowRight')
    await seen(card(/^What is “\S+ ?”\?$/))
    await page().keyboard.press('ArrowLeft')
    await page().keyboard.press('s')
    await comesTo(() => readItems(page()).getByRole('row').count(), before + 1)
    await undo(page(), /^Split at /)
    await comesTo(() => readItems(page()).getByRole('row').count(), before)
  })

  it('teaches a section’s title and a link’s label, told first what that changes', async () => {
    await line(bakery).click({ button: 'right' })
    await seen(card(/What is line/))
    await page().keyboard.press('Shift+H')
    await seen(card(/What is line/).getByText(/changes \d+ places? in 1 document/))
    await page().keyboard.press('Enter')
    await lastAction(page(), /read ‘Sluice Weekly’ this way from now on/)
    await gone(card(/What is line/))
    await line(sounds).click({ button: 'right' })
    await seen(card(/What is line/))
    await page().keyboard.press('Shift+L')
    await seen(card(/What is line/).getByText(/changes \d+ places?/))
    await page().keyboard.press('Enter')
    await seen(readItem(page(), 'Loaves for the school').getByText('1 link'))
  })

  it('imports the second issue, and sees it right', async () => {
    await importFile(mails[1]!)
    await seen(readItem(page(), 'Rye is back on the shelf').getByText('1 link'))
    await seen(page().getByText(/in 1 section/))
  })

  it('reads the first issue again, and finds its tags and notes', async () => {
    await menu(document(page(), 'March in the valley'), 'Read again')
    await seen(page().getByText('Read again: nothing reads differently.'))
    await seen(readItem(page(), 'Loaves for the school').getByRole('img', { name: 'Bread' }))
    await seen(readItem(page(), 'Bridge at Orrin').getByText('Ann Lee'))
    await readItem(page(), 'Loaves for the school').click()
    await page().keyboard.press('Enter')
    await seen(detail(page()).getByText('Ask the baker for the price.'))
    await goTo(page(), 'Sources')
  })

  it('takes out one thing that was learnt, and undoes that', async () => {
    await menu(document(page(), 'March in the valley'), 'How Sluice Weekly is read…')
    const dialog = page().getByRole('dialog', { name: 'How Sluice Weekly is read' })
    await seen(dialog.getByText('2 lines were taught.'))
    await dialog.getByRole('textbox', { name: 'Link labels' }).fill('')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await gone(dialog)
    await undo(page(), /Edit how ‘Sluice Weekly’ is read/)
    await seen(readItem(page(), 'Loaves for the school').getByText('1 link'))
  })

  it('turns a document into one story and back', async () => {
    await page().getByRole('radio', { name: 'One story' }).click()
    await seen(page().getByText('1 item', { exact: true }))
    await undo(page(), /^Read .* as one story/)
    await gone(page().getByText('1 item', { exact: true }))
    await comesTo(() => page().getByRole('radio', { name: 'Digest' }).isChecked(), true)
  })

  it('is asked once what is only guessed of a letter, and answers by a key', async () => {
    const stories = Array.from(
      { length: 3 },
      (_, i) => `Gate ${i} opens at the mill\n\n${sentence}\n\nRead more: https://gate.example/${i}\n`,
    ).join('\n')
    const file = join(folder, `wharf-notes-${_name.length}.txt`)
    writeFileSync(file, `The keepers’ letter\n\n03/04/2031\n\n${stories}`)
    await importFile(file)
    await seen(card('Is Wharf Notes its publisher?'))
    await page().keyboard.press('q')
    await keyboardIn(page(), '[aria-label="Is Wharf Notes its publisher?"]')
    await page().keyboard.press('y')
    await keyboardIn(page(), '[aria-label="Is it of 3 April 2031?"]')
    await page().keyboard.press('o')
    await gone(card(/^Is /))
    await seen(document(page(), '4 Mar'))
  })

  it('repairs what copying left, and finds it by either form', async () => {
    await goTo(page(), 'Library')
    for (const words of ['"Armenia-Azerbaijan"', '"Armenia- Azerbaijan"']) {
      await search(page(), words)
      await comesTo(() => row(page(), 'opens at the mill').count(), 3)
    }
    await row(page(), 'Gate 0').click()
    await detail(page()).getByRole('button', { name: 'Repair' }).click()
    await gone(detail(page()).getByRole('button', { name: 'Repair' }))
    await search(page(), '"Armenia- Azerbaijan"')
    await comesTo(() => row(page(), 'opens at the mill').count(), 3)
    await undo(page(), /^Edit body of ‘Gate 0/)
    await seen(detail(page()).getByRole('button', { name: 'Repair' }))
    await command(page(), 'repair what copying')
    await gone(detail(page()).getByRole('button', { name: 'Repair' }))
    await undo(page(), /^Edit body of ‘Gate 0/)
  })

  it('met no error in the page on the way', () => {
    expect(galley.problems).toEqual([])
  })
})
