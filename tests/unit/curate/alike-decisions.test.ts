import { expect, it } from 'vitest'
import { AlikeDecisions } from '../../../core/curate/alike-decisions.ts'
import { noCuration, type ItemCuration } from '../../../core/model/curation.ts'

const tagged = (...tags: string[]): ItemCuration => ({ ...noCuration, tags: tags as never, status: 'kept' })
const tag = (curation: ItemCuration): boolean => {
  if (curation.tags.includes('t' as never)) return false
  curation.tags = [...curation.tags, 't' as never]
  return true
}

it('items that were alike come out as one object, and so do those that become alike', () => {
  const alike = new AlikeDecisions()
  const one = alike.turn(tagged('a'), tag)!
  expect(one.after).toEqual(tagged('a', 't'))
  expect(alike.turn(tagged('a'), tag)).toBe(one)
  expect(
    alike.turn(tagged('a', 't', 'x'), curation => {
      curation.tags.pop()
      return true
    })!.after,
  ).toBe(one.after)
  expect(alike.turn(null, tag)).toBe(alike.turn(null, tag))
  expect(alike.turn(null, tag)!.patches).toBe(alike.turn(null, tag)!.patches)
})

it('what differs in a day, a star or the order of themes stays apart', () => {
  const alike = new AlikeDecisions()
  const all = [
    tagged(),
    tagged('a'),
    tagged('b', 'a'),
    tagged('a', 'b'),
    { ...tagged(), starred: true },
    { ...tagged(), status: 'held' as const },
    { ...tagged(), status: 'held' as const, heldUntil: '2031-03-14' },
  ]
  expect(all.map(one => alike.turn(one, tag)!.after)).toEqual(all.map(one => ({ ...one, tags: [...one.tags, 't'] })))
})

it('what stays as it is is no change, each time', () => {
  const alike = new AlikeDecisions()
  expect([alike.turn(tagged('t'), tag), alike.turn(tagged('t'), tag)]).toEqual([null, null])
})

it('items with words of their own share nothing, and nothing that is given is changed', () => {
  const alike = new AlikeDecisions()
  const noted: ItemCuration = { ...tagged(), notes: [{ id: 'n' as never, text: 'x', anchor: null, at: '' }] }
  const edited: ItemCuration = { ...tagged(), edits: { headline: 'y' } }
  expect(alike.turn(noted, tag)!.after).toEqual({ ...noted, tags: ['t'] })
  expect(alike.turn(edited, tag)!.after).toEqual({ ...edited, tags: ['t'] })
  expect(noted.tags).toEqual([])
})
