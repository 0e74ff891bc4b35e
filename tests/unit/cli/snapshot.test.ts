import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { galley, galleyJson } from './run-galley.ts'

test('a snapshot is taken, listed and restored, and a library packed and unpacked, from the command line', async () => {
  const root = mkdtempSync(join(tmpdir(), 'galley-cli-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const at = (name: string) => join(root, name)
  writeFileSync(at('quay.txt'), 'QUAY LETTER\n\nFerry runs late\n\nThe night boat left an hour late.\n')
  await galleyJson('import', at('quay.txt'), '--library', at('one'))
  const { id } = await galleyJson<{ id: string }>('snapshot', 'take', '--library', at('one'))
  expect(await galleyJson('snapshot', 'list', '--library', at('one'))).toMatchObject({
    snapshots: expect.arrayContaining([expect.objectContaining({ id, reason: 'asked' })]),
  })
  await galleyJson('tag', 'ferry', '--add', 'Ferries', '--library', at('one'))
  await galleyJson('snapshot', 'restore', id, '--library', at('one'), '--to', at('two'))
  await galleyJson('pack', '--library', at('one'), '--out', at('one.zip'))
  await galleyJson('unpack', at('one.zip'), '--library', at('three'))
  const themes = async (name: string) =>
    (await galleyJson<{ items: { tags: string[] }[] }>('items', '--library', at(name))).items.map(item => item.tags)
  expect(await themes('one')).toEqual([['Ferries']])
  expect(await themes('two')).toEqual([[]])
  expect(await themes('three')).toEqual([['Ferries']])
  for (const name of ['one', 'two', 'three']) {
    expect(await galleyJson('check', '--library', at(name))).toEqual({ ok: true, findings: [] })
  }
  expect(await galley('unpack', at('one.zip'), '--library', at('three'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('isn’t empty'),
  })
  expect(await galley('snapshot', 'restore', '../../x', '--library', at('one'), '--to', at('four'))).toMatchObject({
    code: 1,
  })
})
