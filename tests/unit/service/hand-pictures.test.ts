import { describe, expect, it } from 'vitest'
import { check } from '../../../main/library/repair/check.ts'
import { pngOf } from '../formats/small-pictures.ts'
import { harbour, openDesk, type TestDesk } from './open-desk.ts'

const view = pngOf(800, 400)
const words = { alt: 'The court at noon', caption: 'Doors open again', credit: 'Tamsin Roe' }
const token = (desk: TestDesk, bytes = view) => desk.service.accept('view.png', bytes).token

async function deskWithItem() {
  const desk = await openDesk()
  const {
    created: [item],
  } = await desk.run({ type: 'item.create', headline: 'A bench for the ferry queue', text: '', url: '', outlet: '' })
  await desk.run({ type: 'issue.create', title: 'Low tide', digest: 'Tidewater Weekly' })
  const issue = (await desk.ask('issues.list', {})).issues[0]!.id
  const entries = async () => (await desk.ask('issues.get', { id: issue })).sections.flatMap(section => section.entries)
  const pictureOf = async () => (await desk.ask('items.get', { id: item as never })).source.picture
  return { desk, item: item as never, issue: issue as never, entries, pictureOf }
}

describe('the picture of an item made by hand', () => {
  it('is kept with the item, and is one undo', async () => {
    const { desk, item, pictureOf } = await deskWithItem()
    const {
      created: [id],
      label,
    } = await desk.run({ type: 'picture.add', to: { item }, token: token(desk), ...words })
    expect(label).toBe('Add a picture to ‘A bench for the ferry queue’')
    expect(await pictureOf()).toBe(id)
    expect((await desk.ask('pictures.get', { id: id as never })).picture).toMatchObject(words)
    await desk.ask('history.undo', {})
    expect(await pictureOf()).toBeUndefined()
    await desk.ask('history.redo', {})
    expect(await pictureOf()).toBe(id)
    const again = await desk.reopen()
    expect((await again.ask('items.get', { id: item })).source.picture).toBe(id)
  })

  it('goes along into an issue, with what is said of it, and is one and the same picture there', async () => {
    const { desk, item, issue, entries } = await deskWithItem()
    const {
      created: [id],
    } = await desk.run({ type: 'picture.add', to: { item }, token: token(desk), ...words })
    await desk.run({ type: 'entry.add', issue, items: { ids: [item] } })
    expect((await entries())[0]!.picture).toMatchObject({ id, ...words })
    await desk.run({ type: 'picture.remove', from: { item } })
    expect((await entries())[0]!.picture).toMatchObject({ id, ...words })
    await desk.run({ type: 'picture.remove', from: { issue, entry: (await entries())[0]!.id } })
    expect(await desk.refusal('pictures.get', { id })).toBe('That picture is no longer there.')
  })

  it('stays with the item when it is taken off the entry, and when another is put on that', async () => {
    const { desk, item, issue, entries, pictureOf } = await deskWithItem()
    const {
      created: [id],
    } = await desk.run({ type: 'picture.add', to: { item }, token: token(desk) })
    await desk.run({ type: 'entry.add', issue, items: { ids: [item] } })
    const entry = (await entries())[0]!.id
    await desk.run({ type: 'picture.add', to: { issue, entry }, token: token(desk, pngOf(40, 40)) })
    expect(await pictureOf()).toBe(id)
    await desk.run({ type: 'picture.remove', from: { issue, entry } })
    expect((await desk.ask('pictures.get', { id: id as never })).url).not.toBeNull()
  })

  it('goes with the item when that is removed, and its entry with it; undo brings all of it back', async () => {
    const { desk, item, issue, entries, pictureOf } = await deskWithItem()
    const {
      created: [id],
    } = await desk.run({ type: 'picture.add', to: { item }, token: token(desk) })
    await desk.run({ type: 'entry.add', issue, items: { ids: [item] } })
    const { source } = await desk.ask('items.get', { id: item })
    await desk.run({ type: 'source.remove', sources: [source.id] })
    expect(await entries()).toEqual([])
    expect(await desk.refusal('pictures.get', { id })).toBe('That picture is no longer there.')
    await desk.ask('history.undo', {})
    expect(await pictureOf()).toBe(id)
    expect((await entries())[0]!.picture?.id).toBe(id)
  })

  it('stays where an entry that has words of its own still shows it', async () => {
    const { desk, item, issue, entries } = await deskWithItem()
    const {
      created: [id],
    } = await desk.run({ type: 'picture.add', to: { item }, token: token(desk), ...words })
    await desk.run({ type: 'entry.add', issue, items: { ids: [item] } })
    await desk.run({ type: 'entry.edit', issue, entry: (await entries())[0]!.id, fields: { headline: 'A bench' } })
    const { source } = await desk.ask('items.get', { id: item })
    await desk.run({ type: 'source.remove', sources: [source.id] })
    expect((await entries())[0]).toMatchObject({ headline: 'A bench', picture: { id } })
    await desk.service.close()
    expect(await check(desk.folder)).toEqual({ ok: true, value: { ok: true, findings: [] } })
  })

  it('is not for items that were read: those are as their document has them', async () => {
    const { desk } = await deskWithItem()
    await desk.importText('harbour.txt', harbour)
    const { rows } = await desk.ask('items.window', { query: 'court', sort: 'source', offset: 0, limit: 1 })
    expect(
      await desk.refusal('command.run', {
        command: { type: 'picture.add', to: { item: rows[0]!.id }, token: token(desk) },
      }),
    ).toBe('Only an item made by hand has a picture of its own; give one to its entry in an issue.')
  })
})
