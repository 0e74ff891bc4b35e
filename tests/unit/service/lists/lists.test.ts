import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { EventOf } from '../../../../core/contract/events.ts'
import { harbour, openDesk, quay, type TestDesk } from '../open-desk.ts'

const total = async (desk: TestDesk, query: string) =>
  (await desk.ask('items.window', { query, sort: 'newest', offset: 0, limit: 10 })).total
const numbers = async (desk: TestDesk, queries: readonly string[]) =>
  Promise.all(queries.map(query => total(desk, query)))
const queries = [
  '',
  'court',
  'fer',
  'tag:Sea',
  'is:kept',
  'is:used',
  'untagged',
  '"night boats"',
  'has:note',
  'gulls OR toll',
]

/** Until the index has told that it is through. */
async function indexed(desk: TestDesk): Promise<void> {
  const jobs = () =>
    desk.events.filter((event): event is EventOf<'job'> => event.type === 'job' && event.job === 'index')
  while (!jobs().some(({ done, total: all }) => done === all)) await setTimeout(5)
}

it('the index answers as the scan does, while the desk is worked on and after it is opened again', async () => {
  const desk = await openDesk({ indexFrom: 1 })
  await desk.importText('harbour.txt', harbour)
  await indexed(desk)
  expect(existsSync(join(desk.folder, 'cache/index.sqlite'))).toBe(true)
  await desk.importText('quay.txt', quay)
  const [row] = await desk.rows('ferry')
  await desk.run({ type: 'item.tag', items: { query: 'court OR ferry', except: [] }, add: ['Sea'], remove: [] })
  const issue = (await desk.run({ type: 'issue.create', title: 'Week 11' })).created[0]!
  await desk.run({ type: 'entry.add', issue: issue as never, items: { ids: [row!.id] } })
  await desk.run({ type: 'note.add', item: row!.id, text: 'Ask the gulls' })
  const found = await numbers(desk, queries)
  expect(found).toEqual([5, 1, 1, 2, 2, 1, 3, 1, 1, 3])
  const frame = await desk.ask('frame.get', {})
  await desk.service.close()
  const scanning = await openDesk({ library: desk.folder, indexFrom: null })
  expect(await numbers(scanning, queries)).toEqual(found)
  expect(await scanning.ask('frame.get', {})).toEqual(frame)
  await scanning.ask('history.undo', {})
  const after = await numbers(scanning, queries)
  await scanning.service.close()
  const again = await openDesk({ library: desk.folder, indexFrom: 1 })
  expect(await numbers(again, queries)).toEqual(after)
})

it('an index that is damaged is made anew, and lists are right meanwhile', async () => {
  const desk = await openDesk({ indexFrom: 1 })
  await desk.importText('harbour.txt', harbour)
  await indexed(desk)
  await desk.service.close()
  writeFileSync(join(desk.folder, 'cache/index.sqlite'), 'no database')
  const again = await openDesk({ library: desk.folder, indexFrom: 1 })
  expect(await numbers(again, ['', 'court'])).toEqual([3, 1])
  await indexed(again)
  expect(await numbers(again, ['', 'court'])).toEqual([3, 1])
})
