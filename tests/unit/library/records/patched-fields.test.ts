import fc from 'fast-check'
import { applyPatches, enablePatches, freeze, produceWithPatches, type Patch } from 'immer'
import { expect, it } from 'vitest'
import { patchedFields } from '../../../../main/library/records/patched-fields.ts'

enablePatches()

const key = fc.constantFrom('a', 'b', 'c')
const tree = fc.letrec(tie => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.integer(),
    fc.array(fc.integer(), { maxLength: 2 }),
    fc.dictionary(key, tie('node'), { noNullPrototype: true }),
  ),
})).node
const body = fc.dictionary(key, tree, { noNullPrototype: true })

it('fields are patched as Immer does it, and what was is left alone', () => {
  fc.assert(
    fc.property(
      body,
      fc.array(fc.tuple(fc.array(key, { minLength: 1, maxLength: 3 }), fc.option(tree)), { maxLength: 4 }),
      (before, changes) => {
        freeze(before, true)
        const [after, patches, undo] = produceWithPatches(before, draft => {
          for (const [path, value] of changes) {
            let at = draft as Record<string, unknown>
            for (const step of path.slice(0, -1)) {
              if (typeof at[step] === 'object' && !Array.isArray(at[step])) at = at[step] as typeof at
            }
            if (value === null) delete at[path.at(-1)!]
            else at[path.at(-1)!] = structuredClone(value)
          }
        })
        const kept = JSON.stringify(before)
        const done = patchedFields(before, patches as Patch[])
        if (done !== null) expect(done).toEqual(applyPatches(before, patches))
        const undone = patchedFields(after, undo as Patch[])
        if (undone !== null) expect(undone).toEqual(before)
        expect(JSON.stringify(before)).toBe(kept)
      },
    ),
    { numRuns: 300 },
  )
})

it('patches that go into lists, or fit nothing, are left to Immer', () => {
  expect(patchedFields({ list: [1] }, [{ op: 'replace', path: ['list', 0], value: 2 }])).toBeNull()
  expect(patchedFields({}, [{ op: 'replace', path: ['gone'], value: 2 }])).toBeNull()
  expect(patchedFields({}, [{ op: 'add', path: ['gone', 'deep'], value: 2 }])).toBeNull()
  expect(patchedFields({}, [{ op: 'replace', path: [], value: {} }])).toBeNull()
})
