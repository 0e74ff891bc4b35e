import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { goTo, seen } from './desk/desk-page.ts'
import { entry, openEntry } from './desk/issue-page.ts'
import { row, search } from './desk/library-page.ts'
import { workedLibrary } from './desk/worked-library.ts'
import { launchInBrowser } from './hosts/browser.ts'

/**
 * Takes pictures of each space as built, to be looked at: `node tests/e2e/pictures.ts` (after `npm run build`) writes
 * tests/e2e/pictures/<space>-<look>.png.
 */
const folder = join(import.meta.dirname, 'pictures')
mkdirSync(folder, { recursive: true })
const looks = [
  { name: '1440', width: 1440, height: 900, dark: false },
  { name: '1024', width: 1024, height: 700, dark: false },
  { name: 'dark', width: 1440, height: 900, dark: true },
  { name: 'narrow', width: 760, height: 700, dark: false },
]

for (const { name, ...look } of looks) {
  const galley = await launchInBrowser({ library: await workedLibrary(), ...look })
  const { page } = galley
  const shoot = async (space: string) => {
    await page.waitForTimeout(700)
    await page.screenshot({ path: join(folder, `${space}-${name}.png`) })
  }
  // Closed whatever happens: what a host leaves running keeps this program from ending.
  try {
    await goTo(page, 'Library')
    await search(page, 'section:nature OR tag:people')
    if (look.width > 800) await row(page, 'Salt marsh returns').click()
    await shoot('library')
    await goTo(page, 'Sources')
    await shoot('sources')
    await goTo(page, 'Issue')
    if (look.width > 800) {
      await seen(entry(page, 'Harbour dues'))
      await openEntry(page, 'Harbour dues')
    }
    await shoot('issue')
  } finally {
    for (const problem of galley.problems) process.stderr.write(`${name}: ${problem}\n`)
    await galley.close()
  }
}
