import { expect, test } from 'vitest'
import { edit, useDetail, writeNote } from '../../../renderer/store/detail.ts'
import { choose } from '../../../renderer/store/library.ts'
import { moveCursor } from '../../../renderer/store/library-cursor.ts'
import { openSession } from '../../../renderer/store/session.ts'
import { fakeLibrary, rowOf, settled } from './fake-library.ts'

async function begin() {
  const library = fakeLibrary([rowOf('a'), rowOf('b')])
  await openSession(library.transport)
  choose({ type: 'all' })
  await settled()
  return library
}

test('a key that is quicker than the item’s detail still edits the item at the cursor', async () => {
  const library = await begin()
  library.delay(3)
  await moveCursor(1)
  edit('headline')
  writeNote()
  expect([
    useDetail.getState().detail?.row.id,
    useDetail.getState().editing,
    useDetail.getState().noting?.item,
  ]).toEqual(['a', { item: 'b', field: 'headline' }, 'b'])
  await new Promise(resolve => setTimeout(resolve, 20))
  expect([useDetail.getState().detail?.row.id, useDetail.getState().editing?.item]).toEqual(['b', 'b'])
})

test('going on to another item ends what was being edited', async () => {
  await begin()
  edit('body')
  await moveCursor(1)
  await settled()
  expect([useDetail.getState().detail?.row.id, useDetail.getState().editing]).toEqual(['b', null])
})
