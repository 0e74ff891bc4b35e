import { expect, test } from 'vitest'
import type { Event } from '../../../core/contract/events.ts'
import type { Transport } from '../../../core/contract/transport.ts'
import { useIndexProgress } from '../../../renderer/store/index-progress.ts'
import { openSession } from '../../../renderer/store/session.ts'

test('how far the search index is shows while it is made, and no longer once it is ready; an import’s progress is none of it', async () => {
  let tell: (event: Event) => void = () => {}
  const transport: Transport = {
    request: () =>
      Promise.resolve({
        ok: true,
        value: { history: { undo: null, redo: null }, save: { state: 'saved', message: null }, seq: 0 } as never,
      }),
    upload: () => Promise.reject(new Error('unused')),
    listen(onEvent) {
      tell = onEvent
      return () => {}
    },
  }
  await openSession(transport)
  const job = (name: string, done: number) => tell({ type: 'job', job: name, done, total: 3_334, name: '' })
  const progress = () => useIndexProgress.getState().progress
  job('import', 20)
  expect(progress()).toBeNull()
  job('index', 20)
  expect(progress()).toEqual({ done: 20, total: 3_334 })
  job('index', 3_334)
  expect(progress()).toBeNull()
})
