import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../main/library/repair/check.ts'
import type { RecordKey } from '../../core/model/records.ts'
import type { LibraryPort } from '../../main/service/ports/library.ts'
import { open, place } from '../unit/library/place.ts'
import { change, createIssue, createSource, retitle, titleOf } from '../unit/library/sample-library.ts'
import { fingerprint, settled } from './library-files.ts'

async function prepared() {
  const at = place()
  const library = await open(at.folder, at.options)
  await library.commit(change('Begin', createIssue('a'), createIssue('b'), createSource('s')))
  await settled(library)
  return { ...at, library, path: (name: string) => join(at.folder, name), again: () => open(at.folder, at.options) }
}

/** The record's file as another machine, or a person, would leave it. */
const rewrite = (path: string, from: string, to: string): void =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))

const told = (library: LibraryPort): Promise<{ keys: readonly RecordKey[]; notices: readonly string[] }> =>
  new Promise(resolve => {
    const stop = library.onOutside((keys, notices) => {
      stop()
      resolve({ keys, notices })
    })
  })

describe('a record file changed from outside while the library is open', () => {
  it('is seen, taken into the desk, and stays as it is', async () => {
    const { library, path, again } = await prepared()
    const outside = told(library)
    rewrite(path('issues/a.json'), 'Harbour letter', 'Ebb')
    expect(await outside).toEqual({
      keys: ['issue/a'],
      notices: ['“issues/a.json” was changed from outside and is used as it is now.'],
    })
    expect(titleOf(library, 'a')).toBe('Ebb')
    expect(library.history.undo).toBeNull()
    await library.commit(change('Name b', retitle(library, 'b', 'Flood')))
    await library.close()
    const next = await again()
    expect([titleOf(next, 'a'), titleOf(next, 'b')]).toEqual(['Ebb', 'Flood'])
    await next.undo()
    expect([titleOf(next, 'a'), titleOf(next, 'b')]).toEqual(['Ebb', 'Harbour letter'])
    await next.close()
  })

  it('that is new is taken in too', async () => {
    const { library, path } = await prepared()
    const outside = told(library)
    writeFileSync(path('issues/c.json'), readFileSync(path('issues/a.json'), 'utf8').replace('"id": "a"', '"id": "c"'))
    expect((await outside).keys).toEqual(['issue/c'])
    expect(titleOf(library, 'c')).toBe('Harbour letter')
    await library.close()
  })

  it('is kept beside Galley’s own version where both changed it, byte for byte', async () => {
    const { library, folder, path, options, again } = await prepared()
    const outside = told(library)
    rewrite(path('issues/a.json'), 'Harbour letter', 'Theirs')
    const theirs = readFileSync(path('issues/a.json'))
    const sound = readFileSync(path('issues/b.json'))
    await library.commit(change('Name both', retitle(library, 'a', 'Ours'), retitle(library, 'b', 'Ours')))
    const { notices } = await outside
    const copy = readdirSync(path('issues')).find(name => name.includes('outside'))
    expect(notices).toEqual([
      `“issues/a.json” was changed from outside while Galley changed it too. Galley goes on with its own version; the other is kept as “issues/${copy}”.`,
    ])
    expect(readFileSync(path(`issues/${copy}`))).toEqual(theirs)
    await library.close()
    expect(readFileSync(path('issues/b.json.prev'))).toEqual(sound)
    expect(readdirSync(path('issues'))).not.toContain('a.json.prev')
    const next = await again()
    expect(titleOf(next, 'a')).toBe('Ours')
    expect(next.notices).toEqual([
      `“issues/${copy}” is another version of “issues/a.json”, from outside; Galley goes on with its own.`,
    ])
    await next.close()
    expect(await check(folder, { machine: options.machine! })).toMatchObject({
      value: { findings: [{ file: `issues/${copy}` }] },
    })
  })

  it('is kept beside where Galley removes the record', async () => {
    const { library, path } = await prepared()
    rewrite(path('issues/a.json'), 'Harbour letter', 'Theirs')
    await library.commit(change('Remove', { key: 'issue/a', op: 'remove', body: null }))
    await library.close()
    expect(readdirSync(path('issues')).sort()).toEqual([expect.stringMatching(/^a\.outside-/), 'b.json'])
  })

  it('doesn’t shake the desk where it is damaged, and its bytes are kept when Galley writes the record', async () => {
    const { library, path } = await prepared()
    const outside = told(library)
    writeFileSync(path('issues/a.json'), '{"half":')
    expect(await outside).toEqual({
      keys: [],
      notices: [
        '“issues/a.json” was changed from outside and is damaged: it isn’t readable as JSON. Galley goes on with its own version.',
      ],
    })
    await library.commit(change('Name it', retitle(library, 'a', 'Ours')))
    await library.close()
    expect(readFileSync(path('issues/a.json'), 'utf8')).toContain('Ours')
    const kept = [
      ...readdirSync(path('issues'))
        .filter(name => name.includes('outside'))
        .map(name => path(`issues/${name}`)),
    ]
    expect(kept.map(name => readFileSync(name, 'utf8'))).toEqual(['{"half":'])
  })

  it('goes on in the desk where it was removed', async () => {
    const { library, path } = await prepared()
    const outside = told(library)
    rmSync(path('issues/a.json'))
    expect((await outside).notices).toEqual([
      '“issues/a.json” was removed from outside. Galley goes on with the record as long as the library is open.',
    ])
    expect(titleOf(library, 'a')).toBe('Harbour letter')
    await library.close()
  })
})

it('a file that git put back while Galley was closed stays put back', async () => {
  const { library, folder, path, again } = await prepared()
  await library.close()
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      stdio: 'pipe',
    })
  git('init', '-q')
  git('add', '-A')
  git('commit', '-q', '-m', 'Before')
  const second = await again()
  await second.commit(change('Name both', retitle(second, 'a', 'Low tide'), retitle(second, 'b', 'High tide')))
  await second.close()
  git('checkout', '-q', '--', 'issues/a.json')
  const reverted = readFileSync(path('issues/a.json'))
  const third = await again()
  expect([titleOf(third, 'a'), titleOf(third, 'b')]).toEqual(['Harbour letter', 'High tide'])
  expect(third.notices).toContainEqual('The issue a was put back to an earlier state from outside and stays so.')
  await third.close()
  expect(readFileSync(path('issues/a.json'))).toEqual(reverted)
  const before = fingerprint(folder)
  await (await again()).close()
  expect(fingerprint(folder)).toEqual(before)
})
