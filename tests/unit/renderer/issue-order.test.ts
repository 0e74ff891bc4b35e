import { describe, expect, it } from 'vitest'
import type { IssueView } from '../../../core/contract/views.ts'
import { inOrder, moved, numbersOf, placeInWords, placeOfDrop, step } from '../../../renderer/store/issue-order.ts'

const outline = (...sections: string[]) =>
  sections.map((ids, index) => ({
    id: `s${index + 1}`,
    title: index === 0 ? '' : 'Decisions',
    printed: true,
    entries: [...ids].map(id => ({ id })),
  })) as unknown as IssueView['sections']
const drawn = (sections: IssueView['sections']) =>
  sections.map(section => section.entries.map(entry => entry.id).join('')).join(' ')
const none: ReadonlySet<string> = new Set()

describe('the outline', () => {
  it('numbers entries through all sections, as they would be after a move', () => {
    const after = moved(outline('ab', 'cd'), ['d'], { section: 's1', to: 1 })
    expect(drawn(after)).toBe('adb c')
    expect(numbersOf(after).get('c')).toBe(4)
  })
  it('keeps several moved entries together in the order of the outline', () => {
    const sections = outline('abc', 'de')
    expect(drawn(moved(sections, inOrder(sections, new Set(['e', 'a'])), { section: 's1', to: 1 }))).toBe('baec d')
  })
  it('steps past the next entry, and over the end of a section into its neighbour', () => {
    expect(step(outline('ab', 'cd'), ['a'], 1)).toEqual({ section: 's1', to: 1 })
    expect(step(outline('ab', 'cd'), ['b'], 1)).toEqual({ section: 's2', to: 0 })
    expect(step(outline('ab', 'cd'), ['c'], -1)).toEqual({ section: 's1', to: 2 })
  })
  it('has no step over its first and last place', () => {
    expect(step(outline('ab', 'cd'), ['a'], -1)).toBeNull()
    expect(step(outline('ab', 'cd'), ['d'], 1)).toBeNull()
  })
  it('counts a drop among the entries that stay', () => {
    expect(placeOfDrop(outline('abcd'), ['a'], { key: 'c', position: 'after' }, none)).toEqual({ section: 's1', to: 2 })
    expect(placeOfDrop(outline('abcd'), ['d'], { key: 'b', position: 'before' }, none)).toEqual({
      section: 's1',
      to: 1,
    })
  })
  it('drops on a section at its start, and at its end while it is collapsed', () => {
    expect(placeOfDrop(outline('ab', 'cd'), ['a'], { key: 's2', position: 'on' }, none)).toEqual({
      section: 's2',
      to: 0,
    })
    expect(placeOfDrop(outline('ab', 'cd'), ['a'], { key: 's2', position: 'on' }, new Set(['s2']))).toEqual({
      section: 's2',
      to: 2,
    })
  })
  it('says where entries went', () => {
    expect(placeInWords(outline('ab', 'cd'), ['a'], { section: 's2', to: 1 })).toBe('Moved to 2 of 3 in Decisions')
    expect(placeInWords(outline('ab', 'cd'), ['c', 'd'], { section: 's1', to: 0 })).toBe(
      '2 entries moved to 1 of 4 in the untitled section',
    )
  })
})
