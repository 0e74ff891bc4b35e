import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LibraryOptions } from '../../../../main/library/index.ts'
import { check } from '../../../../main/library/repair/check.ts'
import { fingerprint, leftovers, settled } from '../../../durability/library-files.ts'
import { faults, quickFileSystem, watchedFileSystem, systemError } from '../faulty-file-system.ts'
import { open, place } from '../place.ts'
import { change, createIssue, createSource, retitle, source, titleOf } from '../sample-library.ts'

async function prepared(options: Partial<LibraryOptions> = {}) {
  const at = place()
  const library = await open(at.folder, { ...at.options, ...options })
  const kept = await library.keepOriginal(new TextEncoder().encode('Tides'), 'txt')
  const sha256 = kept.ok ? kept.value : ''
  await library.commit(
    change('Begin', createIssue('a'), { key: 'source/s', op: 'create', body: { ...source('s'), sha256 } }),
  )
  return { ...at, library, sha256, path: (...names: string[]) => join(at.folder, ...names) }
}

const records = (folder: string) =>
  Object.fromEntries(
    Object.entries(fingerprint(folder)).filter(
      ([path]) => /^(\w+\.json|(issues|sources|originals)\/.*)$/.test(path) && !path.endsWith('.prev'),
    ),
  )

describe('a snapshot', () => {
  it('is restored into a new library that holds the very same records and originals', async () => {
    const { folder, options, library, path } = await prepared()
    const taken = await library.copies.take('asked')
    expect(taken).toMatchObject({
      ok: true,
      value: { id: '2026-03-02T093000Z-asked', at: '2026-03-02T09:30:00Z', reason: 'asked' },
    })
    const then = records(folder)
    await library.commit(change('Name it', retitle(library, 'a', 'Low tide'), createSource('t')))
    await settled(library)
    const target = path('..', 'Restored')
    expect(await library.copies.restore('2026-03-02T093000Z-asked', target)).toEqual({ ok: true, value: undefined })
    expect(records(target)).toEqual(then)
    expect(titleOf(library, 'a')).toBe('Low tide')
    await library.close()
    const restored = await open(target, options)
    expect(restored.notices).toEqual([])
    expect(titleOf(restored, 'a')).toBe('Harbour letter')
    await restored.close()
    expect(await check(target, { machine: options.machine! })).toMatchObject({ value: { findings: [] } })
    expect(readdirSync(path('..')).sort()).toEqual(['Letters', 'Restored', 'locks'])
  })

  it('isn’t changed by what is done to the library after it', async () => {
    const { library, path } = await prepared()
    await library.copies.take('asked')
    const file = path('snapshots', '2026-03-02T093000Z-asked.zip')
    const before = readFileSync(file)
    await library.commit(change('Name it', retitle(library, 'a', 'Low tide')))
    await library.copies.take('asked')
    expect(readFileSync(file)).toEqual(before)
    expect((await library.copies.list()).map(each => each.id)).toEqual([
      '2026-03-02T093000Z-asked-2',
      '2026-03-02T093000Z-asked',
    ])
    await library.close()
  })

  it('is not restored over anything, from a damaged file, or from none', async () => {
    const { library, path, folder } = await prepared()
    await library.copies.take('asked')
    const target = path('..', 'Restored')
    mkdirSync(target)
    writeFileSync(join(target, 'mine.txt'), 'x')
    expect(await library.copies.restore('2026-03-02T093000Z-asked', target)).toEqual({
      ok: false,
      message: `The folder “${target}” isn’t empty. Choose a new one.`,
    })
    rmSync(join(target, 'mine.txt'))
    expect(await library.copies.restore('none', target)).toEqual({ ok: false, message: 'There is no snapshot “none”.' })
    const file = join(folder, 'snapshots', '2026-03-02T093000Z-asked.zip')
    const whole = readFileSync(file)
    for (let at = 0; at < whole.length; at += 97) {
      const broken = Buffer.from(whole)
      broken[at]! ^= 0x55
      writeFileSync(file, broken)
      const tried = await library.copies.restore('2026-03-02T093000Z-asked', target)
      if (tried.ok) expect(records(target)).toEqual(records(folder))
      else expect(existsSync(join(target, 'library.json'))).toBe(false)
      rmSync(target, { recursive: true, force: true })
    }
    await library.close()
  })

  it('that the disk refuses, at any call in turn, leaves the older one and nothing half-made', async () => {
    for (let nth = 1; ; nth++) {
      const { folder, options, library } = await prepared({ files: quickFileSystem })
      await library.copies.take('asked')
      await library.close()
      const disk = faults(nth, 'ENOSPC')
      const again = await open(folder, { ...options, files: disk.files })
      disk.arm()
      const taken = await again.copies.take('asked')
      disk.disarm()
      const list = (await again.copies.list()).map(each => each.id)
      expect(list).toContain('2026-03-02T093000Z-asked')
      if (!taken.ok) {
        expect(taken.message).toMatch(/^No snapshot could be taken: the disk is full\. Those there are stay\.$/)
      }
      await again.close()
      await (await open(folder, { ...options, files: quickFileSystem })).close()
      expect(leftovers(folder)).toEqual([])
      rmSync(join(folder, '..'), { recursive: true })
      if (!disk.hit()) break
    }
  })

  it('is taken each day a library with something in it is used, at the latest on closing, and before much is removed', async () => {
    const { folder, options, library } = await prepared({ snapshots: true })
    await library.close()
    expect(readdirSync(join(folder, 'snapshots'))).toEqual([])
    await (await open(folder, { ...options, snapshots: true })).close()
    expect(readdirSync(join(folder, 'snapshots'))).toEqual(['2026-03-02T093000Z-daily.zip'])
    const next = await open(folder, { ...options, snapshots: true })
    await next.commit(change('Import', ...Array.from({ length: 10 }, (_, n) => createSource(`t${n}`))))
    await next.commit(
      change(
        'Remove',
        ...Array.from({ length: 10 }, (_, n) => ({ key: `source/t${n}` as const, op: 'remove' as const, body: null })),
      ),
    )
    await next.close()
    await (await open(folder, { ...options, snapshots: true })).close()
    expect(readdirSync(join(folder, 'snapshots')).sort()).toEqual([
      '2026-03-02T093000Z-daily.zip',
      '2026-03-02T093000Z-removal.zip',
    ])
  })

  it('gives a damaged record back that has neither an earlier version nor a journal', async () => {
    const { folder, options, library, path } = await prepared()
    await library.copies.take('asked')
    await library.close()
    rmSync(path('journal', 'studio.ndjson'))
    writeFileSync(path('issues/a.json'), '')
    const mended = await open(folder, options)
    expect(titleOf(mended, 'a')).toBe('Harbour letter')
    expect(mended.notices[0]).toContain('Its version in the snapshot 2026-03-02T093000Z-asked is used instead.')
    await mended.close()
    expect(await check(folder, { machine: options.machine! })).toMatchObject({ value: { findings: [] } })
  })

  it('is taken by copies where the disk has no hard links', async () => {
    const { library } = await prepared({
      files: watchedFileSystem(call => {
        if (call === 'link') throw systemError('EPERM')
      }),
    })
    expect(await library.copies.take('asked')).toMatchObject({ ok: true })
    await library.close()
  })
})

describe('a library as one file', () => {
  it('comes back whole, its originals and history too, and is the same file each time', async () => {
    const { folder, options, library, path, sha256 } = await prepared()
    const first = await library.copies.export()
    const second = await library.copies.export()
    expect(first).toEqual(second)
    await library.close()
    if (!first.ok) throw new Error(first.message)
    const file = path('..', 'Letters.zip')
    writeFileSync(file, first.value)
    const { importLibrary } = await import('../../../../main/library/copies/import-library.ts')
    const target = path('..', 'Copy')
    expect(await importLibrary(file, target)).toMatchObject({ ok: true })
    expect(records(target)).toEqual(records(folder))
    expect(existsSync(join(target, 'originals', `${sha256}.txt`))).toBe(true)
    const copy = await open(target, options)
    expect(copy.notices).toEqual([])
    await copy.close()
    cpSync(file, path('..', 'Broken.zip'))
    writeFileSync(path('..', 'Broken.zip'), first.value.slice(0, -40))
    expect(await importLibrary(path('..', 'Broken.zip'), path('..', 'No'))).toMatchObject({ ok: false })
    expect(existsSync(path('..', 'No'))).toBe(false)
  })
})
