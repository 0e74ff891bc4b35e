import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comesTo, goTo, lastAction, leave, seen } from './desk/desk-page.ts'
import { chooseExport, entry, previewText } from './desk/issue-page.ts'
import { workedLibrary } from './desk/worked-library.ts'
import { launchInBrowser } from './hosts/browser.ts'
import type { Running } from './hosts/running.ts'

describe('a curator exports an issue', () => {
  let galley: Running
  const page = () => galley.page
  const dialog = (name: string) => page().getByRole('dialog', { name })
  beforeAll(async () => {
    galley = await launchInBrowser({ library: await workedLibrary() })
    await goTo(page(), 'Issue')
    await seen(entry(page(), 'Harbour dues'))
  })
  afterAll(async () => {
    await galley?.close()
  })

  it.each([
    ['Mail draft', 'eml', 'X-Unsent: 1'],
    ['Web page, zipped', 'zip', 'PK'],
    ['Newsletter plain', 'txt', 'Salt marsh returns to Corran Flats'],
    ['Markdown', 'md', '---\ngalley: 1'],
    ['JSON', 'json', '{\n  "format": "galley-issue"'],
  ])('as %s', async (format, extension, start) => {
    const press = await chooseExport(page(), format)
    const file = await galley.saving(() => press.click())
    expect(file.name).toBe(`no-48-the-marsh-comes-back.${extension}`)
    const text = new TextDecoder().decode(file.bytes)
    if (format === 'Newsletter plain') expect(text).toContain(start)
    else expect(text.slice(0, start.length)).toBe(start)
    await dialog('Exported').getByRole('button', { name: 'Done' }).click()
  })

  it('seeing all but the last formats without scrolling in a low window', async () => {
    await page().setViewportSize({ width: 1024, height: 700 })
    await chooseExport(page(), 'HTML mail')
    const formats = dialog('Export').getByRole('radiogroup').first()
    await comesTo(
      () =>
        formats.evaluate(list =>
          [...list.querySelectorAll('label')]
            .slice(0, -1)
            .every(format => format.getBoundingClientRect().bottom <= list.getBoundingClientRect().bottom),
        ),
      true,
    )
    await leave(page(), dialog('Export'))
    await page().setViewportSize({ width: 1440, height: 900 })
  })

  it('as PDF, on Letter paper', async () => {
    const press = await chooseExport(page(), 'PDF')
    await dialog('Export').getByRole('radio', { name: 'Letter', exact: true }).click()
    const file = await galley.saving(() => press.click())
    const pdf = Buffer.from(file.bytes).toString('latin1')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(pdf).toContain('/MediaBox [0 0 612 792]')
    await dialog('Exported').getByRole('button', { name: 'Done' }).click()
  })

  it('as text, set as wide as asked with each address under its item, which the digest keeps', async () => {
    const press = await chooseExport(page(), 'Text')
    await dialog('Export')
      .getByRole('textbox', { name: /^Columns/ })
      .fill('20')
    await press.click()
    await seen(dialog('Export').getByText('A text has from 40 to 200 columns.'))
    await dialog('Export')
      .getByRole('textbox', { name: /^Columns/ })
      .fill('60')
    await dialog('Export').getByRole('radio', { name: 'Under each item' }).click()
    const file = await galley.saving(() => press.click())
    const text = new TextDecoder().decode(file.bytes)
    expect(text).toContain(`\n${'='.repeat(60)}\n`)
    await dialog('Exported').getByRole('button', { name: 'Done' }).click()
    await lastAction(page(), /Set how issues go out of ‘Tidewater Weekly’/)
    await chooseExport(page(), 'Text')
    await comesTo(
      () => dialog('Export').getByRole('radio', { name: 'Under each item' }).getAttribute('aria-checked'),
      'true',
    )
    await leave(page(), dialog('Export'))
  })

  it('as a mail, with where readers leave in its head and its footer', async () => {
    const press = await chooseExport(page(), 'Mail draft')
    await dialog('Export').getByRole('textbox', { name: 'Where readers leave' }).fill('https://pier.example/off')
    await dialog('Export').getByText('One request there is enough').click()
    const mail = new TextDecoder().decode((await galley.saving(() => press.click())).bytes)
    expect(mail).toContain(
      '\r\nList-Unsubscribe: <https://pier.example/off>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n',
    )
    expect(mail.match(/pier\.example\/off/g)).toHaveLength(3)
    await dialog('Exported').getByRole('button', { name: 'Done' }).click()
  })

  it('after seeing how wide its text is, and how long its subject, beside it', async () => {
    await page().getByRole('radio', { name: 'Text', exact: true }).click()
    const columns = page().getByRole('textbox', { name: 'columns' })
    await comesTo(() => columns.inputValue(), '60')
    await columns.fill('100')
    await columns.press('Enter')
    await comesTo(async () => (await previewText(page())).includes(`\n${'='.repeat(100)}\n`), true)
    await page().getByRole('button', { name: 'Subject, number, date, closing' }).click()
    await page().getByRole('textbox', { name: 'Subject' }).fill('👨‍👩‍👧‍👦 and the tide')
    await comesTo(
      () => page().getByRole('meter', { name: 'Length of the subject' }).getAttribute('aria-valuetext'),
      '14 of 40',
    )
    await page().getByRole('textbox', { name: 'Preheader' }).fill('word '.repeat(20))
    await comesTo(
      () => page().getByRole('meter', { name: 'Length of the preheader' }).getAttribute('aria-valuetext'),
      '99, phones show about 90',
    )
  })

  it('by copying it, as rich text and as plain text', async () => {
    await page().context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page().getByRole('button', { name: 'Export…' }).click()
    await dialog('Export').getByRole('button', { name: 'Copy' }).click()
    await seen(dialog('Export').getByText('Copied as rich text and as plain text.'))
    const [html, text] = await page().evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      return Promise.all(['text/html', 'text/plain'].map(async type => (await item!.getType(type)).text()))
    })
    expect(html).toMatch(/<h[12][^>]*>Salt marsh returns to Corran Flats<\/h[12]>/)
    expect(text).toContain('The marsh comes back\n=====')
    expect(html).not.toMatch(/style=|class=|<table/)
    expect(galley.problems).toEqual([])
  })
})
