import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../main/library/repair/check.ts'
import { open, place } from '../unit/library/place.ts'
import { change, titleOf } from '../unit/library/sample-library.ts'
import { prepared } from './closed-library.ts'

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
