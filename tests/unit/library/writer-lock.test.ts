import { mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { thisMachine } from '../../../main/library/machine.ts'
import { lockLibrary } from '../../../main/library/writer-lock.ts'
import { freshFolder } from './place.ts'

const fresh = () => {
  const root = freshFolder()
  for (const name of ['library', 'locks']) mkdirSync(join(root, name))
  return { root, folder: join(root, 'library'), locks: join(root, 'locks') }
}

it('is held by one at a time and free once let go', () => {
  const { folder, locks } = fresh()
  const first = lockLibrary(folder, locks)
  expect(lockLibrary(folder, locks)).toEqual({ ok: true, value: null })
  if (first.ok) first.value?.()
  expect(lockLibrary(folder, locks)).toMatchObject({ ok: true, value: expect.any(Function) })
})

it('is the same by every path to the folder, and leaves nothing in it', () => {
  const { root, folder, locks } = fresh()
  symlinkSync(folder, join(root, 'alias'))
  expect(lockLibrary(folder, locks)).toMatchObject({ ok: true, value: expect.any(Function) })
  expect(lockLibrary(join(root, 'alias'), locks)).toEqual({ ok: true, value: null })
  expect(readdirSync(folder)).toEqual([])
})

it('says so where it can’t be taken at all', () => {
  const { folder, root } = fresh()
  expect(lockLibrary(folder, join(root, 'nowhere'))).toMatchObject({
    ok: false,
    message: expect.stringContaining('can’t be locked against a second writer'),
  })
})

it('names a machine once and for all', () => {
  const { root } = fresh()
  const machine = thisMachine(root)
  expect(machine.name).toMatch(/^[a-z0-9-]+-[0-9a-f]{6}$/)
  expect(thisMachine(root)).toEqual(machine)
})
