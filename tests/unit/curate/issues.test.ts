import { describe, expect, it } from 'vitest'
import { resolveEntry, settingsOf } from '../../../core/export/resolve.ts'
import { bench } from './bench.ts'

const ids = (...all: string[]) => ({ ids: all as never[] })

function started() {
  const all = bench()
  const issue = all.run({ type: 'issue.create', title: 'Week 11' }).created[0]! as never
  const section = (title: string) => all.run({ type: 'section.add', issue, title }).created[0]! as never
  const shape = () =>
    all.issue(issue).sections.map(one => [one.title, one.entries.map(entry => entry.itemIds.join('+'))])
  const entries = () => all.issue(issue).sections.flatMap(one => one.entries)
  return { ...all, id: issue, section, shape, entries }
}

describe('a new issue', () => {
  it('makes a digest of an unknown name, which counts its numbers on', () => {
    const { run, desk, issue } = bench()
    const first = run({ type: 'issue.create', title: 'One', digest: 'Harbour Letter', number: 30 })
    expect(first.created).toHaveLength(1)
    const second = run({ type: 'issue.create', title: 'Two', digest: 'harbour letter' })
    expect(issue(second.created[0]!)).toMatchObject({
      number: 31,
      state: 'draft',
      digestId: issue(first.created[0]!).digestId,
    })
    const [digest] = [...desk.all('digest')]
    expect(digest).toMatchObject({ name: 'Harbour Letter', nextNumber: 32 })
  })
  it('numbered by hand lets the digest count on from there', () => {
    const { run, issue } = bench()
    const [first] = run({ type: 'issue.create', title: 'One', digest: 'Harbour Letter' }).created as never[]
    run({ type: 'issue.edit', issue: first!, fields: { number: 40 } })
    expect(issue(run({ type: 'issue.create', title: 'Two', digest: 'Harbour Letter' }).created[0]!).number).toBe(41)
  })
  it('starts with its digest’s sections', () => {
    const { run, desk, issue } = bench()
    run({ type: 'issue.create', title: 'One', digest: 'Harbour Letter' })
    const [digest] = [...desk.all('digest')]
    desk.records.set(`digest/${digest!.id}`, { ...digest, sections: ['Courts', 'Voices'] })
    const two = run({ type: 'issue.create', title: 'Two', digest: 'Harbour Letter' }).created[0]!
    expect(issue(two).sections.map(one => [one.title, one.printed])).toEqual([
      ['Courts', true],
      ['Voices', true],
    ])
  })
})

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

const frozen = { masthead: '', language: 'en', entries: {}, sent: [] }

describe('an issue’s state', () => {
  it('is not set to published: that is a step of its own, which keeps what was sent', () => {
    const { run, refused, id } = started()
    run({ type: 'issue.edit', issue: id, fields: { state: 'ready' } })
    expect(refused({ type: 'issue.edit', issue: id, fields: { state: 'published' } })).toBe(
      '‘Week 11’ is not published by setting its state: “Publish…” (the command issue.publish) does it, and keeps what was sent.',
    )
  })
})

describe('how issues go out', () => {
  it('is kept with the digest and with the issue, field by field', () => {
    const { run, desk } = bench()
    const id = run({ type: 'issue.create', title: 'Week 11', digest: 'The Week' }).created[0]! as never
    const digest = desk.get('issue', id)!.digestId!
    expect(run({ type: 'digest.edit', digest, fields: { export: { textWidth: 64 } } }).label).toBe(
      'Set how issues go out of ‘The Week’',
    )
    run({ type: 'digest.edit', digest, fields: { export: { links: 'under' } } })
    expect(desk.get('digest', digest)!.export).toEqual({
      textWidth: 64,
      links: 'under',
      unsubscribe: '',
      oneClick: false,
    })
    run({ type: 'issue.edit', issue: id, fields: { export: { textWidth: 100 } } })
    expect(settingsOf(desk.get('issue', id)!, desk)).toEqual({
      textWidth: 100,
      links: 'under',
      unsubscribe: '',
      oneClick: false,
    })
  })
})

describe('a published issue', () => {
  it('takes no change until it is a draft again', () => {
    const { run, refused, id, section } = started()
    const front = section('Front')
    run({ type: 'entry.add', issue: id, items: ids('tide-1') })
    run({ type: 'issue.publish', issue: id, frozen })
    expect(refused({ type: 'section.remove', issue: id, section: front })).toBe(
      '‘Week 11’ is published; make it a draft again to change it.',
    )
    expect(refused({ type: 'issue.edit', issue: id, fields: { title: 'Other' } })).toMatch('is published')
    run({ type: 'issue.edit', issue: id, fields: { state: 'draft' } })
    run({ type: 'section.remove', issue: id, section: front })
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
