import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { shellArguments } from '../../../main/electron/arguments.ts'

test('documents and the library are taken from where Galley was started, switches passed over', () => {
  expect(shellArguments(['--library', 'desk', 'a.txt', '--inspect', '/tmp/b.txt'], '/start')).toEqual({
    library: resolve('/start/desk'),
    files: [resolve('/start/a.txt'), resolve('/tmp/b.txt')],
  })
  expect(shellArguments(['--library=/desk'], '/start')).toEqual({ library: resolve('/desk'), files: [] })
  expect(shellArguments([], '/start')).toEqual({ library: null, files: [] })
})
