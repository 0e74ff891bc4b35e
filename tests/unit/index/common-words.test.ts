import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { noCuration, type CurationRecord } from '../../../core/model/curation.ts'
import type { SourceRecord } from '../../../core/model/source.ts'
import type { Window } from '../../../main/index/lists.ts'
import { SearchIndex } from '../../../main/index/search-index.ts'
import { ToldLines } from '../../../main/service/lists/told-lines.ts'
import { sourceWith } from '../curate/memory-desk.ts'

/** Everything that two items share is common. */
const commonness = { from: 2, least: 2 }
const letter = (id: string, date: string, ...headlines: string[]) =>
  sourceWith(
    id,
    headlines.map(headline => ({ headline })),
    { date },
  )
const put = (index: SearchIndex, ...sources: SourceRecord[]) =>
  index.put({ sources, curations: [], removed: [], revisions: [] })
const learn = (index: SearchIndex) => {
  while (index.learn());
}
const told = new WeakMap<SearchIndex, ToldLines>()
const rowsOf = (index: SearchIndex, { lines }: Window) => {
  if (!told.has(index)) told.set(index, new ToldLines())
  return told.get(index)!.take(lines)!
}
const found = (index: SearchIndex, query: string, sort: 'newest' | 'oldest' = 'newest') => {
  const window = index.window({ query, sort, today: '2031-03-14' }, 0, 100)
  return `${window.total}: ${rowsOf(index, window)
    .map(row => row.id)
    .join(' ')}`
}

function learntIndex(file: string | null = null): SearchIndex {
  const index = new SearchIndex(file, '', commonness)
  put(
    index,
    letter('a', '2031-03-01', 'Ferry late', 'Council meets'),
    letter('b', '2031-03-02', 'Ferries return', 'Ferry council', 'Snow'),
  )
  learn(index)
  return index
}

it('beginnings that many share are found in any order of documents, alone and with rarer ones', () => {
  const index = learntIndex()
  expect(found(index, 'fer')).toBe('3: b-1 b-2 a-1')
  expect(found(index, 'fer', 'oldest')).toBe('3: a-1 b-1 b-2')
  expect(found(index, 'ferr co')).toBe('1: b-2')
  expect(found(index, 'ferr late')).toBe('1: a-1')
  expect(found(index, 'ferr snow')).toBe('0: ')
  expect(rowsOf(index, index.window({ query: 'fer', sort: 'newest', today: '' }, 1, 1)).map(row => row.id)).toEqual([
    'b-2',
  ])
  expect(index.position({ query: 'fer', sort: 'newest', today: '' }, 'a-1')).toBe(2)
  expect(index.position({ query: 'fer', sort: 'newest', today: '' }, 'a-2')).toBe(null)
})

it('documents that come, are read again or go after words were learnt are found as they are', () => {
  const index = learntIndex()
  expect(found(index, 'fer late')).toBe('1: a-1')
  put(index, letter('c', '2031-03-03', 'Ferry', 'Council of ferries'))
  put(index, letter('a', '2031-03-01', 'Nothing', 'Ferry on time'))
  expect(found(index, 'fer late')).toBe('0: ')
  expect(found(index, 'fer')).toBe('5: c-1 c-2 b-1 b-2 a-2')
  index.put({ sources: [], curations: [], removed: ['b'], revisions: [] })
  expect(found(index, 'fer')).toBe('3: c-1 c-2 a-2')
})

it('a note or an edit changes what an item is found by', () => {
  const index = learntIndex()
  const curation = (items: CurationRecord['items']) =>
    index.put({ sources: [], curations: [{ sourceId: 'a', items } as CurationRecord], removed: [], revisions: [] })
  curation({ 'a-2': { ...noCuration, edits: { headline: 'Ferry meets' } } } as never)
  expect(found(index, 'fer')).toBe('4: b-1 b-2 a-1 a-2')
  expect(found(index, 'council')).toBe('1: b-2')
  curation({})
  expect(found(index, 'fer')).toBe('3: b-1 b-2 a-1')
  expect(found(index, 'council')).toBe('2: b-2 a-2')
})

it('words that change while they are learnt are learnt as they are then', () => {
  const index = new SearchIndex(null, '', commonness)
  put(
    index,
    ...Array.from({ length: 400 }, (_, n) =>
      letter(`d${n}`, '2031-03-01', 'Ferry', ...Array.from({ length: 5 }, (__, word) => `Word${n} other${word}`)),
    ),
  )
  expect(index.learn()).toBe(true)
  put(index, letter('d7', '2031-03-01', 'Snow'))
  expect(index.window({ query: 'ferry', sort: 'newest', today: '' }, 0, 1).total).toBe(399)
  learn(index)
  expect(index.window({ query: 'ferry', sort: 'newest', today: '' }, 0, 1).total).toBe(399)
  expect(index.window({ query: 'ferry oth', sort: 'newest', today: '' }, 0, 1).total).toBe(0)
})

it('what was learnt is there when the index is opened again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-'))
  learntIndex(join(folder, 'index.sqlite')).close()
  const index = new SearchIndex(join(folder, 'index.sqlite'), '', commonness)
  expect(index.learn()).toBe(false)
  expect(found(index, 'fer')).toBe('3: b-1 b-2 a-1')
  put(index, letter('c', '2031-03-03', 'Ferry'))
  expect(found(index, 'fer')).toBe('4: c-1 b-1 b-2 a-1')
  index.close()
  rmSync(folder, { recursive: true })
})

it('lines that were shown before are shown as they are after every change, and on every day', () => {
  const index = learntIndex()
  const shown = (today = '2031-03-14') => {
    const [row] = rowsOf(index, index.window({ query: 'late', sort: 'newest', today }, 0, 10))
    return [row?.status, row?.starred, row?.sourceTitle, row?.usedIn.map(({ title }) => title).join()]
  }
  const title = shown()[2]
  expect(shown()).toEqual(['new', false, title, ''])
  const held = { ...noCuration, starred: true, status: 'held' as const, heldUntil: '2031-04-01' }
  index.put({
    sources: [],
    curations: [{ sourceId: 'a', items: { 'a-1': held } } as never],
    removed: [],
    revisions: [],
  })
  expect(shown()).toEqual(['held', true, title, ''])
  expect(shown('2031-04-02')[0]).toBe('new')
  expect(shown()[0]).toBe('held')
  index.setIssues([{ id: 'i' as never, title: 'Friday', number: null, items: ['a-1'] }], [])
  expect(shown()[3]).toBe('Friday')
  const renamed = letter('a', '2031-03-01', 'Ferry late', 'Council meets')
  put(index, { ...renamed, title: 'Another name' })
  expect(shown()[2]).toBe('Another name')
})
