import { expect, it } from 'vitest'
import { emptyFields } from '../../../core/model/fields.ts'
import { itemsOf } from '../../../core/model/item.ts'
import { repairsOf, repairText } from '../../../core/model/repair.ts'
import { searchText } from '../../../core/search/match.ts'
import { sourceWith } from '../curate/memory-desk.ts'

it.each([
  ['the Armenia- Azerbaijan border', 'the Armenia-Azerbaijan border'],
  ['a long- awaited bridge', 'a long-awaited bridge'],
  ['a 501(c) (3) charity', 'a 501(c)(3) charity'],
  ['They closed the gates.. Then it rained.', 'They closed the gates. Then it rained.'],
])('%j is probably %j', (from, to) => {
  expect(repairText(from)).toBe(to)
})

it.each(['pre- and post-war', 'two- to threefold', 'wait...', 'wait…', 'a (c) (3)', '1990- 1995', 'Orrin - Hollin'])(
  '%j is left alone',
  text => {
    expect(repairText(text)).toBe(text)
  },
)

it('an item’s repairs are told once each, with the fields they touch and no others', () => {
  const found = repairsOf({
    ...emptyFields,
    headline: 'Armenia- Azerbaijan talks',
    body: [
      { type: 'paragraph', text: 'The Armenia- Azerbaijan talks..' },
      { type: 'quote', text: 'Yes.' },
    ],
  })
  expect(found).toEqual({
    repairs: [
      { from: 'Armenia- Azerbaijan', to: 'Armenia-Azerbaijan' },
      { from: 'talks..', to: 'talks.' },
    ],
    fields: {
      headline: 'Armenia-Azerbaijan talks',
      body: [
        { type: 'paragraph', text: 'The Armenia-Azerbaijan talks.' },
        { type: 'quote', text: 'Yes.' },
      ],
    },
  })
  expect(repairsOf({ ...emptyFields, headline: 'Its 501(c) (3) status' })?.repairs).toEqual([
    { from: '501(c) (3)', to: '501(c)(3)' },
  ])
  expect(repairsOf({ ...emptyFields, headline: 'Nothing to mend' })).toBeNull()
})

it('a search finds both forms', () => {
  const [item] = itemsOf(sourceWith('tide', [{ headline: 'Armenia- Azerbaijan talks' }]), null)
  expect(searchText(item!)).toContain('Armenia- Azerbaijan')
  expect(searchText(item!)).toContain('Armenia-Azerbaijan')
  const mended = { ...item!, headline: 'Armenia-Azerbaijan talks' }
  expect(searchText(mended)).toContain('Armenia- Azerbaijan')
})

it('a hostile text takes no longer than its length', () => {
  const text = `${'a'.repeat(200_000)}- ${'- A'.repeat(50_000)}${'('.repeat(50_000)}${'..'.repeat(50_000)}`
  expect(repairText(text).length).toBeLessThanOrEqual(text.length)
})
