import fc from 'fast-check'
import type { ItemCuration } from '../../../core/model/curation.ts'
import type { ItemFields } from '../../../core/model/fields.ts'
import type { SourceRecord } from '../../../core/model/source.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { MemoryDesk, sourceWith } from '../curate/memory-desk.ts'

/**
 * Few words, so that searches find something: with signs, accents, scripts without spaces, and letters outside the
 * basic plane.
 */
const vocabulary = [
  'court',
  'courts',
  'Court',
  'council',
  'co-op',
  'coop',
  'café',
  'CAFE',
  'naïve',
  'straße',
  'ferry',
  'fer',
  'x',
  '7',
  '70s',
  '東京',
  '東京都',
  'กรุงเทพ',
  'йод',
  'ёж',
  '𝒜lpha',
  '𐌰𐌱',
  '’tis',
  "don't",
  '“said”',
  'a.b',
  'C++',
  '№5',
  '-',
  '&',
  'ﬁne',
  '1.5',
  'e-mail',
  'İstanbul',
  'snow☃man',
  'under_score',
]
const word = fc.constantFrom(...vocabulary)
const words = (most: number) => fc.array(word, { maxLength: most }).map(all => all.join(' '))
const name = fc.oneof(words(2), fc.constantFrom('Ana Kovač', 'Per Øst', ''))
const day = fc.constantFrom('2031-03-01', '2031-03-02', '2030-12-31')

const fields: fc.Arbitrary<Partial<ItemFields>> = fc.record({
  section: fc.option(name),
  kind: fc.constantFrom('story', 'photo', 'event'),
  headline: fc.option(words(4)),
  byline: fc.array(name, { maxLength: 2 }),
  body: fc.array(
    words(8).map(text => ({ type: 'paragraph' as const, text })),
    { maxLength: 2 },
  ),
  links: fc.array(
    word.map(label => ({ label, url: null })),
    { maxLength: 1 },
  ),
  credit: fc.option(name),
})
const tagIds = ['t1', 't2', 't3']
const curation: fc.Arbitrary<ItemCuration> = fc.record({
  tags: fc.uniqueArray(fc.constantFrom(...tagIds, 'gone'), { maxLength: 3 }),
  notes: fc.array(
    words(2).map(text => ({ id: 'n1', text: text || 'x', anchor: null, at: '' })),
    { maxLength: 1 },
  ),
  status: fc.constantFrom('new', 'kept', 'aside', 'held'),
  heldUntil: fc.option(fc.constantFrom('2031-03-13', '2031-03-14', '2031-03-15')),
  starred: fc.boolean(),
  edits: fc.oneof(fc.constant({}), fc.record({ headline: fc.option(words(3)) }), fc.record({ section: name })),
}) as fc.Arbitrary<ItemCuration>

export interface RandomDocument {
  readonly source: SourceRecord
  readonly curation: Readonly<Record<string, ItemCuration>> | null
}

export const document = (id: string): fc.Arbitrary<RandomDocument> =>
  fc
    .record({
      items: fc.array(fields, { maxLength: 4 }),
      decided: fc.option(fc.array(curation, { maxLength: 4 })),
      name: fc.constantFrom('a.txt', 'b2.txt', 'b10.txt'),
      title: fc.oneof(words(2), fc.constant('Week 7')),
      outlet: fc.constantFrom('', 'Harbour Letter', 'harbour letter', 'Quay'),
      date: fc.option(day),
      language: fc.constantFrom(null, 'en', 'en-GB', 'hy'),
      importedAt: fc.constantFrom('2031-03-01T08:00:00.000Z', '2031-03-14T08:00:00.000Z'),
      format: fc.constantFrom('text' as const, 'hand' as const),
      doubts: fc.array(fc.boolean(), { maxLength: 4 }),
    })
    .map(({ items, decided, doubts, ...more }) => {
      const source = sourceWith(id, items, more)
      source.reading.items.forEach((item, index) => {
        if (doubts[index]) item.check.push('unsure')
      })
      const pairs = source.reading.items.flatMap((item, index) =>
        decided?.[index] ? [[item.id, decided[index]] as const] : [],
      )
      return { source, curation: decided ? Object.fromEntries(pairs) : null }
    })

export const tags = [
  { id: 't1', name: 'Courts', parent: null, colour: 'blue', description: '' },
  { id: 't2', name: 'Local courts', parent: 't1', colour: 'teal', description: '' },
  { id: 't3', name: 'Sea', parent: null, colour: 'plum', description: '' },
] as Tag[]

const value = fc.oneof(
  word,
  fc.constantFrom(
    'Courts',
    'Sea',
    'Week',
    'Harbour',
    'Quay',
    'Ana',
    'story',
    'photo',
    'en',
    'd1',
    'd1-1',
    'a.txt',
    'None',
    'No. 7',
  ),
)
const term: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 2, arbitrary: fc.array(word, { minLength: 1, maxLength: 3 }).map(all => `"${all.join(' ')}"`) },
  { weight: 2, arbitrary: word.map(text => text.slice(0, 2)) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('tag', 'source', 'outlet', 'section', 'by', 'kind', 'lang', 'id', 'in'), value)
      .map(([field, text]) => `${field}:"${text}"`),
  },
  fc.constantFrom(
    'section:""',
    'by:""',
    'outlet:""',
    'lang:""',
    'untagged',
    'has:link',
    'has:photo',
    'has:note',
    'has:credit',
  ),
  fc.constantFrom('new', 'kept', 'aside', 'held', 'starred', 'used', 'unused', 'check').map(what => `is:${what}`),
  fc.constantFrom('date:2031', 'date:2031-03-02', 'date:..2031-03-01', 'date:2031-03..'),
)
const group = fc.array(
  fc.tuple(fc.constantFrom('', '', '-'), term).map(all => all.join('')),
  { minLength: 1, maxLength: 3 },
)
export const query: fc.Arbitrary<string> = fc.oneof(
  fc.constant(''),
  group.map(all => all.join(' ')),
  fc.tuple(group, group).map(([a, b]) => `${a.join(' ')} OR ${b.join(' ')}`),
  fc.tuple(fc.constantFrom('', '-'), group, group).map(([not, a, b]) => `${not}(${a.join(' OR ')}) ${b.join(' ')}`),
)

/** Documents, themes and one issue that holds the first item of each document but the last. */
export function deskOf(documents: readonly RandomDocument[]): MemoryDesk {
  const desk = new MemoryDesk()
  for (const { source, curation: items } of documents) {
    desk.records.set(`source/${source.id}`, source)
    if (items) desk.records.set(`curation/${source.id}`, { sourceId: source.id, items })
  }
  desk.records.set('tags', { tags })
  const used = documents.slice(0, -1).flatMap(({ source }) => source.reading.items[0]?.id ?? [])
  desk.records.set('issue/i1', {
    id: 'i1',
    title: 'Week 7',
    number: 7,
    sections: [{ id: 's', title: '', printed: true, entries: [{ itemIds: used }] }],
  })
  return desk
}
