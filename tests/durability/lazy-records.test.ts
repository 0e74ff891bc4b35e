import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { check } from '../../main/library/repair/check.ts'
import type { LibraryPort } from '../../main/service/ports/library.ts'
import { watchedFileSystem } from '../unit/library/faulty-file-system.ts'
import { open, place } from '../unit/library/place.ts'
import { change, createSource, patch, source } from '../unit/library/sample-library.ts'

/** A library of which hardly anything stays in memory, and that has a catalogue from its first document on. */
const limits = { memory: 1, catalogueFrom: 1, watch: false }
const ids = ['a', 'b', 'c']

const rename = (library: LibraryPort, id: string, title: string) =>
  patch<{ title: string }>(library, `source/${id}`, draft => {
    draft.title = title
  })
const titleOf = (library: LibraryPort, id: string) => library.desk.get('source', id)?.title
const titles = (library: LibraryPort) => ids.map(id => titleOf(library, id))

/** Three documents, of which “b” was renamed once; `read` collects the records that are read from now on. */
async function prepared() {
  const { folder, options } = place()
  const read: string[] = []
  const files = watchedFileSystem((call, path) => {
    if (call.startsWith('readFile') && /sources|curation/.test(path)) read.push(path.slice(folder.length + 1))
  })
  const again = () => open(folder, { ...options, ...limits, files })
  const library = await again()
  const path = (name: string) => join(folder, name)
  await library.commit(change('Import', ...ids.map(id => createSource(id, `Text of ${id}.`))))
  // Two steps at once may be one write, which leaves no version before.
  await vi.waitFor(() => expect(existsSync(path('sources/b.json'))).toBe(true))
  await library.commit(change('Rename', rename(library, 'b', 'Old days')))
  await library.close()
  return { folder, options, path, again, read: () => read.splice(0) }
}
const catalogue = 'cache/records.ndjson'

describe('a library opened from its catalogue', () => {
  it('reads no document before it is asked for, and then that one', async () => {
    const { again, read } = await prepared()
    read()
    const library = await again()
    expect([...library.desk.sources()].map(({ id, title, items }) => [id, title, items])).toEqual([
      ['a', 'Quayside weekly', 1],
      ['b', 'Old days', 1],
      ['c', 'Quayside weekly', 1],
    ])
    expect([library.desk.sourceOf('c-item'), library.desk.sourceOf('nobody'), library.revision('source/b')]).toEqual([
      'c',
      null,
      2,
    ])
    expect(read()).toEqual([])
    expect(library.desk.get('source', 'c')).toEqual(source('c', 'Text of c.'))
    expect(read()).toEqual(['sources/c.json'])
    await library.close()
  })

  it('lets go what it read for something else, but what is held', async () => {
    const { again, read } = await prepared()
    const library = await again()
    const release = await library.hold(['source/a', 'source/b'])
    read()
    expect([titleOf(library, 'a'), titleOf(library, 'b')]).toEqual(['Quayside weekly', 'Old days'])
    expect(read()).toEqual([])
    release()
    titleOf(library, 'c')
    read()
    titleOf(library, 'a')
    expect(read()).toEqual(['sources/a.json'])
    await library.close()
  })

  it('undoes, redoes and edits what isn’t in memory', async () => {
    const { again } = await prepared()
    const library = await again()
    await library.undo()
    expect(titles(library)).toEqual(Array(3).fill('Quayside weekly'))
    await library.undo()
    expect(titles(library)).toEqual(Array(3).fill(undefined))
    await library.redo()
    await library.redo()
    await library.commit(change('Rename all', ...ids.map(id => rename(library, id, `New ${id}`))))
    await library.close()
    const next = await again()
    expect(titles(next)).toEqual(['New a', 'New b', 'New c'])
    await next.close()
  })

  it.each([
    ['damaged', (text: string) => text.replace('Old days', 'Mad days')],
    ['cut off', (text: string) => text.slice(0, 300)],
    ['of another form', (text: string) => text.replace(/"version":\d+/, '"version":0')],
    ['gone', () => null],
  ])('goes on without a catalogue that is %s', async (_how, spoil) => {
    const { path, again } = await prepared()
    const spoilt = spoil(readFileSync(path(catalogue), 'utf8'))
    if (spoilt === null) rmSync(path(catalogue))
    else writeFileSync(path(catalogue), spoilt)
    const library = await again()
    expect([library.notices, titles(library), library.history.undo]).toEqual([
      [],
      ['Quayside weekly', 'Old days', 'Quayside weekly'],
      'Rename',
    ])
    await library.close()
  })

  it('believes the journal rather than a catalogue from before its last steps', async () => {
    const { path, again } = await prepared()
    const before = readFileSync(path(catalogue))
    const first = await again()
    await first.commit(change('Rename', rename(first, 'a', 'Newer')))
    await first.close()
    writeFileSync(path(catalogue), before)
    const library = await again()
    expect([library.notices, titleOf(library, 'a'), library.history.undo]).toEqual([[], 'Newer', 'Rename'])
    await library.undo()
    expect(titleOf(library, 'a')).toBe('Quayside weekly')
    await library.close()
  })
})

describe('a document changed from outside while the library was closed', () => {
  it('is found by looking over the files, told of, and its steps can’t be taken back', async () => {
    const { path, again } = await prepared()
    copyFileSync(path('sources/b.json.prev'), path('sources/b.json'))
    const library = await again()
    const told = vi.fn()
    library.onOutside(told)
    await vi.waitFor(() =>
      expect(told).toHaveBeenCalledWith(
        ['source/b'],
        ['“sources/b.json” was changed from outside and is used as it is now.'],
      ),
    )
    expect(library.history.undo).toBeNull()
    expect([...library.desk.sources()].map(each => each.title)).toEqual(Array(3).fill('Quayside weekly'))
    await library.close()
    const next = await again()
    expect([next.notices, titleOf(next, 'b'), next.history.undo]).toEqual([[], 'Quayside weekly', null])
    await next.close()
  })

  it('is met as it is by a command that comes before that', async () => {
    const { path, again } = await prepared()
    writeFileSync(path('sources/b.json'), readFileSync(path('sources/b.json'), 'utf8').replace('Old days', 'By hand'))
    const library = await again()
    expect(titleOf(library, 'b')).toBe('By hand')
    expect(await library.commit(change('Rename', rename(library, 'b', 'Mine')))).toMatchObject({ ok: true })
    await library.close()
    const next = await again()
    expect([titleOf(next, 'b'), next.history.undo]).toEqual(['Mine', 'Rename'])
    await next.undo()
    expect([titleOf(next, 'b'), next.history.undo]).toEqual(['By hand', null])
    await next.close()
  })

  it('stays removed where it was removed, and is taken in where it is new', async () => {
    const { path, again } = await prepared()
    writeFileSync(
      path('sources/d.json'),
      readFileSync(path('sources/c.json'), 'utf8').replace('"id": "c"', '"id": "d"').replace('c-item', 'd-item'),
    )
    rmSync(path('sources/a.json'))
    const library = await again()
    expect([...library.desk.sources()].map(each => each.id)).toEqual(['b', 'c', 'd'])
    expect([library.desk.sourceOf('a-item'), library.desk.sourceOf('d-item')]).toEqual([null, 'd'])
    await library.close()
    expect(existsSync(path('sources/a.json'))).toBe(false)
  })
})

describe('a document that is damaged', () => {
  it.each(['found by looking over the files', 'asked for at once', 'held'])(
    'gives way to its last sound version and the journal, and its bytes are kept: %s',
    async how => {
      const { folder, options, path, again } = await prepared()
      const bad = readFileSync(path('sources/b.json')).subarray(0, 200)
      writeFileSync(path('sources/b.json'), bad)
      const library = await again()
      if (how === 'asked for at once') {
        expect(titleOf(library, 'b')).toBeUndefined()
        const made = await library.commit(change('Make it anew', createSource('b')))
        expect(made).toEqual({ ok: false, message: expect.stringContaining('so nothing was changed') })
      } else if (how === 'held') {
        ;(await library.hold(['source/b']))()
        expect(titleOf(library, 'b')).toBe('Old days')
      }
      await vi.waitFor(() => expect(titleOf(library, 'b')).toBe('Old days'))
      expect(library.notices).toContainEqual(
        expect.stringMatching(/^“sources\/b.json” is damaged: .* Its version before the last change is used instead\./),
      )
      expect(library.history.undo).toBe('Rename')
      await library.close()
      const [kept] = readdirSync(path('quarantine'))
      expect(readFileSync(path(`quarantine/${kept}`))).toEqual(bad)
      expect(await check(folder, { machine: options.machine! })).toMatchObject({ value: { findings: [] } })
      const next = await again()
      expect([next.notices, titles(next)]).toEqual([[], ['Quayside weekly', 'Old days', 'Quayside weekly']])
      await next.close()
    },
  )

  it('can’t be changed, or made anew, while the disk doesn’t give it', async () => {
    const { folder, options } = await prepared()
    const failing = watchedFileSystem((call, path) => {
      if (call.startsWith('readFile') && path.endsWith('b.json')) throw new Error('EIO')
    })
    const library = await open(folder, { ...options, ...limits, files: failing })
    expect(titleOf(library, 'b')).toBeUndefined()
    expect(await library.commit(change('Make it anew', createSource('b')))).toEqual({
      ok: false,
      message: 'The document b can’t be read just now, so nothing was changed.',
    })
    expect(titleOf(library, 'a')).toBe('Quayside weekly')
    await library.close()
  })

  it('from a newer Galley is left alone', async () => {
    const { path, again } = await prepared()
    const newer = readFileSync(path('sources/b.json'), 'utf8').replace(/"schema": \d+/, '"schema": 999')
    const library = await again()
    writeFileSync(path('sources/b.json'), newer)
    expect(titleOf(library, 'b')).toBeUndefined()
    expect(library.notices).toContainEqual(
      '“sources/b.json” was changed by a newer Galley. Update Galley; until then it can’t be shown.',
    )
    expect(await library.commit(change('Make it anew', createSource('b')))).toMatchObject({ ok: false })
    await library.close()
    expect(readFileSync(path('sources/b.json'), 'utf8')).toBe(newer)
  })
})
