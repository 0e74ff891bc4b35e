import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { sha256 } from '../../../../main/library/records/originals.ts'
import { systemError, watchedFileSystem } from '../faulty-file-system.ts'
import { open, place } from '../place.ts'
import { change, source } from '../sample-library.ts'

const bytes = new TextEncoder().encode('Tides this week')
const record = source('a', 'Text of a.')
const leftIn = (folder: string) =>
  ['originals', 'journal/staged', 'sources'].flatMap(each => readdirSync(join(folder, each)))

it('files written ahead of a step are those the step has, and aren’t written again', async () => {
  const { folder, options } = place()
  const written: string[] = []
  const library = await open(folder, {
    ...options,
    files: watchedFileSystem((call, path) => {
      if (call === 'file.appendFile') written.push(path)
    }),
  })
  const ahead = library.ahead()
  expect(await ahead.original(bytes, 'txt')).toMatchObject({ ok: true })
  const body = await ahead.record('source/a', record)
  expect(body).toEqual({ ok: true, value: record })
  expect(library.desk.get('source', 'a')).toBeNull()
  expect(await ahead.name()).toMatchObject({ ok: true })
  written.length = 0
  expect(
    await library.commit(change('Import', { key: 'source/a', op: 'create', body: body.ok && body.value })),
  ).toEqual({ ok: true, value: undefined })
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
  const library = await open(folder, {
    ...options,
    files: watchedFileSystem(call => {
      if (full && call === 'file.sync') throw systemError('ENOSPC')
    }),
  })
  const ahead = library.ahead()
  expect(await ahead.record('source/b', record)).toEqual({
    ok: false,
    message: 'The document b would not be sound (it holds another record than its name says), so nothing was changed.',
  })
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

it('a document whose body stays in its file is read from there, wherever that is just then', async () => {
  const { folder, options } = place()
  let stuck = false
  const library = await open(folder, {
    ...options,
    files: watchedFileSystem((call, path) => {
      if (stuck && call === 'rename' && path.includes('staged')) throw systemError('EIO')
    }),
  })
  const ahead = library.ahead()
  const body = await ahead.filed('source/a', record)
  if (!body.ok) throw new Error(body.message)
  expect(JSON.stringify(body.value)).not.toContain('Text of a.')
  stuck = true
  expect(await library.commit(change('Import', { key: 'source/a', op: 'create', body: body.value }))).toMatchObject({
    ok: true,
  })
  expect([
    library.desk.get('source', 'a'),
    [...library.desk.sources()].map(({ id }) => id),
    library.desk.sourceOf(record.reading.items[0]!.id),
  ]).toEqual([record, ['a'], 'a'])
  await vi.waitFor(() => expect([library.save.state, readdirSync(join(folder, 'sources'))]).toEqual(['failed', []]))
  const release = await library.hold(['source/a'])
  expect(library.desk.get('source', 'a')).toEqual(record)
  release()
  expect(await library.undo()).toMatchObject({ ok: true })
  expect(library.desk.get('source', 'a')).toBeNull()
  stuck = false
  expect(await library.redo()).toMatchObject({ ok: true })
  await library.close()
  const again = await open(folder, options)
  expect(again.desk.get('source', 'a')).toEqual(record)
  await again.close()
})

it('a document whose file is put in place is there for whoever asks meanwhile', async () => {
  const { folder, options } = place()
  const library = await open(folder, { ...options, memory: 0 })
  const ahead = library.ahead()
  const keys = Array.from({ length: 30 }, (_, n) => `source/d${n}` as const)
  const edits = []
  for (const key of keys) {
    const body = await ahead.filed(key, source(key.slice(7), `Text of ${key}.`))
    edits.push({ key, op: 'create' as const, body: body.ok && body.value })
  }
  await library.commit(change('Import', ...edits))
  const texts = async (key: (typeof keys)[number]) => {
    const release = await library.hold([key])
    const text = library.desk.get('source', key.slice(7))?.reading.text
    release()
    return text
  }
  for (const key of keys) {
    expect([await texts(key), library.desk.get('source', key.slice(7))?.reading.text]).toEqual([
      `Text of ${key}.`,
      `Text of ${key}.`,
    ])
  }
  expect(library.notices).toEqual([])
  await library.close()
})

it('what stands for a document makes a step only while its file is there', async () => {
  const { folder, options } = place()
  const library = await open(folder, options)
  const ahead = library.ahead()
  const body = await ahead.filed('source/a', record)
  await ahead.drop()
  expect(
    await library.commit(change('Import', { key: 'source/a', op: 'create', body: body.ok && body.value })),
  ).toMatchObject({ ok: false, message: expect.stringContaining('its file is gone') as string })
  expect(
    await library.commit(change('Import', { key: 'source/b', op: 'create', body: body.ok && body.value })),
  ).toMatchObject({ ok: false })
  expect(library.desk.get('source', 'a')).toBeNull()
  await library.close()
})
