import { afterEach, describe, expect, it } from 'vitest'
import { Pages } from '../../main/service/issues/pages.ts'
import type { LibraryPort } from '../../main/service/ports/library.ts'
import { writeIssue } from '../../main/service/issues/write-issue.ts'
import { printWithChromium } from '../../main/host/print-page.ts'
import { createWriters } from '../../main/writers/html.ts'
import { bareHost } from '../unit/service/bare-host.ts'
import { harbour, openDesk } from '../unit/service/open-desk.ts'
import { entry, issue, paragraph } from '../unit/export/issue-fixture.ts'

const host = {
  kind: 'web',
  mac: false,
  pickFiles: null,
  saveFile: null,
  openExternal: null,
  pages: '/page/',
  printPdf: printWithChromium,
} as const
/** No picture is asked for. */
const bare = { pages: new Pages(), library: {} as LibraryPort }
const given = issue(
  [
    entry({
      headline: 'Salt marsh returns',
      body: [paragraph('Eleven species. '.repeat(200))],
      links: [{ label: 'Survey', url: 'https://example.org/' }],
    }),
    entry({ headline: '<script>document.title = "ran"</script>' }),
  ],
  { language: 'de' },
)

async function printed(paper: 'A4' | 'Letter'): Promise<string> {
  const written = await writeIssue({ ...bare, host, writers: createWriters() }, given, 'pdf', { paper })
  if (!written.ok) throw new Error(written.message)
  return Buffer.from(written.value).toString('latin1')
}

/** Without what tells when it was made, and by which run. */
const masked = (pdf: string) =>
  pdf.replaceAll(/\/(?:CreationDate|ModDate) \([^)]*\)|\/ID \[[^\]]*\]|\/ID \(node\d+\)/g, '')

const named = process.env['CHROMIUM']
afterEach(() => {
  if (named === undefined) delete process.env['CHROMIUM']
  else process.env['CHROMIUM'] = named
})

describe('a printed issue', () => {
  it('is tagged, outlined, says its language, and is on the paper asked for', async () => {
    const [a4, letter] = [await printed('A4'), await printed('Letter')]
    expect(a4.slice(0, 5)).toBe('%PDF-')
    for (const part of ['/StructTreeRoot', '/Marked true', '/Outlines', '/Lang (de)', '/URI (https://example.org/)']) {
      expect(a4).toContain(part)
    }
    expect(a4).toMatch(/\/MediaBox \[0 0 59\d(\.\d+)? 84\d(\.\d+)?\]/)
    expect(letter).toContain('/MediaBox [0 0 612 792]')
    expect(a4).not.toContain('/Title (ran)')
  })

  it('is the same each time, but for its dates and ids', async () => {
    expect(masked(await printed('A4'))).toBe(masked(await printed('A4')))
  })

  it('is the same after Galley was closed and opened again', async () => {
    let desk = await openDesk({ host: { ...bareHost, printPdf: printWithChromium } })
    await desk.importText('harbour-letter-3.txt', harbour)
    const id = (await desk.run({ type: 'issue.create', title: 'Week 11', digest: 'The Week', date: '2031-03-14' }))
      .created[0]! as never
    await desk.run({ type: 'entry.add', issue: id, items: { query: '', except: [] } })
    const exported = async () => {
      const { to } = await desk.ask('files.save', { name: 'Week 11', format: 'pdf' })
      const { download } = await desk.ask('issues.export', { id, format: 'pdf', to: to! })
      return masked(Buffer.from(desk.service.page(download!.slice('/page/'.length))!.body).toString('latin1'))
    }
    const first = await exported()
    desk = await desk.reopen()
    expect(await exported()).toBe(first)
  })

  it('is refused in a sentence where there is no browser', async () => {
    process.env['CHROMIUM'] = '/nowhere/chromium'
    const written = await writeIssue({ ...bare, host, writers: createWriters() }, given, 'pdf')
    expect(written.ok ? '' : written.message).toBe(
      'A PDF is printed by a browser, and there is no Chromium, Chrome or Edge here: install one, or name one by the environment variable CHROMIUM.',
    )
  })
})
