import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { ExportIssue } from '../../core/export/model.ts'
import { writeMarkdown } from '../../core/export/markdown.ts'
import { writeText } from '../../core/export/text/text.ts'
import { printWithChromium } from '../../main/host/print-page.ts'
import { createWriters } from '../../main/writers/html.ts'
import { builtInTemplates } from '../../main/writers/template-files.ts'
import { entry, issue, paragraph } from '../unit/export/issue-fixture.ts'
import { Report, timed } from './report.ts'

/**
 * An issue as mail HTML, text, mail and PDF, beside MJML rendering the same issue. MJML is 234 packages and so not
 * installed with Galley: it is put into `.cache/bench-mjml` on the first run; where it can't be had, that is said and
 * only Galley's figures are held. SIZES: node tests/bench/export.ts 40 500
 */
const mjmlVersion = '5.4.0'

const story = (nth: number) =>
  entry({
    headline: `Council weighs the moorings ban, part ${nth}`,
    byline: ['Ada Lorne', 'Jo Winter'],
    body: [
      paragraph('The harbour committee decides on 4 December whether to close the anchorage. '.repeat(5)),
      paragraph('Two associations want a smaller zone. '.repeat(6)),
    ],
    links: [{ label: 'Read the agenda', url: `https://example.org/agenda/${nth}` }],
    outlet: 'Harbour Wire',
  })
const issueOf = (size: number): ExportIssue => issue(Array.from({ length: size }, (_, nth) => story(nth)))

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
/** The same issue in MJML's own words: a section an entry, with Broadsheet's sizes. */
const mjmlOf = (
  given: ExportIssue,
) => `<mjml><mj-head><mj-title>${escaped(given.title)}</mj-title><mj-attributes><mj-text font-family="Georgia" font-size="17px" line-height="26px" /></mj-attributes></mj-head>
<mj-body width="640px"><mj-section><mj-column><mj-text font-size="34px">${escaped(given.title)}</mj-text></mj-column></mj-section>
${given.sections
  .flatMap(section => section.entries)
  .map(
    each => `<mj-section><mj-column><mj-text font-size="21px">${escaped(each.headline ?? '')}</mj-text>
<mj-text font-size="13px">By ${escaped(each.byline.join(' and '))}</mj-text>${each.body.map(block => `<mj-text>${escaped(block.text)}</mj-text>`).join('')}
<mj-text font-size="13px">${each.links.map(link => `<a href="${link.url}">${escaped(link.label)}</a>`).join(' · ')} · ${each.outlet}</mj-text></mj-column></mj-section>`,
  )
  .join('\n')}
</mj-body></mjml>`

type Mjml = (text: string) => { html: string } | Promise<{ html: string }>
function mjml(): Mjml | null {
  const folder = join(import.meta.dirname, '../../.cache/bench-mjml')
  try {
    if (!existsSync(join(folder, 'node_modules/mjml'))) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'package.json'), '{"private": true}')
      execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', `mjml@${mjmlVersion}`], {
        cwd: folder,
        stdio: 'ignore',
        timeout: 300_000,
        shell: process.platform === 'win32',
      })
    }
    const loaded = createRequire(join(folder, 'package.json'))('mjml') as Mjml | { default: Mjml }
    return typeof loaded === 'function' ? loaded : loaded.default
  } catch {
    console.log('MJML could not be installed: Galley’s figures stand alone.')
    return null
  }
}

async function best<T>(work: () => T | Promise<T>, times = 5): Promise<{ ms: number; value: T }> {
  let found = await timed(work)
  for (let n = 1; n < times; n++) {
    const next = await timed(work)
    if (next.ms < found.ms) found = next
  }
  return found
}

const report = new Report()
const writers = createWriters()
const render = mjml()
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [40, 500]
// Both warm, so that what is measured isn't the compiler.
for (let n = 0; n < 5; n++) {
  await writers.html(issueOf(100), 'mail')
  await render?.(mjmlOf(issueOf(100)))
}
for (const size of sizes) {
  report.heading(`An issue of ${size} items`)
  const given = issueOf(size)
  for (const template of builtInTemplates) {
    const mail = await best(async () => {
      const written = await writers.html({ ...given, template }, 'mail')
      if (!written.ok) throw new Error(written.message)
      return written.value
    })
    report.under(`mail HTML, ${template}`, mail.ms, 500)
    const bytes = Buffer.byteLength(mail.value)
    if (size === 40) report.under(`mail HTML, ${template}`, bytes / 1024, 90, 'KB')
    if (size === 40) {
      report.under(
        `mail HTML, ${template}, encoded`,
        Buffer.byteLength(mail.value.replaceAll(/[^\n\x20-\x7e]|=/g, '=00=00')) / 1024,
        102,
        'KB',
      )
    }
    if (render && template === 'broadsheet') {
      const peer = await best(() => render(mjmlOf(given)), 3)
      report.atMost('mail HTML, time', mail.ms, 1 / 3, peer.ms, 'MJML')
      report.atMost('mail HTML, size', bytes / 1024, 1 / 2, Buffer.byteLength(peer.value.html) / 1024, 'MJML', 'KB')
    }
  }
  report.under('text', (await best(() => writeText(given))).ms, 200)
  report.note('Markdown', (await best(() => writeMarkdown(given))).ms)
  const html = await writers.html(given, 'mail')
  report.note('.eml', (await best(() => writers.eml(given, html.ok ? html.value : ''))).ms)
  const page = await writers.html(given, 'web', false)
  const printed = await best(() => printWithChromium(page.ok ? page.value : '', 'A4'), 3)
  if (printed.value.ok) report.under('PDF, with the browser’s start', printed.ms, 5000)
  else console.log(`        PDF: ${printed.value.message}`)
}
report.end()
