import { readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import type { FileSystem } from '../../../main/library/files/file-system.ts'
import { openLibrary } from '../../../main/library/index.ts'
import { systemError, watchedFileSystem } from './faulty-file-system.ts'
import { open, place } from './place.ts'
import { change, source } from './sample-library.ts'

const record = source('a', 'Text of a.')

/** A library with a document whose file waits to be put in place, and can’t be, until it is `free`. */
async function waiting(before: (call: string, path: string) => void = () => {}) {
  const { folder, options } = place()
  let stuck = false
  const files = watchedFileSystem((call, path) => {
    if (stuck && call === 'rename' && path.includes('staged')) throw systemError('EIO')
    before(call, path)
  })
  const library = await open(folder, { ...options, watch: false, files })
  const body = await library.ahead().filed('source/a', record)
  stuck = true
  await library.commit(change('Import', { key: 'source/a', op: 'create', body: body.ok && body.value }))
  await vi.waitFor(() => expect(library.save.state).toBe('failed'))
  return {
    folder,
    options,
    library,
    free: () => {
      stuck = false
    },
  }
}

for (const code of ['EIO', 'EMFILE', 'ENOENT', 'EACCES']) {
  it.each(['hold', 'get'])(`a waiting file that can’t be read once is no document removed: ${code}, %s`, async how => {
    let bad = 0
    const { folder, options, library, free } = await waiting((call, path) => {
      if (bad > 0 && call.startsWith('readFile') && path.includes('staged')) {
        bad--
        throw systemError(code)
      }
    })
    bad = 1
    if (how === 'hold') (await library.hold(['source/a']))()
    else expect(library.desk.get('source', 'a')).toBeNull()
    expect([library.notices, library.revision('source/a'), library.history.undo]).toEqual([[], 1, 'Import'])
    free()
    await library.close()
    const again = await open(folder, options)
    expect([again.desk.get('source', 'a'), again.notices]).toEqual([record, []])
    await again.close()
  })
}

it('a library that was away for a moment loses nothing that waited', async () => {
  const { folder, options, library, free } = await waiting()
  renameSync(folder, `${folder}-away`)
  expect(library.desk.get('source', 'a')).toBeNull()
  renameSync(`${folder}-away`, folder)
  free()
  await library.close()
  const again = await open(folder, options)
  expect(again.desk.get('source', 'a')).toEqual(record)
  await again.close()
})

it('a disk that fails while a library is opened leaves what waits for the next opening', async () => {
  const { folder, options, library } = await waiting()
  await library.close()
  const files = watchedFileSystem((call, path) => {
    if (call === 'readFile' && path.includes('staged')) throw systemError('EIO')
  })
  expect(await openLibrary(folder, { ...options, files })).toMatchObject({ ok: false })
  expect(readdirSync(join(folder, 'journal/staged'))).toHaveLength(1)
  const again = await open(folder, options)
  expect(again.desk.get('source', 'a')).toEqual(record)
  await again.close()
})

it('a record that is followed twice is neither removed nor taken for another’s', async () => {
  const { folder, options } = place()
  let gate: Promise<void> | null = null
  let go = () => {}
  let bad = 0
  const inner = watchedFileSystem((call, path) => {
    if (bad > 0 && call === 'readFileNow' && path.endsWith('sources/d8.json')) {
      bad--
      throw systemError('EMFILE')
    }
  })
  const files: FileSystem = new Proxy(inner, {
    get: (of, name) =>
      name === 'rename'
        ? async (from: string, to: string) => {
            if (gate && from.includes('/staged/source-')) await gate
            return of.rename(from, to)
          }
        : (Reflect.get(of, name) as unknown),
  })
  const library = await open(folder, { ...options, memory: 0, watch: false, files })
  const ahead = library.ahead()
  const edits = []
  for (let n = 0; n < 10; n++) {
    const body = await ahead.filed(`source/d${n}`, source(`d${n}`, 'Text.'))
    edits.push({ key: `source/d${n}` as const, op: 'create' as const, body: body.ok && body.value })
  }
  gate = new Promise(resolve => {
    go = resolve
  })
  await library.commit(change('Import', ...edits))
  await new Promise(resolve => setTimeout(resolve, 20))
  for (const id of ['d8', 'd9']) {
    const path = ['title']
    const undo = [{ op: 'replace' as const, path, value: library.desk.get('source', id)!.title }]
    expect(
      await library.commit(
        change('Title', { key: `source/${id}`, op: 'patch', patches: [{ op: 'replace', path, value: 'New' }], undo }),
      ),
    ).toMatchObject({ ok: true })
  }
  bad = 1
  go()
  await vi.waitFor(() => expect(library.save.state).toBe('saved'))
  expect([
    library.notices,
    library.history.undo,
    readdirSync(join(folder, 'sources')).filter(name => name.endsWith('.json')),
  ]).toEqual([[], 'Title', edits.map(({ key }) => `${key.slice(7)}.json`)])
  await library.close()
  const again = await open(folder, options)
  expect(again.desk.get('source', 'd8')?.title).toBe('New')
  await again.close()
})
