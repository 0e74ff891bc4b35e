import { expect, it } from 'vitest'
import { harbour, openDesk, quay } from '../open-desk.ts'

it('a bulk command by query means what the query shows, but for the exceptions', async () => {
  const desk = await openDesk()
  await desk.importText('harbour-letter-3.txt', harbour)
  const [gulls] = await desk.rows('gulls')
  const done = await desk.run({ type: 'item.status', items: { query: 'is:new', except: [gulls!.id] }, status: 'aside' })
  expect(done).toMatchObject({ count: 2, label: 'Set aside 2 items' })
  expect(await desk.headlines('is:new')).toEqual(['A letter about gulls'])
  expect(
    await desk.run({ type: 'item.status', items: { query: 'zeppelin', except: [] }, status: 'aside' }),
  ).toMatchObject({ count: 0 })
})

it('a bulk command by a query that is not wholly understood changes nothing', async () => {
  const desk = await openDesk()
  await desk.importText('harbour-letter-3.txt', harbour)
  const items = { query: 'is:new (gulls', except: [] }
  expect(await desk.refusal('command.run', { command: { type: 'item.status', items, status: 'aside' } })).toBe(
    'A parenthesis is not closed at ‘(’, character 8. Nothing was changed.',
  )
  expect(
    await desk.refusal('command.run', {
      command: { type: 'item.tag', items: { query: 'tag:Lost', except: [] }, add: ['A'], remove: [] },
    }),
  ).toBe('There is no theme ‘Lost’. Nothing was changed.')
  expect(await desk.headlines('is:new')).toHaveLength(3)
})

it('lists are windows with a position, and say what they did not understand', async () => {
  const desk = await openDesk()
  await desk.importText('harbour-letter-3.txt', harbour)
  await desk.importText('quay-weekly-12.txt', quay)
  const all = await desk.rows('')
  const part = await desk.ask('items.window', { query: '', sort: 'newest', offset: 3, limit: 1 })
  expect([part.total, part.rows, part.problem]).toEqual([5, [all[3]], null])
  expect(await desk.ask('items.position', { query: '', sort: 'newest', id: all[3]!.id })).toEqual({ position: 3 })
  expect(await desk.ask('items.position', { query: 'zeppelin', sort: 'newest', id: all[3]!.id })).toEqual({
    position: null,
  })
  expect(await desk.ask('items.ids', { query: '', sort: 'newest', offset: 1, limit: 3 })).toEqual({
    ids: all.slice(1, 4).map(row => row.id),
  })
  expect((await desk.rows('', 'headline')).map(row => row.headline)).toEqual([
    'A letter about gulls',
    'Bridge toll rises',
    'Ferry strike ends',
    'Harbour court reopens after the flood',
    'Market moves indoors',
  ])
  expect((await desk.rows('', 'outlet')).map(row => row.outlet)).toEqual([
    'Harbour Letter',
    'Harbour Letter',
    'Harbour Letter',
    'Quay Weekly',
    'Quay Weekly',
  ])
  const odd = await desk.ask('items.window', { query: 'gulls colour:red', sort: 'newest', offset: 0, limit: 9 })
  expect([odd.total, odd.problem]).toEqual([
    1,
    'There is no search word ‘colour:’; put it in quotation marks to look for it as text at ‘colour:red’, character 7.',
  ])
})

it('an item’s detail shows the lines of its source, each where it stands in the text', async () => {
  const desk = await openDesk()
  await desk.importText('harbour-letter-3.txt', harbour.replaceAll('\n', '\r\n'))
  const [row] = await desk.rows('ferry')
  const detail = await desk.ask('items.get', { id: row!.id })
  const { source } = await desk.ask('sources.get', { id: row!.sourceId })
  expect(detail.passage[0]!.text).toBe('Ferry strike ends')
  expect(detail.passage.at(-1)!.text).toBe('settlement.')
  for (const { start, text, line } of detail.passage) {
    expect(source.reading.text.slice(start, start + text.length)).toBe(text)
    expect(source.reading.text.slice(0, start).split('\r\n')).toHaveLength(line)
  }
  expect(await desk.refusal('items.get', { id: 'gone' })).toBe('That item is no longer in the library.')
})

it('counts are those of the lists they stand for', async () => {
  const desk = await openDesk()
  await desk.importText('harbour-letter-3.txt', harbour)
  await desk.importText('quay-weekly-12.txt', quay)
  const [parent] = (await desk.run({ type: 'tag.create', name: 'Public' })).created as never[]
  await desk.run({ type: 'tag.create', name: 'Courts', parent })
  await desk.run({ type: 'item.tag', items: { query: 'court', except: [] }, add: ['Courts', 'Public'], remove: [] })
  await desk.run({ type: 'item.tag', items: { query: 'toll', except: [] }, add: ['Courts'], remove: [] })
  await desk.run({ type: 'item.status', items: { query: 'market', except: [] }, status: 'aside' })
  await desk.run({ type: 'search.save', name: 'Boats', query: 'ferry OR gulls' })
  await desk.run({ type: 'item.create', headline: 'By hand', text: '', url: '' })
  const { counts, tags, searches } = await desk.ask('frame.get', {})
  const total = async (query: string) => (await desk.rows(query)).length
  expect(counts).toMatchObject({
    all: await total(''),
    fresh: await total('is:new'),
    kept: await total('is:kept'),
    aside: await total('is:aside'),
    held: 0,
    starred: 0,
    check: await total('is:check'),
    untagged: await total('untagged'),
    documents: 2,
    outlets: [
      { outlet: 'Harbour Letter', documents: 1, items: 3 },
      { outlet: 'Quay Weekly', documents: 1, items: 2 },
    ],
    searches: [{ id: searches[0]!.id, count: 2 }],
  })
  for (const { outlet, items } of counts.outlets) expect(items).toBe(await total(`outlet:"${outlet}"`))
  for (const { id, name } of tags) {
    expect(counts.tags.find(tag => tag.id === id)?.count).toBe(await total(`tag:${name}`))
  }
  expect(counts.tags.map(tag => tag.count)).toEqual([2, 2])
})

it('documents are found by their names, and by what their items say', async () => {
  const desk = await openDesk()
  const [harbourId] = (await desk.importText('harbour-letter-3.txt', harbour)).sources.map(source => source.id)
  const [quayId] = (await desk.importText('quay-weekly-12.txt', quay)).sources.map(source => source.id)
  const find = (query: string, within: typeof harbourId | null = null) => desk.ask('sources.find', { query, within })
  expect(await find('HARBOUR letter')).toEqual({ sources: [harbourId], items: [] })
  expect((await find('toll', quayId!)).sources).toEqual([quayId])
  const [gulls] = await desk.rows('gulls')
  expect(await find('gulls', harbourId!)).toEqual({ sources: [harbourId], items: [gulls!.id] })
  expect(await find('gulls', quayId!)).toEqual({ sources: [harbourId], items: [] })
  expect((await find('is:new')).sources).toEqual([quayId, harbourId])
})

it('what a curator writes is found at once, and no longer once it is undone', async () => {
  const desk = await openDesk()
  await desk.importText('harbour-letter-3.txt', harbour)
  const [row] = await desk.rows('gulls')
  const found = async (query: string) => (await desk.rows(query)).length
  await desk.run({ type: 'item.edit', item: row!.id, fields: { deck: 'The postmistress weeps' } })
  expect([await found('postmistress'), await found('mackerel')]).toEqual([1, 0])
  await desk.run({ type: 'note.add', item: row!.id, text: 'Mackerel too?' })
  expect([await found('postmistress'), await found('mackerel')]).toEqual([1, 1])
  await desk.run({ type: 'item.edit', item: row!.id, fields: { deck: 'The postman weeps' } })
  expect([await found('postmistress'), await found('mackerel')]).toEqual([0, 1])
  await desk.ask('history.undo', {})
  await desk.ask('history.undo', {})
  expect([await found('postmistress'), await found('mackerel')]).toEqual([1, 0])
})
