import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sha256 } from '../../../main/library/originals.ts'
import { systemError, watchedFileSystem } from './faulty-file-system.ts'
import { open, place } from './place.ts'
import { change, source } from './sample-library.ts'

const bytes = new TextEncoder().encode('Tides this week')
const record = source('a', 'Text of a.')
const leftIn = (folder: string) => ['originals', 'journal/staged', 'sources'].flatMap(each => readdirSync(join(folder, each)))

it('files written ahead of a step are those the step has, and aren’t written again', async () => {
  const { folder, options } = place()
  const written: string[] = []
  const library = await open(folder, { ...options, files: watchedFileSystem((call, path) => { if (call === 'file.appendFile') written.push(path) }) })
  const ahead = library.ahead()
  expect(await ahead.original(bytes, 'txt')).toMatchObject({ ok: true })
  const body = await ahead.record('source/a', record)
  expect(body).toEqual({ ok: true, value: record })
  expect(library.desk.get('source', 'a')).toBeNull()
  expect(await ahead.name()).toMatchObject({ ok: true })
  written.length = 0
  expect(await library.commit(change('Import', { key: 'source/a', op: 'create', body: body.ok && body.value }))).toEqual({ ok: true, value: undefined })
  await library.close()
  expect(written.filter(path => /staged|sources/.test(path))).toEqual([])
  expect(leftIn(folder)).toEqual([`${sha256(bytes)}.txt`, 'a.json'])
  const again = await open(folder, options)
  expect([again.desk.get('source', 'a'), await again.original(sha256(bytes))]).toEqual([record, Buffer.from(bytes)])
  await again.close()
})

it('without the step nothing of them is left: dropped at once, or swept on opening', async () => {
  const { folder, options } = place()
  const library = await open(folder, options)
  const dropped = library.ahead()
  await dropped.original(bytes, 'txt')
  await dropped.record('source/a', record)
  expect(leftIn(folder)).toHaveLength(2)
  await dropped.drop()
  expect(leftIn(folder)).toEqual([])
  const left = library.ahead()
  await left.original(bytes, 'txt')
  await left.record('source/a', record)
  await library.close()
  const again = await open(folder, options)
  expect([leftIn(folder), again.desk.get('source', 'a')]).toEqual([[], null])
  await again.close()
})

it('what isn’t sound, or a disk that fails, is refused in a sentence', async () => {
  const { folder, options } = place()
  let full = false
  const library = await open(folder, { ...options, files: watchedFileSystem(call => { if (full && call === 'file.sync') throw systemError('ENOSPC') }) })
  const ahead = library.ahead()
  expect(await ahead.record('source/b', record)).toEqual({ ok: false, message: 'The document b would not be sound (it holds another record than its name says), so nothing was changed.' })
  full = true
  const refusal = { ok: false, message: 'The document could not be kept in the library: the disk is full.' }
  expect([await ahead.original(bytes, 'txt'), await ahead.record('source/a', record)]).toEqual([refusal, refusal])
  await ahead.drop()
  expect(leftIn(folder)).toEqual([])
  full = false
  await library.close()
  expect(await library.ahead().original(bytes, 'txt')).toMatchObject({ ok: false })
})

it('a step that takes another body than was written ahead has its own', async () => {
  const { folder, options } = place()
  const library = await open(folder, options)
  await library.ahead().record('source/a', record)
  await library.commit(change('Import', { key: 'source/a', op: 'create', body: source('a', 'Other text.') }))
  await library.close()
  expect(readFileSync(join(folder, 'sources/a.json'), 'utf8')).toContain('Other text.')
})
