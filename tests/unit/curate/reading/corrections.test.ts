import { describe, expect, test } from 'vitest'
import { anchorAt } from '../../../../core/curate/reading/anchor.ts'
import type { Reading } from '../../../../core/model/reading.ts'
import { faultsOf } from '../../parse/decoder.ts'
import { itemOn, line, makeLabel, makeTitle, opened, readingOn, run, seven, textOf } from './quarry-post.ts'

/** A reading as text; items that are read anew have new ids. */
const withoutIds = ({ items, ...reading }: Reading) =>
  JSON.stringify({ ...reading, items: items.map(item => ({ ...item, id: '' })) })

describe('a correction', () => {
  test('makes a line a section title, keeps every other item’s id, and is undone exactly', () => {
    const one = opened()
    const before = one.desk.snapshot()
    const ids = readingOn(one.desk).items.map(each => each.id)
    const change = run(one, makeTitle)
    expect(change.label).toBe('Make ‘What the carrier brought down from the…’ a section title')
    expect(readingOn(one.desk).sections.map(each => each.title)).toEqual([
      'What the carrier brought down from the ridge.',
    ])
    expect(ids).toEqual(expect.arrayContaining(readingOn(one.desk).items.map(each => each.id)))
    one.desk.undo(change)
    expect(one.desk.snapshot()).toBe(before)
  })

  test('joins an item to the one before it: tags, notes and entries go to the item that stays', () => {
    const one = opened()
    const stays = itemOn(one.desk, 'Two kestrels')!
    const goes = itemOn(one.desk, 'Bakery')!
    run(one, { type: 'item.tag', items: { ids: [stays.id] }, add: ['Birds'], remove: [] })
    run(one, { type: 'item.tag', items: { ids: [goes.id] }, add: ['Bread'], remove: [] })
    const at = textOf(7).indexOf('All nine')
    run(one, { type: 'note.add', item: goes.id, text: 'Ask the bakers', anchor: anchorAt(textOf(7), at, at + 8) })
    const issue = run(one, { type: 'issue.create', title: 'Next' }).created[0]!
    run(one, { type: 'entry.add', issue: issue as never, items: { ids: [goes.id] } })
    run(one, makeLabel)
    run(one, { type: 'reading.join', source: seven, item: goes.id })
    expect(itemOn(one.desk, 'Bakery')).toBeUndefined()
    const kept = one.desk.get('curation', 'seven')!.items
    expect(kept[goes.id]).toBeUndefined()
    expect(kept[stays.id]!.tags).toHaveLength(2)
    expect(kept[stays.id]!.notes.map(note => note.text)).toEqual(['Ask the bakers'])
    expect(
      one.desk.get('issue', issue)!.sections.flatMap(section => section.entries.flatMap(entry => entry.itemIds)),
    ).toEqual([stays.id])
    expect(itemOn(one.desk, 'Two kestrels')!.body.map(block => block.text)).toContain(
      'Bakery on Cope Street sold to its own staff',
    )
  })

  test('splits an item; a note goes with its words', () => {
    const one = opened()
    const whole = itemOn(one.desk, 'Slate path')!
    const at = textOf(7).indexOf('walking there')
    run(one, { type: 'note.add', item: whole.id, text: 'Who says so?', anchor: anchorAt(textOf(7), at, at + 13) })
    run(one, { type: 'reading.split', source: seven, line: line('walking there') })
    const made = readingOn(one.desk).items.find(each => each.lines[0] === line('walking there'))!
    expect(
      readingOn(one.desk).items.find(each => (each.headline ?? each.body[0]!.text).startsWith('Slate path'))!.id,
    ).toBe(whole.id)
    expect(one.desk.get('curation', 'seven')!.items[made.id]!.notes.map(note => note.text)).toEqual(['Who says so?'])
  })

  test('moves where an item begins, both ways', () => {
    const one = opened()
    const { id } = itemOn(one.desk, 'Two kestrels')!
    run(one, { type: 'reading.move', source: seven, item: id, line: line('walking there') })
    expect(readingOn(one.desk).items.find(each => each.id === id)!.lines[0]).toBe(line('walking there'))
    run(one, { type: 'reading.move', source: seven, item: id, line: line('The pair') })
    expect(readingOn(one.desk).items.find(each => each.id === id)!.lines[0]).toBe(line('The pair'))
    expect(faultsOf(readingOn(one.desk))).toEqual([])
  })

  test('claims what nobody claimed, and says which items are read right', () => {
    const one = opened()
    run(one, {
      type: 'reading.mark',
      source: seven,
      first: line('The council'),
      last: line('The council'),
      as: 'furniture',
    })
    expect(itemOn(one.desk, 'Library van')!.body).toEqual([])
    run(one, { type: 'reading.claim', source: seven, first: line('The council'), last: line('The council') })
    expect(itemOn(one.desk, 'Library van')!.body).toHaveLength(1)
    const doubted = readingOn(one.desk).items.filter(each => each.check.length > 0)
    expect(doubted.length).toBeGreaterThan(0)
    run(one, { type: 'reading.confirm', source: seven, items: doubted.map(each => each.id) })
    expect(readingOn(one.desk).items.filter(each => each.check.length > 0)).toEqual([])
  })

  test('is kept with its words, and all of them can be taken back', () => {
    const one = opened()
    const before = withoutIds(readingOn(one.desk))
    run(one, makeTitle)
    run(one, makeLabel)
    expect(one.desk.get('source', 'seven')!.corrections?.map(({ what, anchor }) => [what, anchor.exact])).toEqual([
      ['title', 'What the carrier brought down from the ridge.'],
      ['label', 'Sounds from the ledge, twelve minutes'],
    ])
    run(one, { type: 'reading.reset', source: seven })
    expect(withoutIds(readingOn(one.desk))).toBe(before)
  })
})

describe('a correction of a part of a line', () => {
  const part = (words: string) => {
    const start = textOf(7).indexOf(words)
    return {
      first: line('Two kestrels') + 2,
      last: line('Two kestrels') + 2,
      within: { start, end: start + words.length },
    }
  }

  test('is kept with its words alone, named by them, and undone exactly', () => {
    const one = opened()
    const before = one.desk.snapshot()
    const change = run(one, { type: 'reading.mark', source: seven, ...part('The pair returned'), as: 'byline' })
    expect(change.label).toBe('Make ‘The pair returned’ a byline')
    expect(one.desk.get('source', 'seven')!.corrections?.map(({ anchor }) => anchor.exact)).toEqual([
      'The pair returned',
    ])
    expect(itemOn(one.desk, 'Two kestrels')!.byline).toEqual(['The pair returned'])
    expect(itemOn(one.desk, 'Two kestrels')!.body.map(block => block.text)[0]).toMatch(/^to the ledge/)
    one.desk.undo(change)
    expect(one.desk.snapshot()).toBe(before)
  })

  test('teaches its words, not its line', () => {
    const one = opened()
    run(one, {
      type: 'reading.teach',
      change: { type: 'reading.mark', source: seven, ...part('The pair returned'), as: 'label' },
    })
    expect([...one.desk.all('profile')]).toMatchObject([{ labels: ['The pair returned'] }])
  })

  test('moves where an item begins to inside a line, and back', () => {
    const one = opened()
    const { id } = itemOn(one.desk, 'Bakery')!
    const at = textOf(7).indexOf('The ovens')
    run(one, { type: 'reading.move', source: seven, item: id, line: line('All nine'), at })
    const moved = readingOn(one.desk).items.find(each => each.id === id)!
    expect(moved.spans[0]!.start).toBe(at)
    expect(faultsOf(readingOn(one.desk))).toEqual([])
    run(one, { type: 'reading.move', source: seven, item: id, line: line('Bakery') })
    expect(readingOn(one.desk).items.find(each => each.id === id)!.lines[0]).toBe(line('Bakery'))
    expect(faultsOf(readingOn(one.desk))).toEqual([])
  })
})
