import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { comesTo, goTo, gone, keyboardAt, lastAction, saved, seen, undo } from './desk/desk-page.ts'
import { addSection, closeEntry, editor, entry, section } from './desk/issue-page.ts'
import { countOf, finding, findings, lookAt, openList } from './desk/findings-page.ts'
import { workedLibrary } from './desk/worked-library.ts'
import { hosts } from './hosts/all.ts'
import type { Running } from './hosts/running.ts'

/** One story, told on every host there is: each step stands on the one before. */
describe.each(hosts)('a curator checks an issue before sending it in %s', (_name, launch) => {
  let galley: Running
  const page = () => galley.page
  beforeAll(async () => {
    galley = await launch({ library: await workedLibrary() })
  })
  afterAll(async () => {
    await galley?.close()
  })
  let broken = false
  beforeEach(() => {
    if (broken) throw new Error('An earlier step of the story failed.')
  })
  afterEach(({ task }) => {
    broken ||= task.result?.state === 'fail'
  })

  it('sees how many things there are to look at', async () => {
    await goTo(page(), 'Issue')
    await openList(page())
    await expect.poll(() => countOf(page())).toBeGreaterThan(0)
    await comesTo(async () => (await findings(page()).count()) - (await countOf(page())), 0)
  })

  it('is led to the place of one, by keyboard', async () => {
    const line = finding(page(), /source’s words as they are/)
      .getByRole('button')
      .first()
    await line.focus()
    await page().keyboard.press('Enter')
    await seen(editor(page()))
    await comesTo(() => keyboardAt(page()), 'Blurb')
    await closeEntry(page())
  })

  it('fixes one by its button, which one undo takes back', async () => {
    await addSection(page(), 'Letters')
    const empty = finding(page(), '“Letters” has no entries')
    await seen(empty)
    await empty.getByRole('button', { name: 'Remove the section' }).click()
    await gone(section(page(), 'Letters'))
    await gone(empty)
    await entry(page(), 'Salt marsh returns').click()
    await undo(page(), /^Remove section ‘Letters’/)
    await seen(section(page(), 'Letters'))
    await seen(empty)
  })

  it('leaves another as it is, which is kept', async () => {
    await openList(page())
    const before = await countOf(page())
    const empty = finding(page(), '“Letters” has no entries')
    await empty.getByRole('button', { name: /^Leave/ }).click()
    await seen(empty.getByRole('button', { name: 'Look again' }))
    await comesTo(() => countOf(page()), before - 1)
    await saved(page())
    await galley.restart()
    await goTo(page(), 'Issue')
    await openList(page())
    await comesTo(() => countOf(page()), before - 1)
    await seen(finding(page(), '“Letters” has no entries').getByRole('button', { name: 'Look again' }))
  })

  it('sets the house style, and is told of what doesn’t keep to it', async () => {
    await page().getByRole('button', { name: 'House style…' }).click()
    const dialog = page().getByRole('dialog', { name: /^House style of/ })
    await dialog.getByRole('textbox', { name: 'Longest headline, in characters' }).fill('20')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await gone(dialog)
    await seen(finding(page(), /the house style allows 20/))
  })

  it('is told of them where the issue is exported, as they are after the words of a moment before', async () => {
    const before = await countOf(page())
    await entry(page(), 'Salt marsh returns').press('Enter')
    await editor(page()).getByRole('textbox', { name: 'Headline' }).fill('Marsh')
    await page().getByRole('button', { name: 'Export…' }).click()
    const dialog = page().getByRole('dialog', { name: 'Export' })
    await seen(dialog.getByText(`${before - 1} to look at`))
    await page().keyboard.press('Escape')
    await gone(dialog)
    await editor(page()).getByRole('textbox', { name: 'Headline' }).focus()
    await closeEntry(page())
    await undo(page(), /^Edit headline/)
    await comesTo(() => countOf(page()), before)
  })

  it('publishes, after which nothing can be edited', async () => {
    await page().getByRole('button', { name: 'State: Draft' }).click()
    await page().getByRole('menuitem', { name: 'Publish…' }).click()
    const dialog = page().getByRole('dialog', { name: 'Publish' })
    await seen(dialog.getByText(/takes no more edits/))
    await dialog.getByRole('button', { name: 'Publish' }).click()
    await gone(dialog)
    await seen(page().getByRole('button', { name: 'State: Published' }))
    await lastAction(page(), /Publish issue/)
    await gone(lookAt(page()))
  })

  it('corrects it: the next issue says what was wrong', async () => {
    await page().getByRole('button', { name: 'State: Published' }).click()
    await page().getByRole('menuitem', { name: 'Correct…' }).click()
    const dialog = page().getByRole('dialog', { name: 'Correct a published issue' })
    await dialog.getByRole('textbox').fill('The survey counted eleven kinds of wader, not twelve.')
    await dialog.getByRole('button', { name: 'Open to correct' }).click()
    await gone(dialog)
    await seen(page().getByRole('button', { name: 'State: Draft' }))
    await page()
      .getByRole('button', { name: /^Issue: / })
      .click()
    await page()
      .getByRole('menuitem', { name: /Next issue/ })
      .click()
    await seen(entry(page(), 'Correction'))
  })

  it('met no error in the page on the way', () => {
    expect(galley.problems).toEqual([])
  })
})
