import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pngOf } from '../unit/formats/small-pictures.ts'
import { comesTo, goTo, gone, keyboardAt, lastAction, mod, seen, undo } from './desk/desk-page.ts'
import { closeEntry, entry, openEntry } from './desk/issue-page.ts'
import { detail, items } from './desk/library-page.ts'
import { workedLibrary } from './desk/worked-library.ts'
import { hosts } from './hosts/all.ts'
import type { Running } from './hosts/running.ts'

const view = pngOf(640, 320, [70, 110, 120])
const other = pngOf(320, 320, [150, 110, 70])

/** One story: each step stands on the one before. */
describe.each(hosts)('a curator gives an item made by hand a picture in %s', (_name, launch) => {
  let galley: Running
  let folder: string
  const page = () => galley.page
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'galley-item-'))
    galley = await launch({ library: await workedLibrary() })
    await goTo(page(), 'Library')
  })
  afterAll(async () => {
    await galley?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  let broken = false
  beforeEach(() => {
    if (broken) throw new Error('An earlier step of the story failed.')
  })
  afterEach(({ task }) => {
    broken ||= task.result?.state === 'fail'
  })
  const facts = (name: string) => detail(page()).getByText(new RegExp(`^${name}\\.png · `))

  /** From the list: the keyboard went to what is said of the new picture. */
  const takeBack = async () => {
    await comesTo(() => keyboardAt(page()), 'Alt text')
    await items(page()).focus()
    await undo(page(), /^Replace the picture of/)
    await seen(facts('view'))
  }

  it('makes the item, chooses a file by key, and is asked what it shows', async () => {
    await page().keyboard.press(`${mod}+n`)
    const dialog = page().getByRole('dialog', { name: 'New item' })
    await dialog.getByRole('textbox', { name: 'Headline' }).fill('A bench for the ferry queue')
    await page().keyboard.press(`${mod}+Enter`)
    await gone(dialog)
    await seen(detail(page()).getByRole('button', { name: 'Add a picture…' }))
    writeFileSync(join(folder, 'view.png'), view)
    await galley.choosing([join(folder, 'view.png')], () => page().keyboard.press('p'))
    await seen(facts('view'))
    await comesTo(() => keyboardAt(page()), 'Alt text')
    await page().keyboard.type('The bench, unplaned')
    await lastAction(page(), /^Edit alt text of picture/)
  })

  it('pastes another in its stead while the list has the keyboard, or drops one on it; each is one undo', async () => {
    await items(page()).focus()
    await items(page()).evaluate(
      (list, bytes) => {
        const data = new DataTransfer()
        data.items.add(new File([Uint8Array.from(bytes)], 'pasted.png', { type: 'image/png' }))
        list.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      },
      [...other],
    )
    await seen(facts('pasted'))
    await takeBack()
    await detail(page())
      .locator('[data-picture-place]')
      .evaluate(
        (place, bytes) => {
          const data = new DataTransfer()
          data.items.add(new File([Uint8Array.from(bytes)], 'dropped.png', { type: 'image/png' }))
          for (const type of ['dragenter', 'dragover', 'drop']) {
            place.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
          }
        },
        [...other],
      )
    await seen(facts('dropped'))
    await takeBack()
  })

  it('puts the item into the issue, where its picture and what is said of it are', async () => {
    await items(page()).focus()
    await page().keyboard.press('Enter')
    await lastAction(page(), /^Add ‘A bench for the ferry queue’ to/)
    await goTo(page(), 'Issue')
    const editor = await openEntry(page(), 'A bench for the ferry queue')
    await seen(editor.getByText(/^view\.png · /))
    await comesTo(() => editor.getByRole('textbox', { name: 'Alt text' }).inputValue(), 'The bench, unplaned')
    await closeEntry(page())
    await seen(entry(page(), 'A bench for the ferry queue').getByText('picture'))
  })

  it('met no error in the page on the way', () => {
    expect(galley.problems).toEqual([])
  })
})
