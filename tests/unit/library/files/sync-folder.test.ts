import { expect, it } from 'vitest'
import { syncFolder } from '../../../../main/library/files/sync-folder.ts'
import { systemError, watchedFileSystem } from '../faulty-file-system.ts'
import { freshFolder } from '../place.ts'

it('one sync serves all who ask for it before it begins, and none who ask later', async () => {
  let syncs = 0
  const files = watchedFileSystem(call => {
    if (call === 'file.sync') syncs++
  })
  const folder = freshFolder()
  await Promise.all(Array.from({ length: 10 }, () => syncFolder(files, folder)))
  expect(syncs).toBe(2)
  await syncFolder(files, folder)
  expect(syncs).toBe(3)
})

it('a sync that fails fails for all it was for, and not for those behind it', async () => {
  let syncs = 0
  const files = watchedFileSystem(call => {
    if (call === 'file.sync' && ++syncs === 2) throw systemError('EIO')
  })
  const folder = freshFolder()
  const asked = await Promise.allSettled(Array.from({ length: 3 }, () => syncFolder(files, folder)))
  expect(asked.map(each => each.status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  await syncFolder(files, folder)
})
