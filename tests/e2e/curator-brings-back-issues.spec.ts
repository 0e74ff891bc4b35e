import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { comesTo, command, goTo, gone, seen, undo } from './desk/desk-page.ts'
import { workedLibrary } from './desk/worked-library.ts'
import { launchInBrowser } from './hosts/browser.ts'
import type { Running } from './hosts/running.ts'

let galley: Running
const sent = `TIDEWATER WEEKLY

No. 41

QUAYSIDE

Crane number four comes down after sixty years

The last of the coal cranes was lifted off its rails on Sunday. The plinth stays.

Rope walk opens to visitors

The town lets people in on Saturdays until the roof is mended.
`

beforeAll(async () => {
  galley = await launchInBrowser({ library: await workedLibrary() })
})
afterAll(async () => {
  await galley?.close()
})

it('a curator brings in an issue that was sent: it stands among the digest’s issues, published, and is one undo', async () => {
  const { page } = galley
  await goTo(page, 'Issue')
  await command(page, 'back issues')
  const dialog = page.getByRole('dialog', { name: 'Import back issues' })
  const digest = dialog.getByRole('combobox', { name: 'Digest' })
  await expect.poll(() => digest.inputValue()).toBe('Tidewater Weekly')
  await digest.fill('Tide')
  await page.getByRole('option', { name: 'Tidewater Weekly' }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Choose files…' }).click(),
  ])
  await chooser.setFiles({ name: 'tidewater-41.txt', mimeType: 'text/plain', buffer: Buffer.from(sent) })
  await seen(page.getByText('1 issue of Tidewater Weekly, 2 items'))
  await page.getByRole('button', { name: /^Issue: No\. 48/ }).click()
  await page.getByText(/No\. 41/).click()
  await seen(page.getByRole('button', { name: 'State: Published' }))
  await seen(page.getByText('this issue is published and stays as it is'))
  await seen(page.getByText('Crane number four comes down after sixty years'))
  await undo(page, /^Import .*back issue|^Import ‘/)
  await gone(page.getByText('Crane number four comes down after sixty years'))
  expect(galley.problems).toEqual([])
})

it('in an empty library the issues that are brought in are what there is to see', async () => {
  const empty = await launchInBrowser({ library: join(mkdtempSync(join(tmpdir(), 'galley-back-')), 'library') })
  try {
    const { page } = empty
    await goTo(page, 'Issue')
    await page.getByRole('button', { name: 'Import back issues…' }).click()
    await page.getByRole('combobox', { name: 'Digest' }).fill('Tidewater Weekly')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
    await chooser.setFiles(
      [41, 42].map(number => ({
        name: `tidewater-${number}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from(
          sent.replaceAll('41', String(number)).replace('Crane number four', `Crane number ${number}`),
        ),
      })),
    )
    await seen(page.getByText('2 issues of Tidewater Weekly, 4 items'))
    await comesTo(() => page.getByRole('button', { name: /^Issue: No\. 42/ }).count(), 1)
    await seen(page.getByText('Crane number 42 comes down after sixty years'))
    expect(empty.problems).toEqual([])
  } finally {
    await empty.close()
  }
})
