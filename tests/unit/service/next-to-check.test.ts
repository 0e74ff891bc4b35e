import { expect, it } from 'vitest'
import type { ItemId } from '../../../core/model/ids.ts'
import { openDesk, type TestDesk } from './open-desk.ts'

/** Pairs of headlines without text between them, which are doubtful. */
const doubtful = (name: string) =>
  `Bridge opens in ${name} after a year\n\nIt was shut for longer than anybody had said it would be.\n\nFerry to ${name} stops\n\nCrew of it asked\n\nRain gauge at ${name} moved\n\nIt had stood under water for a week, and measured nothing.\n\nNobody at ${name} was told\n`
const walk = async (desk: TestDesk, steps: number) => {
  const seen: { item: ItemId | null; kept: boolean; left: number }[] = []
  for (let at: ItemId | null = null, i = 0; i < steps; i++) {
    const { item, kept, left }: { item: ItemId | null; kept: boolean; left: number } = await desk.ask('reading.next', {
      item: at,
      source: null,
      walking: at !== null,
    })
    seen.push({ item, kept, left })
    at = item
  }
  return seen
}

it('what is to be checked is walked in one order through all documents, kept items first, and counted', async () => {
  const desk = await openDesk()
  for (const name of ['orrin', 'tarn', 'hollin']) await desk.importText(`${name}-post.txt`, doubtful(name))
  const flagged = (await desk.rows('is:check', 'outlet')).map(row => row.id)
  expect(flagged.length).toBeGreaterThan(2)
  expect((await walk(desk, flagged.length + 1)).map(one => one.item)).toEqual([...flagged, flagged[0]])

  const kept = [flagged[0]!, flagged.at(-1)!]
  await desk.run({ type: 'item.status', items: { ids: kept }, status: 'kept' })
  expect((await walk(desk, flagged.length + 1)).map(one => one.item)).toEqual([
    ...kept,
    ...flagged.slice(1, -1),
    kept[0],
  ])
  expect(await walk(desk, 3)).toMatchObject([
    { kept: true, left: 2 },
    { kept: true, left: 2 },
    { kept: false, left: flagged.length - 2 },
  ])
  // From anywhere else kept items come first.
  expect((await desk.ask('reading.next', { item: flagged[1]!, source: null })).item).toBe(kept[1])
  const source = (await desk.ask('items.get', { id: kept[1]! })).source.id
  expect((await desk.ask('reading.next', { item: null, source })).item).toBe(kept[1])

  for (const item of kept) {
    await desk.run({
      type: 'reading.confirm',
      source: (await desk.ask('items.get', { id: item })).source.id,
      items: [item],
    })
  }
  expect((await walk(desk, 1))[0]).toEqual({ item: flagged[1], kept: false, left: flagged.length - 2 })
})

it('nothing to check leads nowhere', async () => {
  const desk = await openDesk()
  expect(await desk.ask('reading.next', { item: null, source: null })).toEqual({
    item: null,
    source: null,
    kept: false,
    left: 0,
  })
})
