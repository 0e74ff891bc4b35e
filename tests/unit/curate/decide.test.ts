import { expect, it } from 'vitest'
import { noCuration, type CurationRecord, type ItemCuration } from '../../../core/model/curation.ts'
import { Work } from '../../../core/curate/work.ts'
import { countingContext, deskWith, sourceWith } from './memory-desk.ts'

const starred = { ...noCuration, tags: [], notes: [], edits: {}, starred: true }

function work() {
  const desk = deskWith(sourceWith('tide', [{ headline: 'One' }, { headline: 'Two' }]))
  desk.records.set('curation/tide', { sourceId: 'tide', items: { 'tide-1': starred } })
  return { desk, work: new Work(desk, countingContext()) }
}

it('decisions on single items and edits of the whole record add up, in either order', () => {
  for (const wholeFirst of [true, false]) {
    const { desk, work: one } = work()
    const whole = () => {
      one.edit('curation', 'tide')!.items['tide-1' as never]!.tags.push('t1' as never)
    }
    const single = () => {
      one.decide('tide', 'tide-1', curation => {
        curation.status = 'kept'
        return true
      })
    }
    if (wholeFirst) whole()
    single()
    if (!wholeFirst) whole()
    const read = one.read('curation', 'tide')!.items['tide-1' as never]!
    expect([...read.tags]).toEqual(['t1'])
    const before = desk.snapshot()
    const change = one.finish({ label: 'x', count: 1 })
    if (!change.ok) throw new Error(change.message)
    desk.do(change.value)
    expect((desk.get('curation', 'tide') as CurationRecord).items['tide-1' as never]).toEqual({
      ...starred,
      tags: ['t1'],
      ...(!wholeFirst && { status: 'kept' }),
    })
    desk.undo(change.value)
    expect(desk.snapshot()).toBe(before)
  }
})

it('a decision changed twice in a command is one change, and one that changes nothing is none', () => {
  const { desk, work: one } = work()
  expect(one.decide('tide', 'tide-2', () => false)).toBe(false)
  one.decide('tide', 'tide-2', curation => {
    curation.status = 'kept'
    return true
  })
  one.decide('tide', 'tide-2', curation => {
    curation.starred = curation.status === 'kept'
    return true
  })
  const before = desk.snapshot()
  const change = one.finish({ label: 'x', count: 1 })
  if (!change.ok) throw new Error(change.message)
  expect(change.value.edits).toHaveLength(1)
  desk.do(change.value)
  expect(desk.get('curation', 'tide')!.items['tide-2' as never]).toMatchObject({ status: 'kept', starred: true })
  desk.undo(change.value)
  expect(desk.snapshot()).toBe(before)
})

it('many decided on at once come out as they do one by one, whatever came before or comes after', () => {
  const change = (curation: ItemCuration) => {
    if (curation.starred) return false
    curation.starred = true
    return true
  }
  const keep = (curation: ItemCuration) => {
    curation.status = 'kept'
    return true
  }
  const names = Array.from({ length: 40 }, (_, n) => ({ headline: `Story ${n}` }))
  const outcome = (
    decide: (work: Work, items: readonly string[]) => readonly string[],
    single: 'before' | 'after' | 'never',
  ) => {
    const desk = deskWith(sourceWith('tide', names))
    desk.records.set('curation/tide', {
      sourceId: 'tide',
      items: { 'tide-1': starred, 'tide-2': { ...starred, starred: false }, 'tide-3': { ...starred, starred: false } },
    })
    const one = new Work(desk, countingContext())
    if (single === 'before') one.decide('tide', 'tide-5', keep)
    const changed = decide(
      one,
      Array.from({ length: 30 }, (_, n) => `tide-${n + 1}`),
    )
    if (single === 'after') one.decide('tide', 'tide-5', keep)
    const before = desk.snapshot()
    const made = one.finish({ label: 'x', count: 1 })
    if (!made.ok) throw new Error(made.message)
    desk.do(made.value)
    const after = desk.snapshot()
    desk.undo(made.value)
    expect(desk.snapshot()).toBe(before)
    return { changed: [...changed].sort(), after: JSON.parse(after) as unknown }
  }
  for (const single of ['before', 'after', 'never'] as const) {
    const together = outcome((work, items) => work.decideAll('tide', items, change)!, single)
    expect(together).toEqual(outcome((work, items) => items.filter(item => work.decide('tide', item, change)), single))
    expect(together.changed).toHaveLength(29)
  }
})
