import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply } from '../../../core/curate/apply.ts'
import { Command, type CommandInput } from '../../../core/curate/command.ts'
import { placesIn } from '../../../core/curate/reading/align.ts'
import { anchorAt, findAnchor } from '../../../core/curate/reading/anchor.ts'
import { previewTeaching } from '../../../core/curate/reading/teach.ts'
import type { Change } from '../../../core/curate/change.ts'
import { Part } from '../../../core/model/correction.ts'
import type { ItemId, SourceId } from '../../../core/model/ids.ts'
import { noRules } from '../../../core/model/profile.ts'
import type { SourceRecord } from '../../../core/model/source.ts'
import { parse } from '../../../core/parse/index.ts'
import { faultsOf } from '../parse/decoder.ts'
import { countingContext, deskWith, type MemoryDesk } from './memory-desk.ts'

const textOf = (number: number) =>
  readFileSync(join(import.meta.dirname, `../../fixtures/taught/quarry-post-${number}.txt`), 'utf8')
function document(id: string, text: string): SourceRecord {
  const parsed = parse(text)
  return {
    id: id as SourceId,
    name: `${id}.txt`,
    title: id,
    outlet: 'Quarry Post',
    date: null,
    language: null,
    format: 'text',
    encoding: 'utf-8',
    sha256: null,
    importedAt: '2031-03-14T08:00:00.000Z',
    reading: { ...parsed, items: parsed.items.map((item, i) => ({ ...item, id: `${id}-${i}` as ItemId })) },
  }
}
const opened = () => ({
  desk: deskWith(document('seven', textOf(7)), document('eight', textOf(8))),
  context: countingContext('new'),
})
type Opened = ReturnType<typeof opened>

function run({ desk, context }: Opened, command: CommandInput): Change {
  const done = apply(Command.parse(command), desk, context)
  if (!done.ok) throw new Error(done.message)
  desk.do(done.value)
  return done.value
}
/** All that a generator yields and returns. */
function* steps<T>(work: Generator<unknown, T>): Generator<unknown> {
  yield yield* work
}
const reading = (desk: MemoryDesk, id = 'seven') => desk.get('source', id)!.reading
const item = (desk: MemoryDesk, start: string, id = 'seven') =>
  reading(desk, id).items.find(one => one.headline?.startsWith(start))
const line = (start: string, number = 7) =>
  textOf(number)
    .split('\n')
    .findIndex(one => one.startsWith(start)) + 1
const title = {
  type: 'reading.mark',
  source: 'seven' as SourceId,
  first: line('What the carrier'),
  last: line('What the carrier'),
  as: 'title',
} as const
const label = {
  type: 'reading.mark',
  source: 'seven' as SourceId,
  first: line('Sounds'),
  last: line('Sounds'),
  as: 'label',
} as const

describe('a correction', () => {
  test('makes a line a section title, keeps every other item’s id, and is undone exactly', () => {
    const one = opened()
    const before = one.desk.snapshot()
    const ids = reading(one.desk).items.map(each => each.id)
    const change = run(one, title)
    expect(change.label).toBe('Make ‘What the carrier brought down from the…’ a section title')
    expect(reading(one.desk).sections.map(each => each.title)).toEqual([
      'What the carrier brought down from the ridge.',
    ])
    expect(ids).toEqual(expect.arrayContaining(reading(one.desk).items.map(each => each.id)))
    one.desk.undo(change)
    expect(one.desk.snapshot()).toBe(before)
  })

  test('joins an item to the one before it: tags, notes and entries go to the item that stays', () => {
    const one = opened()
    const stays = item(one.desk, 'Two kestrels')!
    const goes = item(one.desk, 'Bakery')!
    run(one, { type: 'item.tag', items: { ids: [stays.id] }, add: ['Birds'], remove: [] })
    run(one, { type: 'item.tag', items: { ids: [goes.id] }, add: ['Bread'], remove: [] })
    const at = textOf(7).indexOf('All nine')
    run(one, { type: 'note.add', item: goes.id, text: 'Ask the bakers', anchor: anchorAt(textOf(7), at, at + 8) })
    const issue = run(one, { type: 'issue.create', title: 'Next' }).created[0]!
    run(one, { type: 'entry.add', issue: issue as never, items: { ids: [goes.id] } })
    run(one, label)
    run(one, { type: 'reading.join', source: 'seven' as SourceId, item: goes.id })
    expect(item(one.desk, 'Bakery')).toBeUndefined()
    const kept = one.desk.get('curation', 'seven')!.items
    expect(kept[goes.id]).toBeUndefined()
    expect(kept[stays.id]!.tags).toHaveLength(2)
    expect(kept[stays.id]!.notes.map(note => note.text)).toEqual(['Ask the bakers'])
    expect(
      one.desk.get('issue', issue)!.sections.flatMap(section => section.entries.flatMap(entry => entry.itemIds)),
    ).toEqual([stays.id])
    expect(item(one.desk, 'Two kestrels')!.body.map(block => block.text)).toContain(
      'Bakery on Cope Street sold to its own staff',
    )
  })

  test('splits an item; a note goes with its words', () => {
    const one = opened()
    const whole = item(one.desk, 'Slate path')!
    const at = textOf(7).indexOf('walking there')
    run(one, { type: 'note.add', item: whole.id, text: 'Who says so?', anchor: anchorAt(textOf(7), at, at + 13) })
    run(one, { type: 'reading.split', source: 'seven' as SourceId, line: line('walking there') })
    const made = reading(one.desk).items.find(each => each.lines[0] === line('walking there'))!
    expect(
      reading(one.desk).items.find(each => (each.headline ?? each.body[0]!.text).startsWith('Slate path'))!.id,
    ).toBe(whole.id)
    expect(one.desk.get('curation', 'seven')!.items[made.id]!.notes.map(note => note.text)).toEqual(['Who says so?'])
  })

  test('moves where an item begins, both ways', () => {
    const one = opened()
    const { id } = item(one.desk, 'Two kestrels')!
    run(one, { type: 'reading.move', source: 'seven' as SourceId, item: id, line: line('walking there') })
    expect(reading(one.desk).items.find(each => each.id === id)!.lines[0]).toBe(line('walking there'))
    run(one, { type: 'reading.move', source: 'seven' as SourceId, item: id, line: line('The pair') })
    expect(reading(one.desk).items.find(each => each.id === id)!.lines[0]).toBe(line('The pair'))
    expect(faultsOf(reading(one.desk))).toEqual([])
  })

  test('claims what nobody claimed, and says which items are read right', () => {
    const one = opened()
    run(one, {
      type: 'reading.mark',
      source: 'seven' as SourceId,
      first: line('The council'),
      last: line('The council'),
      as: 'furniture',
    })
    expect(item(one.desk, 'Library van')!.body).toEqual([])
    run(one, {
      type: 'reading.claim',
      source: 'seven' as SourceId,
      first: line('The council'),
      last: line('The council'),
    })
    expect(item(one.desk, 'Library van')!.body).toHaveLength(1)
    const doubted = reading(one.desk).items.filter(each => each.check.length > 0)
    expect(doubted.length).toBeGreaterThan(0)
    run(one, { type: 'reading.confirm', source: 'seven' as SourceId, items: doubted.map(each => each.id) })
    expect(reading(one.desk).items.filter(each => each.check.length > 0)).toEqual([])
  })

  test('is kept with its words, and all of them can be taken back', () => {
    const one = opened()
    const before = JSON.stringify(reading(one.desk))
    run(one, title)
    run(one, label)
    expect(one.desk.get('source', 'seven')!.corrections?.map(({ what, anchor }) => [what, anchor.exact])).toEqual([
      ['title', 'What the carrier brought down from the ridge.'],
      ['label', 'Sounds from the ledge, twelve minutes'],
    ])
    run(one, { type: 'reading.reset', source: 'seven' as SourceId })
    expect(
      JSON.stringify({ ...reading(one.desk), items: reading(one.desk).items.map(each => ({ ...each, id: '' })) }),
    ).toBe(
      JSON.stringify({
        ...JSON.parse(before),
        items: JSON.parse(before).items.map((each: object) => ({ ...each, id: '' })),
      }),
    )
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
    const change = run(one, {
      type: 'reading.mark',
      source: 'seven' as SourceId,
      ...part('The pair returned'),
      as: 'byline',
    })
    expect(change.label).toBe('Make ‘The pair returned’ a byline')
    expect(one.desk.get('source', 'seven')!.corrections?.map(({ anchor }) => anchor.exact)).toEqual([
      'The pair returned',
    ])
    expect(item(one.desk, 'Two kestrels')!.byline).toEqual(['The pair returned'])
    expect(item(one.desk, 'Two kestrels')!.body.map(block => block.text)[0]).toMatch(/^to the ledge/)
    one.desk.undo(change)
    expect(one.desk.snapshot()).toBe(before)
  })

  test('teaches its words, not its line', () => {
    const one = opened()
    run(one, {
      type: 'reading.teach',
      change: { type: 'reading.mark', source: 'seven' as SourceId, ...part('The pair returned'), as: 'label' },
    })
    expect([...one.desk.all('profile')]).toMatchObject([{ labels: ['The pair returned'] }])
  })

  test('moves where an item begins to inside a line, and back', () => {
    const one = opened()
    const { id } = item(one.desk, 'Bakery')!
    const at = textOf(7).indexOf('The ovens')
    run(one, { type: 'reading.move', source: 'seven' as SourceId, item: id, line: line('All nine'), at })
    const moved = reading(one.desk).items.find(each => each.id === id)!
    expect(moved.spans[0]!.start).toBe(at)
    expect(faultsOf(reading(one.desk))).toEqual([])
    run(one, { type: 'reading.move', source: 'seven' as SourceId, item: id, line: line('Bakery') })
    expect(reading(one.desk).items.find(each => each.id === id)!.lines[0]).toBe(line('Bakery'))
    expect(faultsOf(reading(one.desk))).toEqual([])
  })
})

test('places of a text are found in another version of it by its lines', () => {
  const before = 'one\ntwo words\nthree\n'
  const now = 'zero\none\nmore\ntwo words\nthree\n'
  const place = placesIn(before, now)
  for (const words of ['one', 'two words', 'words', 'three']) {
    expect(now.slice(place(before.indexOf(words)))).toMatch(new RegExp(`^${words}`))
  }
  expect(placesIn(before, before)(7)).toBe(7)
})

describe('teaching a publisher', () => {
  test('says first what it would change, then reads all its documents so in one step', () => {
    const one = opened()
    const before = one.desk.snapshot()
    expect([...steps(previewTeaching(one.desk, one.context, title))].at(-1)).toMatchObject({
      ok: true,
      value: { outlet: 'Quarry Post', documents: 2 },
    })
    expect(one.desk.snapshot()).toBe(before)
    const change = run(one, { type: 'reading.teach', change: title })
    expect(change.label).toBe('Read ‘Quarry Post’ this way from now on')
    for (const id of ['seven', 'eight']) {
      expect(reading(one.desk, id).sections.map(each => each.title)).toContain(
        'What the carrier brought down from the ridge.',
      )
    }
    run(one, { type: 'reading.teach', change: label })
    expect(reading(one.desk, 'eight').items.flatMap(each => each.links.map(link => link.label))).toEqual([
      'Sounds from the ledge, twelve minutes',
    ])
    expect([...one.desk.all('profile')]).toMatchObject([
      {
        outlet: 'Quarry Post',
        sections: ['What the carrier brought down from the ridge.'],
        labels: ['Sounds from the ledge, twelve minutes'],
      },
    ])
  })

  test('leaves at most two questions from the third issue on', () => {
    const one = opened()
    run(one, { type: 'reading.teach', change: title })
    run(one, { type: 'reading.teach', change: label })
    const [profile] = [...one.desk.all('profile')]
    const untaught = parse(textOf(9))
    const third = parse(textOf(9), { profile: profile! })
    const stories = ['Two mules take over the post', 'A third spring runs', 'The kestrels have all', 'The baker writes']
    const readsRight = ({ items }: typeof third) =>
      items.length === stories.length &&
      items.every(
        ({ headline, section }, i) => headline?.startsWith(stories[i]!) && section?.startsWith('What the carrier'),
      )
    expect(readsRight(untaught)).toBe(false)
    expect(readsRight(third)).toBe(true)
    expect(third.items.flatMap(({ links }) => links.map(link => link.label))).toEqual([
      'Sounds from the ledge, twelve minutes',
    ])
    expect(third.items.filter(({ check }) => check.length > 0).length).toBeLessThanOrEqual(2)
  })

  test('is forgotten when the rule and what the corrected issue says are taken out by hand', () => {
    const one = opened()
    const before = JSON.stringify(reading(one.desk, 'eight').sections)
    run(one, { type: 'reading.teach', change: title })
    run(one, { type: 'profile.edit', outlet: 'Quarry Post', rules: { ...noRules, issues: {} } })
    expect(JSON.stringify(reading(one.desk, 'eight').sections)).toBe(before)
    expect(reading(one.desk, 'seven').sections).toHaveLength(1)
  })

  test('is refused where a correction says nothing about other documents, or nobody publishes it', () => {
    const one = opened()
    expect(
      apply(
        Command.parse({
          type: 'reading.teach',
          change: { type: 'reading.confirm', source: 'seven', items: [reading(one.desk).items[0]!.id] },
        }),
        one.desk,
        one.context,
      ),
    ).toMatchObject({ ok: false })
    run(one, { type: 'source.edit', source: 'seven' as SourceId, outlet: '' })
    expect(apply(Command.parse({ type: 'reading.teach', change: title }), one.desk, one.context)).toMatchObject({
      ok: false,
    })
  })
})

test('any sequence of corrections loses no character, keeps ids apart, and undoes exactly', () => {
  const last = textOf(7).split('\n').length
  const at = fc.integer({ min: 1, max: last })
  const nth = fc.nat(9)
  const change = fc.oneof(
    fc.record({
      type: fc.constant('reading.mark' as const),
      first: at,
      more: fc.nat(4),
      as: fc.constantFrom(...Part.options),
    }),
    fc.record({ type: fc.constant('reading.claim' as const), first: at, more: fc.nat(4) }),
    fc.record({ type: fc.constant('reading.split' as const), line: at }),
    fc.record({ type: fc.constant('reading.move' as const), nth, line: at }),
    fc.record({ type: fc.constantFrom('reading.join' as const, 'reading.confirm' as const), nth }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(change, fc.boolean()), { maxLength: 8 }), changes => {
      const one = opened()
      const steps: { change: Change; before: string }[] = []
      run(one, {
        type: 'item.tag',
        items: { ids: reading(one.desk).items.map(each => each.id) },
        add: ['All'],
        remove: [],
      })
      for (const [each, teach] of changes) {
        const target =
          'nth' in each
            ? (reading(one.desk).items[each.nth % Math.max(1, reading(one.desk).items.length)]?.id ?? 'none')
            : 'none'
        const input = {
          ...each,
          source: 'seven',
          item: target,
          items: [target],
          ...('more' in each && { last: each.first + each.more }),
        }
        const done = apply(
          Command.parse(teach ? { type: 'reading.teach', change: input } : input),
          one.desk,
          one.context,
        )
        if (!done.ok) continue
        steps.push({ change: done.value, before: one.desk.snapshot() })
        one.desk.do(done.value)
        for (const id of ['seven', 'eight']) {
          expect(faultsOf(reading(one.desk, id))).toEqual([])
          const ids = reading(one.desk, id).items.map(own => own.id)
          expect(new Set(ids).size).toBe(ids.length)
        }
        expect(
          Object.keys(one.desk.get('curation', 'seven')!.items).filter(
            id => !reading(one.desk).items.some(own => own.id === id),
          ),
        ).toEqual([])
      }
      for (const { change, before } of steps.reverse()) {
        one.desk.undo(change)
        expect(one.desk.snapshot()).toBe(before)
      }
    }),
    { numRuns: 150 },
  )
})

test('an anchor is found again by its own place, else by its words and what stands around them', () => {
  const text = 'the gate, the sluice, the gate and the bank'
  const anchor = anchorAt(text, 22, 30)
  expect(findAnchor(text, anchor)).toEqual({ start: 22, end: 30 })
  expect(findAnchor(`New: ${text}`, anchor)).toEqual({ start: 27, end: 35 })
  expect(findAnchor('the bank', anchor)).toBeNull()
})
