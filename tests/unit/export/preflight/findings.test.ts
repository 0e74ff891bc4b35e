import { describe, expect, it } from 'vitest'
import type { EntryFacts } from '../../../../core/export/preflight/facts.ts'
import { entryWith, names, said } from './facts-fixture.ts'
import { link, words } from './links-and-words.ts'

it('says nothing of an issue with nothing to look at', () => {
  expect(said([entryWith('a'), entryWith('b')])).toEqual([])
})

describe('one finding each', () => {
  it.each<[check: string, entry: Partial<EntryFacts>]>([
    ['missing credit', { kind: 'photo', byline: [], outlet: 'Harbour Wire' }],
    ['missing credit', { byline: [], outlet: null }],
    ['missing caption', { kind: 'photo', headline: null, body: [], credit: '© Tamsin Roe' }],
    ['missing link', { links: [] }],
    ['missing item', { missing: 1 }],
    ['leftovers', link('Read More Here', null)],
    [
      'leftovers',
      {
        kind: 'photo',
        credit: '© Tamsin Roe',
        links: [],
        body: [{ type: 'paragraph', text: 'The ledge is full. Click here to read more.' }],
      },
    ],
    ['empty label', link('Click here', 'https://news.example/a')],
    ['tracked link', link('The survey', 'https://news.example/a?utm_source=mail', { clean: 'https://news.example/a' })],
    ['tracked link', link('The survey', 'https://click.example/c/9', { wrapped: true })],
    ['tracked link', link('The survey', 'https://news.example/a?reader=ada%40post.example')],
    ['tracked link', link('The survey', 'https://news.example/a?token=8fae21bc90')],
    ['headline case', { headline: 'FERRY TIMETABLE FOLLOWS THE TIDE' }],
    ['headline length', { headline: `Ferry ${'very '.repeat(20)}late` }],
    ['headline end', { headline: 'The ferry runs late.' }],
    ['copied words', { copied: { words: words(21), count: 21 } }],
    ['copied words', { ownBody: false, body: [{ type: 'paragraph', text: words(21) }] }],
    ['already ran', { ran: ['no. 47'] }],
    ['embargo', { heldUntil: '2031-05-01' }],
  ])('%s: %j', (check, entry) => {
    expect(names(said([entryWith('a', entry)]))).toEqual([check])
  })
})

describe('nothing, though it looks alike', () => {
  it.each<[why: string, entry: Partial<EntryFacts>]>([
    ['the curator’s own item needs no publisher and no link', { byHand: true, byline: [], outlet: null, links: [] }],
    ['an entry written here needs neither', { itemIds: [], byline: [], outlet: null, links: [] }],
    [
      'a link of its own is enough where the body points at it',
      { body: [{ type: 'paragraph', text: 'Read more here.' }] },
    ],
    ['a headline of names', { headline: 'Ada Lorne met Imre Dahl' }],
    ['a headline in a script without cases', { headline: '渡轮时刻表改变了今年冬天' }],
    ['a row of dots', { headline: 'And then the tide came in…' }],
    ['an initial', { headline: 'A letter from the U.S.' }],
    ['a question', { headline: 'Who paid for the quay?' }],
    ['quoted words are meant to be the source’s', { ownBody: false, body: [{ type: 'quote', text: words(40) }] }],
    ['as many words as the house allows', { copied: { words: words(20), count: 20 } }],
    ['a brief prints no body', { level: 'brief', ownBody: false, body: [{ type: 'paragraph', text: words(40) }] }],
    ['an address with a number', link('The survey', 'https://news.example/a?id=31&page=2')],
  ])('%s', (_why, entry) => {
    expect(said([entryWith('a', entry)])).toEqual([])
  })
})

describe('items that are gone', () => {
  it('are told from those that stay, and can be let go of', () => {
    const [finding, ...more] = said([entryWith('a', { itemIds: ['x', 'y', 'z'] as never[], missing: 1 })])
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      check: 'missing item',
      words: '1 of its 3 items is no longer in the library; what the others say is printed.',
    })
    expect(finding!.fix).toEqual({
      words: 'Go on without it',
      command: { type: 'entry.forget', issue: 'week', entry: 'a' },
    })
    expect(said([entryWith('a', { itemIds: ['x', 'y', 'z'] as never[], missing: 2 })])[0]!.words).toBe(
      '2 of its 3 items are no longer in the library; what the other says is printed.',
    )
  })
  it('leave nothing but what was written where all are gone, and there is nothing to go on with', () => {
    const [finding] = said([entryWith('a', { itemIds: ['x', 'y'] as never[], missing: 2 })])
    expect(finding).toMatchObject({
      words: 'Its 2 items are no longer in the library, so only what was written here is printed.',
    })
    expect(finding!.fix).toBeUndefined()
  })
})

describe('the same again', () => {
  it('points at the second of two entries with one item, and can take it out', () => {
    const [finding, ...more] = said([entryWith('a'), entryWith('b', { itemIds: ['item-a' as never] })])
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      check: 'story twice',
      entry: 'b',
      words: expect.stringContaining('Ferry a runs late') as string,
    })
    expect(finding!.fix!.command).toEqual({ type: 'entry.remove', issue: 'week', entries: ['b'] })
  })
  it('sees one link behind two spellings of its address', () => {
    const findings = said([
      entryWith('a', link('The survey', 'http://www.news.example/survey/')),
      entryWith('b', link('The survey', 'https://news.example/survey#figures')),
    ])
    expect(findings.map(({ check, entry }) => [check, entry])).toEqual([['link twice', 'b']])
  })
  it('sees one headline in two entries, whatever its case and punctuation', () => {
    expect(
      names(
        said([
          entryWith('a', { headline: 'Seal count: the ledge is full' }),
          entryWith('b', { headline: 'Seal Count – the ledge is full' }),
        ]),
      ),
    ).toEqual(['story twice'])
  })
})

it('points at a section without entries, and can remove it', () => {
  const empty = { id: 'voices' as never, title: 'Voices', printed: true, entries: [] }
  const water = { id: 'water' as never, title: 'Water', printed: true, entries: [entryWith('a')] }
  const [finding, ...more] = said([], { sections: [water, empty] })
  expect(more).toEqual([])
  expect(finding).toMatchObject({
    check: 'empty section',
    section: 'voices',
    fix: { command: { type: 'section.remove', section: 'voices' } },
  })
})

it('tells once of all entries that print their source’s words as they are', () => {
  const whole = { ownBody: false, body: [{ type: 'paragraph' as const, text: words(30) }] }
  const findings = said([entryWith('a', whole), entryWith('b', whole), entryWith('c')])
  expect(findings.map(({ check, entry, words }) => [check, entry, words.split(' ')[0]])).toEqual([
    ['copied words', 'a', '2'],
  ])
})

it('keeps a finding’s key while what it is about stays, and gives it another once that changes', () => {
  const key = (headline: string) => said([entryWith('a', { headline })])[0]!.key
  expect(key('The ferry runs late.')).toBe(key('The ferry runs late.'))
  expect(key('The ferry runs late.')).not.toBe(key('The ferry runs early.'))
})

it('looks through hostile headlines and links of 100,000 characters', () => {
  const long = 'read '.repeat(20_000)
  const url = `https://a.example/?${'a=b&'.repeat(25_000)}`
  expect(
    names(said([entryWith('a', { headline: long, body: [{ type: 'paragraph', text: long }], ...link(long, url) })])),
  ).toContain('headline length')
})
