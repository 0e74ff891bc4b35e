import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { noCuration } from '../../../core/model/curation.ts'
import { decodeLine, encodeLine, type LoggedEdit, type Step } from '../../../main/library/journal-line.ts'

const stepOf = (edits: LoggedEdit[]): Step => ({
  kind: 'do', of: 12, schema: 1, at: '2026-03-02T09:30:00.000Z', label: 'Tag 3,000 items ‘Courts’', count: 3000, created: [], edits,
})
const again = (step: Step) => decodeLine(encodeLine(12, step).slice(0, -1))?.entry

type Edit = Extract<LoggedEdit, { op: 'patch' }>
const item = fc.constantFrom('a', 'b', 'c', '__proto__', '7')
const value = fc.oneof(fc.constantFrom(null, true, false, 0, 1, '', '0', 'kept'), fc.array(fc.constantFrom('t1', 't2'), { maxLength: 2 }), fc.record({ tags: fc.constant(['t1']) }))
const path = fc.oneof(item.map(id => ['items', id]), fc.tuple(item, fc.constantFrom('tags', 'status')).map(([id, field]) => ['items', id, field]), fc.constantFrom(['items'], ['sourceId'], ['items', 3]))
const patch = fc.oneof(
  fc.record({ op: fc.constantFrom('add' as const, 'replace' as const), path, value }), fc.record({ op: fc.constant('remove' as const), path }),
)
const patches = fc.array(patch, { maxLength: 12 })
const edit = fc.record({ key: fc.constantFrom('curation/s', 'curation/t', 'issue/i', 'tags'), op: fc.constant('patch' as const), from: fc.nat(9), to: fc.nat(9), patches, undo: patches }) as fc.Arbitrary<Edit>

it('any step reads back patch by patch in its order, whatever in it is alike', () => {
  fc.assert(fc.property(fc.array(edit, { maxLength: 8 }), edits => {
    expect(again(stepOf(edits))).toEqual(stepOf(edits))
  }), { numRuns: 1000 })
})

const ids = Array.from({ length: 3000 }, (_, n) => `item${n}`)
const bulk = stepOf([{
  key: 'curation/s', op: 'patch', from: 1, to: 2,
  patches: ids.map(id => ({ op: 'add', path: ['items', id], value: { ...noCuration, tags: ['t1'], status: 'kept' } })),
  undo: ids.map(id => ({ op: 'remove', path: ['items', id] })),
}])

it('what is done to thousands of items alike is written once, with their ids', () => {
  const line = encodeLine(12, bulk)
  expect(line.length).toBeLessThan(2 * 12 * ids.length)
  expect(again(bulk)).toEqual(bulk)
})

it('a step on few items is written patch by patch', () => {
  const step = stepOf([{ key: 'curation/s', op: 'patch', from: 1, to: 2, patches: [{ op: 'add', path: ['items', 'a'], value: noCuration }], undo: [{ op: 'remove', path: ['items', 'a'] }] }])
  expect(JSON.parse(encodeLine(12, step))).toMatchObject({ entry: step })
})

it('a bulk step that an earlier Galley wrote patch by patch is still read', () => {
  const payload = JSON.stringify(bulk)
  const sum = createHash('sha256').update(`12\n${payload}`).digest('hex').slice(0, 16)
  expect(decodeLine(`{"seq":12,"bytes":${Buffer.byteLength(payload)},"sum":"${sum}","entry":${payload}}`)).toEqual({ seq: 12, entry: bulk })
})

it('a line that names what it doesn’t share is no step', () => {
  const edits = [{ key: 'curation/s', op: 'alike', from: 1, to: 2, patches: [[1, 'a']], undo: [] }]
  expect(again({ ...stepOf([]), shared: [{ op: 'remove', path: [] }], edits } as unknown as Step)).toBe(undefined)
})
