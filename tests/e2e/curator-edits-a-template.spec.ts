import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comesTo, goTo, gone, lastAction, seen, settled } from './desk/desk-page.ts'
import { finding } from './desk/findings-page.ts'
import { entry, previewText } from './desk/issue-page.ts'
import { workedLibrary } from './desk/worked-library.ts'
import { launchInBrowser } from './hosts/browser.ts'
import type { Running } from './hosts/running.ts'

/** Each step stands on the one before. */
describe('a curator gives an issue a template', () => {
  let galley: Running
  const page = () => galley.page
  const preview = () => page().getByRole('region', { name: 'Preview' })
  const frame = () => preview().locator('iframe[title="Preview"]').contentFrame()
  const widest = () =>
    frame()
      .locator('.sheet')
      .evaluate(sheet => getComputedStyle(sheet).maxWidth)
  const scrolled = () =>
    frame()
      .locator('body')
      .evaluate(body => body.ownerDocument.defaultView!.scrollY > 0)
  const choose = async (line: string | RegExp) => {
    await page()
      .getByRole('button', { name: /^Template: / })
      .click()
    await page().getByRole('menuitem', { name: line }).click()
  }
  beforeAll(async () => {
    galley = await launchInBrowser({ library: await workedLibrary(), width: 1440, height: 900 })
  })
  afterAll(async () => {
    await galley?.close()
  })

  it('chooses another one in the preview’s bar', async () => {
    await goTo(page(), 'Issue')
    await comesTo(widest, '640px')
    await choose('Wire')
    await seen(page().getByRole('button', { name: 'Template: Wire' }))
    await comesTo(widest, '540px')
  })

  it('goes from the page to its entry and from an entry to its place on the page', async () => {
    await settled(page())
    await frame().locator('.headline', { hasText: 'Harbour dues frozen' }).click()
    await seen(entry(page(), 'Harbour dues frozen').and(page().locator('[aria-selected=true]')))
    const last = entry(page(), 'Low water').or(entry(page(), 'Tamsin Roe')).first()
    await last.click()
    await comesTo(scrolled, true)
  })

  it('copies it and sets it in plain words, beside the live page', async () => {
    await choose(/^Duplicate and edit/)
    await seen(page().getByRole('button', { name: 'Template: Wire, mine' }))
    await page().getByRole('textbox', { name: 'Footer' }).fill('Printed on the quay.')
    await page().getByRole('textbox', { name: 'Width' }).fill('500')
    await page().getByLabel('Font').selectOption('georgia')
    await comesTo(async () => (await previewText(page())).includes('Printed on the quay.'), true)
    await comesTo(widest, '500px')
  })

  it('is told when a colour is too faint to read, and takes the nearest that isn’t', async () => {
    const accent = page().locator('input[type=color]').first()
    await accent.fill('#f0a090')
    await seen(page().getByText(/^2\.\d:1, text wants 4\.5:1$/))
    await page()
      .getByRole('button', { name: /^\d+ to look at$/ })
      .click()
    const faint = finding(page(), /^The accent of the template “Wire, mine” has a contrast of 2\.\d:1/)
    await seen(faint)
    await page()
      .getByRole('button', { name: /^Use #/ })
      .first()
      .click()
    await gone(faint)
    await seen(page().getByText(/^4\.[5-9]:1 ✓$/))
    await page().getByRole('region', { name: 'To look at' }).getByRole('button', { name: 'Close' }).click()
  })

  it('goes from the page to its entry and back while editing it', async () => {
    await settled(page())
    await entry(page(), 'Leave the mud alone').click()
    await comesTo(scrolled, true)
    await frame().locator('.headline', { hasText: 'Harbour dues frozen' }).click()
    await seen(entry(page(), 'Harbour dues frozen').and(page().locator('[aria-selected=true]')))
    await seen(page().getByRole('region', { name: 'Template' }).getByRole('textbox', { name: 'Footer' }))
  })

  it('is told where its source is broken, and keeps the last good page', async () => {
    await page().getByRole('radio', { name: 'Edit source' }).click()
    await page().getByRole('radio', { name: 'Liquid' }).click()
    const code = page().getByRole('textbox', { name: 'Liquid' })
    const source = await code.inputValue()
    await code.fill(source.replace('<h1 class="title">', '{% if title %}<h1 class="title">'))
    await seen(preview().getByText(/could not be rendered.*Line \d+: /))
    await settled(page())
    expect(await previewText(page())).toContain('Printed on the quay.')
    await code.fill(source.replace('<h1 class="title">', '<h1 class="title">Ours: '))
    await gone(preview().getByText(/could not be rendered/))
    await comesTo(async () => (await previewText(page())).includes('Ours: The marsh comes back'), true)
  })

  it('is done, and takes it all back by removing it', async () => {
    await page().getByRole('button', { name: 'Done' }).click()
    await seen(entry(page(), 'Harbour dues frozen'))
    await choose(/^Remove/)
    await lastAction(page(), /Remove template/)
    await seen(page().getByRole('button', { name: 'Template: Wire' }))
    // Looking into the frame from a test is what the frame's sandbox refuses.
    expect(galley.problems.filter(problem => !problem.includes('Blocked script execution'))).toEqual([])
  })
})
