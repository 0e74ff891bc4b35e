import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { command, goTo, leave, mod, seen, settled } from './desk/desk-page.ts'
import { entry, openEntry } from './desk/issue-page.ts'
import { items } from './desk/library-page.ts'
import { readItems, text } from './desk/sources-page.ts'
import { workedLibrary } from './desk/worked-library.ts'
import { launchInBrowser } from './hosts/browser.ts'
import type { Running } from './hosts/running.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Finding {
  readonly id: string
  readonly impact: string
  readonly where: string
}

/** What axe finds serious or critical in the page as it is, the previewed issue aside: that is checked as an export. */
async function serious(page: Page): Promise<Finding[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const run = (
      globalThis as unknown as {
        axe: {
          run(context: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>
        }
      }
    ).axe
    const { violations } = await run.run({ exclude: ['iframe'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({ id, impact, where: nodes.map(node => node.html).join(', ') }))
  })
}

const looks = [
  { name: 'light, 1440 wide', width: 1440, height: 900, dark: false },
  { name: 'dark, 1440 wide', width: 1440, height: 900, dark: true },
  { name: 'light, 1024 wide', width: 1024, height: 700, dark: false },
]

describe.each(looks)('axe finds nothing serious, $name,', ({ width, height, dark }) => {
  let galley: Running
  const page = () => galley.page
  beforeAll(async () => {
    const library = await workedLibrary()
    // What a sync leaves where two machines changed the themes.
    writeFileSync(
      join(library, 'tags (1).json'),
      readFileSync(join(library, 'tags.json'), 'utf8').replace('"Railways"', '"Lines and rails"'),
    )
    galley = await launchInBrowser({ library, width, height, dark })
  })
  afterAll(async () => {
    await galley?.close()
  })

  it('in the library', async () => {
    await goTo(page(), 'Library')
    await seen(items(page()).getByRole('row'))
    expect(await serious(page())).toEqual([])
  })

  it('in the theme picker, the palette and the list of shortcuts', async () => {
    await items(page()).getByRole('row').first().click()
    for (const key of ['t', `${mod}+k`, '?']) {
      await page().keyboard.press(key)
      await seen(page().getByRole('dialog'))
      expect(await serious(page())).toEqual([])
      await leave(page(), page().getByRole('dialog'))
    }
  })

  it('in the choice between versions, and among libraries', async () => {
    for (const [words, title] of [
      ['Choose between', 'Changed here and outside'],
      ['Recent libraries', 'Recent libraries'],
      ['New library', 'New library'],
      ['Open library', 'Open a library'],
    ] as const) {
      await command(page(), words)
      const dialog = page().getByRole('dialog', { name: title })
      await seen(dialog.getByRole('radio').or(dialog.getByRole('button')))
      expect(await serious(page())).toEqual([])
      await leave(page(), dialog)
    }
  })

  it('in the sources', async () => {
    await goTo(page(), 'Sources')
    await seen(text(page()))
    await seen(readItems(page()))
    expect(await serious(page())).toEqual([])
  })

  it('in the issue, with an entry open', async () => {
    await goTo(page(), 'Issue')
    await seen(entry(page(), 'Harbour dues'))
    await settled(page())
    expect(await serious(page())).toEqual([])
    await openEntry(page(), 'Harbour dues')
    expect(await serious(page())).toEqual([])
  })
})

describe.each([
  { name: 'light, 1024 wide', width: 1024, dark: false },
  { name: 'dark, 1024 wide', width: 1024, dark: true },
  { name: 'light, 760 wide', width: 760, dark: false },
  { name: 'dark, 760 wide', width: 760, dark: true },
])('axe finds nothing serious, $name,', ({ width, dark }) => {
  it('in the template editor, its settings and its source, in the list of links and in the export dialog', async () => {
    const galley = await launchInBrowser({ library: await workedLibrary(), width, height: 700, dark })
    const { page } = galley
    const show = async (pane: string) => {
      if (width >= 800) return
      await page.getByRole('button', { name: 'Panes' }).click()
      await page.getByRole('menuitem', { name: pane }).click()
    }
    try {
      await goTo(page, 'Issue')
      await show('Preview')
      await page.getByRole('button', { name: /^Template: / }).click()
      await page.getByRole('menuitem', { name: /^Duplicate and edit/ }).click()
      await seen(page.getByRole('button', { name: 'Template: Broadsheet, mine' }))
      await show('Template')
      await page.locator('input[type=color]').first().fill('#f0a090')
      await seen(page.getByRole('button', { name: /^Use #/ }))
      expect(await serious(page)).toEqual([])
      await page.getByRole('radio', { name: 'Edit source' }).click()
      await seen(page.getByRole('textbox', { name: 'CSS' }))
      expect(await serious(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      await page.getByRole('button', { name: /to look at$/ }).click()
      await page.getByRole('button', { name: 'Check links' }).click()
      await seen(page.getByText('There are no links to ask.'))
      expect(await serious(page)).toEqual([])
      await page.getByRole('button', { name: 'Export…' }).click()
      await page
        .getByRole('radio', { name: /^Mail draft/ })
        .locator('xpath=ancestor::label')
        .click()
      await page.getByRole('textbox', { name: 'Where readers leave' }).fill('https://pier.example/off')
      expect(await serious(page)).toEqual([])
    } finally {
      await galley.close()
    }
  })
})
