import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CurationRecord, ItemCuration, noCuration } from '../../../../core/model/curation.ts'
import { isPlain, isPlainRecord } from '../../../../main/library/records/plain-decisions.ts'

const odd = fc.constantFrom<unknown>(
  null,
  undefined,
  0,
  true,
  '',
  'kept',
  '2031-03-14',
  [],
  {},
  ['t1'],
  ['no id'],
  [1],
  { deck: 'x' },
  ['__proto__'],
)
const field = fc.constantFrom('tags', 'notes', 'status', 'heldUntil', 'starred', 'edits', 'colour')
/** Decisions with some fields made odd, or taken away. */
const decisions = fc
  .tuple(fc.array(fc.tuple(field, odd), { maxLength: 2 }), fc.option(field))
  .map(([changes, gone]) => {
    const item: Record<string, unknown> = { ...noCuration, tags: ['t1'], ...Object.fromEntries(changes) }
    if (gone) delete item[gone]
    return item
  })

it('what is found plain is as the schema has it, to the letter', () => {
  let found = 0
  fc.assert(
    fc.property(decisions, item => {
      if (!isPlain(item)) return
      found++
      expect(ItemCuration.parse(item)).toEqual(item)
    }),
    { numRuns: 2000 },
  )
  expect(found).toBeGreaterThan(100)
})

it('so is a record of them', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('a', 'b-2', 'no id', '__proto__', ''), decisions, { noNullPrototype: true }),
      fc.constantFrom('s', 'other'),
      (items, sourceId) => {
        const record = { sourceId, items }
        if (isPlainRecord(record, 's')) expect([CurationRecord.parse(record), record.sourceId]).toEqual([record, 's'])
      },
    ),
    { numRuns: 1000 },
  )
  expect(isPlainRecord({ sourceId: 's', items: { a: noCuration } }, 's')).toBe(true)
  expect(isPlainRecord({ sourceId: 's', items: { a: noCuration }, more: 1 }, 's')).toBe(false)
})
