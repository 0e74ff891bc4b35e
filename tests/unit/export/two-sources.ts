import type { Records } from '../../../core/export/resolve/records.ts'
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
export const records: Records = {
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

export let made = 0
export const entry = (itemIds: string[], fields: Partial<Entry> = {}): Entry => ({
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
export const issue = (entries: Entry[], fields: Partial<IssueRecord> = {}): IssueRecord =>
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
