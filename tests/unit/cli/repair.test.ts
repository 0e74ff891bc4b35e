import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freshFolder, galley, galleyJson } from './run-galley.ts'

test('check --repair mends what is safe, says what, and leaves the rest with exit 1', async () => {
  const root = freshFolder()
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const library = join(root, 'one')
  await galleyJson('issue', 'create', '--title', 'Low tide', '--library', library)
  writeFileSync(join(library, '.a.json.0123456789abcdef.tmp'), '')
  expect(await galley('check', '--library', library)).toMatchObject({ code: 1 })
  expect(await galleyJson('check', '--repair', '--library', library)).toEqual({
    ok: true,
    findings: [],
    notices: [],
    repaired: [{ file: '.a.json.0123456789abcdef.tmp', what: 'It is left of a write that never finished.' }],
  })
  expect(await galley('check', '--repair', '--library', library)).toEqual({
    code: 0,
    out: 'Everything is sound.\n',
    err: '',
  })
  writeFileSync(join(library, 'issues', 'a copy.json'), '{}')
  expect(await galley('check', '--repair', '--library', library)).toMatchObject({
    code: 1,
    err: `The library “${library}” has 1 thing left to look at.\n`,
  })
})
