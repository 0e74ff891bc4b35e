import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLibrary } from '../../../main/library/index.ts'
import { fingerprint } from '../../durability/library-files.ts'
import { systemError, watchedFileSystem } from './faulty-file-system.ts'
import { open, place } from './place.ts'
import { change, createIssue, retitle, titleOf } from './sample-library.ts'

/** A disk on which nothing can be changed, as a read-only mount or another's folder. */
const unwritable = (code: string) =>
  watchedFileSystem((call, path) => {
    if (
      ['mkdir', 'rename', 'unlink', 'link', 'copy'].includes(call) ||
      (call === 'open' && /tmp$|ndjson$|md$/.test(path))
    ) {
      throw systemError(code)
    }
  })

async function prepared() {
  const at = place()
  const library = await open(at.folder, at.options)
  await library.commit(change('Begin', createIssue('a')))
  await library.close()
  return at
}

describe.each([
  ['EROFS', 'the disk is read-only'],
  ['EACCES', 'this account may not write there'],
  ['ENOSPC', 'the disk is full'],
])('a folder that can’t be written (%s)', (code, reason) => {
  it('is opened for reading, says why, and refuses every change', async () => {
    const { folder, options } = await prepared()
    const before = fingerprint(folder)
    const library = await open(folder, { ...options, files: unwritable(code) })
    expect(library.readOnly).toBe(`“${folder}” can’t be written: ${reason}.`)
    expect(titleOf(library, 'a')).toBe('Harbour letter')
    const refusal = { ok: false, message: `The library is open for reading only. ${library.readOnly}` }
    expect(await library.commit(change('Name it', retitle(library, 'a', 'Low tide')))).toEqual(refusal)
    expect(await library.undo()).toEqual(refusal)
    expect(await library.keepOriginal(new Uint8Array([1]), 'txt')).toEqual(refusal)
    expect(titleOf(library, 'a')).toBe('Harbour letter')
    await library.close()
    expect(fingerprint(folder)).toEqual(before)
  })

  it('can’t become a library', async () => {
    const { folder, options } = place()
    expect(await openLibrary(folder, { ...options, files: unwritable(code) })).toEqual({
      ok: false,
      message: `The library “${folder}” can’t be made: ${reason}.`,
    })
    mkdirSync(folder)
    expect(await openLibrary(folder, { ...options, files: unwritable(code) })).toEqual({
      ok: false,
      message: `No library can be made there. “${folder}” can’t be written: ${reason}.`,
    })
    expect(readdirSync(folder)).toEqual([])
    await (await open(folder, options)).close()
  })
})

describe('a library', () => {
  it('that is read-only still shows steps whose files had yet to follow', async () => {
    const { folder, options } = await prepared()
    const cut = await open(folder, {
      ...options,
      files: watchedFileSystem((call, path) => {
        if (call === 'rename' && path.includes('issues')) throw systemError('EIO')
      }),
    })
    await cut.commit(change('Name it', retitle(cut, 'a', 'Low tide')))
    await cut.close()
    const library = await open(folder, { ...options, files: unwritable('EROFS') })
    expect(titleOf(library, 'a')).toBe('Low tide')
    await library.close()
  })

  it('with a record that the disk doesn’t give is opened for reading, and the record stays', async () => {
    const { folder, options } = await prepared()
    const before = fingerprint(folder)
    const library = await open(folder, {
      ...options,
      files: watchedFileSystem((call, path) => {
        if (call === 'readFile' && path.endsWith('a.json')) throw systemError('EIO')
      }),
    })
    expect(library.readOnly).toBe('“issues/a.json” can’t be read: the disk reported an error.')
    await library.close()
    expect(fingerprint(folder)).toEqual(before)
  })

  it('whose making was cut short is made again', async () => {
    const { folder, options } = await prepared()
    for (const name of ['library.json', 'issues/a.json', 'journal/studio.ndjson']) rmSync(join(folder, name))
    const library = await open(folder, options)
    expect(library.notices).toEqual([])
    expect(library.desk.get('library')?.name).toBe('Letters')
    await library.close()
  })

  it('that lost its own record but holds others goes on with a new one and says so', async () => {
    const { folder, options } = await prepared()
    rmSync(join(folder, 'library.json'))
    const library = await open(folder, options)
    expect(library.notices).toEqual(['“library.json” is missing; the library goes on with a new one.'])
    expect(titleOf(library, 'a')).toBe('Harbour letter')
    await library.close()
  })

  it('can’t be a file', async () => {
    const { folder, options } = place()
    writeFileSync(folder, 'x')
    expect(await openLibrary(folder, options)).toEqual({
      ok: false,
      message: `The library “${folder}” can’t be opened: it is a file and not a folder.`,
    })
  })

  it('lets its lock go when it can’t be opened', async () => {
    const { folder, options } = await prepared()
    const failing = watchedFileSystem((call, path) => {
      if (call === 'readdir' && path.endsWith('issues')) throw systemError('EIO')
    })
    expect(await openLibrary(folder, { ...options, files: failing })).toEqual({
      ok: false,
      message: `The library “${folder}” can’t be opened: the disk reported an error.`,
    })
    await (await open(folder, options)).close()
  })

  it('goes on after a change that could not be saved', async () => {
    const { folder, options } = await prepared()
    let full = false
    const library = await open(folder, {
      ...options,
      files: watchedFileSystem(call => {
        if (full && call === 'file.datasync') throw systemError('ENOSPC')
      }),
    })
    full = true
    expect(await library.commit(change('Name it', retitle(library, 'a', 'Low tide')))).toEqual({
      ok: false,
      message: '“Name it” could not be saved: the disk is full. Nothing was changed.',
    })
    expect(library.history).toEqual({ undo: 'Begin', redo: null })
    full = false
    expect(await library.commit(change('Name it', retitle(library, 'a', 'Low tide')))).toMatchObject({ ok: true })
    await library.close()
  })

  it('keeps at least the last 200 steps to undo when its journal is shortened', async () => {
    const { folder, options } = await prepared()
    const small = { ...options, compactAt: 2_000 }
    const first = await open(folder, small)
    for (let n = 1; n <= 230; n++) {
      await first.commit(change(`Step ${n}`, retitle(first, 'a', `Title ${n}`)))
      if (n % 50 === 0) {
        await new Promise<void>(resolve => {
          if (first.save.state === 'saved') return resolve()
          first.listen(save => {
            if (save.state === 'saved') resolve()
          })
        })
      }
    }
    await first.close()
    const second = await open(folder, small)
    let undone = 0
    while ((await second.undo()).ok) undone++
    expect(undone).toBeGreaterThanOrEqual(200)
    await second.close()
  })
})
