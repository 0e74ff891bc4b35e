import { describe, expect, it } from 'vitest'
import type { EntryFacts } from '../../../../core/export/preflight/facts.ts'
import { entryWith, names, said } from './facts-fixture.ts'

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
