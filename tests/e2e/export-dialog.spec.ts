import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goTo, seen } from './desk/desk-page.ts'
import { chooseExport, entry } from './desk/issue-page.ts'
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
  afterAll(async () => { await galley?.close() })

  it.each([
    ['Mail draft', 'eml', 'X-Unsent: 1'], ['Web page, zipped', 'zip', 'PK'], ['Newsletter plain', 'txt', 'Salt marsh returns to Corran Flats'],
    ['Markdown', 'md', '---\ngalley: 1'], ['JSON', 'json', '{\n  "format": "galley-issue"'],
  ])('as %s', async (format, extension, start) => {
    const press = await chooseExport(page(), format)
    const file = await galley.saving(() => press.click())
    expect(file.name).toBe(`no-48-the-marsh-comes-back.${extension}`)
    const text = new TextDecoder().decode(file.bytes)
    if (format === 'Newsletter plain') expect(text).toContain(start)
    else expect(text.slice(0, start.length)).toBe(start)
    await dialog('Exported').getByRole('button', { name: 'Done' }).click()
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
    expect(galley.problems).toEqual([])
  })
})
