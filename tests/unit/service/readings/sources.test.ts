import { expect, it } from 'vitest'
import { harbour, openDesk, quay } from '../open-desk.ts'

it('a search over sources finds documents by their names and by what their items say', async () => {
  const desk = await openDesk()
  const first = (await desk.importText('harbour-letter-3.txt', harbour)).sources[0]!.id
  const second = (await desk.importText('quay-weekly-8.txt', quay)).sources[0]!.id
  const find = async (query: string, within: typeof first | null = null) => desk.ask('sources.find', { query, within })

  expect((await find('quay')).sources).toEqual([second])
  expect((await find('gulls')).sources).toEqual([first])
  expect((await find('WEEKLY-8')).sources).toEqual([second])
  expect((await find('nothing of the kind')).sources).toEqual([])
})

it('a search over sources names the items it found in the open document, and only those', async () => {
  const desk = await openDesk()
  const first = (await desk.importText('harbour-letter-3.txt', harbour)).sources[0]!.id
  const second = (await desk.importText('quay-weekly-8.txt', quay)).sources[0]!.id

  const [gulls] = await desk.rows('gulls')
  expect((await desk.ask('sources.find', { query: 'gulls', within: first })).items).toEqual([gulls!.id])
  expect((await desk.ask('sources.find', { query: 'gulls', within: second })).items).toEqual([])
  expect((await desk.ask('sources.find', { query: 'gulls', within: null })).items).toEqual([])
})

it('a document on the reading desk carries what was decided about its items', async () => {
  const desk = await openDesk()
  const source = (await desk.importText('quay-weekly-8.txt', quay)).sources[0]!.id
  const [row] = await desk.rows('toll')
  await desk.run({ type: 'item.tag', items: { ids: [row!.id] }, add: ['Bridges'], remove: [] })
  await desk.run({ type: 'item.star', items: { ids: [row!.id] }, starred: true })
  await desk.run({ type: 'item.edit', item: row!.id, fields: { headline: 'A penny more' } })

  const tag = (await desk.ask('frame.get', {})).tags[0]!.id
  const item = (await desk.ask('sources.get', { id: source })).items.find(one => one.id === row!.id)
  expect(item).toMatchObject({
    status: 'kept',
    starred: true,
    tags: [tag],
    edited: true,
    fields: { headline: 'A penny more' },
  })
})
