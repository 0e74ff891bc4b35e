import { describe, expect, it } from 'vitest'
import { ids, started } from './started.ts'

describe('moving', () => {
  function four() {
    const all = started()
    const [first, second] = [all.section('First'), all.section('Second')]
    const [a, b, c] = all.run({
      type: 'entry.add',
      issue: all.id,
      items: ids('tide-1', 'tide-2', 'tide-3'),
      section: { id: first },
    }).created as never[]
    const [d] = all.run({ type: 'entry.add', issue: all.id, items: ids('quay-1'), section: { id: second } })
      .created as never[]
    return { ...all, first, second, a: a!, b: b!, c: c!, d: d! }
  }
  it('counts the place among the entries that stay, and keeps the order given', () => {
    const { run, id, first, second, a, c, shape } = four()
    expect(run({ type: 'entry.move', issue: id, entries: [c, a], section: second, to: 1 }).label).toBe(
      'Move 2 entries to ‘Second’',
    )
    expect(shape()).toEqual([
      ['First', ['tide-2']],
      ['Second', ['quay-1', 'tide-3', 'tide-1']],
    ])
    run({ type: 'entry.move', issue: id, entries: [a], section: first, to: 0 })
    expect(shape()).toEqual([
      ['First', ['tide-1', 'tide-2']],
      ['Second', ['quay-1', 'tide-3']],
    ])
  })
  it('within a section is exact to undo and no step where it moves nothing', () => {
    const { run, desk, id, first, a, b, shape } = four()
    const before = desk.snapshot()
    const change = run({ type: 'entry.move', issue: id, entries: [a], section: first, to: 2 })
    expect(change.label).toBe('Move ‘Harbour court reopens’ in ‘First’')
    expect(shape()[0]).toEqual(['First', ['tide-2', 'tide-3', 'tide-1']])
    desk.undo(change)
    expect(desk.snapshot()).toBe(before)
    expect(run({ type: 'entry.move', issue: id, entries: [b], section: first, to: 1 })).toMatchObject({
      count: 0,
      edits: [],
    })
    expect(run({ type: 'section.move', issue: id, section: first, to: 0 }).count).toBe(0)
  })
  it('to a place past the end is to the end', () => {
    const { run, id, first, second, a, shape } = four()
    run({ type: 'entry.move', issue: id, entries: [a], section: second, to: 99 })
    run({ type: 'section.move', issue: id, section: first, to: 99 })
    expect(shape()).toEqual([
      ['Second', ['quay-1', 'tide-1']],
      ['First', ['tide-2', 'tide-3']],
    ])
  })
  it('is refused for entries and sections that are gone', () => {
    const { run, refused, id, first, second, a, b } = four()
    run({ type: 'entry.remove', issue: id, entries: [a] })
    expect(refused({ type: 'entry.move', issue: id, entries: [a, b], section: second, to: 0 })).toBe(
      '1 entry is no longer in the issue; nothing was changed.',
    )
    run({ type: 'section.remove', issue: id, section: first })
    expect(refused({ type: 'section.edit', issue: id, section: first, title: 'Late' })).toBe(
      'That section is no longer in the issue.',
    )
  })
})
