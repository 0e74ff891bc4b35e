import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freshFolder, galley, galleyJson, letter } from './run-galley.ts'

let folder: string
let library: string
beforeEach(() => {
  folder = freshFolder()
  library = join(folder, 'library')
  writeFileSync(join(folder, 'letter.txt'), letter)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const lib = () => ['--library', library]
interface Item {
  id: string
  sourceId: string
  headline: string
  tags: string[]
  status: string
  starred: boolean
  notes: { text: string }[]
  spans: unknown[]
  lines: number[]
}
const items = async (...args: string[]) =>
  await galleyJson<{ total: number; items: Item[] }>('items', ...args, ...lib())
const imported = () =>
  galleyJson<{ sources: { id: string; name: string; items: number }[]; skipped: unknown[] }>(
    'import',
    join(folder, 'letter.txt'),
    ...lib(),
  )

describe('the main job', () => {
  test('a sent issue becomes a published issue of its digest, which can be shown and exported', async () => {
    const { sources } = await galleyJson<{ sources: { items: number }[] }>(
      'import',
      join(folder, 'letter.txt'),
      '--as-published',
      'Weekly',
      ...lib(),
    )
    const { issues } = await galleyJson<{ issues: { id: string; state: string; digest: string; entries: number }[] }>(
      'issue',
      'list',
      ...lib(),
    )
    expect(issues).toMatchObject([{ state: 'published', digest: 'Weekly', entries: sources[0]?.items }])
    await galley('export', issues[0]!.id, '--format', 'text', '--out', join(folder, 'out.txt'), ...lib())
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toContain((await items()).items[0]!.headline)
  })

  test('a document becomes items, is tagged by query, put in an issue, ordered and exported', async () => {
    const { sources, skipped } = await imported()
    expect(skipped).toEqual([])
    expect(sources).toMatchObject([{ name: 'letter.txt', items: 3 }])
    expect((await galleyJson<{ sources: unknown[] }>('sources', ...lib())).sources).toHaveLength(1)

    const all = await items()
    expect(all.total).toBe(3)
    expect(all.items[0]).toMatchObject({ tags: [], status: 'new', starred: false, notes: [] })

    expect(await galleyJson('tag', 'bridge', '--add', 'Courts', 'Tolls', ...lib())).toEqual({ changed: 1 })
    expect((await items('tag:courts')).items.map(item => item.tags)).toEqual([['Courts', 'Tolls']])
    expect(await galleyJson('tag', 'tag:tolls', '--remove', 'Tolls', ...lib())).toEqual({ changed: 1 })
    expect((await items('tag:courts')).items.map(item => item.tags)).toEqual([['Courts']])

    const [noted] = all.items
    await galleyJson('note', noted?.id ?? '', '--text', '-- call the archive', ...lib())
    expect((await items(`id:${noted?.id}`)).items[0]?.notes).toMatchObject([{ text: '-- call the archive' }])

    const issue = await galleyJson<{ id: string }>(
      'issue',
      'create',
      '--title',
      'Week 12',
      '--number',
      '12',
      '--date',
      '2024-03-22',
      ...lib(),
    )
    await galleyJson('issue', 'add', 'week', 'tag:courts', '--section', 'Courts', ...lib())
    const rest = (await items('-tag:courts')).items.map(item => item.id)
    expect(rest).toHaveLength(2)
    await galleyJson('issue', 'add', '12', '--items', ...rest, '--section', 'Courts', ...lib())
    type Shown = {
      id: string
      number: number
      sections: { title: string; entries: { id: string; headline: string; itemIds: string[] }[] }[]
    }
    const show = () => galleyJson<Shown>('issue', 'show', issue.id, ...lib())
    const before = await show()
    expect(before).toMatchObject({ id: issue.id, number: 12, sections: [{ title: 'Courts' }] })
    const entries = before.sections[0]?.entries ?? []
    expect(entries.map(entry => entry.itemIds.length)).toEqual([1, 1, 1])

    await galleyJson('issue', 'move', 'Week 12', entries[2]?.id ?? '', '--section', 'Courts', '--to', '0', ...lib())
    expect((await show()).sections[0]?.entries.map(entry => entry.id)).toEqual([
      entries[2]?.id,
      entries[0]?.id,
      entries[1]?.id,
    ])
    const elsewhere = ['issue', 'move', issue.id, entries[0]?.id ?? '', '--to', '0', ...lib(), '--section']
    expect(await galley(...elsewhere, 'Cuorts')).toMatchObject({
      code: 1,
      err: 'There is no section “Cuorts” in that issue, which has “Courts”; was “Courts” meant? --new-section makes the other.\n',
    })
    expect(await galleyJson(...elsewhere, 'Elsewhere')).toMatchObject({ moved: 1, made: 'Elsewhere' })
    expect((await show()).sections.map(section => [section.title, section.entries.length])).toEqual([
      ['Courts', 2],
      ['Elsewhere', 1],
    ])
    expect((await galleyJson<{ issues: unknown[] }>('issue', 'list', ...lib())).issues).toMatchObject([
      { id: issue.id, entries: 3 },
    ])

    await galleyJson(
      'issue',
      'move',
      issue.id,
      entries[0]?.id ?? '',
      '--section',
      'Elsewhere 2',
      '--new-section',
      '--to',
      '0',
      ...lib(),
    )
    expect((await show()).sections.map(section => section.title)).toEqual(['Courts', 'Elsewhere', 'Elsewhere 2'])

    for (const format of ['text', 'html', 'web', 'json']) {
      const out = join(folder, `issue.${format}`)
      const report = await galleyJson<{ out: string; bytes: number; sha256: string }>(
        'export',
        issue.id,
        '--format',
        format,
        '--out',
        out,
        ...lib(),
      )
      const written = readFileSync(out)
      expect(report).toEqual({ out, bytes: written.length, sha256: createHash('sha256').update(written).digest('hex') })
      expect(written.toString()).toContain('Bridge toll suit dismissed')
    }
    expect(await galleyJson('check', ...lib())).toEqual({ ok: true, findings: [] })
  })

  test('the same issue exports to the same bytes', async () => {
    await imported()
    await galleyJson('issue', 'create', '--title', 'Twice', ...lib())
    await galleyJson('issue', 'add', 'Twice', '', ...lib())
    const hashes = await Promise.resolve([1, 2]).then(async times => {
      const found: string[] = []
      for (const time of times) {
        found.push(
          (
            await galleyJson<{ sha256: string }>(
              'export',
              'Twice',
              '--format',
              'html',
              '--out',
              join(folder, `${time}.html`),
              ...lib(),
            )
          ).sha256,
        )
      }
      return found
    })
    expect(hashes[0]).toBe(hashes[1])
  })

  test('a folder is imported with all its files, and what is there already is skipped with the reason', async () => {
    writeFileSync(join(folder, 'second.txt'), letter.replaceAll('Lindholm', 'Aldersund'))
    writeFileSync(join(folder, '.hidden'), 'not for us')
    const first = await galleyJson<{ sources: unknown[]; skipped: unknown[] }>('import', folder, ...lib())
    expect(first.sources).toHaveLength(2)
    const again = await galley('import', join(folder, 'letter.txt'), ...lib(), '--json')
    expect(again.code).toBe(1)
    expect(JSON.parse(again.out)).toMatchObject({
      sources: [],
      skipped: [{ name: 'letter.txt', why: expect.stringContaining('already') }],
    })
  })

  test('a list can be cut into windows and sorted', async () => {
    await imported()
    const sorted = (await items('--sort', 'headline')).items.map(item => item.headline)
    expect(sorted).toEqual([...sorted].sort())
    const second = await items('--sort', 'headline', '--offset', '1', '--limit', '1')
    expect([second.total, second.items.map(item => item.headline)]).toEqual([3, [sorted[1]]])
    expect(await items('--limit', '0')).toEqual({ total: 3, items: [] })
  })
})
