import { expect, it } from 'vitest'
import { noCuration, type CurationRecord } from '../../../core/model/curation.ts'
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
    const whole = () => { one.edit('curation', 'tide')!.items['tide-1' as never]!.tags.push('t1' as never) }
    const single = () => { one.decide('tide', 'tide-1', curation => { curation.status = 'kept'; return true }) }
    if (wholeFirst) whole()
    single()
    if (!wholeFirst) whole()
    const read = one.read('curation', 'tide')!.items['tide-1' as never]!
    expect([...read.tags]).toEqual(['t1'])
    const before = desk.snapshot()
    const change = one.finish({ label: 'x', count: 1 })
    if (!change.ok) throw new Error(change.message)
    desk.do(change.value)
    expect((desk.get('curation', 'tide') as CurationRecord).items['tide-1' as never]).toEqual({ ...starred, tags: ['t1'], ...!wholeFirst && { status: 'kept' } })
    desk.undo(change.value)
    expect(desk.snapshot()).toBe(before)
  }
})

it('a decision changed twice in a command is one change, and one that changes nothing is none', () => {
  const { desk, work: one } = work()
  expect(one.decide('tide', 'tide-2', () => false)).toBe(false)
  one.decide('tide', 'tide-2', curation => { curation.status = 'kept'; return true })
  one.decide('tide', 'tide-2', curation => { curation.starred = curation.status === 'kept'; return true })
  const before = desk.snapshot()
  const change = one.finish({ label: 'x', count: 1 })
  if (!change.ok) throw new Error(change.message)
  expect(change.value.edits).toHaveLength(1)
  desk.do(change.value)
  expect(desk.get('curation', 'tide')!.items['tide-2' as never]).toMatchObject({ status: 'kept', starred: true })
  desk.undo(change.value)
  expect(desk.snapshot()).toBe(before)
})
