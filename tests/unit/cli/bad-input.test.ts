import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { documentCap } from '../../../main/host/read-document.ts'
import { freshFolder, galley, galleyJson, letter } from './run-galley.ts'

let folder: string
let lib: string[]
beforeEach(() => {
  folder = freshFolder()
  lib = ['--library', join(folder, 'library')]
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const sized = (name: string, bytes: number): string => {
  const path = put(name, 'A digest\n')
  truncateSync(path, bytes)
  return path
}
const sentence = /^[^\n]+\.\n$/

/** Documents that can't be read: how each is made, and what the sentence must name. */
const bad: [string, () => string, RegExp][] = [
  ['an empty file', () => put('empty.txt', ''), /empty/],
  [
    'a binary file',
    () =>
      put(
        'photo.txt',
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 1, 2, 3]),
      ),
    /photo\.txt/,
  ],
  ['a file over the reader’s cap', () => put('long.html', '<p>A line of the digest.</p>\n'.repeat(1_000_000)), /large/],
  ['a file over what a host takes', () => sized('huge.txt', documentCap + 1), /larger than 256 MB/],
  [
    'a folder',
    () => {
      mkdirSync(join(folder, 'box'))
      return join(folder, 'box')
    },
    /it is a folder|no file/,
  ],
  ['a file that is not there', () => join(folder, 'gone.txt'), /no such file/],
]
if (process.platform === 'linux') {
  bad.push(['a file the system can’t read', () => '/proc/self/mem', /could not (?:be )?read/])
}

describe('a document that can’t be read is told in one sentence', () => {
  test.each(bad)('parse: %s', async (_what, make, says) => {
    const ran = await galley('parse', make(), '--json')
    expect([ran.code, ran.out]).toEqual([1, ''])
    expect(ran.err).toMatch(sentence)
    expect(ran.err).toMatch(says)
  })

  test('import: a folder with no document in it', async () => {
    mkdirSync(join(folder, 'box'))
    const ran = await galley('import', join(folder, 'box'), ...lib, '--json')
    expect(ran.code).toBe(1)
    expect(ran.err).toBe('Nothing was imported: there is no document in what was named.\n')
  })

  test.each(bad.filter(([what]) => what !== 'a folder'))(
    'import: %s, and the good one beside it is taken',
    async (_what, make, says) => {
      const path = make()
      const good = put('letter.txt', letter)
      const report = await galleyJson<{ sources: { name: string }[]; skipped: { name: string; why: string }[] }>(
        'import',
        path,
        good,
        ...lib,
      )
      expect(report.sources.map(source => source.name)).toEqual(['letter.txt'])
      expect(report.skipped).toHaveLength(1)
      expect(`${report.skipped[0]?.name}: ${report.skipped[0]?.why}`).toMatch(says)
      expect((await galleyJson<{ ok: boolean }>('check', ...lib)).ok).toBe(true)
    },
  )

  test('alone it leaves the library empty and ends with 1', async () => {
    const ran = await galley('import', put('empty.txt', ''), ...lib, '--json')
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(sentence)
    expect(JSON.parse(ran.out)).toMatchObject({ sources: [], skipped: [{ name: 'empty.txt' }] })
    expect(await galleyJson('items', ...lib)).toEqual({ total: 0, items: [] })
  })
})

describe('a library that can’t be written', () => {
  test('where a file is in the way, nothing is made and the sentence names it', async () => {
    const file = put('taken', 'a file')
    const ran = await galley('import', put('letter.txt', letter), '--library', join(file, 'library'))
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(sentence)
    expect(ran.err).toContain(file)
    expect(readFileSync(file, 'utf8')).toBe('a file')
  })

  test('a folder of other things is not made a library', async () => {
    mkdirSync(join(folder, 'photos'))
    put('photos/holiday.jpg', 'x')
    const ran = await galley('import', put('letter.txt', letter), '--library', join(folder, 'photos'))
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(sentence)
    expect(readdirSync(join(folder, 'photos'))).toEqual(['holiday.jpg'])
  })

  test('on a disk that takes no changes it can be read, and a change is refused in a sentence', async () => {
    await galleyJson('import', put('letter.txt', letter), ...lib)
    const library = join(folder, 'library')
    const mount = (...args: string[]) => execFileSync('mount', args, { stdio: 'ignore' })
    try {
      mount('--bind', library, library)
      mount('-o', 'remount,bind,ro', library)
    } catch {
      console.log('This account mounts nothing, so the read-only disk is not tried.')
      return
    }
    try {
      expect((await galleyJson<{ total: number }>('items', ...lib)).total).toBe(3)
      for (const args of [
        ['tag', 'bridge', '--add', 'Courts'],
        ['issue', 'create', '--title', 'No'],
        ['import', put('two.txt', letter.replaceAll('Lindholm', 'Aldersund'))],
      ]) {
        const ran = await galley(...args, ...lib)
        expect([ran.code, ran.out]).toEqual([1, ''])
        expect(ran.err).toMatch(sentence)
      }
    } finally {
      execFileSync('umount', [library])
    }
    expect(await galleyJson('check', ...lib)).toEqual({ ok: true, findings: [] })
  })
})

describe('an export that can’t be written leaves nothing behind', () => {
  beforeEach(async () => {
    await galleyJson('import', put('letter.txt', letter), ...lib)
    await galleyJson('issue', 'create', '--title', 'Spring', ...lib)
    await galleyJson('issue', 'add', 'Spring', '', ...lib)
  })

  test.each([
    ['into a folder that is not there', () => join(folder, 'no', 'issue.txt')],
    [
      'over a folder',
      () => {
        mkdirSync(join(folder, 'issue.txt'))
        return join(folder, 'issue.txt')
      },
    ],
    ['under a file', () => join(put('file', ''), 'issue.txt')],
  ])('%s', async (_what, make) => {
    const out = make()
    const before = readdirSync(folder).sort()
    const ran = await galley('export', 'Spring', '--format', 'text', '--out', out, ...lib, '--json')
    expect([ran.code, ran.out]).toEqual([1, ''])
    expect(ran.err).toMatch(sentence)
    expect(ran.err).toContain('could not be written')
    expect(readdirSync(folder).sort()).toEqual(before)
  })

  test('a PDF where there is no browser to print it leaves the file that was there as it was', async () => {
    vi.stubEnv('CHROMIUM', join(folder, 'no-such-browser'))
    const out = put('issue.pdf', 'last week')
    const ran = await galley('export', 'Spring', '--format', 'pdf', '--out', out, ...lib, '--json')
    expect([ran.code, ran.out]).toEqual([1, ''])
    expect(ran.err).toMatch(sentence)
    expect(readFileSync(out, 'utf8')).toBe('last week')
    vi.unstubAllEnvs()
  })
})
