import fc from 'fast-check'
import { applyPatches, enablePatches, freeze, type Patch } from 'immer'
import { expect, it } from 'vitest'
import type { AlikePatch } from '../../../../core/curate/change.ts'
import { noCuration, type ItemCuration } from '../../../../core/model/curation.ts'
import { patchedDecisions, patchedLater, plainlyFit } from '../../../../main/library/records/patched-decisions.ts'

enablePatches()

const ids = ['a', 'b', 'c', 'd', '7']
const decision: fc.Arbitrary<ItemCuration> = fc
  .record({
    starred: fc.boolean(),
    status: fc.constantFrom('new', 'kept', 'aside'),
    tags: fc.subarray(['t1', 't2'] as never[]),
  })
  .map(fields => ({ ...noCuration, ...fields }))
const items = fc.dictionary(fc.constantFrom(...ids), decision, { noNullPrototype: true })
const value = fc.oneof(
  decision.map(value => ({ path: [] as string[], value: value as unknown })),
  fc.boolean().map(value => ({ path: ['starred'], value: value as unknown })),
  fc.constantFrom('kept', 'lost').map(value => ({ path: ['status'], value: value as unknown })),
  fc.constant({ path: ['tags', '0'] as string[], value: 't1' as unknown }),
)
const patch: fc.Arbitrary<AlikePatch> = fc
  .tuple(fc.constantFrom('add' as const, 'replace' as const, 'remove' as const), fc.subarray(ids), value)
  .map(([op, items, { path, value }]) => (op === 'remove' ? { op, items, path } : { op, items, path, value }))

const itemByItem = (patches: readonly AlikePatch[]): Patch[] =>
  patches.flatMap(({ items, path, ...rest }) => items.map(item => ({ ...rest, path: ['items', item, ...path] })))

/** What Immer makes of patches one by one; undefined where they don't fit. */
function byImmer(body: object, patches: readonly Patch[]): unknown {
  try {
    return applyPatches(body, patches as Patch[])
  } catch {
    return undefined
  }
}

it('patches that are alike do what they do item by item, and leave what was alone', () => {
  fc.assert(
    fc.property(items, fc.array(patch, { maxLength: 4 }), (items, patches) => {
      const before = freeze({ sourceId: 's', items }, true)
      const fits = patches.every(
        ({ op, items: of, path }) =>
          (op === 'add' && path.length === 0) || of.every(item => Object.hasOwn(items, item)),
      )
      fc.pre(fits || patches.length === 1)
      const done = patchedDecisions(before, patches)
      if (done.body !== undefined) expect(done.body).toEqual(byImmer(before, itemByItem(patches)))
      if (done.sound) {
        for (const item of Object.values((done.body as { items: Record<string, ItemCuration> }).items)) {
          expect(item.status).not.toBe('lost')
        }
      }
    }),
    { numRuns: 500 },
  )
})

it('items that shared their decisions go on to share them', () => {
  const one = freeze({ ...noCuration, tags: ['t' as never] }, true)
  const { body, sound } = patchedDecisions({ sourceId: 's', items: { a: one, b: one } }, [
    { op: 'replace', items: ['a', 'b'], path: ['status'], value: 'kept' },
  ])
  const { a, b } = (body as { items: Record<string, ItemCuration> }).items
  expect([sound, a, a === b]).toEqual([true, { ...one, status: 'kept' }, true])
})

it('an item that isn’t there can’t be changed, nor one added under no id', () => {
  const before = { sourceId: 's', items: {} }
  expect(
    patchedDecisions(before, [{ op: 'replace', items: ['a'], path: ['status'], value: 'kept' }]).body,
  ).toBeUndefined()
  expect(patchedDecisions(before, [{ op: 'remove', items: ['a'], path: [] }]).sound).toBe(false)
  expect(patchedDecisions(before, [{ op: 'add', items: ['not an id'], path: [], value: noCuration }]).sound).toBe(false)
  expect(
    patchedDecisions(before, [{ op: 'add', items: ['__proto__'], path: [], value: noCuration }]).body,
  ).toBeUndefined()
})

it('patches that plainly fit make sound decisions, the same ones once they are looked at', () => {
  let fit = 0
  fc.assert(
    fc.property(items, fc.array(patch, { maxLength: 4 }), (items, patches) => {
      const before = freeze({ sourceId: 's', items }, true)
      if (!plainlyFit(before, patches)) return
      fit += patches.length > 0 ? 1 : 0
      const later = patchedLater(4, before, patches)
      expect(patchedDecisions(before, patches)).toEqual({ body: later.body, sound: true })
      expect(later).toEqual({ revision: 4, body: later.body })
      expect(later.body).toBe(later.body)
    }),
    { numRuns: 1500 },
  )
  expect(fit).toBeGreaterThan(20)
})

it('patches that would leave decisions unsound, or take a closer look, don’t plainly fit', () => {
  const before = { sourceId: 's', items: { a: noCuration } }
  const one = (patch: Partial<AlikePatch>) =>
    plainlyFit(before, [{ op: 'replace', items: ['a'], path: ['status'], value: 'kept', ...patch }])
  expect(one({})).toBe(true)
  expect([
    one({ value: 'lost' }),
    one({ path: ['colour'] }),
    one({ items: ['b'] }),
    one({ op: 'remove' }),
    one({ path: ['tags', 0], value: 't' }),
  ]).toEqual([false, false, false, false, false])
  const add = (patch: Partial<AlikePatch>) =>
    plainlyFit(before, [{ op: 'add', items: ['b'], path: [], value: noCuration, ...patch }])
  expect(add({})).toBe(true)
  expect([
    add({ items: ['a'] }),
    add({ items: ['not an id'] }),
    add({ items: ['__proto__'] }),
    add({ value: {} }),
    add({ op: 'replace' }),
  ]).toEqual([false, false, false, false, false])
})
