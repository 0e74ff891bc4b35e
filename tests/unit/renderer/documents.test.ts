import { describe, expect, it } from 'vitest'
import type { SourceRow } from '../../../core/contract/views.ts'
import type { SourceId } from '../../../core/model/ids.ts'
import { documentRows, isOn, labelOf, type DocumentRow } from '../../../renderer/store/documents.ts'

const source = (title: string, own: Partial<SourceRow> = {}): SourceRow => ({
  id: title as SourceId,
  name: `${title}.txt`,
  title,
  outlet: 'Estuary Letter',
  date: null,
  format: 'text',
  items: 3,
  fresh: 3,
  toCheck: 0,
  importedAt: '2026-11-18T08:00:00Z',
  ...own,
})
const brief = (row: DocumentRow) => (row.type === 'outlet' ? `# ${row.outlet} ${row.documents}` : row.label)

describe('the list of documents', () => {
  it('groups by publisher, newest first, with items made by hand at the end', () => {
    const rows = documentRows(
      [
        source('A thought', { outlet: '', format: 'hand' }),
        source('Harbour Wire 7', { outlet: 'Harbour Wire' }),
        source('Estuary Letter no. 9'),
        source('Estuary Letter no. 31'),
        source('Estuary Letter no. 30'),
        source('Loose page', { outlet: '' }),
      ],
      new Set(),
    )
    expect(rows.map(brief)).toEqual([
      '# Estuary Letter 3',
      'No. 31',
      'No. 30',
      'No. 9',
      '# Harbour Wire 1',
      '7',
      '# No publisher 1',
      'Loose page',
      '# By hand 1',
      'A thought',
    ])
  })

  it('has the parts of a long document in their order', () => {
    const rows = documentRows(
      ['no. 2, part 1 of 2', 'no. 3, part 10 of 10', 'no. 3, part 9 of 10', 'no. 2, part 2 of 2'].map(title =>
        source(`Estuary Letter ${title}`),
      ),
      new Set(),
    )
    expect(rows.slice(1).map(brief)).toEqual([
      'No. 3, part 9 of 10',
      'No. 3, part 10 of 10',
      'No. 2, part 1 of 2',
      'No. 2, part 2 of 2',
    ])
  })

  it('keeps a folded publisher to its name', () => {
    expect(documentRows([source('Estuary Letter no. 1')], new Set(['Estuary Letter'])).map(brief)).toEqual([
      '# Estuary Letter 1',
    ])
  })

  it('calls a document by what its publisher’s name doesn’t say, and its day', () => {
    expect(labelOf(source('Estuary Letter, no. 31', { date: '2026-11-17' }), 2026)).toBe('No. 31 · 17 Nov')
    expect(labelOf(source('Estuary Letter', { date: '2025-11-17' }), 2026)).toBe('17 Nov 2025')
    expect(labelOf(source('Estuary Letter'), 2026)).toBe('Estuary Letter')
    expect(labelOf(source('Mail of a friend', { outlet: '' }), 2026)).toBe('Mail of a friend')
    expect(labelOf(source('A bench', { outlet: '', format: 'hand', date: '2026-11-22' }), 2026)).toBe('A bench')
  })

  it('takes a document for new while nothing in it was decided', () => {
    expect(isOn('new', source('x'))).toBe(true)
    expect(isOn('new', source('x', { fresh: 2 }))).toBe(false)
    expect(isOn('new', source('x', { items: 0, fresh: 0 }))).toBe(false)
    expect(isOn('check', source('x', { toCheck: 1 }))).toBe(true)
  })
})
