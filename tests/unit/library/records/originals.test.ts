import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { nodeFileSystem } from '../../../../main/library/files/file-system.ts'
import { Originals, sha256 } from '../../../../main/library/records/originals.ts'
import { systemError, watchedFileSystem } from '../faulty-file-system.ts'
import { freshFolder } from '../place.ts'

const fresh = () => freshFolder()
const bytes = new TextEncoder().encode('Tides this week')

it('names an original by its content and never by what a file name may hold', async () => {
  const folder = fresh()
  const originals = new Originals(nodeFileSystem, folder, [])
  await originals.keep(bytes, '../../x')
  expect(readdirSync(folder)).toEqual([`${sha256(bytes)}.bin`])
})

it('finds originals kept in an earlier run, and doesn’t write them again', async () => {
  const folder = fresh()
  await new Originals(nodeFileSystem, folder, []).keep(bytes, 'txt')
  const calls: string[] = []
  const later = new Originals(
    watchedFileSystem(call => {
      calls.push(call)
    }),
    folder,
    readdirSync(folder),
  )
  expect(await later.keep(bytes, 'html')).toEqual({ ok: true, value: sha256(bytes) })
  expect(calls).toEqual([])
  expect(await later.read(sha256(bytes))).toEqual(Buffer.from(bytes))
})

it('gives no bytes that aren’t those of the hash', async () => {
  const folder = fresh()
  const originals = new Originals(nodeFileSystem, folder, [])
  await originals.keep(bytes, 'txt')
  writeFileSync(join(folder, `${sha256(bytes)}.txt`), 'Tidings')
  expect(await originals.read(sha256(bytes))).toBeNull()
})

it('fails with a sentence on a full disk, and keeps it when asked again', async () => {
  let full = true
  const originals = new Originals(
    watchedFileSystem(call => {
      if (full && call === 'file.sync') throw systemError('ENOSPC')
    }),
    fresh(),
    [],
  )
  expect(await originals.keep(bytes, 'txt')).toEqual({
    ok: false,
    message: 'The document could not be kept in the library: the disk is full.',
  })
  full = false
  expect(await originals.keep(bytes, 'txt')).toMatchObject({ ok: true })
})
