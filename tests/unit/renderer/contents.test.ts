import { describe, expect, it } from 'vitest'
import type { SourceDetail } from '../../../core/contract/views.ts'
import { emptyFields, type ItemFields } from '../../../core/model/fields.ts'
import type { ItemId, SourceId } from '../../../core/model/ids.ts'
import {
  bodyLines,
  chosenAt,
  contentRows,
  inTextOrder,
  linesOf,
  sayWhatItHas,
  type ContentRow,
} from '../../../renderer/store/contents.ts'
import { layOutSheet } from '../../../renderer/store/sheet.ts'

const text = 'First\n\nNATURE\n\nSecond\nwords\nmore\n\np. 3\n\n\nThird\n'
const fields = (own: Partial<ItemFields>): ItemFields => ({ ...emptyFields, ...own })
const read = (
  id: string,
  lines: [number, number],
  own: Partial<ItemFields>,
  spans: readonly (readonly [string, string])[],
) => ({
  ...fields(own),
  id: id as ItemId,
  lines,
  confidence: 1,
  check: [],
  spans: spans.map(([field, words]) => ({
    field,
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  })),
})
const items = [
  read('a', [1, 1], { headline: 'First' }, [['headline', 'First']]),
  read('b', [5, 7], { section: 'NATURE', headline: 'Second' }, [
    ['headline', 'Second'],
    ['body[0]', 'words'],
    ['body[0]', 'more'],
  ]),
  read('c', [12, 12], { headline: 'Third' }, [['headline', 'Third']]),
]
const detail: SourceDetail = {
  source: {
    id: 's' as SourceId,
    name: 'letter-1.txt',
    title: 'Letter 1',
    outlet: 'Letter',
    date: null,
    language: null,
    format: 'text',
    encoding: 'utf-8',
    sha256: null,
    importedAt: '2026-11-17T08:00:00Z',
    reading: {
      text,
      items,
      notices: [],
      sections: [{ title: 'NATURE', line: 3, start: 7, end: 13 }],
      unclaimed: [{ start: text.indexOf('p. 3'), end: text.indexOf('p. 3') + 4, what: 'a page foot' }],
    },
  },
  items: items.map(({ id, lines: _, spans: __, confidence: ___, check: ____, ...own }) => ({
    id,
    fields: own,
    status: 'new',
    edited: false,
    starred: false,
    tags: [],
  })),
  unclaimed: 3,
}
const sheet = layOutSheet(detail.source.reading)
const brief = (row: ContentRow) =>
  row.type === 'title' ? `# ${row.title}` : row.type === 'item' ? row.item.id : `line ${row.line}: ${row.text}`

describe('what was read from a source', () => {
  it('lists items under their sections, says where a section ends, and puts what nobody claimed last', () => {
    expect(contentRows(detail, sheet, () => true, true).map(brief)).toEqual([
      'a',
      '# NATURE',
      'b',
      '# No section title',
      'c',
      '# Unclaimed',
      'line 9: p. 3',
    ])
  })

  it('lists only what a search found, with the titles that belong to it', () => {
    expect(contentRows(detail, sheet, item => item.id === 'b', false).map(brief)).toEqual(['# NATURE', 'b'])
  })

  it('goes through the text in its order, unclaimed stretches where they stand', () => {
    expect(inTextOrder(detail, sheet).map(one => (one.type === 'item' ? one.id : 'rest'))).toEqual([
      'a',
      'b',
      'rest',
      'c',
    ])
  })

  it('leads from a line to its item and back', () => {
    expect(chosenAt(6, detail, sheet)).toEqual({ type: 'item', id: 'b' })
    expect(chosenAt(9, detail, sheet)).toEqual({ type: 'unclaimed', at: 0 })
    expect(chosenAt(3, detail, sheet)).toBeNull()
    expect(linesOf({ type: 'item', id: 'b' as ItemId }, detail, sheet)).toEqual([5, 7])
    expect(linesOf({ type: 'unclaimed', at: 0 }, detail, sheet)).toEqual([9, 9])
  })

  it('counts the lines a body stands on, not its paragraphs', () => {
    expect(bodyLines(items[1]!, sheet)).toBe(2)
  })

  it('says in a line what an item has', () => {
    const say = (own: Partial<ItemFields>, lines = 0) =>
      sayWhatItHas({ ...detail.items[0]!, fields: fields(own) }, lines)
    expect(say({ body: [{ type: 'paragraph', text: 'x' }], links: [{ label: 'Read on', url: null }] }, 3)).toBe(
      '3 lines of body · 1 link',
    )
    expect(say({ kind: 'photo', body: [{ type: 'paragraph', text: 'x' }], credit: '© Tamsin Roe' }, 2)).toBe(
      'photo · © Tamsin Roe',
    )
    expect(say({ kind: 'photo', body: [{ type: 'paragraph', text: 'x' }], credit: 'Photo: Idris Fenn' }, 2)).toBe(
      'Photo: Idris Fenn',
    )
    expect(
      say({ kind: 'opinion', byline: ['Imre Dahl', 'Jo Winter'], body: [{ type: 'paragraph', text: 'x' }] }, 1),
    ).toBe('opinion · Imre Dahl, Jo Winter · 1 line of body')
    expect(say({ headline: 'Alone' })).toBe('headline only')
  })
})
