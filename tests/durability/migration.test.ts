import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Migration } from '../../core/model/migrations/migration.ts'
import type { LibraryOptions } from '../../main/library/index.ts'
import type { LibraryPort } from '../../main/service/ports/library.ts'
import { fingerprint, leftovers } from './library-files.ts'

/** The present Galley, and one to come whose migration calls every issue's intro by its title, which is easily seen. */
const shout: Migration = {
  to: 2,
  effect: 'intros say the title',
  up: (kind, body) =>
    kind === 'issue' ? { ...(body as object), intro: (body as { title: string }).title.toUpperCase() } : body,
}

async function galley(migrations: readonly Migration[]) {
  vi.resetModules()
  vi.doMock('../../core/model/migrations/all.ts', () => ({ migrations }))
  const [{ open, place }, sample, { faults, quickFileSystem }, { check }] = await Promise.all([
    import('../unit/library/place.ts'),
    import('../unit/library/sample-library.ts'),
    import('../unit/library/faulty-file-system.ts'),
    import('../../main/library/repair/check.ts'),
  ])
  return { open, place, sample, faults, quickFileSystem, check }
}

const issuesOf = (library: LibraryPort) =>
  [...library.desk.all('issue')].map(({ id, title, intro }) => `${id} ${title}/${intro}`).sort()
const upgraded = ['a Low tide/LOW TIDE', 'b Harbour letter/HARBOUR LETTER']

/** A library as today's Galley leaves it; `unfinished` where its files lack what the journal has. */
async function prepared(unfinished = false) {
  const today = await galley([])
  const { folder, options } = today.place()
  const quick: LibraryOptions = { ...options, files: today.quickFileSystem }
  const library = await today.open(folder, quick)
  const { change, createIssue, createSource, retitle } = today.sample
  await library.commit(change('Begin', createIssue('a'), createIssue('b'), createSource('s')))
  const disk = today.faults(1, 'EIO', { on: true })
  await library.close()
  const second = await today.open(folder, { ...quick, files: disk.files })
  await second.commit(change('Name a', retitle(second, 'a', 'Low tide')))
  if (unfinished) disk.arm()
  await second.close()
  return { folder, options, today }
}

let tomorrow: Awaited<ReturnType<typeof galley>>
beforeEach(async () => {
  tomorrow = await galley([shout])
})

describe('a library of an earlier Galley', () => {
  it.each([false, true])(
    'is brought up to date after a verified snapshot, also where its files lack the last steps (%s)',
    async unfinished => {
      const { folder, options } = await prepared(unfinished)
      const before = readFileSync(join(folder, 'issues/b.json'))
      tomorrow = await galley([shout])
      const library = await tomorrow.open(folder, options)
      expect(issuesOf(library)).toEqual(upgraded)
      expect(library.history).toEqual({ undo: null, redo: null })
      const [snapshot] = await library.copies.list()
      expect(snapshot).toMatchObject({ reason: 'migration' })
      const { change, retitle } = tomorrow.sample
      await library.commit(change('Name b', retitle(library, 'b', 'High tide')))
      await library.close()
      expect(readFileSync(join(folder, 'issues/a.json'), 'utf8')).toContain('"schema": 2')
      const again = await tomorrow.open(folder, options)
      expect(issuesOf(again)).toEqual(['a Low tide/LOW TIDE', 'b High tide/HARBOUR LETTER'])
      expect(again.notices).toEqual([])
      await again.undo()
      expect(issuesOf(again)).toEqual(upgraded)
      const target = join(folder, '..', 'Restored')
      expect(await again.copies.restore(snapshot!.id, target)).toMatchObject({ ok: true })
      expect(readFileSync(join(target, 'issues/b.json'))).toEqual(before)
      await again.close()
      expect(await tomorrow.check(folder, { machine: options.machine! })).toMatchObject({ value: { findings: [] } })
    },
  )

  it('is the old one or the new one, whole, wherever bringing it up to date is cut short', async () => {
    const { folder, options } = await prepared(true)
    tomorrow = await galley([shout])
    for (let nth = 1; ; nth++) {
      const copy = join(folder, '..', `Cut ${nth}`)
      cpSync(folder, copy, { recursive: true })
      const disk = tomorrow.faults(nth, 'EIO', { on: true })
      disk.arm()
      const cut = await tomorrow.open(copy, { ...options, files: disk.files }).catch((error: Error) => error)
      if (!(cut instanceof Error)) {
        expect(issuesOf(cut)).toEqual(upgraded)
        await cut.close()
      }
      const schemas = ['a', 'b'].map(
        id => /"schema": (\d)/.exec(readFileSync(join(copy, `issues/${id}.json`), 'utf8'))?.[1],
      )
      if (schemas.includes('2')) {
        expect(readdirSync(join(copy, 'snapshots')).filter(name => name.endsWith('-migration.zip'))).not.toEqual([])
      }
      const next = await tomorrow.open(copy, { ...options, files: tomorrow.quickFileSystem })
      expect(issuesOf(next), `call ${nth}`).toEqual(upgraded)
      expect(next.readOnly).toBeNull()
      await next.close()
      expect(leftovers(copy)).toEqual([])
      rmSync(copy, { recursive: true })
      if (!disk.hit()) break
      expect(nth).toBeLessThan(300)
    }
  }, 60_000)

  it('is opened for reading, and not touched, where no snapshot can be taken', async () => {
    const { folder, options } = await prepared()
    tomorrow = await galley([shout])
    const before = fingerprint(folder)
    const { watchedFileSystem, systemError } = await import('../unit/library/faulty-file-system.ts')
    const library = await tomorrow.open(folder, {
      ...options,
      files: watchedFileSystem((call, path) => {
        if (call === 'rename' && path.includes('snapshots')) throw systemError('ENOSPC')
      }),
    })
    expect(library.readOnly).toBe(
      'It was written by an earlier Galley, and no snapshot could be taken before bringing it up to date: the disk is full.',
    )
    expect(issuesOf(library)).toEqual(upgraded)
    await library.close()
    expect(fingerprint(folder)).toEqual(before)
  })

  it('is not opened by it for writing once a later Galley has brought it up to date', async () => {
    const { folder, options } = await prepared()
    tomorrow = await galley([shout])
    await (await tomorrow.open(folder, options)).close()
    const { open } = await galley([])
    const library = await open(folder, options)
    expect(library.readOnly).toMatch(/was written by a newer Galley/)
    await library.close()
  })

  it('has a record that doesn’t fit the migration put aside, its bytes kept', async () => {
    const { folder, options } = await prepared()
    const bad = readFileSync(join(folder, 'issues/b.json'), 'utf8').replace('"Harbour letter"', '7')
    writeFileSync(join(folder, 'issues/b.json'), bad)
    tomorrow = await galley([shout])
    const library = await tomorrow.open(folder, options)
    expect(issuesOf(library)).toEqual(['a Low tide/LOW TIDE', 'b Harbour letter/HARBOUR LETTER'])
    await library.close()
    expect(
      readdirSync(join(folder, 'quarantine')).map(name => readFileSync(join(folder, 'quarantine', name), 'utf8')),
    ).toEqual([bad])
  })
})
