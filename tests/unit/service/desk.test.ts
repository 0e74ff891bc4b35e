import { expect, it } from 'vitest'
import { harbour, openDesk, quay } from './open-desk.ts'

it('a curator’s main job survives closing and opening', async () => {
  const first = await openDesk()
  const report = await first.importText('harbour-letter-3.txt', harbour)
  await first.importText('quay-weekly-12.txt', quay)
  expect(report.sources).toMatchObject([{ name: 'harbour-letter-3.txt', items: 3 }])
  expect(await first.ask('sources.list', {})).toMatchObject({
    sources: [
      { title: 'Quay Weekly No. 12', outlet: 'Quay Weekly', items: 2, fresh: 2 },
      { title: 'Harbour Letter No. 3', outlet: 'Harbour Letter', items: 3, fresh: 3 },
    ],
  })

  await first.run({
    type: 'item.tag',
    items: { query: 'court OR toll', except: [] },
    add: ['Public money'],
    remove: [],
  })
  const [gulls] = await first.rows('gulls')
  await first.run({ type: 'item.edit', item: gulls!.id, fields: { headline: 'Gulls read our letters' } })
  await first.run({ type: 'note.add', item: gulls!.id, text: 'Ask which pier' })
  const [made] = (await first.run({ type: 'item.create', headline: 'Lamp relit', text: '“It burns.”', url: '' }))
    .created
  const [issue] = (await first.run({ type: 'issue.create', title: 'Week 11', digest: 'The Week' })).created as never[]
  await first.run({
    type: 'entry.add',
    issue: issue!,
    items: { query: 'tag:"public money"', except: [] },
    section: { title: 'Money' },
  })
  await first.run({
    type: 'entry.add',
    issue: issue!,
    items: { ids: [gulls!.id, made as never] },
    section: { title: 'Voices' },
  })
  const { sections } = await first.ask('issues.get', { id: issue! })
  await first.run({
    type: 'entry.edit',
    issue: issue!,
    entry: sections[1]!.entries[0]!.id,
    fields: { blurb: 'They open them, too.' },
  })
  const before = [await first.ask('frame.get', {}), await first.ask('issues.get', { id: issue! }), await first.rows('')]

  const second = await first.reopen()
  expect([
    await second.ask('frame.get', {}),
    await second.ask('issues.get', { id: issue! }),
    await second.rows(''),
  ]).toEqual(before)
  const view = await second.ask('issues.get', { id: issue! })
  expect(view.masthead).toBe('The Week')
  expect(view.sections.map(section => [section.title, section.entries.map(entry => entry.headline)])).toEqual([
    ['Money', ['Bridge toll rises', 'Harbour court reopens after the flood']],
    ['Voices', ['Gulls read our letters', 'Lamp relit']],
  ])
  expect(view.sections[1]!.entries[0]).toMatchObject({
    body: [{ type: 'paragraph', text: 'They open them, too.' }],
    own: { blurb: true, headline: false },
  })
  expect((await second.ask('history.undo', {})).label).toBe('Edit blurb of ‘Gulls read our letters’')
  expect((await second.ask('issues.get', { id: issue! })).sections[1]!.entries[0]!.own.blurb).toBe(false)
})

it('changes are told in order, numbered without a gap, with their records and the history', async () => {
  const desk = await openDesk()
  await desk.importText('harbour-letter-3.txt', harbour)
  const [row] = await desk.rows('court')
  await desk.run({ type: 'item.star', items: { ids: [row!.id] }, starred: true })
  await desk.run({ type: 'item.star', items: { ids: [row!.id] }, starred: true })
  await desk.ask('history.undo', {})
  await desk.ask('history.redo', {})
  expect(
    desk
      .changes()
      .map(({ seq, label, keys, history }) => ({ seq, label, keys: keys.map(key => key.split('/')[0]), history })),
  ).toEqual([
    {
      seq: 1,
      label: 'Import ‘harbour-letter-3.txt’',
      keys: ['source'],
      history: { undo: 'Import ‘harbour-letter-3.txt’', redo: null },
    },
    {
      seq: 2,
      label: 'Star ‘Harbour court reopens after the flood’',
      keys: ['curation'],
      history: { undo: 'Star ‘Harbour court reopens after the flood’', redo: null },
    },
    {
      seq: 3,
      label: 'Star ‘Harbour court reopens after the flood’',
      keys: ['curation'],
      history: { undo: 'Import ‘harbour-letter-3.txt’', redo: 'Star ‘Harbour court reopens after the flood’' },
    },
    {
      seq: 4,
      label: 'Star ‘Harbour court reopens after the flood’',
      keys: ['curation'],
      history: { undo: 'Star ‘Harbour court reopens after the flood’', redo: null },
    },
  ])
  expect((await desk.ask('app.hello', {})).seq).toBe(4)
  expect(desk.events.some(event => event.type === 'save')).toBe(true)
})

it('commands sent at once are carried out one after the other', async () => {
  const desk = await openDesk()
  await desk.importText('harbour-letter-3.txt', harbour)
  const rows = await desk.rows('')
  await Promise.all(
    rows.map((row, at) =>
      desk.run({ type: 'item.tag', items: { ids: [row.id] }, add: ['Sea', `Theme ${at}`], remove: [] }),
    ),
  )
  const { tags } = await desk.ask('frame.get', {})
  expect(tags.map(tag => tag.name)).toEqual(['Sea', 'Theme 0', 'Theme 1', 'Theme 2'])
  expect(desk.changes().map(event => event.seq)).toEqual([1, 2, 3, 4])
})
