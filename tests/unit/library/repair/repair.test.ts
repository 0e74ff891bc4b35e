import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../../../main/library/repair/check.ts'
import { repair } from '../../../../main/library/repair/repair.ts'
import { fingerprint } from '../../../durability/library-files.ts'
import { open, place } from '../place.ts'
import { change, context, createIssue, createSource, issue, retitle, source, titleOf } from '../sample-library.ts'

async function prepared() {
  const at = place()
  const library = await open(at.folder, at.options)
  const kept = await library.keepOriginal(new TextEncoder().encode('Tides'), 'txt')
  const sha256 = kept.ok ? kept.value : ''
  await library.commit(
    change('Begin', createIssue('a'), createIssue('b'), {
      key: 'source/s',
      op: 'create',
      body: { ...source('s'), sha256 },
    }),
  )
  const machine = at.options.machine!
  return {
    ...at,
    library,
    sha256,
    machine,
    path: (name: string) => join(at.folder, name),
    mended: () => repair(at.folder, context, { machine }),
  }
}

describe('repairing a library', () => {
  it('changes nothing of a sound one', async () => {
    const { folder, library, mended } = await prepared()
    await library.close()
    const before = fingerprint(folder)
    expect(await mended()).toEqual({ ok: true, value: { ok: true, findings: [], repaired: [], notices: [] } })
    expect(fingerprint(folder)).toEqual(before)
  })

  it('mends what is safe to mend, keeps every damaged byte, and says what it did', async () => {
    const { folder, options, library, path, sha256, mended, machine } = await prepared()
    await library.commit(change('Name it', retitle(library, 'a', 'Low tide')))
    await library.close()
    writeFileSync(path('issues/a.json'), '{"half":')
    writeFileSync(path('issues/b.json'), readFileSync(path('issues/b.json'), 'utf8').replace('Harbour', 'Market'))
    writeFileSync(path('.a.json.0123456789abcdef.tmp'), '')
    writeFileSync(path(`originals/${sha256}.txt`), 'Tidings')
    appendFileSync(path('journal/studio.ndjson'), '{"seq":')
    const report = await mended()
    expect(report).toMatchObject({
      ok: true,
      value: { ok: false, findings: [{ file: 'sources/s.json', what: 'The original of “s.txt” is missing.' }] },
    })
    if (!report.ok) return
    expect(report.value.repaired.map(each => each.file)).toEqual([
      '.a.json.0123456789abcdef.tmp',
      'issues/a.json',
      'issues/b.json',
      'journal/studio.ndjson',
      `originals/${sha256}.txt`,
    ])
    expect(report.value.notices.every(notice => notice.endsWith('.'))).toBe(true)
    expect(
      readdirSync(path('quarantine'))
        .map(name => readFileSync(path(`quarantine/${name}`), 'utf8'))
        .sort(),
    ).toEqual(['Tidings', '{"half":'])
    const again = await open(folder, options)
    expect([titleOf(again, 'a'), titleOf(again, 'b')]).toEqual(['Low tide', 'Market letter'])
    expect(await again.keepOriginal(new TextEncoder().encode('Tides'), 'txt')).toMatchObject({ ok: true })
    await again.close()
    expect(await check(folder, { machine })).toMatchObject({ value: { findings: [] } })
  })

  it('takes out references that lead nowhere after a snapshot, in one step that can be undone', async () => {
    const { folder, options, library, mended } = await prepared()
    const decision = { tags: ['courts'], notes: [], status: 'kept', heldUntil: null, starred: false, edits: {} }
    await library.commit(
      change(
        'Mislead',
        { key: 'curation/s', op: 'create', body: { sourceId: 's', items: { 's-item': decision } } },
        { key: 'issue/c', op: 'create', body: { ...issue('c', 'Fog'), digestId: 'd' } },
        {
          key: 'tags',
          op: 'patch',
          undo: [{ op: 'remove', path: ['tags', 0] }],
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
    expect(await mended()).toMatchObject({ value: { ok: true, repaired: { length: 3 } } })
    const again = await open(folder, options)
    expect((await again.copies.list()).map(each => each.reason)).toEqual(['repair'])
    expect(again.desk.get('issue', 'c')?.digestId).toBeNull()
    await again.undo()
    expect(again.desk.get('issue', 'c')?.digestId).toBe('d')
    await again.close()
  })

  it('takes damaged lines out of the journal and the readable history, keeps them as they were, and undoes no step before one that is lost', async () => {
    const { folder, options, library, path, mended, machine } = await prepared()
    for (const title of ['Ebb', 'Neap tide', 'Flood']) await library.commit(change(title, retitle(library, 'a', title)))
    await library.close()
    const [journal, history] = [path('journal/studio.ndjson'), path(`history/${context.now.slice(0, 7)}.md`)]
    writeFileSync(journal, readFileSync(journal, 'utf8').replace('"label":"Neap tide"', '"label":"Neap tidE"'))
    writeFileSync(
      history,
      Buffer.concat([
        readFileSync(history),
        Buffer.from('Read through by Mara\n'),
        Buffer.alloc(12),
        Buffer.from('\n- 2026-03-02 09:30 UTC: Na'),
      ]),
    )
    const found = await check(folder, { machine })
    expect(found.ok && found.value.findings.map(({ file, what }) => `${file}: ${what}`)).toEqual([
      'history/2026-03.md: Line 6 can’t be read as text.',
      expect.stringMatching(/^journal\/studio.ndjson: Line \d+ is damaged\.$/),
    ])
    const again = await open(folder, options)
    expect(again.history.undo).toBe('Flood')
    await again.undo()
    expect([titleOf(again, 'a'), again.history.undo]).toEqual(['Neap tide', null])
    await again.redo()
    await again.close()
    const damaged = readFileSync(journal)
    expect(await mended()).toMatchObject({ ok: true, value: { ok: true, findings: [], repaired: { length: 2 } } })
    const aside = readdirSync(path('quarantine')).sort()
    expect(aside).toEqual([expect.stringMatching(/^history-2026-03-/), expect.stringMatching(/^journal-studio-/)])
    expect(readFileSync(path(`quarantine/${aside[1]}`))).toEqual(damaged)
    const text = readFileSync(history, 'utf8')
    expect(text).toContain('Read through by Mara\n')
    expect(text).not.toContain('\0')
    expect(text.endsWith('\n')).toBe(true)
    expect(await check(folder, { machine })).toMatchObject({ value: { findings: [] } })
    const last = await open(folder, options)
    expect([last.notices, titleOf(last, 'a')]).toEqual([[], 'Flood'])
    await last.close()
  })

  it('empties the trash of what was in it for 90 days only', async () => {
    const { library, path, mended } = await prepared()
    await library.commit(change('More', createSource('t')))
    await library.commit(
      change('Remove', { key: 'source/t', op: 'remove', body: null }, { key: 'issue/b', op: 'remove', body: null }),
    )
    await library.close()
    const age = (name: string, days: number) => {
      const at = Date.parse(context.now) / 1000 - days * 86_400
      utimesSync(path(`trash/${name}`), at, at)
    }
    age('source-t@1.json', 91)
    age('issue-b@1.json', 89)
    expect(await mended()).toMatchObject({
      value: { notices: ['One record was in the trash for 90 days and removed for good.'] },
    })
    expect(readdirSync(path('trash'))).toEqual(['issue-b@1.json'])
  })

  it('is refused while the library is open elsewhere, or where there is none', async () => {
    const { folder, library, mended } = await prepared()
    expect(await mended()).toEqual({
      ok: false,
      message: `The library “${folder}” is open in another Galley. Close it there first.`,
    })
    await library.close()
    rmSync(folder, { recursive: true })
    expect(await mended()).toMatchObject({ ok: false })
    expect(existsSync(folder)).toBe(false)
  })
})
