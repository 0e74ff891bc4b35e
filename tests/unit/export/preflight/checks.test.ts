import { describe, expect, it } from 'vitest'
import type { EntryFacts } from '../../../../core/export/preflight/facts.ts'
import { plainStyle } from '../../../../core/model/house-style.ts'
import { entryWith, names, said } from './facts-fixture.ts'

const link = (label: string, url: string | null, more: Partial<EntryFacts['addresses'][number]> = {}) => ({
  links: [{ label, url }],
  addresses: [{ label, url, clean: url, wrapped: false, ...more }],
})
const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')

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

describe('of a picture', () => {
  const picture = {
    sha256: 'a'.repeat(64),
    type: 'png' as const,
    width: 8,
    height: 8,
    bytes: 900,
    alt: 'The quay',
    caption: 'At noon',
    credit: 'Tamsin Roe',
  }
  const told = (change: Partial<typeof picture>, more: Partial<EntryFacts> = {}) =>
    said([entryWith('a', { picture: { ...picture, ...change }, asset: 'view' as never, ...more })]).filter(
      one => one.check !== 'pictures stay',
    )

  it('says that HTML mail can’t carry it, and no more where nothing lacks', () => {
    expect(names(said([entryWith('a', { picture })]))).toEqual(['pictures stay'])
    expect(told({})).toEqual([])
  })

  it('misses alt text, caption and credit, each at its place, with what is at hand for a fix', () => {
    expect(told({ alt: '' })).toMatchObject([
      {
        check: 'missing alt text',
        field: 'alt',
        fix: { command: { type: 'picture.edit', picture: 'view', fields: { alt: 'At noon' } } },
      },
    ])
    expect(told({ caption: '' })).toMatchObject([{ check: 'picture caption', field: 'caption' }])
    expect(told({ credit: '' })[0]).not.toHaveProperty('fix')
    expect(told({ credit: '' }, { credit: '© Imre Dahl' })).toMatchObject([
      { check: 'picture credit', field: 'photographer', fix: { command: { fields: { credit: '© Imre Dahl' } } } },
    ])
    expect(told({ alt: '', caption: '', credit: '' }, { level: 'brief' })).toEqual([])
  })

  it('finds pictures too heavy together, counted as a mail encodes them and each file once', () => {
    const bytes = 1_400_000
    const heavy = told({ bytes })
    expect(heavy).toEqual([])
    const two = [
      entryWith('a', { picture: { ...picture, bytes } }),
      entryWith('b', { picture: { ...picture, bytes } }),
      entryWith('c', { picture: { ...picture, bytes: bytes + 1, sha256: 'b'.repeat(64) } }),
    ]
    expect(
      said([], { logo: { ...picture, bytes: 3_000_000 } }).find(one => one.check === 'picture size'),
    ).toMatchObject({ entry: null, words: expect.stringContaining('Save the logo smaller') })
    expect(names(said(two.slice(0, 2)))).not.toContain('picture size')
    expect(said(two).find(one => one.check === 'picture size')).toMatchObject({
      entry: 'c',
      words: expect.stringContaining('add 3,742 KB to the mail; 2,000 KB is the most'),
    })
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

describe('the house style', () => {
  const title = 'Ferry Timetable Follows the Tide'
  const sentence = 'Ferry timetable follows the tide'
  const style = (more: Partial<typeof plainStyle>) => ({ style: { ...plainStyle, ...more } })
  it('of sentence case points at titles', () => {
    expect(names(said([entryWith('a', { headline: title })], style({ headlineCase: 'sentence' })))).toEqual([
      'headline case',
    ])
    expect(said([entryWith('a', { headline: sentence })], style({ headlineCase: 'sentence' }))).toEqual([])
  })
  it('of title case points at sentences, and capitalises them but for small words', () => {
    const [finding] = said([entryWith('a', { headline: sentence })], style({ headlineCase: 'title' }))
    expect(finding!.fix!.command).toMatchObject({ type: 'entry.edit', entry: 'a', fields: { headline: title } })
    expect(said([entryWith('a', { headline: title })], style({ headlineCase: 'title' }))).toEqual([])
  })
  it('of neither says nothing of either', () => {
    expect(
      said([
        entryWith('a', { headline: title }),
        entryWith('b', { headline: 'Byelaw on jet skis goes to the county' }),
      ]),
    ).toEqual([])
  })
  it('may allow a full stop, longer headlines, other labels and more words', () => {
    const entry = entryWith('a', {
      headline: `${'Long '.repeat(30)}headline.`,
      copied: { words: words(40), count: 40 },
      ...link('Here', 'https://a.example'),
    })
    expect(said([entry], style({ headlineLength: 200, headlineStop: true, copiedWords: 50, emptyLabels: [] }))).toEqual(
      [],
    )
  })
  it('sets the size a mail may have', () => {
    expect(names(said([entryWith('a')], { mailBytes: 102 * 1024 + 1 }))).toEqual(['mail size'])
    expect(said([entryWith('a')], { mailBytes: 102 * 1024 })).toEqual([])
    expect(names(said([entryWith('a')], { mailBytes: 60_000, ...style({ mailSize: 50 }) }))).toEqual(['mail size'])
  })
})

describe('fixes', () => {
  it('take a label without an address out and keep the other links', () => {
    const links = [
      { label: 'Read More Here', url: null },
      { label: 'The survey', url: 'https://news.example/survey' },
    ]
    const [finding] = said([entryWith('a', { links })])
    expect(finding!.fix!.command).toMatchObject({ fields: { links: [links[1]] } })
  })
  it('clean an address', () => {
    const [finding] = said([
      entryWith('a', link('The survey', 'https://news.example/a?utm_source=mail', { clean: 'https://news.example/a' })),
    ])
    expect(finding!.fix!.command).toMatchObject({
      fields: { links: [{ label: 'The survey', url: 'https://news.example/a' }] },
    })
  })
  it('name the publisher where a label says nothing', () => {
    const [finding] = said([entryWith('a', link('Read more', 'https://news.example/a'))])
    expect(finding!.fix!.command).toMatchObject({
      fields: { links: [{ label: 'Read it in Harbour Wire', url: 'https://news.example/a' }] },
    })
  })
  it('take a full stop off a headline', () => {
    const [finding] = said([entryWith('a', { headline: 'The ferry runs late.' })])
    expect(finding!.fix!.command).toMatchObject({ fields: { headline: 'The ferry runs late' } })
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

describe('the balance of themes', () => {
  const coast = ['a', 'b', 'c', 'd'].map(id => entryWith(id, { themes: ['Coast'] }))
  const mixed = [['Coast'], ['Courts'], ['Courts'], ['People']]
  it('is held against the last issues', () => {
    expect(said(coast, { before: [mixed, mixed, mixed] }).map(({ words }) => words)).toEqual([
      'Coast takes 100 in 100 entries here, and took 25 in the last 3 issues.',
      'Courts takes 0 in 100 entries here, and took 50 in the last 3 issues.',
    ])
  })
  it('is not spoken of with fewer than three to hold it against, or while it keeps near them', () => {
    expect(said(coast, { before: [mixed, mixed] })).toEqual([])
    expect(said(coast, { before: [[['Coast']], [['Coast']], [['Coast']]] })).toEqual([])
  })
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
