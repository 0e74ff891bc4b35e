import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ExportFormat } from '../../../core/contract/requests.ts'
import { bareHost, harbour, openDesk, temporary, type TestDesk } from './open-desk.ts'

async function issueOn(desk: TestDesk): Promise<never> {
  await desk.importText('harbour-letter-3.txt', harbour)
  const [issue] = (await desk.run({ type: 'issue.create', title: 'Week 11', digest: 'The Week', date: '2031-03-14' })).created as never[]
  await desk.run({ type: 'entry.add', issue: issue!, items: { query: '', except: [] }, section: { title: 'All of it' } })
  return issue!
}
async function exported(desk: TestDesk, id: never, format: ExportFormat) {
  const { to } = await desk.ask('files.save', { name: 'Week 11', format })
  const done = await desk.ask('issues.export', { id, format, to: to! })
  return { ...done, page: done.download ? desk.service.page(done.download.slice('/page/'.length)) : null }
}

describe('an export', () => {
  it.each(['text', 'html', 'web', 'json'] as const)('as %s is the same bytes each time, and after opening again', async format => {
    const desk = await openDesk()
    const id = await issueOn(desk)
    const first = await exported(desk, id, format)
    const body = Buffer.from(first.page!.body)
    expect([first.bytes, first.sha256]).toEqual([body.length, createHash('sha256').update(body).digest('hex')])
    expect(body.toString()).toContain('Harbour court reopens after the flood')
    expect((await exported(desk, id, format)).sha256).toBe(first.sha256)
    const again = await desk.reopen()
    expect((await exported(again, id, format)).sha256).toBe(first.sha256)
  })
  it('is downloaded under an address that works once and shows nothing', async () => {
    const desk = await openDesk()
    const id = await issueOn(desk)
    const { to } = await desk.ask('files.save', { name: 'Wäche "11"', format: 'html' })
    const { download, name } = await desk.ask('issues.export', { id, format: 'html', to: to! })
    expect(name).toBe('Wäche "11".html')
    const token = download!.slice('/page/'.length)
    expect(desk.service.page(token)?.headers).toMatchObject({
      'content-type': 'application/octet-stream', 'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'attachment; filename="W_che _11_.html"; filename*=UTF-8\'\'W%C3%A4che%20%2211%22.html',
    })
    expect(desk.service.page(token)).toBeNull()
    expect(await desk.refusal('issues.export', { id, format: 'html', to })).toBe('Where to save it is no longer known; export again.')
  })
  it('is written where the curator chose, and a failed write is told', async () => {
    const file = join(await temporary(), '..', 'week.txt')
    let broken = false
    const desk = await openDesk({ host: { ...bareHost, kind: 'electron', saveFile: () => Promise.resolve({
      write: bytes => broken ? Promise.reject(new Error('the disk is full')) : writeFile(file, bytes),
    }) } })
    const id = await issueOn(desk)
    const done = await exported(desk, id, 'text')
    expect(done.download).toBeNull()
    expect(await readFile(file)).toHaveLength(done.bytes)
    broken = true
    await expect(exported(desk, id, 'text')).rejects.toThrow('‘Week 11.txt’ could not be written: the disk is full.')
  })
  it('of a format that is not written yet says so', async () => {
    const desk = await openDesk()
    const id = await issueOn(desk)
    await expect(exported(desk, id, 'pdf')).rejects.toThrow('Galley does not write PDF yet; choose text, HTML or JSON.')
  })
})

it.each(['text', 'json'] as const)('an issue exported as %s is imported again to the same entries', async format => {
  const desk = await openDesk()
  const id = await issueOn(desk)
  const { page } = await exported(desk, id, format)
  const back = desk.service.accept(`week-11.${format}`, page!.body)
  const { sources: [source] } = await desk.ask('import.run', { job: 'b', files: [back.token] })
  const { sections } = await desk.ask('issues.get', { id })
  const read = await desk.ask('sources.get', { id: source!.id })
  const shown = (one: { headline: string | null; byline: string[]; body: unknown; links: unknown; credit: string | null }) =>
    ({ headline: one.headline, byline: one.byline, body: one.body, links: one.links, credit: one.credit })
  expect(read.items.map(item => shown(item.fields))).toEqual(sections.flatMap(section => section.entries.map(shown)))
  expect(read.source).toMatchObject({ format, ...(format === 'json' ? { title: 'Week 11', outlet: 'The Week', date: '2031-03-14' } : {}) })
})

describe('a preview', () => {
  it('is a page under a policy of its own, there for a frame that is put back, until later ones push it out', async () => {
    const desk = await openDesk()
    const id = await issueOn(desk)
    const { url, text, bytes } = await desk.ask('issues.preview', { id, format: 'html', dark: false })
    expect(text).toBeNull()
    const page = desk.service.page(url!.slice('/page/'.length))!
    expect(page.body).toHaveLength(bytes)
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
