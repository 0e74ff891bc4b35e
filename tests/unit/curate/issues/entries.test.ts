import { describe, expect, it } from 'vitest'
import { resolveEntry } from '../../../../core/export/resolve/resolve-entry.ts'
import { frozen, ids, started } from './started.ts'

describe('adding items', () => {
  it('puts each under the section titled as its own, the others last, and keeps those that were new', () => {
    const { run, id, section, shape, curation } = started()
    section('voices')
    section('Rest')
    const change = run({ type: 'entry.add', issue: id, items: ids('tide-3', 'quay-1') })
    expect(shape()).toEqual([
      ['voices', ['tide-3']],
      ['Rest', ['quay-1']],
    ])
    expect(change).toMatchObject({ count: 2, label: 'Add 2 items to ‘Week 11’' })
    expect(curation('quay-1')?.status).toBe('kept')
  })
  it('makes a section that prints no title where the issue has none', () => {
    const { run, id, issue } = started()
    run({ type: 'entry.add', issue: id, items: ids('tide-1') })
    expect(issue(id).sections).toMatchObject([{ title: '', printed: false, entries: [{ itemIds: ['tide-1'] }] }])
  })
  it('makes a section named by title once and finds it again', () => {
    const { run, id, shape } = started()
    run({ type: 'entry.add', issue: id, items: ids('tide-1'), section: { title: 'Front' } })
    run({ type: 'entry.add', issue: id, items: ids('tide-2'), section: { title: 'front' }, at: 0 })
    expect(shape()).toEqual([['Front', ['tide-2', 'tide-1']]])
  })
  it('passes over items already in the issue', () => {
    const { run, id, shape } = started()
    run({ type: 'entry.add', issue: id, items: ids('tide-1') })
    const change = run({ type: 'entry.add', issue: id, items: ids('tide-1', 'tide-2') })
    expect(change.count).toBe(1)
    expect(shape()).toEqual([['', ['tide-1', 'tide-2']]])
    expect(run({ type: 'entry.add', issue: id, items: ids('tide-1'), section: { title: 'Unneeded' } })).toMatchObject({
      count: 0,
      edits: [],
    })
    expect(shape()).toHaveLength(1)
  })
  it('tells several as one entry', () => {
    const { run, id, shape } = started()
    expect(run({ type: 'entry.add', issue: id, items: ids('tide-1', 'quay-1'), together: true }).created).toHaveLength(
      1,
    )
    expect(shape()).toEqual([['', ['tide-1+quay-1']]])
  })
})

describe('an entry', () => {
  it('of several items, some of which are gone, tells the others and can go on without those', () => {
    const { run, refused, id, entries, desk } = started()
    const [entry] = run({ type: 'entry.add', issue: id, items: ids('tide-1', 'quay-1'), together: true })
      .created as never[]
    expect(refused({ type: 'entry.forget', issue: id, entry: entry! })).toBe(
      'All items of ‘Harbour court reopens’ are in the library; nothing was changed.',
    )
    // As a sync does it, behind Galley's back.
    for (const key of ['source/tide', 'curation/tide']) desk.records.delete(key as never)
    expect(resolveEntry(entries()[0]!, desk)).toMatchObject({ missing: 1, entry: { headline: 'Bridge toll rises' } })
    const before = desk.snapshot()
    const change = run({ type: 'entry.forget', issue: id, entry: entry! })
    expect(change.label).toBe('Go on without 1 item of ‘Bridge toll rises’')
    expect(entries()[0]!.itemIds).toEqual(['quay-1'])
    expect(resolveEntry(entries()[0]!, desk).missing).toBe(0)
    desk.undo(change)
    expect(desk.snapshot()).toBe(before)
  })
  it('has words of its own for this issue only', () => {
    const { run, id, entries, desk } = started()
    const [entry] = run({ type: 'entry.add', issue: id, items: ids('tide-1') }).created as never[]
    const change = run({
      type: 'entry.edit',
      issue: id,
      entry: entry!,
      fields: { headline: 'Open again', blurb: 'At last.' },
    })
    expect(change.label).toBe('Edit headline, blurb of ‘Harbour court reopens’')
    expect(entries()[0]).toMatchObject({ headline: 'Open again', blurb: 'At last.' })
    expect(desk.get('source', 'tide')?.reading.items[0]?.headline).toBe('Harbour court reopens')
    expect(run({ type: 'entry.edit', issue: id, entry: entry!, fields: { headline: 'Open again' } }).count).toBe(0)
  })
  it('may be written without an item', () => {
    const { run, id, section, entries } = started()
    const front = section('Front')
    run({ type: 'entry.write', issue: id, section: front, headline: 'Correction', blurb: 'It was Tuesday.' })
    expect(entries()).toMatchObject([{ itemIds: [], headline: 'Correction', blurb: 'It was Tuesday.' }])
  })
})

describe('removing a document', () => {
  it('takes its items out of drafts, leaves what a curator wrote there, and is undone in one step', () => {
    const { run, desk, id, entries } = started()
    const added = run({ type: 'entry.add', issue: id, items: ids('tide-1', 'tide-2', 'quay-1') }).created as never[]
    run({ type: 'entry.edit', issue: id, entry: added[1]!, fields: { blurb: 'My own words' } })
    run({ type: 'note.add', item: 'tide-1' as never, text: 'Call back' })
    const before = desk.snapshot()
    const change = run({ type: 'source.remove', sources: ['tide' as never] })
    expect(change.label).toBe('Remove ‘tide’')
    expect(entries()).toMatchObject([{ itemIds: [], blurb: 'My own words' }, { itemIds: ['quay-1'] }])
    expect([desk.get('source', 'tide'), desk.get('curation', 'tide')]).toEqual([null, null])
    desk.undo(change)
    expect(desk.snapshot()).toBe(before)
  })
  it('leaves a published issue as it was sent', () => {
    const { run, id, entries } = started()
    run({ type: 'entry.add', issue: id, items: ids('tide-1') })
    run({ type: 'issue.publish', issue: id, frozen })
    run({ type: 'source.remove', sources: ['tide' as never] })
    expect(entries()).toMatchObject([{ itemIds: ['tide-1'] }])
  })
})
