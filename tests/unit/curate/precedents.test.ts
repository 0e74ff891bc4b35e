import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { apply } from '../../../core/curate/apply.ts'
import type { Change } from '../../../core/curate/change.ts'
import { Command, type CommandInput } from '../../../core/curate/command.ts'
import type { ItemId, SourceId } from '../../../core/model/ids.ts'
import { noRules, type ReadingRules } from '../../../core/model/profile.ts'
import type { SourceRecord } from '../../../core/model/source.ts'
import { parse } from '../../../core/parse/index.ts'
import { countingContext, deskWith } from './memory-desk.ts'

const textOf = (name: string) => readFileSync(join(import.meta.dirname, `../../fixtures/taught/${name}.txt`), 'utf8')
const seven = 'seven' as SourceId

function document(id: string, name: string, outlet: string): SourceRecord {
  const parsed = parse(textOf(name))
  return {
    id: id as SourceId,
    name: `${id}.txt`,
    title: id,
    outlet,
    date: null,
    language: null,
    format: 'text',
    encoding: 'utf-8',
    sha256: null,
    importedAt: '2031-03-14T08:00:00.000Z',
    reading: { ...parsed, items: parsed.items.map((item, i) => ({ ...item, id: `${id}-${i}` as ItemId })) },
  }
}

function opened(name: string, ...others: string[]) {
  const desk = deskWith(
    document(seven, name, 'Quarry Post'),
    ...others.map(other => document(other, other, 'Quarry Post')),
  )
  const context = countingContext('new')
  const run = (command: CommandInput): Change => {
    const done = apply(Command.parse(command), desk, context)
    if (!done.ok) throw new Error(done.message)
    desk.do(done.value)
    return done.value
  }
  const line = (start: string) =>
    textOf(name)
      .split('\n')
      .findIndex(one => one.startsWith(start)) + 1
  const mark = (start: string, as: 'title' | 'label') =>
    run({ type: 'reading.mark', source: seven, first: line(start), last: line(start), as })
  const issues = (): NonNullable<ReadingRules['issues']> => [...desk.all('profile')][0]?.issues ?? {}
  return {
    desk,
    run,
    line,
    mark,
    issues,
    next: (text: string) => parse(text, { profile: { ...noRules, issues: issues() } }),
  }
}

describe('an issue corrected by hand', () => {
  test('is how the next one is read, though nothing was taught', () => {
    const one = opened('quarry-post-7')
    one.mark('What the carrier', 'title')
    one.mark('Sounds', 'label')
    const untaught = parse(textOf('quarry-post-8'))
    const { items, sections } = one.next(textOf('quarry-post-8'))
    expect(untaught.sections).toEqual([])
    expect(sections.map(section => section.title)).toEqual(['What the carrier brought down from the ridge.'])
    expect(items.map(item => item.headline)).toEqual([
      'Rockfall cleared from the slate path before Easter',
      'Kestrels lay a third egg in the old workings',
      'First loaf from the staff bakery goes to the school',
    ])
    expect(items[1]!.links.map(link => link.label)).toEqual(['Sounds from the ledge, twelve minutes'])
    expect([...one.desk.all('profile')][0]).toMatchObject({ outlet: 'Quarry Post', sections: [], labels: [] })
  })

  test('leaves the issues that are in the library as they are, until they are read again', () => {
    const one = opened('quarry-post-7', 'quarry-post-8')
    const before = one.desk.get('source', 'quarry-post-8')
    one.mark('What the carrier', 'title')
    expect(one.desk.get('source', 'quarry-post-8')).toEqual(before)
    one.run({ type: 'reading.again', sources: ['quarry-post-8' as SourceId] })
    expect(one.desk.get('source', 'quarry-post-8')).toMatchObject({
      readBy: [seven],
      reading: { sections: [{ title: 'What the carrier brought down from the ridge.' }] },
    })
  })

  test('is no precedent for itself', () => {
    const one = opened('quarry-post-7')
    one.mark('What the carrier', 'title')
    one.run({ type: 'reading.reset', source: seven })
    expect(one.desk.get('source', seven)!.reading.sections).toEqual([])
    expect(one.issues()).toEqual({})
  })

  test('shows what a line over others is, where headlines open their texts', () => {
    const one = opened('tannery-notes-1')
    const text = textOf('tannery-notes-2')
    expect(parse(text).sections).toEqual([])
    one.mark('Leat wall', 'title')
    const { items, sections } = one.next(text)
    expect(sections.map(section => section.title)).toEqual(['Bridge over the leat opens to carts again'])
    expect(items.slice(1).map(({ headline }) => headline)).toEqual(['Loft dried.', 'New bark.', 'Stairs shut.'])
  })

  test('is forgotten with the step, and the oldest before the latest', () => {
    const one = opened('quarry-post-7')
    const before = one.desk.snapshot()
    const change = one.mark('Sounds', 'label')
    one.desk.undo(change)
    expect(one.desk.snapshot()).toBe(before)
    one.desk.do(change)
    expect(Object.keys(one.issues())).toEqual([seven])
    const many = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map(id => [id, { looks: {}, cuts: {} }]))
    one.run({ type: 'profile.edit', outlet: 'Quarry Post', rules: { ...noRules, issues: many } })
    one.mark('What the carrier', 'title')
    expect(Object.keys(one.issues())).toEqual(['b', 'c', 'd', 'e', 'f', seven])
  })

  test('counts from when its document has a publisher, and is the next one’s too', () => {
    const one = opened('quarry-post-7')
    one.run({ type: 'source.edit', source: seven, outlet: '' })
    one.mark('What the carrier', 'title')
    expect([...one.desk.all('profile')].flatMap(({ issues = {} }) => Object.keys(issues))).toEqual([])
    one.run({ type: 'source.edit', source: seven, outlet: 'Quarry Post' })
    const { issues = {} } = [...one.desk.all('profile')].find(({ outlet }) => outlet === 'Quarry Post')!
    expect(
      parse(textOf('quarry-post-8'), { profile: { ...noRules, issues } }).sections.map(section => section.title),
    ).toEqual(['What the carrier brought down from the ridge.'])
  })

  test('is none by being confirmed, which leaves the rest of the document as it is', () => {
    const one = opened('quarry-post-7', 'quarry-post-8')
    const { reading } = one.desk.get('source', 'quarry-post-8')!
    one.mark('What the carrier', 'title')
    const doubted = reading.items.find(item => item.check.length > 0)!
    one.run({ type: 'reading.confirm', source: 'quarry-post-8' as SourceId, items: [doubted.id] })
    const now = one.desk.get('source', 'quarry-post-8')!.reading
    expect(now).toEqual({
      ...reading,
      items: reading.items.map(item => (item === doubted ? { ...item, confidence: 1, check: [] } : item)),
    })
    expect(Object.keys(one.issues())).toEqual([seven])
  })

  test('divides no story', () => {
    const one = opened('tannery-notes-1')
    const text = textOf('tannery-notes-2')
    one.mark('Leat wall', 'title')
    const alone = parse(text, { story: true })
    const known = parse(text, { story: true, profile: { ...noRules, issues: one.issues() } })
    expect(known).toEqual(alone)
    expect(known.items).toHaveLength(1)
    expect(known.items[0]!.body).toHaveLength(4)
  })

  test('goes to another publisher with its document, and is kept when the profile is edited', () => {
    const one = opened('quarry-post-7')
    one.mark('Sounds', 'label')
    one.run({ type: 'profile.edit', outlet: 'Quarry Post', rules: { ...noRules, labels: ['Carry on'] } })
    expect(Object.keys(one.issues())).toEqual([seven])
    one.run({ type: 'source.edit', source: seven, outlet: 'Ridge Post' })
    expect([...one.desk.all('profile')].map(({ outlet, issues }) => [outlet, Object.keys(issues ?? {})])).toEqual([
      ['Quarry Post', []],
      ['Ridge Post', [seven]],
    ])
  })
})
