import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pngOf } from '../formats/small-pictures.ts'
import { freshFolder, galley, galleyJson, letter } from './run-galley.ts'

let folder: string
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test('an entry is given a picture, said what it shows, packed with its library and printed', async () => {
  const lib = ['--library', join(folder, 'library')]
  await galleyJson('import', put('letter.txt', letter), ...lib)
  const { id } = await galleyJson<{ id: string }>('issue', 'create', '--title', 'Low tide', ...lib)
  const {
    entries: [entry = ''],
  } = await galleyJson<{ entries: string[] }>('issue', 'add', id, 'bridge', ...lib)
  const { picture } = await galleyJson<{ picture: string }>(
    'issue',
    'picture',
    id,
    entry,
    put('bridge.png', pngOf(60, 40)),
    '--alt',
    'The iron bridge',
    ...lib,
  )
  expect(await galleyJson('issue', 'picture', id, entry, '--credit', 'Tamsin Roe', ...lib)).toEqual({
    id,
    entry,
    picture,
  })

  await galleyJson('pack', '--out', join(folder, 'all.zip'), ...lib)
  const other = ['--library', join(folder, 'other')]
  await galleyJson('unpack', join(folder, 'all.zip'), ...other)
  expect(await galleyJson('check', ...other)).toEqual({ ok: true, findings: [] })
  await galleyJson('export', id, '--format', 'text', '--out', join(folder, 'issue.txt'), ...other)
  expect(readFileSync(join(folder, 'issue.txt'), 'utf8')).toContain('[Picture: The iron bridge] (Photo: Tamsin Roe)')
  await galleyJson('export', id, '--format', 'web', '--out', join(folder, 'issue.html'), ...other)
  expect(readFileSync(join(folder, 'issue.html'), 'utf8')).toContain('src="data:image/png;base64,')
})

test('what is no picture, and an entry that isn’t there, end in a sentence; nothing said at all is wrong usage', async () => {
  const lib = ['--library', join(folder, 'library')]
  await galleyJson('import', put('letter.txt', letter), ...lib)
  const { id } = await galleyJson<{ id: string }>('issue', 'create', '--title', 'Low tide', ...lib)
  const {
    entries: [entry = ''],
  } = await galleyJson<{ entries: string[] }>('issue', 'add', id, 'bridge', ...lib)
  expect(await galley('issue', 'picture', id, entry, put('bridge.png', 'A bridge'), ...lib)).toEqual({
    code: 1,
    out: '',
    err: '‘bridge.png’ is no picture Galley knows: PNG, JPEG, GIF and WebP can be shown.\n',
  })
  expect((await galley('issue', 'picture', id, entry, '--alt', 'A bridge', ...lib)).err).toBe(
    'That entry has no picture yet; name a file.\n',
  )
  expect((await galley('issue', 'picture', id, 'gone', put('b.png', pngOf(2, 2)), ...lib)).code).toBe(1)
  expect((await galley('issue', 'picture', id, entry, ...lib)).code).toBe(2)
})
