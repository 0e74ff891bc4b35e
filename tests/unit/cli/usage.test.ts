import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshFolder, galley, galleyJson, letter } from './run-galley.ts'

let folder: string
let lib: string[]
beforeAll(async () => {
  folder = freshFolder()
  lib = ['--library', join(folder, 'library')]
  writeFileSync(join(folder, 'letter.txt'), letter)
  await galleyJson('import', join(folder, 'letter.txt'), ...lib)
  await galleyJson('issue', 'create', '--title', 'Spring', '--number', '7', ...lib)
  await galleyJson('issue', 'create', '--title', 'Spring again', '--number', '8', ...lib)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** One sentence, on one line. */
const sentence = /^[^\n]+[.?)]\n$/

describe('wrong usage ends with 2, one sentence on stderr and nothing on stdout', () => {
  test.each([
    ['an unknown command', ['frobnicate']],
    ['an unknown option', ['items', '--limt', '5']],
    ['a missing file', ['parse']],
    ['a format that is none', ['parse', 'x', '--format', 'rtf']],
    ['a limit that is no number', ['items', '--limit', 'many']],
    ['a limit below zero', ['items', '--limit', '-1']],
    ['a sort that is none', ['items', '--sort', 'colour']],
    ['tagging with nothing', ['tag', 'bridge']],
    ['a note without its text', ['note', 'x']],
    ['an issue without a title', ['issue', 'create']],
    ['a day that is none', ['issue', 'create', '--title', 'x', '--date', '2024-13-40']],
    ['a day that no year has', ['issue', 'create', '--title', 'x', '--date', '2024-02-30']],
    ['neither a query nor items', ['issue', 'add', 'Spring']],
    ['both a query and items', ['issue', 'add', 'Spring', 'bridge', '--items', 'x']],
    ['an export that goes nowhere', ['export', 'Spring', '--format', 'text']],
    ['an export in no format', ['export', 'Spring', '--out', 'x.txt']],
    ['a paper there is none of', ['export', 'Spring', '--format', 'pdf', '--out', 'x.pdf', '--paper', 'A3']],
    ['a text too narrow to read', ['export', 'Spring', '--format', 'text', '--out', 'x.txt', '--width', '12']],
    ['a width that is no number', ['export', 'Spring', '--format', 'text', '--out', 'x.txt', '--width', 'wide']],
    [
      'a place for links there is none of',
      ['export', 'Spring', '--format', 'text', '--out', 'x.txt', '--links', 'margin'],
    ],
    ['nowhere to leave at', ['export', 'Spring', '--format', 'eml', '--out', 'x.eml', '--unsubscribe', 'ask the desk']],
    ['too many files', ['parse', 'a', 'b']],
  ])('%s', async (_what, args) => {
    const ran = await galley(...args, ...(args[0] === 'parse' || args[0] === 'frobnicate' ? [] : lib))
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).toMatch(sentence)
  })
})

describe('a failure ends with 1, one sentence on stderr and nothing on stdout', () => {
  test.each([
    ['a library that is not there', ['items', '--library', '/nowhere/at/all']],
    ['an item that is not there', ['note', 'nobody', '--text', 'x']],
    ['an issue that is not there', ['issue', 'show', 'Autumn']],
    ['an entry that is not there', ['issue', 'move', 'Spring', 'nobody', '--section', 'x', '--to', '0']],
    ['a template that is not there', ['issue', 'create', '--title', 'Autumn', '--template', 'Marble']],
    [
      'an export in a template that is not there',
      ['export', '7', '--format', 'html', '--out', 'x.html', '--template', 'Marble'],
    ],
    ['a query that isn’t understood', ['items', '(bridge']],
    ['an export into no folder', ['export', '7', '--format', 'pdf', '--out', '/nowhere/at/all/x.pdf']],
  ])('%s', async (_what, args) => {
    const ran = await galley(...args, '--json', ...(args.includes('--library') ? [] : lib))
    expect([ran.code, ran.out]).toEqual([1, ''])
    expect(ran.err).toMatch(sentence)
  })
})

test('an issue is found by id, number, title in any case, or the beginning of either, where only one has it', async () => {
  const { issues } = await galleyJson<{ issues: { id: string; title: string }[] }>('issue', 'list', ...lib)
  const again = issues.find(issue => issue.title === 'Spring again')
  for (const named of [again?.id ?? '', '8', '#8', 'SPRING AGAIN', 'spring a', again?.id.slice(0, 12) ?? '']) {
    expect((await galleyJson<{ title: string }>('issue', 'show', named, ...lib)).title).toBe('Spring again')
  }
  expect((await galleyJson<{ title: string }>('issue', 'show', 'spring', ...lib)).title).toBe('Spring')
  const ran = await galley('issue', 'show', 'spr', ...lib)
  expect(ran.code).toBe(1)
  expect(ran.err).toMatch(/could be .* or .*/)
})

test('a query may begin with a minus, hold quotes, and come in several words', async () => {
  const total = async (...query: string[]) => (await galleyJson<{ total: number }>('items', ...query, ...lib)).total
  expect(await total('-bridge')).toBe(2)
  expect(await total('-section:courts')).toBe(1)
  expect(await total('"harbour court"')).toBe(1)
  expect(await total('harbour', 'court')).toBe(1)
  expect(await total('-bridge', '-sailors')).toBe(1)
})

test('asking for help is no failure', async () => {
  for (const args of [['--help'], ['issue', '--help'], ['export', '--help']]) {
    const ran = await galley(...args)
    expect([ran.code, ran.err]).toEqual([0, ''])
    expect(ran.out).toContain('Usage: galley')
  }
})

test('without --json each command prints for a reader', async () => {
  expect((await galley('sources', ...lib)).out).toMatch(/: 3 items\n$/)
  expect((await galley('items', 'bridge', ...lib)).out).toMatch(/Bridge toll suit dismissed\n1 item\n$/)
  expect((await galley('issue', 'list', ...lib)).out).toMatch(/No\. 7.*Spring\n/)
  expect((await galley('check', ...lib)).out).toBe('Everything is sound.\n')
})
