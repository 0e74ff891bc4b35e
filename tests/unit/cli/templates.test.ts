import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withDesk } from '../../../main/cli/desk.ts'
import { freshFolder, galley, galleyJson } from './run-galley.ts'

let folder: string
let lib: string[]
let own: string
beforeAll(async () => {
  folder = freshFolder()
  lib = ['--library', join(folder, 'library')]
  await galleyJson('issue', 'create', '--title', 'Spring', ...lib)
  const made = await withDesk(lib[1], async desk => {
    const { created } = await desk.run({ type: 'template.create', name: 'Quayside, mine', base: 'wire' })
    await desk.run({
      type: 'template.edit',
      template: created[0] as never,
      settings: { footer: 'Printed on the quay.' },
    })
    return created[0]!
  })
  own = made.ok ? made.value : ''
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['by name', 'quayside, MINE'],
  ['by id', ''],
])('an issue is begun in a template of the library, %s', async (how, named) => {
  const { template } = await galleyJson<{ template: string }>(
    'issue',
    'create',
    '--title',
    `Autumn ${how}`,
    '--template',
    named || own,
    ...lib,
  )
  expect(template).toBe(own)
})

test('an issue is exported in another template than its own, which it keeps', async () => {
  const out = join(folder, 'spring.html')
  await galleyJson('export', 'Spring', '--format', 'html', '--out', out, '--template', 'Quayside, mine', ...lib)
  expect(readFileSync(out, 'utf8')).toContain('Printed on the quay.')
  await galleyJson('export', 'Spring', '--format', 'html', '--out', out, ...lib)
  expect(readFileSync(out, 'utf8')).not.toContain('Printed on the quay.')
})

test('one that isn’t there is told, with those that are', async () => {
  const ran = await galley('issue', 'create', '--title', 'Autumn', '--template', 'Marble', ...lib)
  expect([ran.code, ran.err]).toEqual([
    1,
    'There is no template “Marble” in this library; there are broadsheet, bulletin, wire, “Quayside, mine”.\n',
  ])
})

test('a text is as wide as asked, with each address under its item', async () => {
  const out = join(folder, 'spring.txt')
  await galleyJson('export', 'Spring', '--format', 'text', '--out', out, '--width', '48', '--links', 'under', ...lib)
  expect(readFileSync(out, 'utf8')).toContain(`\n${'='.repeat(48)}\n`)
})
