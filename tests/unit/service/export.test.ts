import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ExportFormat } from '../../../core/contract/requests/issues.ts'
import { fail, ok } from '../../../core/model/result.ts'
import { extensions } from '../../../main/service/files.ts'
import { bareHost } from './bare-host.ts'
import { harbour, openDesk, temporary, type TestDesk } from './open-desk.ts'

async function issueOn(desk: TestDesk): Promise<never> {
  await desk.importText('harbour-letter-3.txt', harbour)
  const [issue] = (await desk.run({ type: 'issue.create', title: 'Week 11', digest: 'The Week', date: '2031-03-14' }))
    .created as never[]
  await desk.run({
    type: 'entry.add',
    issue: issue!,
    items: { query: '', except: [] },
    section: { title: 'All of it' },
  })
  return issue!
}
async function exported(desk: TestDesk, id: never, format: ExportFormat) {
  const { to } = await desk.ask('files.save', { name: 'Week 11', format })
  const done = await desk.ask('issues.export', { id, format, to: to! })
  return { ...done, page: done.download ? desk.service.page(done.download.slice('/page/'.length)) : null }
}

describe('an export', () => {
  it.each(['text', 'html', 'web', 'markdown', 'eml', 'json', 'zip', 'plain'] as const)(
    'as %s is the same bytes each time, and after opening again',
    async format => {
      const desk = await openDesk()
      const id = await issueOn(desk)
      const first = await exported(desk, id, format)
      const body = Buffer.from(first.page!.body)
      expect([first.bytes, first.sha256]).toEqual([body.length, createHash('sha256').update(body).digest('hex')])
      if (format !== 'zip') expect(body.toString()).toContain('Harbour court reopens after the flood')
      expect((await exported(desk, id, format)).sha256).toBe(first.sha256)
      const again = await desk.reopen()
      expect((await exported(again, id, format)).sha256).toBe(first.sha256)
    },
  )
  it('is downloaded under an address that works once and shows nothing', async () => {
    const desk = await openDesk()
    const id = await issueOn(desk)
    const { to } = await desk.ask('files.save', { name: 'Wäche "11"', format: 'html' })
    const { download, name } = await desk.ask('issues.export', { id, format: 'html', to: to! })
    expect(name).toBe('Wäche "11".html')
    const token = download!.slice('/page/'.length)
    expect(desk.service.page(token)?.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'attachment; filename="W_che _11_.html"; filename*=UTF-8\'\'W%C3%A4che%20%2211%22.html',
    })
    expect(desk.service.page(token)).toBeNull()
    expect(await desk.refusal('issues.export', { id, format: 'html', to })).toBe(
      'Where to save it is no longer known; export again.',
    )
  })
  it('is written where the curator chose, and a failed write is told', async () => {
    const file = join(await temporary(), '..', 'week.txt')
    let broken = false
    const desk = await openDesk({
      host: {
        ...bareHost,
        kind: 'electron',
        saveFile: () =>
          Promise.resolve({
            write: bytes => (broken ? Promise.reject(new Error('the disk is full')) : writeFile(file, bytes)),
          }),
      },
    })
    const id = await issueOn(desk)
    const done = await exported(desk, id, 'text')
    expect(done.download).toBeNull()
    expect(await readFile(file)).toHaveLength(done.bytes)
    broken = true
    await expect(exported(desk, id, 'text')).rejects.toThrow('‘Week 11.txt’ could not be written: the disk is full.')
  })
  it('as PDF is what the host prints of the page, in light colours and on the paper asked for', async () => {
    const printed: [string, string][] = []
    const desk = await openDesk({
      host: {
        ...bareHost,
        printPdf: (html, paper) => {
          printed.push([html, paper])
          return Promise.resolve(paper === 'A4' ? ok(new TextEncoder().encode('%PDF-')) : fail('Out of paper.'))
        },
      },
    })
    const id = await issueOn(desk)
    expect(await exported(desk, id, 'pdf')).toMatchObject({ name: 'Week 11.pdf', bytes: 5 })
    const { to } = await desk.ask('files.save', { name: 'Week 11', format: 'pdf' })
    expect(await desk.refusal('issues.export', { id, format: 'pdf', to, paper: 'Letter' })).toBe('Out of paper.')
    expect(printed.map(([, paper]) => paper)).toEqual(['A4', 'Letter'])
    expect(printed[0]?.[0]).toContain('@media not all')
  })
  it('as PDF says so where the host can’t print', async () => {
    const desk = await openDesk()
    const id = await issueOn(desk)
    await expect(exported(desk, id, 'pdf')).rejects.toThrow(
      'This host can’t print a PDF; export the web page and print it from a browser.',
    )
  })
  it('as a mail says how to unsubscribe where that was given', async () => {
    const desk = await openDesk()
    const id = await issueOn(desk)
    const { to } = await desk.ask('files.save', { name: 'Week 11', format: 'eml' })
    const { download } = await desk.ask('issues.export', {
      id,
      format: 'eml',
      to: to!,
      unsubscribe: 'https://pier.example/off?u=*|UNIQID|*',
    })
    const mail = new TextDecoder().decode(desk.service.page(download!.slice('/page/'.length))!.body)
    expect(mail).toContain('\r\nList-Unsubscribe: <https://pier.example/off?u=*|UNIQID|*>\r\n')
    expect(mail).toMatch(/^X-Unsent: 1\r\n/)
  })
  it('goes out as its digest says, then as it says itself, then as the export is told', async () => {
    const desk = await openDesk()
    const id = await issueOn(desk)
    const { record } = await desk.ask('issues.get', { id })
    await desk.run({
      type: 'digest.edit',
      digest: record.digestId!,
      fields: { export: { textWidth: 60, links: 'under', unsubscribe: '*|UNSUB|*' } },
    })
    expect((await desk.ask('issues.get', { id })).settings).toEqual({
      textWidth: 60,
      links: 'under',
      unsubscribe: '*|UNSUB|*',
      oneClick: false,
    })
    const preview = async (settings = {}) =>
      (await desk.ask('issues.preview', { id, format: 'text', dark: false, settings })).text!
    expect(await preview()).toContain(`\n${'='.repeat(60)}\n`)
    expect(await preview()).toContain('\nUnsubscribe: *|UNSUB|*\n')
    await desk.run({ type: 'issue.edit', issue: id, fields: { export: { textWidth: 100 } } })
    expect(await preview()).toContain(`\n${'='.repeat(100)}\n`)
    expect(await preview({ textWidth: 50 })).toContain(`\n${'='.repeat(50)}\n`)
    const { to } = await desk.ask('files.save', { name: 'Week 11', format: 'html' })
    const { download } = await desk.ask('issues.export', { id, format: 'html', to: to! })
    expect(new TextDecoder().decode(desk.service.page(download!.slice('/page/'.length))!.body)).toMatch(
      /href="\*\|UNSUB\|\*"[^>]*>Unsubscribe</,
    )
    expect(await desk.refusal('issues.preview', { id, format: 'text', dark: false, settings: { textWidth: 20 } })).toBe(
      'That can’t be done as asked: ‘settings.textWidth’: A text has from 40 to 200 columns.',
    )
    expect(await desk.refusal('issues.export', { id, format: 'eml', to, unsubscribe: 'somewhere' })).toContain(
      'Readers leave at a web address, a mail address, or the tag of your mailing program.',
    )
  })
  it('of a published issue goes out as it went, whatever its digest says since', async () => {
    const desk = await openDesk()
    const id = await issueOn(desk)
    const text = async () => (await desk.ask('issues.preview', { id, format: 'text', dark: false })).text
    const { record } = await desk.ask('issues.get', { id })
    await desk.run({ type: 'digest.edit', digest: record.digestId!, fields: { export: { textWidth: 60 } } })
    await desk.run({ type: 'issue.publish', issue: id })
    const sent = await text()
    await desk.run({ type: 'digest.edit', digest: record.digestId!, fields: { export: { textWidth: 90 } } })
    expect(await text()).toBe(sent)
  })
  it('is copied as HTML without looks of its own, and as text', async () => {
    const desk = await openDesk()
    const id = await issueOn(desk)
    const { html, text } = await desk.ask('issues.copy', { id })
    expect(html).toContain('<h3>Harbour court reopens after the flood</h3>')
    expect(html).not.toMatch(/style=|class=|<table/)
    expect(text).toBe((await desk.ask('issues.preview', { id, format: 'text', dark: false })).text)
  })
})

it.each(['text', 'html', 'web', 'markdown', 'eml', 'json', 'zip'] as const)(
  'an issue exported as %s is imported again to the same entries',
  async format => {
    const desk = await openDesk()
    const id = await issueOn(desk)
    const { page } = await exported(desk, id, format)
    const back = desk.service.accept(`week-11.${extensions[format]}`, page!.body)
    const {
      sources: [source],
    } = await desk.ask('import.run', { job: 'b', files: [back.token] })
    const { sections } = await desk.ask('issues.get', { id })
    const read = await desk.ask('sources.get', { id: source!.id })
    const shown = (one: {
      headline: string | null
      byline: string[]
      body: unknown
      links: unknown
      credit: string | null
    }) => ({ headline: one.headline, byline: one.byline, body: one.body, links: one.links, credit: one.credit })
    expect(read.items.map(item => shown(item.fields))).toEqual(sections.flatMap(section => section.entries.map(shown)))
    expect(read.source).toMatchObject({
      format: format === 'web' || format === 'zip' ? 'html' : format,
      ...(format !== 'text' ? { title: 'Week 11', outlet: 'The Week', date: '2031-03-14' } : {}),
    })
  },
)

describe('a preview', () => {
  it('is a page under a policy of its own, there for a frame that is put back, until later ones push it out', async () => {
    const desk = await openDesk()
    const id = await issueOn(desk)
    const { url, text, bytes } = await desk.ask('issues.preview', { id, format: 'html', dark: false })
    expect(text).toBeNull()
    const page = desk.service.page(url!.slice('/page/'.length))!
    // The page says which entry is which, so that the preview can lead there; an export doesn't, and isn't charged for
    // it.
    const shown = new TextDecoder().decode(page.body)
    expect(shown).toContain(' data-entry="')
    expect(new TextEncoder().encode(shown.replaceAll(/ data-entry="[^"]*"/g, ''))).toHaveLength(bytes)
    const policy = page.headers['content-security-policy']!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).not.toContain('script-src')
    expect(desk.service.page(url!.slice('/page/'.length))).not.toBeNull()
    for (let more = 0; more < 24; more++) await desk.ask('issues.preview', { id, format: 'html', dark: false })
    expect(desk.service.page(url!.slice('/page/'.length))).toBeNull()
  })
  it('of the text format is the text that is exported', async () => {
    const desk = await openDesk()
    const id = await issueOn(desk)
    const { text } = await desk.ask('issues.preview', { id, format: 'text', dark: false })
    expect(Buffer.from((await exported(desk, id, 'text')).page!.body).toString()).toBe(text)
  })
})
