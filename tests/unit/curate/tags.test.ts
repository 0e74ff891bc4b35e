import { describe, expect, it } from 'vitest'
import { bench } from './bench.ts'

const ids = (...all: string[]) => ({ ids: all as never[] })

function themes() {
  const { run, ...rest } = bench()
  const make = (name: string, parent?: string) =>
    run({ type: 'tag.create', name, parent: (parent ?? null) as never }).created[0]! as never
  return { run, make, ...rest }
}
const parentOf = (desk: ReturnType<typeof bench>['desk'], id: string) =>
  desk.get('tags')!.tags.find(tag => tag.id === id)?.parent

describe('themes', () => {
  it('get colours of their own while there are any, and none twice before', () => {
    const { make, desk } = themes()
    for (const name of 'abcdefghi') make(name)
    const colours = desk.get('tags')!.tags.map(tag => tag.colour)
    expect(new Set(colours.slice(0, 8)).size).toBe(8)
    expect(colours[8]).toBe(colours[0])
  })
  it('are refused under a name that is taken, whatever its case', () => {
    const { make, run, refused } = themes()
    const sea = make('Sea')
    make('Land')
    expect(refused({ type: 'tag.create', name: 'sea' })).toBe('There is already a theme ‘sea’.')
    expect(refused({ type: 'tag.edit', tag: sea, name: 'LAND' })).toBe(
      'There is already a theme ‘Land’; merge the two instead.',
    )
    expect(run({ type: 'tag.edit', tag: sea, name: 'SEA' }).label).toBe('Rename theme ‘Sea’ to ‘SEA’')
  })
  it('can’t stand under themselves', () => {
    const { make, refused } = themes()
    const top = make('Top')
    const middle = make('Middle', top)
    const low = make('Low', middle)
    expect(refused({ type: 'tag.edit', tag: top, parent: low })).toBe('‘Top’ can’t stand under itself.')
    expect(refused({ type: 'tag.edit', tag: top, parent: top })).toBe('‘Top’ can’t stand under itself.')
  })
  it('leave every item when removed, their children moving up, and come back whole with undo', () => {
    const { make, run, desk, curation } = themes()
    const top = make('Top')
    const middle = make('Middle', top)
    const low = make('Low', middle)
    run({ type: 'item.tag', items: ids('tide-1', 'quay-2'), add: ['Low', 'Middle', 'Top'], remove: [] })
    const before = desk.snapshot()
    const change = run({ type: 'tag.remove', tag: middle })
    expect(curation('tide-1')?.tags).toEqual([low, top])
    expect(curation('quay-2')?.tags).toEqual([low, top])
    expect(parentOf(desk, low)).toBe(top)
    desk.undo(change)
    expect(desk.snapshot()).toBe(before)
  })
  it('merge in every document, once on each item', () => {
    const { make, run, desk, curation } = themes()
    const from = make('Boats')
    const into = make('Ships')
    run({ type: 'item.tag', items: ids('tide-1', 'quay-1'), add: ['Boats'], remove: [] })
    run({ type: 'item.tag', items: ids('quay-1'), add: ['Ships'], remove: [] })
    expect(run({ type: 'tag.merge', from, into }).label).toBe('Merge theme ‘Boats’ into ‘Ships’')
    expect(curation('tide-1')?.tags).toEqual([into])
    expect(curation('quay-1')?.tags).toEqual([into])
    expect(desk.get('tags')?.tags.map(tag => tag.id)).toEqual([into])
  })
  it('keep the tree a tree when a theme is merged into one under it', () => {
    const { make, run, desk } = themes()
    const top = make('Top')
    const from = make('From', top)
    const child = make('Child', from)
    const into = make('Into', child)
    run({ type: 'tag.merge', from, into })
    expect([parentOf(desk, child), parentOf(desk, into)]).toEqual([top, child])
  })
})
