import { describe, expect, it } from 'vitest'
import { settingsOf } from '../../../../core/export/resolve/masthead-and-settings.ts'
import { bench } from '../bench.ts'
import { frozen, ids, started } from './started.ts'

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
