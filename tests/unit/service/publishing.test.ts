import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ExportFormat } from '../../../core/contract/requests/issues.ts'
import type { IssueId } from '../../../core/model/ids.ts'
import { checkLibrary } from '../../../main/service/libraries/check.ts'
import { harbour, openDesk, quay, type TestDesk } from './open-desk.ts'

async function week(desk: TestDesk): Promise<{ issue: IssueId; source: never }> {
  const {
    sources: [source],
  } = await desk.importText('harbour-letter-3.txt', harbour)
  await desk.run({ type: 'item.tag', items: { query: '"harbour court"', except: [] }, add: ['Courts'], remove: [] })
  const [issue] = (await desk.run({ type: 'issue.create', title: 'Week 11', digest: 'The Week' })).created as IssueId[]
  await desk.run({
    type: 'entry.add',
    issue: issue!,
    items: { query: '', except: [] },
    section: { title: 'All of it' },
  })
  return { issue: issue!, source: source!.id as never }
}
const written = async (desk: TestDesk, id: IssueId, format: ExportFormat): Promise<string> => {
  const { to } = await desk.ask('files.save', { name: 'x', format })
  const { download } = await desk.ask('issues.export', { id, format, to: to! })
  return Buffer.from(desk.service.page(download!.slice('/page/'.length))!.body).toString()
}
const record = async (desk: TestDesk, id: IssueId) => (await desk.ask('issues.get', { id })).record

describe('a published issue', () => {
  it('is dated, and is the same after its document, its theme and its digest’s name are changed or gone', async () => {
    const desk = await openDesk()
    const { issue, source } = await week(desk)
    await desk.run({ type: 'issue.publish', issue, today: '2031-03-14' })
    const before = { text: await written(desk, issue, 'text'), html: await written(desk, issue, 'html') }
    const view = await desk.ask('issues.get', { id: issue })
    const tag = (await desk.ask('frame.get', {})).tags.find(one => one.name === 'Courts')!
    await desk.run({ type: 'source.remove', sources: [source] })
    await desk.run({ type: 'tag.remove', tag: tag.id })
    await desk.run({
      type: 'digest.edit',
      digest: view.record.digestId!,
      fields: { name: 'Another', masthead: 'Another' },
    })
    const again = await desk.reopen()
    expect({ text: await written(again, issue, 'text'), html: await written(again, issue, 'html') }).toEqual(before)
    const { sections, record: kept } = await again.ask('issues.get', { id: issue })
    expect(sections).toEqual(view.sections)
    expect(kept).toMatchObject({ state: 'published', date: '2031-03-14', published: { number: 1 } })
    expect(kept.published!.frozen.entries[sections[0]!.entries[0]!.id]!.tags).toEqual([{ id: tag.id, name: 'Courts' }])
  })
  it('keeps the looks of a template of the library that is edited later', async () => {
    const desk = await openDesk()
    const { issue } = await week(desk)
    const [template] = (await desk.run({ type: 'template.create', name: 'House', base: 'broadsheet' })).created
    await desk.run({ type: 'issue.edit', issue, fields: { template: template! } })
    await desk.run({ type: 'issue.publish', issue })
    const before = await written(desk, issue, 'html')
    await desk.run({ type: 'template.edit', template: template as never, settings: { footer: 'Another footer' } })
    expect(await written(desk, issue, 'html')).toBe(before)
  })
  it('keeps the exact bytes that were sent, by hash', async () => {
    const desk = await openDesk()
    const { issue } = await week(desk)
    await desk.run({ type: 'issue.publish', issue })
    const { frozen } = (await record(desk, issue)).published!
    expect(frozen.sent.map(one => one.format)).toEqual(['html', 'text'])
    const names = await readdir(join(desk.folder, 'originals'))
    for (const { format, sha256, bytes } of frozen.sent) {
      const kept = await readFile(
        join(
          desk.folder,
          'originals',
          names.find(name => name.startsWith(sha256))!,
        ),
      )
      expect([createHash('sha256').update(kept).digest('hex'), kept.length, kept.toString()]).toEqual([
        sha256,
        bytes,
        await written(desk, issue, ExportFormat.parse(format)),
      ])
    }
  })
  it('refuses edits, is not published twice, and is a draft again after one undo', async () => {
    const desk = await openDesk()
    const { issue } = await week(desk)
    await desk.run({ type: 'issue.publish', issue })
    expect(
      await desk.refusal('command.run', { command: { type: 'issue.edit', issue, fields: { title: 'Other' } } }),
    ).toContain('is published')
    expect(await desk.refusal('command.run', { command: { type: 'issue.publish', issue } })).toContain('is published')
    await desk.ask('history.undo', {})
    expect(await record(desk, issue)).toMatchObject({ state: 'draft', date: null })
    expect((await record(desk, issue)).published).toBeUndefined()
  })
  it('freezes what the service finds, whatever the caller says', async () => {
    const desk = await openDesk()
    const { issue } = await week(desk)
    await desk.run({
      type: 'issue.publish',
      issue,
      frozen: { masthead: 'Forged', language: 'xx', entries: {}, sent: [] },
    })
    expect(await record(desk, issue)).toMatchObject({ published: { frozen: { masthead: 'The Week', language: 'en' } } })
  })
  it('is whole by the library’s own check after its document is gone, and missed where what was sent is', async () => {
    const desk = await openDesk()
    const { issue, source } = await week(desk)
    await desk.run({ type: 'issue.publish', issue })
    await desk.run({ type: 'source.remove', sources: [source] })
    await desk.service.close()
    const checked = async () => {
      const report = await checkLibrary(desk.folder)
      return report.ok ? report.value.findings.map(one => one.what) : [report.message]
    }
    expect(await checked()).toEqual([])
    for (const name of await readdir(join(desk.folder, 'originals'))) {
      if (name.endsWith('.html')) await rm(join(desk.folder, 'originals', name))
    }
    expect(await checked()).toEqual(['The mail that “Week 11” was sent as is missing.'])
  })
  it('needs an entry', async () => {
    const desk = await openDesk()
    const [issue] = (await desk.run({ type: 'issue.create', title: 'Empty' })).created
    expect(await desk.refusal('command.run', { command: { type: 'issue.publish', issue } })).toBe(
      '‘Empty’ has no entries yet; put some in before it is published.',
    )
  })
})

it('a correction keeps the version that was out, makes the next, and has the next issue say so, in one step', async () => {
  const desk = await openDesk()
  const { issue } = await week(desk)
  await desk.run({ type: 'issue.publish', issue })
  const first = (await record(desk, issue)).published!
  const { created } = await desk.run({
    type: 'issue.correct',
    issue,
    words: 'The court is on Mole Street, not Quay Street.',
  })
  const next = await desk.ask('issues.get', { id: created[1] as IssueId })
  expect(next.record).toMatchObject({ state: 'draft', number: 2 })
  expect(next.sections.at(-1)).toMatchObject({
    title: 'Corrections',
    entries: [{ headline: 'Correction', body: [{ text: 'The court is on Mole Street, not Quay Street.' }] }],
  })
  expect(await record(desk, issue)).toMatchObject({ state: 'draft', earlier: [first] })
  await desk.run({ type: 'issue.edit', issue, fields: { title: 'Week 11, corrected' } })
  await desk.run({ type: 'issue.publish', issue })
  expect(await record(desk, issue)).toMatchObject({ state: 'published', published: { number: 2 }, earlier: [first] })
  for (const _ of 'abc') await desk.ask('history.undo', {})
  expect((await record(desk, issue)).published).toEqual(first)
  expect((await desk.ask('issues.list', {})).issues).toHaveLength(1)
})

it('a correction keeps the stories of a document that was removed after the issue went out, with what is changed in it now', async () => {
  const desk = await openDesk()
  const { issue, source } = await week(desk)
  await desk.run({ type: 'issue.publish', issue })
  const first = (await record(desk, issue)).published!
  const before = await written(desk, issue, 'text')
  await desk.run({ type: 'source.remove', sources: [source] })
  await desk.run({ type: 'issue.correct', issue, words: 'The court is on Mole Street.' })
  expect(await written(desk, issue, 'text')).toBe(before)
  const entry = (await desk.ask('issues.get', { id: issue })).sections[0]!.entries[0]!
  await desk.run({ type: 'entry.edit', issue, entry: entry.id, fields: { headline: 'The court of Mole Street' } })
  await desk.run({ type: 'issue.publish', issue })
  const { entries } = (await record(desk, issue)).published!.frozen
  expect(entries).toEqual({
    ...first.frozen.entries,
    [entry.id]: {
      ...entries[entry.id],
      tags: [expect.objectContaining({ name: 'Courts' })],
      entry: { ...first.frozen.entries[entry.id]!.entry, headline: 'The court of Mole Street' },
    },
  })
})

describe('preflight over a library', () => {
  const checks = async (desk: TestDesk, id: IssueId) => (await desk.ask('issues.preflight', { id })).findings
  it('finds what was run before, what is held, and words copied from the source', async () => {
    const desk = await openDesk()
    const { issue } = await week(desk)
    await desk.run({ type: 'issue.publish', issue, today: '2031-03-14' })
    await desk.importText('quay-weekly-9.txt', quay)
    await desk.run({
      type: 'item.status',
      items: { query: '"Market moves"', except: [] },
      status: 'held',
      until: '2031-04-01',
    })
    const [next] = (await desk.run({ type: 'issue.create', title: 'Week 12', digest: 'The Week', date: '2031-03-21' }))
      .created as IssueId[]
    for (const query of ['"Bridge toll"', '"Market moves"', '"Ferry strike"']) {
      await desk.run({ type: 'entry.add', issue: next!, items: { query, except: [] }, section: { title: 'All of it' } })
    }
    const [toll] = (await desk.ask('issues.get', { id: next! })).sections[0]!.entries
    await desk.run({
      type: 'entry.edit',
      issue: next!,
      entry: toll!.id,
      fields: { blurb: 'We hear the toll of the iron bridge by a penny is up.' },
    })
    await desk.run({
      type: 'digest.edit',
      digest: (await record(desk, next!)).digestId!,
      fields: { houseStyle: { copiedWords: 6 } },
    })
    const found = await checks(desk, next!)
    expect(found.find(one => one.check === 'already ran')?.words).toBe('It ran in no. 1.')
    expect(found.find(one => one.check === 'embargo')?.words).toBe(
      'It is held until 2031-04-01, after this issue goes out.',
    )
    expect(found.find(one => one.check === 'copied words')).toMatchObject({
      entry: toll!.id,
      field: 'blurb',
      words: expect.stringContaining('the toll of the iron bridge by a penny') as string,
    })
    expect(found.filter(one => one.check === 'missing link')).toHaveLength(3)
  })
  it('leaves what the curator leaves, until it is undone, and each fix is one step', async () => {
    const desk = await openDesk()
    const { issue } = await week(desk)
    await desk.run({ type: 'section.add', issue, title: 'Voices' })
    const empty = (await checks(desk, issue)).find(one => one.check === 'empty section')!
    await desk.run({ type: 'issue.leave', issue, finding: empty.key })
    const left = async () => (await checks(desk, issue)).find(one => one.key === empty.key)?.left
    expect(await left()).toBe(true)
    await desk.ask('history.undo', {})
    expect(await left()).toBe(false)
    await desk.run(empty.fix!.command)
    expect(await left()).toBeUndefined()
    await desk.ask('history.undo', {})
    expect(await left()).toBe(false)
  })
})
