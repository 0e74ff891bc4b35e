import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { otherVersionOf } from '../../../../main/library/outside/other-name.ts'
import { check } from '../../../../main/library/repair/check.ts'
import { open, place } from '../place.ts'
import { change, createIssue, retitle, titleOf } from '../sample-library.ts'

it.each([
  ['x7Kd.outside-1f09c3d2.json', 'x7Kd.json'],
  ['x7Kd (Anna’s conflicted copy 2026-03-01).json', 'x7Kd.json'],
  ['x7Kd (1).json', 'x7Kd.json'],
  ['x7Kd.sync-conflict-20260301-101112-ABCDEFG.json', 'x7Kd.json'],
  ['tags 2.json', 'tags.json'],
  ['x7Kd.json', null],
  ['x7Kd.json.prev', null],
  ['notes on x.txt', null],
])('“%s” is another version of %s', (name, of) => expect(otherVersionOf(name)).toBe(of))

it('versions from outside are found beside any record, with why one can’t be used, and go to the trash with their bytes', async () => {
  const { folder, options } = place()
  const path = (name: string) => join(folder, name)
  const library = await open(folder, options)
  await library.commit(change('Begin', createIssue('a'), createIssue('b')))
  await library.close()
  const sound = readFileSync(path('issues/a.json'), 'utf8').replace('Harbour letter', 'Theirs')
  writeFileSync(path('issues/a (conflicted copy).json'), sound)
  writeFileSync(path('issues/b.outside-0123abcd.json'), '{"half":')
  writeFileSync(path('tags 2.json'), readFileSync(path('tags.json')))
  const report = await check(folder, { machine: options.machine! })
  const told = report.ok ? report.value.findings.filter(each => each.what.includes('another version')) : []
  expect(told.map(each => each.file)).toEqual([
    'issues/a (conflicted copy).json',
    'issues/b.outside-0123abcd.json',
    'tags 2.json',
  ])
  for (const { advice } of told) {
    expect(advice).toBe(
      'Open the library and choose, field by field, what to keep: “Choose between versions” is in the palette.',
    )
  }
  const second = await open(folder, options)
  expect(second.notices).toHaveLength(3)
  const found = await second.others.list()
  expect(found.map(({ key, file, why, body }) => [key, file, why, body !== null])).toEqual([
    ['tags', 'tags 2.json', null, true],
    ['issue/a', 'issues/a (conflicted copy).json', null, true],
    ['issue/b', 'issues/b.outside-0123abcd.json', 'It isn’t readable as JSON.', false],
  ])
  expect(await second.others.count()).toBe(3)
  for (const each of found) expect(await second.others.putAway(each.id)).toMatchObject({ ok: true })
  expect(await second.others.count()).toBe(0)
  const kept = readdirSync(path('trash')).sort()
  expect(kept).toEqual([
    expect.stringMatching(/^issue-a\.outside-/),
    expect.stringMatching(/^issue-b\.outside-/),
    expect.stringMatching(/^tags\.outside-/),
  ])
  expect(readFileSync(path(`trash/${kept[0]}`), 'utf8')).toBe(sound)
  await second.close()
  expect(await check(folder, { machine: options.machine! })).toMatchObject({ value: { findings: [] } })
})

it('a change made of what the desk was before something came from outside is refused, and nothing is lost of either', async () => {
  const { folder, options } = place()
  const library = await open(folder, options)
  await library.commit(change('Begin', createIssue('a')))
  await library.close()
  const second = await open(folder, { ...options, watch: false })
  const asOf = second.outside
  const made = change('Name it', retitle(second, 'a', 'Ours'))
  const path = join(folder, 'issues/a.json')
  writeFileSync(path, readFileSync(path, 'utf8').replace('"intro": ""', '"intro": "Theirs"'))
  await (second as unknown as { takeIn(keys: readonly string[]): Promise<void> }).takeIn(['issue/a'])
  expect(await second.commit(made, asOf)).toEqual({
    ok: false,
    message: '“Name it” was not done: a record was changed from outside meanwhile. Do it again.',
  })
  expect(await second.commit(change('Name it', retitle(second, 'a', 'Ours')), second.outside)).toMatchObject({
    ok: true,
  })
  expect([titleOf(second, 'a'), second.desk.get('issue', 'a')?.intro]).toEqual(['Ours', 'Theirs'])
  await second.close()
})
