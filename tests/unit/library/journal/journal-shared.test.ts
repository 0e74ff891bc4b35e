import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { noCuration } from '../../../../core/model/curation.ts'
import { decodeLine, encodeLine, type LoggedEdit, type Step } from '../../../../main/library/journal/journal-line.ts'

const stepOf = (edits: LoggedEdit[]): Step => ({
  kind: 'do',
  of: 12,
  schema: 1,
  at: '2026-03-02T09:30:00.000Z',
  label: 'Tag 3,000 items ‘Courts’',
  count: 3000,
  created: [],
  edits,
})
const lineOf = (payload: string): string =>
  `{"seq":12,"bytes":${Buffer.byteLength(payload)},"sum":"${createHash('sha256').update(`12\n${payload}`).digest('hex').slice(0, 16)}","entry":${payload}}`
const again = (step: Step) => decodeLine(encodeLine(12, step).slice(0, -1))?.entry

const item = fc.constantFrom('a', 'b', 'c', '__proto__', '7')
const value = fc.oneof(
  fc.constantFrom(null, true, false, 0, 1, '', '0', 'kept'),
  fc.array(fc.constantFrom('t1', 't2'), { maxLength: 2 }),
  fc.record({ tags: fc.constant(['t1']) }),
)
const path = fc.constantFrom([], ['tags'], ['status'], ['tags', 0])
const items = fc.array(item, { maxLength: 3 })
const patch = fc.oneof(
  fc.record({ op: fc.constantFrom('add' as const, 'replace' as const), items, path, value }),
  fc.record({ op: fc.constant('remove' as const), items, path }),
)
const patches = fc.array(patch, { maxLength: 12 })
const alike = fc.record({
  key: fc.constantFrom('curation/s', 'curation/t'),
  op: fc.constant('alike' as const),
  from: fc.nat(9),
  to: fc.nat(9),
  patches,
  undo: patches,
})
const edit = fc.oneof(
  alike,
  fc.constantFrom(
    { key: 'issue/i', op: 'patch', from: 1, to: 2, patches: [{ op: 'add', path: ['title'], value: 'x' }], undo: [] },
    { key: 'source/s', op: 'remove', from: 1, to: 0 },
  ),
) as fc.Arbitrary<LoggedEdit>

it('any step reads back patch by patch in its order, whatever in it is alike', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), edits => {
      expect(again(stepOf(edits))).toEqual(stepOf(edits))
    }),
    { numRuns: 1000 },
  )
})

const ids = Array.from({ length: 3000 }, (_, n) => `item${n}`)

it('what is done to thousands of items alike is written once, with their ids', () => {
  const bulk = stepOf([
    {
      key: 'curation/s',
      op: 'alike',
      from: 1,
      to: 2,
      patches: [{ op: 'add', items: ids, path: [], value: { ...noCuration, tags: ['t1'], status: 'kept' } }],
      undo: [{ op: 'remove', items: ids, path: [] }],
    },
  ])
  const line = encodeLine(12, bulk)
  expect(line.split('item2999')).toHaveLength(2)
  expect(again(bulk)).toEqual(bulk)
})

it('a step on few items is written patch by patch', () => {
  const step = stepOf([
    {
      key: 'curation/s',
      op: 'patch',
      from: 1,
      to: 2,
      patches: [{ op: 'add', path: ['items', 'a'], value: noCuration }],
      undo: [{ op: 'remove', path: ['items', 'a'] }],
    },
  ])
  expect(JSON.parse(encodeLine(12, step))).toMatchObject({ entry: step })
})

it('a bulk step that an earlier Galley wrote patch by patch is still read', () => {
  const bulk = stepOf([
    {
      key: 'curation/s',
      op: 'patch',
      from: 1,
      to: 2,
      patches: ids.map(id => ({ op: 'add', path: ['items', id], value: noCuration })),
      undo: ids.map(id => ({ op: 'remove', path: ['items', id] })),
    },
  ])
  const payload = JSON.stringify(bulk)
  expect(decodeLine(lineOf(payload))).toEqual({ seq: 12, entry: bulk })
})

it('a bulk step that an earlier Galley wrote with the items behind each patch is still read', () => {
  const run = { key: 'curation/s', op: 'alike', from: 1, to: 2, patches: [[0, ...ids]], undo: [[1, ...ids]] }
  const payload = JSON.stringify({
    ...stepOf([]),
    shared: [
      { op: 'add', path: [], value: noCuration },
      { op: 'remove', path: [] },
    ],
    edits: [run],
  })
  expect(decodeLine(lineOf(payload))?.entry).toEqual(
    stepOf([
      {
        key: 'curation/s',
        op: 'alike',
        from: 1,
        to: 2,
        patches: [{ op: 'add', items: ids, path: [], value: noCuration }],
        undo: [{ op: 'remove', items: ids, path: [] }],
      },
    ]),
  )
})

it('a line that names what it doesn’t share is no step', () => {
  const payload = JSON.stringify({
    ...stepOf([]),
    shared: [{ op: 'remove', path: [] }],
    edits: [{ key: 'curation/s', op: 'alike', from: 1, to: 2, patches: [[1, 'a']], undo: [] }],
  })
  expect(decodeLine(lineOf(payload))).toBeNull()
  expect(decodeLine(lineOf(payload.replace('[[1,', '[[0,')))).not.toBeNull()
  const listed = JSON.stringify({
    ...stepOf([]),
    shared: [{ op: 'remove', path: [] }],
    edits: [{ key: 'curation/s', op: 'alike', from: 1, to: 2, items: [['a']], patches: [[0, 1]], undo: [] }],
  })
  expect(decodeLine(lineOf(listed))).toBeNull()
  expect(decodeLine(lineOf(listed.replace('[[0,1]]', '[[0,0]]')))).not.toBeNull()
})
