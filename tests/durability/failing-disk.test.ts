import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../main/library/repair/check.ts'
import { openLibrary, type LibraryOptions } from '../../main/library/index.ts'
import type { LibraryPort } from '../../main/service/ports/library.ts'
import { faults, quickFileSystem, systemError, watchedFileSystem } from '../unit/library/faulty-file-system.ts'
import { open, place } from '../unit/library/place.ts'
import { change, createIssue, createSource, retitle } from '../unit/library/sample-library.ts'
import { leftovers } from './library-files.ts'

/** One bulk step over three files, one of them long, then one back, then a removal: what is there after each. */
const steps: readonly ((library: LibraryPort) => ReturnType<LibraryPort['commit'] | LibraryPort['undo']>)[] = [
  library =>
    library.commit(change('Bulk', retitle(library, 'a', 'New'), retitle(library, 'b', 'New'), createSource('long'))),
  library => library.undo(),
  library =>
    library.commit(change('Remove', { key: 'source/s', op: 'remove', body: null }, retitle(library, 'a', 'Last'))),
]
const states = ['Old Old s', 'New New long,s', 'Old Old s', 'Last Old ']
const stateOf = (library: LibraryPort): string =>
  ['a', 'b'].map(id => library.desk.get('issue', id)?.title).join(' ') +
  ' ' +
  [...library.desk.all('source')]
    .map(each => each.id)
    .sort()
    .join(',')

async function prepared(): Promise<{ folder: string; options: LibraryOptions }> {
  const {
    folder,
    options: { machine, context },
  } = place()
  const options = { machine, context, files: quickFileSystem }
  const library = await open(folder, options)
  await library.commit(change('Begin', createIssue('a', 'Old'), createIssue('b', 'Old'), createSource('s')))
  await library.close()
  return { folder, options }
}

/** Takes the steps until one fails; answers with how many were acknowledged. */
async function work(library: LibraryPort): Promise<number> {
  for (const [done, step] of steps.entries()) {
    const before = stateOf(library)
    const taken = await step(library)
    if (!taken.ok) {
      expect(taken.message).toMatch(/could not be saved: .*\. Nothing was changed\.$/)
      expect(stateOf(library)).toBe(before)
      return done
    }
  }
  return steps.length
}

/** All of them for every test with GALLEY_FAULTS=all; each in one test, and two in the first, otherwise. */
const codes = (...short: string[]): string[] =>
  process.env.GALLEY_FAULTS === 'all' ? ['EIO', 'ENOSPC', 'EACCES'] : short

describe('a failing disk', () => {
  it.each(codes('EIO', 'EACCES'))(
    'that answers %s once, at any call in turn, leaves the old state or the new one',
    async code => {
      for (let nth = 1; ; nth++) {
        const { folder, options } = await prepared()
        const disk = faults(nth, code)
        const library = await open(folder, { ...options, files: disk.files })
        disk.arm()
        const done = await work(library)
        await library.close()
        const reopened = await open(folder, options)
        expect(stateOf(reopened), `call ${nth}`).toBe(states[done])
        expect(reopened.notices).toEqual([])
        await reopened.close()
        expect(leftovers(folder)).toEqual([])
        expect(await check(folder, { machine: options.machine!, files: quickFileSystem })).toMatchObject({
          value: { findings: [] },
        })
        rmSync(join(folder, '..'), { recursive: true })
        if (!disk.hit()) break
        expect(nth).toBeLessThan(400)
      }
    },
    120_000,
  )

  it.each(codes('ENOSPC'))(
    'that answers %s from any call on leaves the old state or the new one, and nothing of both',
    async code => {
      for (let nth = 1; ; nth++) {
        const { folder, options } = await prepared()
        const disk = faults(nth, code, { on: true })
        const library = await open(folder, { ...options, files: disk.files })
        disk.arm()
        const done = await work(library)
        await library.close()
        const reopened = await open(folder, options)
        const either = done < steps.length ? [states[done], states[done + 1]] : [states[done]]
        expect(either, `from call ${nth} on`).toContain(stateOf(reopened))
        await reopened.close()
        expect(leftovers(folder)).toEqual([])
        rmSync(join(folder, '..'), { recursive: true })
        if (!disk.hit()) break
        expect(nth).toBeLessThan(400)
      }
    },
    120_000,
  )

  it.each(codes('EIO'))(
    'that answers %s while a library with unfinished files is opened costs none of it',
    async code => {
      for (let nth = 1; ; nth++) {
        const { folder, options } = await prepared()
        const cut = await open(folder, { ...options, files: journalOnly() })
        expect(await work(cut)).toBe(steps.length)
        expect(cut.save).toMatchObject({ state: expect.not.stringMatching('saved') })
        await cut.close()
        const disk = faults(nth, code, { spared: [] })
        disk.arm()
        const tried = await openLibrary(folder, { ...options, files: disk.files })
        if (tried.ok) await tried.value.close()
        else expect(tried.message).toMatch(/“.*Letters”/)
        const reopened = await open(folder, options)
        expect(stateOf(reopened), `call ${nth}`).toBe(states[steps.length])
        await reopened.close()
        rmSync(join(folder, '..'), { recursive: true })
        if (!disk.hit()) break
        expect(nth).toBeLessThan(400)
      }
    },
    120_000,
  )
})

/** A disk on which only the journal and what waits beside it can be written, as after a kill at the worst moment. */
function journalOnly() {
  return watchedFileSystem((call, path) => {
    if (call === 'open' && !/journal|galley\./.test(path) && path.includes('.tmp')) throw systemError('EIO')
    if (call === 'rename' && path.includes('staged/') && !path.includes('.tmp')) throw systemError('EIO')
    if (call === 'unlink' && !/journal|\.galley\./.test(path)) throw systemError('EIO')
  })
}
