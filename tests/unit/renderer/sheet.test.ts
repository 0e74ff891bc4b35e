import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../core/model/reading.ts'
import { emptyFields } from '../../../core/model/fields.ts'
import type { ItemId } from '../../../core/model/ids.ts'
import { layOutSheet, lineAt, longestRow } from '../../../renderer/store/sheet.ts'

const text = 'NATURE\n\nSalt marsh returns\nBy Ada Lorne\n\n  • Waders came.\r\n\r\np. 3   letter.example\n'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const reading: Reading = {
  text,
  notices: [],
  sections: [{ title: 'NATURE', line: 1, ...at('NATURE') }],
  items: [
    {
      ...emptyFields,
      id: 'one' as ItemId,
      lines: [3, 6],
      confidence: 1,
      check: [],
      spans: [
        { field: 'headline', ...at('Salt marsh returns') },
        { field: 'by', ...at('By') },
        { field: 'byline[0]', ...at('Ada Lorne') },
        { field: 'bullet', ...at('•') },
        { field: 'body[0]', ...at('Waders came.') },
      ],
    },
  ],
  unclaimed: [{ ...at('p. 3   letter.example'), what: 'a page foot' }],
}

describe('the sheet of a source', () => {
  const sheet = layOutSheet(reading)

  it('says of each line what it was read as, and of a blank one nothing', () => {
    expect(sheet.roles).toEqual(['section', null, 'headline', 'byline', null, 'body', null, 'unclaimed'])
  })

  it('gives an item its lines, the blank ones between them too', () => {
    expect([...sheet.owners]).toEqual([-1, -1, 0, 0, 0, 0, -1, -1])
    expect([...sheet.leftovers]).toEqual([-1, -1, -1, -1, -1, -1, -1, 0])
  })

  it('draws each line without its end, however the line ends', () => {
    expect(sheet.rows.map(row => text.slice(row.start, row.end))).toEqual([
      'NATURE',
      '',
      'Salt marsh returns',
      'By Ada Lorne',
      '',
      '  • Waders came.',
      '',
      'p. 3   letter.example',
    ])
  })

  it('knows the line an offset stands on', () => {
    expect(lineAt(sheet, 0)).toBe(1)
    expect(lineAt(sheet, text.indexOf('Ada'))).toBe(4)
    expect(lineAt(sheet, text.length)).toBe(8)
  })

  it('draws a line that is too long in several rows under one number, losing nothing and cutting no pair', () => {
    const long = 'a'.repeat(longestRow - 1) + '🜁' + 'b '.repeat(longestRow) + '\nend'
    const { rows, lines, firstRows } = layOutSheet({ ...reading, text: long, sections: [], items: [], unclaimed: [] })
    expect(lines).toBe(2)
    expect(rows.map(row => long.slice(row.start, row.end)).join('')).toBe(long.replace('\n', ''))
    expect(rows.every(row => row.end - row.start <= longestRow)).toBe(true)
    expect(rows.some(row => /^[\uDC00-\uDFFF]/.test(long.slice(row.start, row.end)))).toBe(false)
    expect(rows[firstRows[1]!]!.line).toBe(2)
  })

  it('has one line for an empty text', () => {
    expect(layOutSheet({ ...reading, text: '', sections: [], items: [], unclaimed: [] }).rows).toEqual([
      { line: 1, start: 0, end: 0 },
    ])
  })
})
