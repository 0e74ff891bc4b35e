import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ended, serveBuilt } from '../e2e/hosts/browser.ts'
import { launchChromium } from '../e2e/hosts/chromium-launch.ts'
import { benchFolder, makeIndex, sizes } from './desk.ts'
import { randomNumbers, word } from './fiction.ts'
import { makeLibrary } from './library.ts'
import { percentile, Report } from './report.ts'

/**
 * From a key in the search field to the frame that shows its results, in the built browser host in a real Chromium:
 * words typed letter by letter. What has come is to be painted in the second frame at the latest. Needs `npm run
 * build`. SIZES: node tests/bench/paint.ts 100000
 */
/** Milliseconds between two keys: a quick typist's. */
const pace = 90

const report = new Report()
const chromium = await launchChromium()
for (const items of sizes(1_000, 10_000, 100_000)) {
  report.heading(`Results painted, in ${items.toLocaleString('en')} items`, items >= 100_000)
  const library = join(benchFolder(), 'library')
  const machine = mkdtempSync(join(tmpdir(), 'galley-machine-'))
  await makeLibrary(library, items)
  await makeIndex(library)
  const { child, url } = await serveBuilt(library, machine)
  const page = await chromium.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript(watch)
  await page.goto(url)
  await page.getByRole('grid', { name: 'Items' }).getByRole('row').first().waitFor()
  await page.waitForTimeout(1500)
  const field = page.getByRole('combobox', { name: 'Search items' })
  const random = randomNumbers(11)
  await field.click()
  for (let n = 0; n < 25; n++) {
    for (const letter of word(random)) {
      await page.keyboard.type(letter)
      await page.waitForTimeout(pace)
    }
    await field.fill('')
    await page.waitForTimeout(pace * 2)
  }
  const all = await page.evaluate(
    () => (globalThis as unknown as { painted: { sinceKey: number; frames: number }[] }).painted,
  )
  report.note('keys whose list differs from the one before', all.length, '')
  report.note(
    'from the key to the frame, median',
    percentile(
      all.map(({ sinceKey }) => sinceKey),
      0.5,
    ),
  )
  report.note(
    'at the 95th of a hundred',
    percentile(
      all.map(({ sinceKey }) => sinceKey),
      0.95,
    ),
  )
  report.under(
    'frames from the answer until it is painted, median',
    percentile(
      all.map(({ frames }) => frames),
      0.5,
    ),
    2,
    '',
  )
  report.under(
    'at the 95th of a hundred',
    percentile(
      all.map(({ frames }) => frames),
      0.95,
    ),
    2,
    '',
  )
  await page.context().close()
  child.kill('SIGTERM')
  await ended(child)
  rmSync(machine, { recursive: true, force: true })
}
await chromium.close()
report.end()

/**
 * In the page: notes for each key how long it took, and in which frame after its answer the list's length is another
 * one.
 */
function watch(): void {
  const painted: { sinceKey: number; frames: number }[] = []
  const send = globalThis.fetch
  let key = 0
  Object.assign(globalThis, {
    painted,
    fetch: async (...asked: Parameters<typeof fetch>) => {
      const before = length()
      const answer = await send(...asked)
      if (key > 0 && /limit/.test(String(asked[1]?.body))) look(before, 1)
      return answer
    },
  })
  const length = () => document.querySelector('[role=grid][aria-label=Items]')?.getAttribute('aria-rowcount')
  const look = (before: string | null | undefined, frames: number) =>
    requestAnimationFrame(() => {
      if (length() === before) {
        if (frames < 4) look(before, frames + 1)
      } else if (key > 0) {
        painted.push({ sinceKey: performance.now() - key, frames })
        key = 0
      }
    })
  document.addEventListener(
    'input',
    event => {
      key = (event.target as HTMLInputElement).value === '' ? 0 : event.timeStamp
    },
    true,
  )
}
