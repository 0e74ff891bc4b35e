import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import PostalMime from 'postal-mime'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pngOf } from '../unit/formats/small-pictures.ts'
import { comesTo, goTo, gone, keyboardAt, keyboardIn, saved, seen, undo } from './desk/desk-page.ts'
import { finding, openList } from './desk/findings-page.ts'
import { chooseExport, closeEntry, editor as editorOf, entry, openEntry } from './desk/issue-page.ts'
import { workedLibrary } from './desk/worked-library.ts'
import { launchInBrowser } from './hosts/browser.ts'
import type { Running } from './hosts/running.ts'

const view = pngOf(640, 320, [70, 110, 120])
const other = pngOf(320, 320, [150, 110, 70])
const logo = pngOf(240, 60, [122, 31, 26])

/** One story: each step stands on the one before. */
describe('a curator gives an issue pictures', () => {
  let galley: Running
  let folder: string
  const page = () => galley.page
  const file = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'galley-pictures-'))
    galley = await launchInBrowser({ library: await workedLibrary() })
    await goTo(page(), 'Issue')
    await seen(entry(page(), 'Salt marsh returns'))
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
  const editor = () => editorOf(page())
  const shownSizes = () =>
    page()
      .getByRole('region', { name: 'Preview' })
      .locator('iframe')
      .last()
      .contentFrame()
      .locator('img')
      .evaluateAll(images => images.map(image => (image as HTMLImageElement).naturalWidth))
  const focused = () => keyboardAt(page())

  it('chooses a file by key, and is asked what it shows', async () => {
    await entry(page(), 'Salt marsh returns').click()
    await comesTo(() => entry(page(), 'Salt marsh returns').getAttribute('aria-selected'), 'true')
    await keyboardIn(page(), '[role=row]')
    await galley.choosing([file('view.png', view)], () => page().keyboard.press('p'))
    await seen(editor().getByRole('img', { name: 'The picture' }))
    await comesTo(focused, 'Alt text')
    await page().keyboard.type('Waders over the flats')
    await editor().getByRole('textbox', { name: 'Caption' }).fill('Low water, Sunday')
    await editor().getByRole('textbox', { name: 'Picture credit' }).fill('Tamsin Roe')
    await saved(page())
    await comesTo(async () => (await shownSizes()).join(), '640')
  })

  it('is told why a file is no picture', async () => {
    await galley.choosing([file('drawing.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))], () =>
      editor().getByRole('button', { name: 'Replace the picture…' }).click(),
    )
    await seen(page().getByText('is an SVG drawing, which can carry script'))
    await seen(editor().getByRole('img', { name: 'Waders over the flats' }))
  })

  it('pastes another in its stead, which one undo takes back', async () => {
    await editor()
      .getByRole('textbox', { name: 'Alt text' })
      .evaluate(
        (field, bytes) => {
          const data = new DataTransfer()
          data.items.add(new File([Uint8Array.from(bytes)], 'pasted.png', { type: 'image/png' }))
          field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
        },
        [...other],
      )
    await seen(editor().getByText(/^pasted\.png/))
    await closeEntry(page())
    await undo(page(), /^Replace the picture of/)
    await openEntry(page(), 'Salt marsh returns')
    await seen(editor().getByText(/^view\.png/))
    await closeEntry(page())
  })

  it('drops one on an entry, and preflight asks for its words', async () => {
    await entry(page(), 'Harbour dues').evaluate(
      (row, bytes) => {
        const data = new DataTransfer()
        data.items.add(new File([Uint8Array.from(bytes)], 'dropped.png', { type: 'image/png' }))
        const target = row.querySelector('[data-picture-place]')!
        for (const type of ['dragenter', 'dragover', 'drop']) {
          target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
        }
      },
      [...other],
    )
    await seen(editor().getByText(/^dropped\.png/))
    await comesTo(focused, 'Alt text')
    await closeEntry(page())
    await openList(page())
    // Of this entry: what was found of another before its last undo stands there until the issue is looked through
    // again.
    const asks = finding(page(), /Harbour dues.*The picture has no alt text/)
    await asks.getByRole('button').first().click()
    await comesTo(focused, 'Alt text')
    await page().keyboard.type('Boats at the quay')
    await closeEntry(page())
    await gone(finding(page(), 'The picture has no alt text'))
  })

  it('puts the digest’s logo over the issue', async () => {
    await page().getByRole('button', { name: 'Subject, number, date, closing' }).click()
    await galley.choosing([file('logo.png', logo)], () => page().getByRole('button', { name: 'Add a logo…' }).click())
    await seen(page().getByRole('img', { name: 'The logo' }))
    await comesTo(async () => (await shownSizes()).join(), '240,640,320')
  })

  it('exports a mail and a zip that hold the very bytes', async () => {
    const mail = await galley.saving(async () => (await chooseExport(page(), 'Mail draft')).click())
    const { attachments, html } = await PostalMime.parse(mail.bytes)
    const bytes = attachments.map(part => Buffer.from(part.content as ArrayBuffer).toString('base64'))
    expect(bytes).toEqual([logo, view, other].map(one => Buffer.from(one).toString('base64')))
    expect(html).toContain('alt="Waders over the flats"')
    await page().getByRole('dialog', { name: 'Exported' }).getByRole('button', { name: 'Done' }).click()
    const zip = await galley.saving(async () => (await chooseExport(page(), 'Web page, zipped')).click())
    expect(Object.keys(unzipSync(zip.bytes)).filter(name => name.startsWith('pictures/')).length).toBe(3)
    await page().getByRole('dialog', { name: 'Exported' }).getByRole('button', { name: 'Done' }).click()
    expect(galley.problems).toEqual([])
  })
})
