import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../../../main/library/repair/check.ts'
import { fingerprint } from '../../../durability/library-files.ts'
import type { LibraryOptions } from '../../../../main/library/index.ts'
import { open, place } from '../place.ts'
import { change, createIssue, createSource, issue, source } from '../sample-library.ts'

async function prepared() {
  const at = place()
  const library = await open(at.folder, at.options)
  const kept = await library.keepOriginal(new TextEncoder().encode('Tides'), 'txt')
  const sha256 = kept.ok ? kept.value : ''
  await library.commit(
    change('Begin', createIssue('a'), { key: 'source/s', op: 'create', body: { ...source('s'), sha256 } }),
  )
  return { ...at, library, sha256, path: (name: string) => join(at.folder, name) }
}
const findings = async (folder: string, options: LibraryOptions) => {
  const report = await check(folder, { machine: options.machine! })
  if (!report.ok) throw new Error(report.message)
  expect(report.value.ok).toBe(report.value.findings.length === 0)
  for (const finding of report.value.findings) expect(finding.advice).toMatch(/\.$/)
  return report.value.findings.map(({ file, what }) => `${file}: ${what}`)
}

describe('checking a library', () => {
  it('finds nothing in a sound one, even while it is open and written', async () => {
    const { folder, options, library } = await prepared()
    expect(await findings(folder, options)).toEqual([])
    await library.close()
    expect(await findings(folder, options)).toEqual([])
  })

  it('finds each file that isn’t as Galley wrote it, and changes none', async () => {
    const { folder, options, library, path, sha256 } = await prepared()
    await library.close()
    writeFileSync(path('issues/a.json'), readFileSync(path('issues/a.json'), 'utf8').replace('Harbour', 'Market'))
    writeFileSync(path('issues/z.json'), '{}')
    writeFileSync(path('issues/a copy.json'), '{}')
    writeFileSync(path('.a.json.0123456789abcdef.tmp'), '')
    writeFileSync(path(`originals/${sha256}.txt`), 'Tidings')
    rmSync(path('tags.json'))
    appendFileSync(path('journal/studio.ndjson'), '{"seq":')
    const before = fingerprint(folder)
    expect(await findings(folder, options)).toEqual([
      '.a.json.0123456789abcdef.tmp: It is left of a write that never finished.',
      'issues/a copy.json: “issues/a copy.json” isn’t named like a record and was left alone.',
      'issues/a.json: Its checksum differs: it was changed outside of Galley.',
      'issues/z.json: It is damaged: it isn’t a Galley record.',
      'journal/studio.ndjson: Its last line was cut off while being written.',
      `originals/${sha256}.txt: Its bytes are not those its name says.`,
      'sources/s.json: The original of “s.txt” is missing.',
      'tags.json: It is missing.',
    ])
    expect(fingerprint(folder)).toEqual(before)
  })

  it('finds every reference that leads nowhere', async () => {
    const { folder, options, library } = await prepared()
    const decision = { tags: ['courts'], notes: [], status: 'kept', heldUntil: null, starred: false, edits: {} }
    const entry = {
      id: 'e',
      itemIds: ['s-item', 'gone'],
      level: 'full',
      headline: null,
      blurb: null,
      byline: null,
      links: null,
      credit: null,
      note: null,
      also: [],
    }
    await library.commit(
      change(
        'Mislead',
        createSource('t'),
        {
          key: 'curation/s',
          op: 'create',
          body: { sourceId: 's', items: { 's-item': decision, 'lost-item': { ...decision, tags: [] } } },
        },
        { key: 'curation/gone', op: 'create', body: { sourceId: 'gone', items: {} } },
        {
          key: 'issue/b',
          op: 'create',
          body: {
            ...issue('b', 'Fog'),
            digestId: 'd',
            sections: [{ id: 'x', title: 'Sea', printed: true, entries: [entry] }],
          },
        },
        {
          key: 'tags',
          op: 'patch',
          undo: [],
          patches: [
            {
              op: 'add',
              path: ['tags', 0],
              value: { id: 't', name: 'Piers', parent: 'none', colour: 'teal', description: '' },
            },
          ],
        },
      ),
    )
    await library.close()
    expect(await findings(folder, options)).toEqual([
      'curation/gone.json: It is about a document that is gone.',
      'curation/s.json: The item s-item carries a theme that is gone.',
      'curation/s.json: It has decisions on the item lost-item, which “s.txt” doesn’t have.',
      'issues/b.json: “Fog” belongs to a digest that is gone.',
      'issues/b.json: An entry of “Fog” shows the item gone, which is gone.',
      'tags.json: The theme “Piers” stands under one that is gone.',
    ])
  })

  it('finds steps of another machine that its files may lack', async () => {
    const { folder, options, library, path } = await prepared()
    await library.close()
    const lines = readFileSync(path('journal/studio.ndjson'), 'utf8').split('\n')
    writeFileSync(path('journal/attic.ndjson'), `${lines[0]}\n`)
    expect(await findings(folder, options)).toEqual([
      'journal/attic.ndjson: It has steps whose files may not have followed.',
    ])
  })

  it('fails where there is no library', async () => {
    const { folder } = place()
    expect(await check(folder)).toMatchObject({ ok: false })
    expect(await check(join(folder, '..'))).toEqual({
      ok: false,
      message: `There is no library in “${join(folder, '..')}”.`,
    })
  })
})
