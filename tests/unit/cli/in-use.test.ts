import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDesk } from '../../../main/service/libraries/library-switch.ts'
import { bareHost } from '../service/bare-host.ts'
import { galley, galleyJson, letter } from './run-galley.ts'

test('while the app has a library open, commands that read do so and see what it did last, and those that write are refused with what to do', async () => {
  const root = mkdtempSync(join(tmpdir(), 'galley-cli-'))
  const library = join(root, 'Letters')
  const at = (name: string) => join(root, name)
  writeFileSync(at('letter.txt'), letter)
  await galleyJson('import', at('letter.txt'), '--library', library)
  const { id } = await galleyJson<{ id: string }>('issue', 'create', '--title', 'Week 12', '--library', library)
  const opened = await openDesk({ library, host: bareHost, samples: null, recentFile: null, program: 'app' })
  if (!opened.ok) throw new Error(opened.message)
  const desk = opened.value
  onTestFinished(async () => {
    await desk.close()
    rmSync(root, { recursive: true, force: true })
  })
  await desk.handle('command.run', {
    command: { type: 'item.tag', items: { query: 'harbour', except: [] }, add: ['Courts'], remove: [] },
  })
  const { items } = await galleyJson<{ items: { headline: string; tags: string[] }[] }>(
    'items',
    'tag:courts',
    '--library',
    library,
  )
  expect(items.map(item => item.headline)).toEqual(['Harbour court opens its doors on Saturday'])
  expect(await galleyJson('sources', '--library', library)).toMatchObject({ sources: [{ title: expect.any(String) }] })
  expect(await galleyJson('issue', 'show', id, '--library', library)).toMatchObject({ title: 'Week 12' })
  expect(await galleyJson('check', '--library', library)).toEqual({ ok: true, findings: [] })
  await galleyJson('export', id, '--format', 'text', '--out', at('issue.txt'), '--library', library)
  await galleyJson('export-library', '--out', at('all.zip'), '--library', library)
  expect([existsSync(at('issue.txt')), existsSync(at('all.zip'))]).toEqual([true, true])

  const refused = `The library “${library}” is open in another Galley: its own window (process ${process.pid}). Close it there first, or do this there.\n`
  for (const args of [
    ['tag', 'harbour', '--add', 'Piers'],
    ['import', at('letter.txt')],
    ['issue', 'create', '--title', 'Week 13'],
    ['pack', '--out', at('one.zip')],
    ['check', '--repair'],
  ]) {
    expect(await galley(...args, '--library', library)).toEqual({ code: 1, out: '', err: refused })
  }
  expect(await galley('items', 'tag:piers', '--library', library)).toMatchObject({
    code: 1,
    err: 'There is no theme ‘piers’.\n',
  })
})
