import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { harbour, openDesk, quay, type TestDesk } from './open-desk.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const digest = 'Tidewater Weekly'

async function backIssues(desk: TestDesk) {
  const files = [
    desk.service.accept('harbour-letter-3.txt', bytes(harbour)),
    desk.service.accept('quay-weekly-12.txt', bytes(quay)),
  ]
  const report = await desk.ask('import.run', { job: 'a', files: files.map(file => file.token), asPublished: digest })
  return { report, ...(await desk.ask('issues.list', {})) }
}

describe('documents imported as published issues', () => {
  it('become issues of the digest that have appeared, an entry an item, in their sections and order', async () => {
    const desk = await openDesk()
    const { report, issues, digests } = await backIssues(desk)
    expect(report.sources).toHaveLength(2)
    expect(digests).toMatchObject([{ name: digest }])
    expect(issues.map(({ title, number, state, digestId }) => ({ title, number, state, digestId }))).toEqual(
      expect.arrayContaining([
        { title: 'Harbour Letter No. 3', number: 3, state: 'published', digestId: digests[0]!.id },
        { title: 'Quay Weekly No. 12', number: 12, state: 'published', digestId: digests[0]!.id },
      ]),
    )
    const view = await desk.ask('issues.get', { id: issues.find(issue => issue.number === 3)!.id })
    expect(view.sections.map(section => [section.title, section.entries.map(entry => entry.headline)])).toEqual([
      ['Courts', ['Harbour court reopens after the flood', 'Ferry strike ends']],
      ['Voices', ['A letter about gulls']],
    ])
  })

  it('keep what was sent by hash, and show it whole once their document is removed', async () => {
    const desk = await openDesk()
    const { report, issues } = await backIssues(desk)
    const issue = issues.find(one => one.number === 3)!.id
    const before = await desk.ask('issues.preview', { id: issue, format: 'text', dark: false })
    await desk.run({ type: 'source.remove', sources: report.sources.map(source => source.id) })
    expect((await desk.ask('issues.preview', { id: issue, format: 'text', dark: false })).text).toBe(before.text)
    expect(before.text).toContain('Ferry strike ends')
    const record = await desk.ask('issues.get', { id: issue })
    expect(record.record.published!.frozen.sent).toEqual([
      {
        format: 'document',
        sha256: createHash('sha256').update(harbour).digest('hex'),
        bytes: bytes(harbour).length,
        extension: 'txt',
      },
    ])
  })

  it('count as used and kept, and the digest’s next issue counts on with its sections', async () => {
    const desk = await openDesk()
    await backIssues(desk)
    expect(await desk.rows('is:kept is:used')).toHaveLength(5)
    const { created } = await desk.run({ type: 'issue.create', title: 'The next', digest: 'tidewater weekly' })
    const next = await desk.ask('issues.get', { id: created[0] as never })
    expect(next.record.number).toBe(13)
    expect(next.sections.map(section => section.title)).toEqual(['Courts', 'Voices'])
  })

  it('hold what their documents say of their pictures, in all they are written in, without the document and after a correction', async () => {
    const desk = await openDesk()
    const story = (n: number, after = '') =>
      `<h2>Ferry ${n} strikes a rock</h2><p>The ferry of the morning left the quay at ten and came back at noon without anybody being surprised.</p>${after}`
    const page = `<h1>Quay Weekly No. 7</h1>${story(1, '<figure><img src="https://quay.example/1.jpg" alt="Gulls over the quay"><figcaption>Gulls on Monday. Photo: Dee Fox</figcaption></figure><p>It was raining, and nobody on the pier had brought an umbrella for the passengers.</p><img src="2.png" alt="A map of the bay">')}${story(2)}${story(3)}`
    const { sources } = await desk.ask('import.run', {
      job: 'a',
      files: [desk.service.accept('quay-7.html', bytes(page)).token],
      asPublished: digest,
    })
    const {
      issues: [issue],
    } = await desk.ask('issues.list', {})
    const pictures = [
      { url: 'https://quay.example/1.jpg', alt: 'Gulls over the quay', caption: 'Gulls on Monday.', credit: 'Dee Fox' },
      { url: null, alt: 'A map of the bay', caption: null, credit: 'Dee Fox' },
    ]
    const holds = async () => {
      const { sections, record } = await desk.ask('issues.get', { id: issue!.id })
      expect(sections.flatMap(section => section.entries.map(entry => entry.pictures ?? []))).toEqual([
        pictures,
        [],
        [],
      ])
      for (const format of ['text', 'html'] as const) {
        const { text, url } = await desk.ask('issues.preview', { id: issue!.id, format, dark: false })
        const written = text ?? new TextDecoder().decode(desk.service.page(url!.split('/').at(-1)!)!.body)
        expect(written.replaceAll(/\s+|<[^>]*>/g, ' ')).not.toMatch(/Photo: +Photo:/)
        for (const words of ['Gulls over the quay', 'Gulls on Monday.', 'Dee Fox', 'A map of the bay']) {
          expect(written.replace(/\s+/g, ' ')).toContain(words)
        }
      }
      return record
    }
    await holds()
    await desk.run({ type: 'issue.correct', issue: issue!.id, words: 'It was another ferry.' })
    await holds()
    await desk.run({ type: 'issue.publish', issue: issue!.id })
    await desk.run({ type: 'source.remove', sources: sources.map(({ id }) => id) })
    expect((await holds()).earlier).toHaveLength(1)
  })

  it('are one step', async () => {
    const desk = await openDesk()
    await backIssues(desk)
    expect((await desk.ask('history.undo', {})).label).toBe('Import 2 back issues')
    expect(await desk.ask('issues.list', {})).toEqual({ issues: [], digests: [] })
    expect(await desk.rows('')).toEqual([])
    await desk.ask('history.redo', {})
    expect((await desk.ask('issues.list', {})).issues).toHaveLength(2)
  })
})
