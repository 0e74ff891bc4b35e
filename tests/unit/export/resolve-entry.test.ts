import { describe, expect, it } from 'vitest'
import { resolveEntry } from '../../../core/export/resolve/resolve-entry.ts'
import { entry, records } from './two-sources.ts'

describe('resolveEntry', () => {
  it('shows the item as read, under the curator’s edits', () => {
    expect(resolveEntry(entry(['dues']), records)).toEqual({
      missing: 0,
      entry: {
        level: 'full',
        kind: 'story',
        headline: 'Dues frozen till 2028',
        deck: 'Until 2028',
        byline: ['Ada Lorne'],
        body: [{ type: 'paragraph', text: 'They stay.' }],
        links: [{ label: 'Minutes', url: 'https://example.org/m' }],
        credit: '© Roe',
        note: null,
        also: [],
        outlet: 'Harbour Wire',
        language: 'hy',
      },
    })
  })

  it('shows the entry’s own fields over the item’s, an empty one as none', () => {
    const own = entry(['dues'], {
      headline: 'Ours',
      blurb: 'First.\n\n- second',
      byline: [],
      links: [],
      credit: '',
      note: 'N',
    })
    expect(resolveEntry(own, records).entry).toMatchObject({
      headline: 'Ours',
      body: [
        { type: 'paragraph', text: 'First.' },
        { type: 'bullet', text: 'second' },
      ],
      byline: [],
      links: [],
      credit: null,
      note: 'N',
      deck: 'Until 2028',
    })
    expect(resolveEntry(entry(['dues'], { headline: '', blurb: '' }), records).entry).toMatchObject({
      headline: null,
      body: [],
    })
  })

  it('tells several items as one: the first one’s story, everybody’s names and links once', () => {
    expect(resolveEntry(entry(['dues', 'twin']), records).entry).toMatchObject({
      headline: 'Dues frozen till 2028',
      body: [{ type: 'paragraph', text: 'They stay.' }],
      byline: ['Ada Lorne', 'Jo Winter'],
      links: [
        { label: 'Minutes', url: 'https://example.org/m' },
        { label: 'Read More Here', url: null },
      ],
      outlet: 'Harbour Wire, Estuary Letter',
    })
  })

  it('stands on its own without an item, and says how many are missing', () => {
    expect(resolveEntry(entry([], { headline: 'Correction', blurb: 'We erred.' }), records)).toMatchObject({
      missing: 0,
      entry: { headline: 'Correction', outlet: null },
    })
    expect(resolveEntry(entry(['gone', 'twin']), records)).toMatchObject({
      missing: 1,
      entry: { headline: 'Harbour dues stay' },
    })
  })
})
