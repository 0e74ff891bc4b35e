import { describe, expect, it } from 'vitest'
import { compare, settle, wholeRecord } from '../../../../core/curate/outside/keep.ts'
import { countingContext, type MemoryDesk } from '../memory-desk.ts'
import { issueKey, issueOf, parted, settled, words, work } from './two-desks.ts'

describe('two versions of a record', () => {
  it('differ in words that a curator knows', () => {
    const both = parted()
    const issue = issueOf(both.ours)
    const [entry, second] = issue.sections[0]!.entries
    const edited = (desk: MemoryDesk, title: string, headline: string) =>
      work(desk, [
        { type: 'issue.edit', issue: issue.id, fields: { title, digest: null } },
        { type: 'entry.edit', issue: issue.id, entry: entry!.id, fields: { headline } },
      ])
    edited(both.ours, 'Neap tide', 'Ferries again')
    edited(both.theirs, 'Spring tide', 'Strike over')
    work(
      both.theirs,
      [
        { type: 'entry.remove', issue: issue.id, entries: [second!.id] },
        { type: 'section.add', issue: issue.id, title: 'Sea' },
      ],
      't',
    )
    expect(words(both.ours, issueKey(both.ours), issueOf(both.theirs))).toEqual([
      { words: 'Title', ours: 'Neap tide', theirs: 'Spring tide' },
      { words: 'Section ‘Sea’', ours: 'Not there', theirs: 'There' },
      { words: 'Headline of entry ‘Ferries again’', ours: 'Ferries again', theirs: 'Strike over' },
      { words: 'Entry ‘Court reopens’', ours: 'As the item has it', theirs: 'Not there' },
    ])
  })

  it('of decisions differ item by item, note by note', () => {
    const { ours, theirs } = parted(
      [
        { type: 'item.status', items: { ids: ['ebb-1'] } as never, status: 'aside' },
        { type: 'note.add', item: 'ebb-1' as never, text: 'Ours' },
      ],
      [
        { type: 'note.add', item: 'ebb-1' as never, text: 'Theirs' },
        { type: 'item.tag', items: { ids: ['ebb-3'] } as never, add: ['Birds'], remove: [] },
        { type: 'item.edit', item: 'ebb-3' as never, fields: { headline: 'Gulls' } },
      ],
    )
    const body = theirs.get('curation', 'ebb')
    expect(words(ours, 'curation/ebb', body)).toEqual([
      { words: 'Decision of ‘Ferry strike ends’', ours: 'Set aside', theirs: 'Kept' },
      { words: 'Note on ‘Ferry strike ends’', ours: 'Ours', theirs: 'Not there' },
      { words: 'Note on ‘Ferry strike ends’', ours: 'Not there', theirs: 'Theirs' },
      { words: 'Themes of ‘Gulls learn locks’', ours: 'None', theirs: '‘Birds’' },
      { words: 'Headline of ‘Gulls learn locks’', ours: 'As it was read', theirs: 'Gulls' },
    ])
    const kept = settled(ours, 'curation/ebb', body, each => /^(Themes|Note)/.test(each)).get('curation', 'ebb')!
    expect(kept.items['ebb-1' as never]).toMatchObject({ status: 'aside', notes: [{ text: 'Theirs' }] })
    expect(kept.items['ebb-3' as never]).toMatchObject({ tags: [expect.any(String)], edits: {} })
  })

  it('keep every entry that is chosen, whatever becomes of its section and the order', () => {
    const { ours, theirs } = parted()
    const {
      id,
      sections: [news],
    } = issueOf(ours)
    work(
      theirs,
      [
        { type: 'section.add', issue: id, title: 'Sea', at: 0 },
        { type: 'entry.write', issue: id, section: 't1' as never, headline: 'Tides', blurb: '' },
        { type: 'entry.move', issue: id, entries: [news!.entries[2]!.id], section: 't1' as never, to: 0 },
        { type: 'entry.move', issue: id, entries: [news!.entries[1]!.id], section: news!.id, to: 0 },
      ],
      't',
    )
    const key = issueKey(ours)
    const shape = (desk: MemoryDesk) =>
      issueOf(desk).sections.map(section => [
        section.title,
        ...section.entries.map(entry => entry.headline ?? entry.itemIds[0]),
      ])
    expect(shape(settled(ours, key, issueOf(theirs), each => each === 'Entry ‘Tides’'))).toEqual([
      ['News', 'ebb-1', 'ebb-2', 'ebb-3', 'Tides'],
    ])
    expect(shape(settled(ours, key, issueOf(theirs), each => each !== 'Section ‘Sea’'))).toEqual([
      ['News', 'ebb-3', 'Tides', 'ebb-2', 'ebb-1'],
    ])
    expect(shape(settled(ours, key, issueOf(theirs), () => true))).toEqual([
      ['Sea', 'ebb-3', 'Tides'],
      ['News', 'ebb-2', 'ebb-1'],
    ])
  })

  it('of the themes never leave a circle, nor an item with a theme that went', () => {
    const { ours, theirs } = parted()
    const [harbour, courts, birds] = ours.get('tags')!.tags
    work(ours, [{ type: 'tag.edit', tag: harbour!.id, parent: courts!.id }])
    work(theirs, [
      { type: 'tag.edit', tag: courts!.id, parent: harbour!.id },
      { type: 'tag.remove', tag: birds!.id },
    ])
    const after = settled(ours, 'tags', theirs.get('tags'), each => each !== 'Place of theme ‘Harbour’')
    expect(after.get('tags')!.tags.map(tag => [tag.name, tag.parent])).toEqual([
      ['Harbour', null],
      ['Courts', harbour!.id],
    ])
    expect(after.get('curation', 'ebb')!.items['ebb-1' as never]!.tags).toEqual([harbour!.id, courts!.id])
  })

  it('one of which is gone here is taken back whole or left', () => {
    const { ours, theirs } = parted()
    const body = issueOf(theirs)
    work(ours, [{ type: 'issue.remove', issue: body.id }])
    expect(compare(ours, `issue/${body.id}`, body)).toBeNull()
    expect(settle(ours, countingContext(), `issue/${body.id}`, body, [])).toMatchObject({
      value: { count: 0, edits: [] },
    })
    const change = settle(ours, countingContext(), `issue/${body.id}`, body, [wholeRecord])
    expect(change).toMatchObject({
      value: { label: 'Take over what was changed outside in issue ‘Low tide’', edits: [{ op: 'create', body }] },
    })
  })

  it('that changed again after they were looked at are not settled by what was chosen then', () => {
    const { ours, theirs } = parted()
    expect(settle(ours, countingContext(), issueKey(ours), issueOf(theirs), ['title'])).toEqual({
      ok: false,
      message: 'It has changed again meanwhile. Look at what differs once more.',
    })
  })
})
