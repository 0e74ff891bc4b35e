import {
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
  appendFileSync,
  copyFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../main/library/repair/check.ts'
import { open, place } from '../unit/library/place.ts'
import { change, createIssue, createSource, retitle, titleOf } from '../unit/library/sample-library.ts'
import { fingerprint, settled } from './library-files.ts'

/** A closed library with the issues a and b, each changed once, and the document s. */
async function prepared() {
  const at = place()
  const library = await open(at.folder, at.options)
  await library.commit(change('Begin', createIssue('a'), createIssue('b'), createSource('s')))
  await settled(library)
  await library.commit(change('Name a', retitle(library, 'a', 'Low tide')))
  await library.commit(change('Name b', retitle(library, 'b', 'High tide')))
  await library.close()
  return { ...at, path: (name: string) => join(at.folder, name), again: () => open(at.folder, at.options) }
}

describe('a library that is opened again', () => {
  it('has the very same bytes, however often it is opened and closed', async () => {
    const { folder, again } = await prepared()
    const before = fingerprint(folder)
    for (let times = 0; times < 3; times++) {
      const library = await again()
      expect(library.notices).toEqual([])
      await library.close()
    }
    expect(fingerprint(folder)).toEqual(before)
  })

  it('drops a last journal line that was cut off, and says so', async () => {
    const { path, again } = await prepared()
    const journal = path('journal/studio.ndjson')
    const whole = readFileSync(journal, 'utf8')
    appendFileSync(journal, '{"seq":99,"bytes":512,"sum":"00ff')
    const library = await again()
    expect(library.notices).toEqual([expect.stringContaining('was cut off while being written')])
    await library.close()
    expect(readFileSync(journal, 'utf8').startsWith(whole)).toBe(true)
    const next = await again()
    expect(next.notices).toEqual([])
    await next.close()
  })

  it('writes its next step in the place of a line that was cut off', async () => {
    const { path, again } = await prepared()
    const journal = path('journal/studio.ndjson')
    const whole = readFileSync(journal, 'utf8')
    appendFileSync(journal, '{"seq":99,"bytes":512,"sum":"00ff')
    const library = await again()
    await library.commit(change('Name it again', retitle(library, 'a', 'Neap tide')))
    await library.close()
    expect(readFileSync(journal, 'utf8').startsWith(whole)).toBe(true)
    const next = await again()
    expect(next.notices).toEqual([])
    expect(titleOf(next, 'a')).toBe('Neap tide')
    await next.close()
  })

  it('leaves a file that was put back from outside as it is', async () => {
    const { path, again } = await prepared()
    copyFileSync(path('issues/a.json.prev'), path('issues/a.json'))
    const reverted = readFileSync(path('issues/a.json'))
    const library = await again()
    expect(titleOf(library, 'a')).toBe('Harbour letter')
    expect(library.notices).toContainEqual('The issue a was put back to an earlier state from outside and stays so.')
    expect(library.history.undo).toBe('Name b')
    await library.undo()
    expect(library.history.undo).toBeNull()
    await library.close()
    expect(readFileSync(path('issues/a.json'))).toEqual(reverted)
    const next = await again()
    expect(next.notices).toEqual([])
    await next.close()
  })

  it('never undoes behind a change from outside, however often it is opened, and tells of it once', async () => {
    const { path, again } = await prepared()
    copyFileSync(path('issues/a.json.prev'), path('issues/a.json'))
    writeFileSync(
      path('issues/b.json'),
      readFileSync(path('issues/b.json'), 'utf8').replace('High tide', 'Spring tide'),
    )
    const first = await again()
    expect(first.notices).toHaveLength(3)
    expect(first.history).toEqual({ undo: null, redo: null })
    await first.commit(change('Name both', retitle(first, 'a', 'One'), retitle(first, 'b', 'Two')))
    await first.close()
    const second = await again()
    expect(second.notices).toEqual([])
    expect(second.history).toEqual({ undo: 'Name both', redo: null })
    await second.undo()
    expect([titleOf(second, 'a'), titleOf(second, 'b')]).toEqual(['Harbour letter', 'Spring tide'])
    expect(second.history.undo).toBeNull()
    await second.close()
  })

  it('leaves a file put back alone even where the last run ended before it could say that all files follow', async () => {
    const { path, again } = await prepared()
    const journal = path('journal/studio.ndjson')
    const lines = readFileSync(journal, 'utf8').split('\n')
    writeFileSync(
      journal,
      lines
        .slice(
          0,
          lines.findLastIndex(line => line.includes('checkpoint')),
        )
        .join('\n') + '\n',
    )
    await (await again()).close()
    copyFileSync(path('issues/b.json.prev'), path('issues/b.json'))
    const library = await again()
    expect(titleOf(library, 'b')).toBe('Harbour letter')
    await library.close()
  })

  it('leaves a file that was removed from outside removed', async () => {
    const { path, again } = await prepared()
    rmSync(path('issues/a.json'))
    const library = await again()
    expect(titleOf(library, 'a')).toBeUndefined()
    expect(library.notices).toContainEqual('The issue a was removed from outside and stays removed.')
    await library.close()
    expect(existsSync(path('issues/a.json'))).toBe(false)
  })

  it('takes a file edited by hand as it is, however it is laid out, and says so once Galley writes it', async () => {
    const { path, again } = await prepared()
    const text = readFileSync(path('issues/a.json'), 'utf8').replace('Low tide', 'Ebb')
    writeFileSync(path('issues/a.json'), '\uFEFF' + JSON.stringify(JSON.parse(text), null, 4))
    const library = await again()
    expect(titleOf(library, 'a')).toBe('Ebb')
    expect(library.notices).toContainEqual('“issues/a.json” was changed outside of Galley and is used as it is now.')
    await library.commit(change('Name it', retitle(library, 'a', 'Ebb and flow')))
    await library.close()
    const next = await again()
    expect(next.notices).toEqual([])
    expect(titleOf(next, 'a')).toBe('Ebb and flow')
    await next.close()
  })

  it('opens for reading only where a record comes from a newer Galley', async () => {
    const { folder, path, again } = await prepared()
    const text = readFileSync(path('issues/a.json'), 'utf8').replace('"schema": 1', '"schema": 2')
    writeFileSync(path('issues/a.json'), text)
    const before = fingerprint(folder)
    const library = await again()
    expect(library.readOnly).toBe(
      '“issues/a.json” was written by a newer Galley. Update Galley to go on working on this library.',
    )
    expect(titleOf(library, 'b')).toBe('High tide')
    expect(await library.commit(change('Name it', retitle(library, 'b', 'Flood')))).toMatchObject({ ok: false })
    expect(titleOf(library, 'b')).toBe('High tide')
    await library.close()
    expect(fingerprint(folder)).toEqual(before)
  })
})

const damages: Record<string, (bytes: Buffer) => Buffer> = {
  empty: () => Buffer.alloc(0),
  'full of NULs': bytes => Buffer.alloc(bytes.length),
  'cut off': bytes => bytes.subarray(0, bytes.length / 2),
  null: () => Buffer.from('null'),
  'another record': bytes => Buffer.from(bytes.toString().replace(/"id": "a"/, '"id": "z"')),
  'without its fields': bytes => Buffer.from(bytes.toString().replace(/"state": "draft"/, '"state": "ripe"')),
  'there twice over': bytes => Buffer.concat([bytes, bytes]),
  'saved as UTF-16 with its mark': bytes =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString(), 'utf16le')]),
  'not UTF-8': bytes => Buffer.concat([bytes, Buffer.from([0xff])]),
  'broken by one bit': bytes => {
    const broken = Buffer.from(bytes)
    broken[0]! ^= 1
    return broken
  },
}

describe.each(Object.keys(damages))('a record file that is %s', kind => {
  it('gives way to its last sound version and the journal, and its bytes are kept', async () => {
    const { folder, options, path, again } = await prepared()
    const bad = damages[kind]!(readFileSync(path('issues/a.json')))
    const previous = readFileSync(path('issues/a.json.prev'))
    writeFileSync(path('issues/a.json'), bad)
    expect(await check(folder, { machine: options.machine! })).toMatchObject({
      value: { ok: false, findings: expect.arrayContaining([expect.objectContaining({ file: 'issues/a.json' })]) },
    })
    const library = await again()
    expect(titleOf(library, 'a')).toBe('Low tide')
    expect(library.readOnly).toBeNull()
    await library.close()
    const [kept] = readdirSync(path('quarantine'))
    expect(library.notices).toContainEqual(expect.stringContaining(`“quarantine/${kept}”`))
    expect(readFileSync(path(`quarantine/${kept}`))).toEqual(bad)
    expect(readFileSync(path('issues/a.json.prev'))).toEqual(previous)
    expect(await check(folder, { machine: options.machine! })).toMatchObject({ value: { ok: true } })
    const next = await again()
    expect(next.notices).toEqual([])
    expect(titleOf(next, 'a')).toBe('Low tide')
    await next.close()
  })
})

describe('a damaged library', () => {
  it('has a record without an earlier version rebuilt from the journal', async () => {
    const { path, again } = await prepared()
    rmSync(path('issues/a.json.prev'))
    writeFileSync(path('issues/a.json'), '')
    const library = await again()
    expect(titleOf(library, 'a')).toBe('Low tide')
    await library.close()
  })

  it('never has its lists overwritten by empty ones while their bytes are there', async () => {
    const { folder, options } = place()
    const first = await open(folder, options)
    await first.commit(
      change('New theme', {
        key: 'tags',
        op: 'patch',
        patches: [
          {
            op: 'add',
            path: ['tags', 0],
            value: { id: 't', name: 'Courts', parent: null, colour: 'teal', description: '' },
          },
        ],
        undo: [{ op: 'remove', path: ['tags', 0] }],
      }),
    )
    await first.close()
    const kept = readFileSync(join(folder, 'tags.json'))
    rmSync(join(folder, 'tags.json.prev'))
    writeFileSync(join(folder, 'tags.json'), kept.subarray(0, -20))
    const library = await open(folder, options)
    expect(library.desk.get('tags')?.tags.map(tag => tag.name)).toEqual(['Courts'])
    await library.close()
    expect(readFileSync(join(folder, 'tags.json'))).toEqual(kept)
    expect(readdirSync(join(folder, 'quarantine'))).toHaveLength(1)
  })

  it('has a record’s file under another’s name put aside, its bytes kept, and the record itself untouched', async () => {
    const { folder, options, path, again } = await prepared()
    const bytes = readFileSync(path('issues/a.json'))
    writeFileSync(path('issues/z.json'), bytes)
    const library = await again()
    expect(library.notices).toEqual([
      expect.stringMatching(/^“issues\/z.json” is damaged: it holds another record than its name says\./),
    ])
    expect([...library.desk.all('issue')].map(each => each.id).sort()).toEqual(['a', 'b'])
    await library.close()
    expect(readFileSync(path('issues/a.json'))).toEqual(bytes)
    expect(existsSync(path('issues/z.json'))).toBe(false)
    expect(readdirSync(path('quarantine')).map(name => readFileSync(path(`quarantine/${name}`)))).toEqual([bytes])
    expect(await check(folder, { machine: options.machine! })).toMatchObject({ value: { findings: [] } })
  })

  it('leaves a file of a sync’s making alone and tells of it', async () => {
    const { path, again } = await prepared()
    cpSync(path('issues/a.json'), path('issues/a (conflicted copy).json'))
    const library = await again()
    expect(library.notices).toEqual([
      '“issues/a (conflicted copy).json” is another version of “issues/a.json”, from outside; Galley goes on with its own.',
    ])
    await library.close()
    expect(existsSync(path('issues/a (conflicted copy).json'))).toBe(true)
  })
})
