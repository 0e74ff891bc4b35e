import { expect, test } from 'vitest'
import type { Transport } from '../../../core/contract/transport.ts'
import { createItemWindow } from '../../../renderer/store/item-window.ts'
import { openSession } from '../../../renderer/store/session.ts'
import { fakeLibrary, rowOf, settled } from './fake-library.ts'

const many = (count: number) => Array.from({ length: count }, (_, at) => rowOf(`i${at}`))

test('only the pages of rows in sight are asked for, each once', async () => {
  const library = fakeLibrary(many(1000))
  await openSession(library.transport)
  const list = createItemWindow()
  await list.show('', 'newest')
  list.ensure(480, 510)
  list.ensure(485, 515)
  await settled()
  expect(library.asked.filter(one => one.name === 'items.window').map(one => one.input['offset'])).toEqual([
    0, 400, 500,
  ])
  expect([list.rowAt(480)?.id, list.rowAt(300)]).toEqual(['i480', undefined])
})

test('however far a curator scrolls, no more than forty pages are held, and those nearest are', async () => {
  const library = fakeLibrary(many(10_000))
  await openSession(library.transport)
  const list = createItemWindow()
  await list.show('', 'newest')
  for (let row = 0; row < 10_000; row += 100) {
    list.ensure(row, row + 20)
    await Promise.resolve()
  }
  await settled()
  expect(list.store.getState().pages.size).toBe(40)
  expect([list.rowAt(9950)?.id, list.rowAt(50)]).toEqual(['i9950', undefined])
})

test('a late answer to a question no longer asked is dropped', async () => {
  const library = fakeLibrary([rowOf('old', { status: 'kept' }), rowOf('fresh')])
  let first = true
  const slow: Transport = {
    ...library.transport,
    async request(name, input) {
      if (name === 'items.window' && first) {
        first = false
        await settled()
      }
      return library.transport.request(name, input)
    },
  }
  await openSession(slow)
  const list = createItemWindow()
  await Promise.all([list.show('is:kept', 'newest'), list.show('is:new', 'newest')])
  await settled()
  expect([list.rowAt(0)?.id, list.store.getState().query]).toEqual(['fresh', 'is:new'])
})
