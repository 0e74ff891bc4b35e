import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { comesTo, foot, goTo, gone, imported, lastAction, mod, redo, saved, seen, undo } from './desk/desk-page.ts'
import {
  addSection,
  chooseExport,
  closeEntry,
  drag,
  entry,
  openEntry,
  order,
  outline,
  pool,
  previewText,
} from './desk/issue-page.ts'
import { countOf, detail, open, row, search, tag, view } from './desk/library-page.ts'
import { hosts } from './hosts/all.ts'
import type { Running, Saved } from './hosts/running.ts'

const samples = join(import.meta.dirname, '../../data/samples')
const letters = ['estuary-letter-31.txt', 'strongroom-letter-88.txt'].map(name => join(samples, name))
const written = 'The marsh at Corran Flats is wet again, and eleven kinds of wader have noticed.'

/** One story, told on every host there is: each step stands on the one before. */
describe.each(hosts)('a curator makes an issue in %s', (_name, launch) => {
  let galley: Running
  const page = () => galley.page
  beforeAll(async () => {
    galley = await launch({ library: join(mkdtempSync(join(tmpdir(), 'galley-story-')), 'library') })
  })
  afterAll(async () => {
    await galley?.close()
  })
  let broken = false
  beforeEach(() => {
    if (broken) throw new Error('An earlier step of the story failed.')
  })
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail' || broken) return
    broken = true
    await page().screenshot({ path: join(import.meta.dirname, '../../.cache/failed.png') })
  })

  it('imports two documents, which are New', async () => {
    await galley.choosing(letters, () => page().getByRole('button', { name: 'Import' }).first().click())
    await seen(foot(page()).getByText(/2 documents/))
    await imported(page(), 2)
    await goTo(page(), 'Library')
    await view(page(), 'New')
    await expect.poll(() => countOf(page(), 'All items')).toBeGreaterThan(50)
    await comesTo(async () => (await countOf(page(), 'New')) - (await countOf(page(), 'All items')), 0)
  })

  it('corrects the headline of one item', async () => {
    await open(page(), 'in the old customs yard')
    await page().keyboard.press('e')
    await page().getByRole('textbox', { name: 'Headline' }).fill('Night herons nest in the old customs yard')
    await page().keyboard.press('Enter')
    await seen(row(page(), 'Night herons nest in the old customs yard'))
    await lastAction(page(), /Edit headline/)
  })

  it('keeps and sets aside by single keys, each moving on, so that New shrinks', async () => {
    await view(page(), 'New')
    const before = await countOf(page(), 'New')
    await page().keyboard.press('k')
    await comesTo(() => countOf(page(), 'New'), before - 1)
    await page().keyboard.press('a')
    await comesTo(() => countOf(page(), 'New'), before - 2)
    await page().keyboard.press('k')
    await comesTo(() => countOf(page(), 'New'), before - 3)
    await comesTo(async () => [await countOf(page(), 'Kept for later'), await countOf(page(), 'Set aside')], [2, 1])
  })

  it('tags five items by theme in one step', async () => {
    await view(page(), 'All items')
    await search(page(), 'section:nature')
    await row(page(), 'Salt marsh returns to Corran Flats').click()
    for (let more = 0; more < 4; more++) await page().keyboard.press('Shift+ArrowDown')
    await seen(page().getByText('5 selected'))
    await tag(page(), 'Wetlands')
    await comesTo(() => countOf(page(), 'Wetlands'), 5)
    await lastAction(page(), 'Tag 5 items ‘Wetlands’')
  })

  it('annotates one', async () => {
    await open(page(), 'Salt marsh returns to Corran Flats')
    await page().keyboard.press('Shift+N')
    await page().getByRole('textbox', { name: 'New note' }).fill('Ask the survey office for the year of the figure.')
    await page().keyboard.press(`${mod}+Enter`)
    await seen(detail(page()).getByText('Ask the survey office for the year of the figure.'))
  })

  it('makes one item by hand', async () => {
    await page().keyboard.press(`${mod}+n`)
    const dialog = page().getByRole('dialog', { name: 'New item' })
    await seen(dialog)
    await dialog.getByRole('textbox', { name: 'Headline' }).fill('A bench for the ferry queue')
    await dialog.getByRole('textbox', { name: 'Text' }).fill('The parish has found the oak, and somebody to plane it.')
    await dialog.getByRole('textbox', { name: 'Address' }).fill('https://parish.example/bench')
    await dialog.getByRole('button', { name: /Make item/ }).click()
    await gone(dialog)
    await seen(detail(page()).getByText('The parish has found the oak, and somebody to plane it.'))
    await tag(page(), 'People')
  })

  it('assembles three sections from the pool and the library', async () => {
    await goTo(page(), 'Issue')
    await page().getByRole('button', { name: 'New issue…' }).first().click()
    const dialog = page().getByRole('dialog', { name: 'New issue' })
    await dialog.getByRole('textbox', { name: 'Title' }).fill('The marsh comes back')
    await dialog.getByLabel('Digest').fill('Tidewater Weekly')
    await dialog.getByRole('button', { name: /Make issue/ }).click()
    await gone(dialog)
    for (const title of ['Water', 'Decisions', 'People']) await addSection(page(), title)
    await addFromPool('Water', ['Salt marsh returns', 'Dredging licence', 'Seal count'])
    await addFromPool('People', ['A bench for the ferry queue'])
    await addFromPool('Decisions', ['Night herons nest in the old customs yard'])
    await comesTo(async () => (await order(page())).length, 5)
  })

  /** Puts kept items under a section: chooses the section, then presses Enter on each in the pool. */
  async function addFromPool(title: string, headlines: readonly string[]): Promise<void> {
    for (const headline of headlines) {
      await outline(page()).getByRole('row', { level: 1 }).filter({ hasText: title }).getByText(title).first().click()
      const before = (await order(page())).length
      await pool(page()).getByRole('row').filter({ hasText: headline }).first().click()
      await page().keyboard.press('Enter')
      await comesTo(async () => (await order(page())).length, before + 1)
      // What stands in an issue leaves the pool.
      await gone(pool(page()).getByRole('row').filter({ hasText: headline }))
    }
  }

  it('reorders by keyboard', async () => {
    await entry(page(), 'Seal count').click()
    await page().keyboard.press('Alt+ArrowUp')
    await comesTo(() => headlines(3), ['Salt marsh', 'Seal count', 'Dredging l'])
  })

  it('has the panes in turn by F6: the pool’s list, the outline', async () => {
    await page().getByRole('radio', { name: 'Mail' }).focus()
    for (const name of ['Pool', 'Outline']) {
      await page().keyboard.press('F6')
      await comesTo(
        () =>
          page().evaluate(() =>
            document.activeElement!.closest('[role=grid], [role=treegrid]')?.getAttribute('aria-label'),
          ),
        name,
      )
    }
  })

  it('reorders by mouse', async () => {
    await drag(page(), entry(page(), 'Dredging licence'), entry(page(), 'Salt marsh returns'))
    await comesTo(() => headlines(3), ['Dredging l', 'Salt marsh', 'Seal count'])
  })

  const headlines = async (count: number) =>
    (await order(page())).slice(0, count).map(text => text.replace(/^\W*\d*/, '').slice(0, 10))

  it('writes a blurb, and edits one headline for this issue only', async () => {
    let editor = await openEntry(page(), 'Salt marsh returns')
    await editor.getByRole('textbox', { name: 'Blurb' }).fill(written)
    await closeEntry(page())
    editor = await openEntry(page(), 'Seal count')
    await editor.getByRole('textbox', { name: 'Headline' }).fill('The ledge is full of seals')
    await closeEntry(page())
    await seen(entry(page(), 'The ledge is full of seals'))
    await goTo(page(), 'Library')
    await open(page(), 'Seal count: the ledge is full again')
    await goTo(page(), 'Issue')
  })

  it('reads the foot in a narrow window, and can undo there', async () => {
    await page().setViewportSize({ width: 640, height: 800 })
    const gaps = () =>
      foot(page()).evaluate(whole => {
        const shown = [...whole.querySelectorAll('span, button')]
          .filter(one => one.children.length === 0)
          .map(one => one.getBoundingClientRect())
          .filter(box => box.width > 0)
        return shown.every((box, at) => box.right <= innerWidth && (at === 0 || box.left >= shown[at - 1]!.right))
      })
    await comesTo(gaps, true)
    await page().setViewportSize({ width: 1440, height: 900 })
  })

  it('undoes and redoes', async () => {
    await entry(page(), 'Salt marsh returns').click()
    await undo(page(), /^Edit headline of/)
    await seen(entry(page(), 'Seal count: the ledge is full again'))
    await redo(page())
    await seen(entry(page(), 'The ledge is full of seals'))
  })

  it('previews what will be sent', async () => {
    await comesTo(async () => (await previewText(page())).includes(written), true)
    await page().getByRole('radio', { name: 'Text', exact: true }).click()
    await comesTo(async () => (await previewText(page())).includes('The ledge is full of seals'), true)
    await page().getByRole('radio', { name: 'Mail', exact: true }).click()
  })

  const exported: Record<string, Saved> = {}
  it.each(['Text', 'HTML mail'])('exports as %s', async format => {
    const press = await chooseExport(page(), format)
    exported[format] = await galley.saving(() => press.click())
    const words = new TextDecoder().decode(exported[format].bytes).replaceAll(/\s+/g, ' ')
    expect(words).toContain('The ledge is full of seals')
    expect(words).toContain(written)
    expect(words).not.toContain('Ask the survey office')
    await page().getByRole('dialog', { name: 'Exported' }).getByRole('button', { name: 'Done' }).click()
  })

  it('closes, opens again, and finds everything as it was', async () => {
    await saved(page())
    await galley.restart()
    await goTo(page(), 'Issue')
    await comesTo(() => headlines(5), ['Dredging l', 'Salt marsh', 'The ledge ', 'Night hero', 'A bench fo'])
    await goTo(page(), 'Library')
    await view(page(), 'All items')
    await comesTo(() => countOf(page(), 'Wetlands'), 5)
    await comesTo(async () => [await countOf(page(), 'Set aside'), await countOf(page(), 'People')], [1, 1])
    await open(page(), 'Salt marsh returns to Corran Flats')
    await seen(detail(page()).getByText('Ask the survey office for the year of the figure.'))
    await goTo(page(), 'Issue')
    const press = await chooseExport(page(), 'Text')
    const again = await galley.saving(() => press.click())
    expect(Buffer.from(again.bytes).equals(exported.Text!.bytes)).toBe(true)
    await page().getByRole('dialog', { name: 'Exported' }).getByRole('button', { name: 'Done' }).click()
  })

  it('can still undo what was done before closing', async () => {
    await entry(page(), 'Salt marsh returns').click()
    await undo(page(), /^Edit headline of/)
    await seen(entry(page(), 'Seal count: the ledge is full again'))
  })

  it('met no error in the page on the way', () => {
    expect(galley.problems).toEqual([])
  })
})
