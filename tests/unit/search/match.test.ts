import { describe, expect, it } from 'vitest'
import { noCuration, type ItemCuration } from '../../../core/model/curation.ts'
import type { ItemFields } from '../../../core/model/fields.ts'
import { itemOf } from '../../../core/model/item.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { fold } from '../../../core/search/fold.ts'
import { matcher, searchText, type Subject } from '../../../core/search/match.ts'
import { parseQuery } from '../../../core/search/parse.ts'
import { unknownNames, vocabularyOf } from '../../../core/search/vocabulary.ts'
import { sourceWith } from '../curate/memory-desk.ts'

const tag = (id: string, name: string, parent: string | null = null) =>
  ({ id, name, parent, colour: 'blue', description: '' }) as Tag
const vocabulary = vocabularyOf(
  [tag('t1', 'Courts & councils'), tag('t2', 'Bail', 't1'), tag('t3', 'Magistrates', 't2'), tag('t4', 'Meer')],
  [
    { id: 'i1', title: 'Week 11', number: 31 },
    { id: 'i2', title: 'Week 12', number: null },
  ] as never,
  ['Harbour Letter', 'Harbour Letter Extra', 'The “Pier”', ''],
  '2031-03-14',
)

function subject(
  fields: Partial<ItemFields>,
  curation: Partial<ItemCuration> = {},
  more: Partial<Subject> & { check?: string[] } = {},
): Subject {
  const source = sourceWith('tide', [fields], {
    outlet: 'Harbour Letter',
    title: 'Harbour Letter No. 3',
    language: 'en-GB',
    date: '2024-02-29',
  })
  const read = { ...source.reading.items[0]!, check: more.check ?? [] }
  const item = itemOf(source, read, { ...noCuration, ...curation })
  return { item, source, text: fold(searchText(item)), usedIn: [], ...more }
}
const finds = (query: string, ...of: Parameters<typeof subject>) =>
  matcher(parseQuery(query).query, vocabulary)(subject(...of))

describe('words', () => {
  it.each([
    ['cafe', 'Café at the pier'],
    ['CAFÉ', 'cafe at the pier'],
    ['tides', 'High Tides'],
    ['tid', 'High Tides'],
    ['елка', 'Ёлка у причала'],
    ['ёлка', 'елка'],
    ['иод', 'йод'],
    ['strasse', 'Straße'],
    ['STRAẞE', 'strasse'],
    ['smorgasbord', 'Smørgåsbord'],
    ['istanbul', 'İSTANBUL'],
    ['ﬁnd', 'find'],
    ['Ὀδυσσευς', 'Οδυσσεύς'],
    ["o'brien", 'Said O’Brien'],
    ['well-known', 'a well‑known boat'],
    ['東京', '昨日の東京港'],
    ['$5', 'cost $5 more'],
    ['5', '5 boats'],
  ])('%s is found in "%s"', (query, headline) => expect(finds(query, { headline })).toBe(true))
  it.each([
    ['ides', 'High Tides'],
    ['tidesx', 'High Tides'],
    ['cafe', 'Decaf'],
    ['-tides', 'High Tides'],
  ])('%s is not found in "%s"', (query, headline) => expect(finds(query, { headline })).toBe(false))
  it('are looked for in every field of the item and in notes', () => {
    const note = { id: 'n' as never, text: 'ask Imre', anchor: null, at: '' }
    const fields: Partial<ItemFields> = {
      headline: 'alpha',
      deck: 'bravo',
      byline: ['charlie'],
      body: [{ type: 'quote', text: 'delta' }],
      links: [{ label: 'echo', url: 'https://hotel.example' }],
      credit: 'foxtrot',
    }
    for (const word of ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'hotel', 'imre']) {
      expect(finds(word, fields, { notes: [note] })).toBe(true)
    }
    expect(finds('golf', fields, { notes: [note] })).toBe(false)
  })
  it('in quotation marks stand together and whole', () => {
    expect(finds('"ferry  strike"', { headline: 'The Ferry Strike ends' })).toBe(true)
    expect(finds('"ferry strike"', { headline: 'The strike of the ferry' })).toBe(false)
    expect(finds('"ferry str"', { headline: 'The ferry strike' })).toBe(false)
    expect(finds('"ferry strike"', { headline: 'ferry', body: [{ type: 'paragraph', text: 'strike' }] })).toBe(false)
  })
})

describe('themes', () => {
  it('are found by name or id, with those under them', () => {
    expect(finds('tag:"courts & councils"', {}, { tags: ['t3' as never] })).toBe(true)
    expect(finds('tag:bail', {}, { tags: ['t1' as never] })).toBe(false)
    expect(finds('tag:t2', {}, { tags: ['t3' as never] })).toBe(true)
    expect(finds('untagged', {}, { tags: ['t4' as never] })).toBe(false)
    expect(finds('untagged', {})).toBe(true)
  })
  it('that nobody made are said to be missing and match nothing', () => {
    expect(finds('tag:Ferries', {}, { tags: ['t4' as never] })).toBe(false)
    expect(unknownNames(parseQuery('a (tag:Ferries OR -in:99)').query, vocabulary)).toEqual([
      'There is no theme ‘Ferries’.',
      'There is no issue ‘99’.',
    ])
  })
})

describe('fields', () => {
  it.each([
    ['source:harbour', true],
    ['source:"letter no. 3"', true],
    ['source:tide', true],
    ['source:bour', false],
    ['outlet:"Harbour Letter"', true],
    ['outlet:letter', true],
    ['outlet:quay', false],
    ['section:voices', true],
    ['section:courts', false],
    ['by:lorne', true],
    ['by:"Ada Lorne"', true],
    ['by:orne', false],
    ['kind:photo', true],
    ['kind:story', false],
    ['lang:en', true],
    ['lang:en-gb', true],
    ['lang:e', false],
    ['id:tide-1', true],
    ['id:tide', false],
    ['has:link', true],
    ['has:photo', true],
    ['has:credit', true],
    ['has:note', false],
    ['is:check', true],
    ['-is:check', false],
    ['is:new', true],
    ['is:kept', false],
    ['is:starred', false],
    ['is:used', true],
    ['is:unused', false],
    ['in:31', true],
    ['in:"No. 31"', true],
    ['in:week', true],
    ['in:"week 12"', false],
    ['in:i1', true],
    ['date:2024-02', true],
    ['date:2024-03', false],
    ['date:2024-02-29..2024-02-29', true],
    ['date:..2024-02-28', false],
    ['date:2024-02-29..', true],
  ])('%s is %s', (query, expected) => {
    const fields: Partial<ItemFields> = {
      section: 'Readers’ Voices',
      byline: ['Ada Lorne'],
      kind: 'photo',
      links: [{ label: 'x', url: null }],
      credit: 'Pier Photo',
    }
    expect(finds(query, fields, {}, { usedIn: ['i1'], check: ['Two headlines in a row'] })).toBe(expected)
  })
  it('name just the publisher where one is called so', () => {
    const by = (outlet: string) => ({ source: { ...subject({}).source, outlet } })
    expect(finds('outlet:"harbour letter"', {}, {}, by('Harbour Letter'))).toBe(true)
    expect(finds('outlet:"harbour letter"', {}, {}, by('Harbour Letter Extra'))).toBe(false)
    expect(finds('outlet:extra', {}, {}, by('Harbour Letter Extra'))).toBe(true)
    expect(finds('outlet:"The  Pier "', {}, {}, by('The “Pier”'))).toBe(true)
  })
  it('may be asked for as empty', () => {
    expect(finds('section:"" by:"" lang:""', {}, {}, { source: { ...subject({}).source, language: null } })).toBe(true)
    expect(finds('section:""', { section: 'Voices' })).toBe(false)
    expect(finds('by:""', { byline: ['Ada Lorne'] })).toBe(false)
    expect(finds('outlet:""', {}, {}, { source: { ...subject({}).source, outlet: '' } })).toBe(true)
    expect(finds('outlet:""', {})).toBe(false)
  })
  it('find what was held until today, or before, among what is new', () => {
    for (const [until, isNew] of [
      ['2031-03-13', true],
      ['2031-03-14', true],
      ['2031-03-15', false],
      [null, false],
    ] as const) {
      expect([
        finds('is:new', {}, { status: 'held', heldUntil: until }),
        finds('is:held', {}, { status: 'held', heldUntil: until }),
      ]).toEqual([isNew, !isNew])
    }
  })
  it('of a curator’s decisions', () => {
    expect(finds('is:held', {}, { status: 'held' })).toBe(true)
    expect(finds('is:aside OR is:starred', {}, { status: 'kept', starred: true })).toBe(true)
    expect(finds('has:note', {}, { notes: [{ id: 'n' as never, text: 'x', anchor: null, at: '' }] })).toBe(true)
  })
})
