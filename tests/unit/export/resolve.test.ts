import { describe, expect, it } from 'vitest'
import { resolveEntry, toExportIssue, type Records } from '../../../core/export/resolve.ts'
import { noCuration, type CurationRecord } from '../../../core/model/curation.ts'
import { DigestRecord } from '../../../core/model/digest.ts'
import { emptyFields, type ItemFields } from '../../../core/model/fields.ts'
import { EntryId, IssueId, ItemId, SourceId } from '../../../core/model/ids.ts'
import { IssueRecord, type Entry } from '../../../core/model/issue.ts'
import type { RecordKind, RecordOf } from '../../../core/model/records.ts'
import { SourceRecord } from '../../../core/model/source.ts'

const source = (id: string, outlet: string, items: Record<string, Partial<ItemFields>>): SourceRecord =>
  SourceRecord.parse({
    id,
    name: id,
    title: id,
    outlet,
    date: null,
    language: 'hy',
    format: 'text',
    encoding: 'utf-8',
    sha256: null,
    importedAt: '2026-11-20T00:00:00Z',
    reading: {
      text: '',
      sections: [],
      unclaimed: [],
      notices: [],
      items: Object.entries(items).map(([item, fields]) => ({
        ...emptyFields,
        ...fields,
        id: item,
        lines: [1, 1],
        spans: [],
        confidence: 1,
        check: [],
      })),
    },
  })

const sources = [
  source('s1', 'Harbour Wire', {
    dues: {
      headline: 'Dues frozen',
      deck: 'Until 2028',
      byline: ['Ada Lorne'],
      body: [{ type: 'paragraph', text: 'They stay.' }],
      links: [{ label: 'Minutes', url: 'https://example.org/m' }],
      credit: '© Roe',
    },
  }),
  source('s2', 'Estuary Letter', {
    twin: {
      headline: 'Harbour dues stay',
      byline: ['Ada Lorne', 'Jo Winter'],
      body: [{ type: 'paragraph', text: 'No rise.' }],
      links: [
        { label: 'The minutes', url: 'https://example.org/m' },
        { label: 'Read More Here', url: null },
      ],
    },
    bare: {},
  }),
]
const curation: CurationRecord = {
  sourceId: SourceId.parse('s1'),
  items: { [ItemId.parse('dues')]: { ...noCuration, edits: { headline: 'Dues frozen till 2028' } } },
}
const digest = DigestRecord.parse({
  id: 'd',
  name: 'Tidewater',
  masthead: 'Tidewater Weekly',
  language: 'en',
  sections: [],
  template: 'broadsheet',
  nextNumber: 49,
})
const records: Records = {
  get<K extends RecordKind>(kind: K, id?: string) {
    const found =
      kind === 'source'
        ? sources.find(each => each.id === id)
        : kind === 'curation' && id === 's1'
          ? curation
          : kind === 'digest'
            ? digest
            : null
    return (found ?? null) as RecordOf<K> | null
  },
  sourceOf: item => sources.find(each => each.reading.items.some(read => read.id === item))?.id ?? null,
}

let made = 0
const entry = (itemIds: string[], fields: Partial<Entry> = {}): Entry => ({
  id: EntryId.parse(`e${made++}`),
  itemIds: itemIds.map(id => ItemId.parse(id)),
  level: 'full',
  headline: null,
  blurb: null,
  byline: null,
  links: null,
  credit: null,
  note: null,
  also: [],
  ...fields,
})
const issue = (entries: Entry[], fields: Partial<IssueRecord> = {}): IssueRecord =>
  IssueRecord.parse({
    id: IssueId.parse('i'),
    digestId: 'd',
    title: 'The marsh',
    subject: null,
    preheader: null,
    number: 48,
    date: '2026-11-24',
    state: 'draft',
    template: 'broadsheet',
    intro: 'One.\n\nTwo.',
    outro: '',
    createdAt: '2026-11-20T00:00:00Z',
    ...fields,
    sections: fields.sections ?? [{ id: 'x', title: 'Decisions', printed: true, entries }],
  })

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

describe('toExportIssue', () => {
  it('takes masthead and language from the digest, and the introduction as paragraphs', () => {
    expect(toExportIssue(issue([entry(['dues'])]), records)).toMatchObject({
      masthead: 'Tidewater Weekly',
      language: 'en',
      intro: [
        { type: 'paragraph', text: 'One.' },
        { type: 'paragraph', text: 'Two.' },
      ],
      outro: [],
    })
    expect(toExportIssue(issue([entry(['dues'])], { digestId: null, title: '' }), records)).toMatchObject({
      masthead: '',
      title: 'Untitled issue',
    })
  })

  it('prints a brief as its headline and links', () => {
    const [brief] =
      toExportIssue(issue([entry(['dues'], { level: 'brief', note: 'N' })]), records).sections[0]?.entries ?? []
    expect(brief).toMatchObject({
      headline: 'Dues frozen till 2028',
      deck: null,
      byline: [],
      body: [],
      credit: null,
      note: null,
      links: [{ label: 'Minutes', url: 'https://example.org/m' }],
    })
  })

  it('leaves out entries of which nothing is left, and sections without entries', () => {
    const sections = toExportIssue(
      issue([], {
        sections: [
          { id: 'a', title: 'Gone', printed: true, entries: [entry(['gone']), entry(['bare'])] },
          { id: 'b', title: 'Kept', printed: false, entries: [entry(['gone'], { note: 'Removed.' })] },
        ] as unknown as IssueRecord['sections'],
      }),
      records,
    ).sections
    expect(sections).toMatchObject([{ title: null, entries: [{ note: 'Removed.' }] }])
  })

  it('levels every field to one line', () => {
    const [own] =
      toExportIssue(
        issue([
          entry([], {
            headline: ' Two\nlines\u0000 ',
            links: [
              { label: ' ', url: 'https://example.org/ ' },
              { label: '\t', url: '' },
            ],
          }),
        ]),
        records,
      ).sections[0]?.entries ?? []
    expect(own).toMatchObject({
      headline: 'Two lines',
      links: [{ label: 'https://example.org/', url: 'https://example.org/' }],
    })
  })
})
