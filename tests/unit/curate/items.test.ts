import { describe, expect, it } from 'vitest'
import { bench } from './bench.ts'

const ids = (...all: string[]) => ({ ids: all as never[] })

describe('tagging', () => {
  it('makes a theme of an unknown name and keeps an item that is new', () => {
    const { run, curation, tagNames } = bench()
    const change = run({ type: 'item.tag', items: ids('tide-1'), add: ['Courts'], remove: [] })
    expect(change.label).toBe('Tag ‘Harbour court reopens’ as ‘Courts’')
    expect(tagNames()).toEqual(['Courts'])
    expect(curation('tide-1')).toMatchObject({ tags: change.created, status: 'kept' })
  })
  it('finds a theme whatever its case, and is one step over several documents', () => {
    const { run, desk, tagNames } = bench()
    run({ type: 'tag.create', name: 'Courts' })
    const before = desk.snapshot()
    const change = run({ type: 'item.tag', items: ids('tide-1', 'tide-2', 'quay-1'), add: ['  cOURTS '], remove: [] })
    expect(change).toMatchObject({ label: 'Tag 3 items ‘cOURTS’', count: 3, created: [] })
    expect(tagNames()).toEqual(['Courts'])
    desk.undo(change)
    expect(desk.snapshot()).toBe(before)
  })
  it('keeps an item whose day has come, and not one still held', () => {
    const { run, curation } = bench()
    run({ type: 'item.status', items: ids('tide-1'), status: 'held', until: '2031-03-14' })
    run({ type: 'item.status', items: ids('tide-2'), status: 'held', until: '2031-03-15' })
    run({ type: 'item.tag', items: ids('tide-1', 'tide-2'), add: ['Courts'], remove: [] })
    expect(curation('tide-1')).toMatchObject({ status: 'kept', heldUntil: null })
    expect(curation('tide-2')).toMatchObject({ status: 'held', heldUntil: '2031-03-15' })
  })
  it('leaves an item that was set aside where it is', () => {
    const { run, curation } = bench()
    run({ type: 'item.status', items: ids('tide-1'), status: 'aside' })
    run({ type: 'item.tag', items: ids('tide-1'), add: ['Courts'], remove: [] })
    expect(curation('tide-1')?.status).toBe('aside')
  })
  it('counts only items that change, and is no step where none does', () => {
    const { run, attempt } = bench()
    run({ type: 'item.tag', items: ids('tide-1'), add: ['Courts'], remove: [] })
    expect(run({ type: 'item.tag', items: ids('tide-1', 'tide-2'), add: ['Courts'], remove: [] }).count).toBe(1)
    expect(
      attempt({ type: 'item.tag', items: ids('tide-1', 'tide-2'), add: ['Courts'], remove: ['Absent'] }),
    ).toMatchObject({ ok: true, value: { count: 0, edits: [] } })
  })
  it('adds and removes in one step', () => {
    const { run, curation, desk } = bench()
    run({ type: 'item.tag', items: ids('tide-1'), add: ['Courts', 'Sea'], remove: [] })
    run({ type: 'item.tag', items: ids('tide-1'), add: ['Ferries'], remove: ['sea'] })
    const names = desk
      .get('tags')!
      .tags.filter(tag => curation('tide-1')!.tags.includes(tag.id))
      .map(tag => tag.name)
    expect(names).toEqual(['Courts', 'Ferries'])
  })
  it('is refused where an item is gone', () => {
    const { refused } = bench()
    expect(refused({ type: 'item.tag', items: ids('tide-1', 'lost'), add: ['Courts'], remove: [] })).toBe(
      '1 item is no longer in the library; nothing was changed.',
    )
    expect(refused({ type: 'item.star', items: ids('lost'), starred: true })).toBe(
      'That item is no longer in the library.',
    )
  })
})

describe('deciding', () => {
  it('holds until a day, and forgets the day with the next decision', () => {
    const { run, curation } = bench()
    expect(run({ type: 'item.status', items: ids('tide-1'), status: 'held', until: '2031-04-01' }).label).toBe(
      'Hold ‘Harbour court reopens’ until 2031-04-01',
    )
    expect(curation('tide-1')).toMatchObject({ status: 'held', heldUntil: '2031-04-01' })
    expect(run({ type: 'item.status', items: ids('tide-1', 'tide-2'), status: 'kept' }).label).toBe('Keep 2 items')
    expect(curation('tide-1')).toMatchObject({ status: 'kept', heldUntil: null })
  })
  it('keeps no day with another decision than held', () => {
    const { run, curation } = bench()
    run({ type: 'item.status', items: ids('tide-1'), status: 'aside', until: '2031-04-01' })
    expect(curation('tide-1')).toMatchObject({ status: 'aside', heldUntil: null })
  })
  it('writes nothing for an item that stays as it was', () => {
    const { run, desk } = bench()
    expect(run({ type: 'item.status', items: ids('tide-1'), status: 'new' }).edits).toEqual([])
    expect(run({ type: 'item.star', items: ids('tide-1'), starred: false }).edits).toEqual([])
    expect(desk.get('curation', 'tide')).toBeNull()
  })
})

describe('editing fields', () => {
  it('overlays what was read and never overwrites it', () => {
    const { run, curation, desk } = bench()
    const change = run({ type: 'item.edit', item: 'tide-1' as never, fields: { headline: 'Court open again' } })
    expect(change.label).toBe('Edit headline of ‘Harbour court reopens’')
    expect(curation('tide-1')?.edits).toEqual({ headline: 'Court open again' })
    expect(desk.get('source', 'tide')?.reading.items[0]?.headline).toBe('Harbour court reopens')
  })
  it('goes back to what was read by reset, and by writing the same words again', () => {
    const { run, curation } = bench()
    run({ type: 'item.edit', item: 'tide-1' as never, fields: { headline: 'One', byline: ['Ada Lorne'] } })
    expect(run({ type: 'item.edit', item: 'tide-1' as never, fields: {}, reset: ['byline'] }).label).toBe(
      'Put back byline of ‘One’',
    )
    run({ type: 'item.edit', item: 'tide-1' as never, fields: { headline: 'Harbour court reopens' } })
    expect(curation('tide-1')?.edits).toEqual({})
  })
  it('is no step where the words are those shown', () => {
    const { run } = bench()
    expect(
      run({
        type: 'item.edit',
        item: 'tide-1' as never,
        fields: { headline: 'Harbour court reopens' },
        reset: ['byline'],
      }).count,
    ).toBe(0)
  })
})

describe('notes', () => {
  it('are added, changed and removed by id', () => {
    const { run, curation, refused } = bench()
    const item = 'tide-1' as never
    const note = run({ type: 'note.add', item, text: 'Ask the clerk' }).created[0] as never
    run({ type: 'note.edit', item, note, text: 'Ask the clerk again' })
    expect(curation('tide-1')?.notes).toEqual([
      { id: note, text: 'Ask the clerk again', anchor: null, at: '2031-03-14T09:00:00.000Z' },
    ])
    run({ type: 'note.remove', item, note })
    expect(curation('tide-1')?.notes).toEqual([])
    expect(refused({ type: 'note.edit', item, note, text: 'Late' })).toBe('That note is no longer there.')
  })
})
