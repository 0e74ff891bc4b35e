import { describe, expect, it } from 'vitest'
import { plainStyle } from '../../../../core/model/house-style.ts'
import { entryWith, names, said } from './facts-fixture.ts'
import { link, words } from './links-and-words.ts'

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
