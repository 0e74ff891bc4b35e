import { expect, it } from 'vitest'
import type { Item } from '../../../core/model/item.ts'
import { itemRowText, rowText, sourceText, storedRow } from '../../../main/index/item-row.ts'

const words = (fields: Partial<Item>) =>
  storedRow({
    id: 'i',
    headline: null,
    kind: 'story',
    byline: [],
    section: null,
    credit: null,
    body: [],
    links: [],
    curation: { tags: [], starred: false, notes: [], edits: {} },
    read: { check: [] },
    ...fields,
  } as unknown as Item).words

it('an item that is a link and nothing else is called by that link', () => {
  const links = [{ label: 'The tide tables', url: 'https://tide.example/' }]
  expect(words({ links })).toBe('The tide tables')
  expect(words({ links: [{ label: '', url: 'https://tide.example/' }] })).toBe('https://tide.example/')
  expect(words({ links, headline: 'High water' })).toBe('')
  expect(words({ links, body: [{ type: 'paragraph', text: 'At six.' }] })).toBe('At six.')
})

it('a line’s JSON keeps typographic signs escaped, so that text of Western Europe stays a byte a letter', () => {
  const row = {
    ...storedRow({
      id: 'i',
      headline: '“Ärger” – and \\… more',
      kind: 'story',
      byline: ['Ørsted’s'],
      section: null,
      credit: '€ 5',
      body: [],
      links: [],
      curation: { tags: [], starred: false, notes: [], edits: {} },
      read: { check: [] },
    } as unknown as Item),
  }
  expect(JSON.parse(rowText(row))).toEqual(row)
  expect(rowText(row)).not.toMatch(/[^\0-\xff]/)
  expect(rowText({ ...row, section: 'Суд' })).toContain('Суд')
  const line = itemRowText(
    rowText(row),
    sourceText({ id: 's', title: 'Tom’s œuvre – 14 March', outlet: 'Œil™', date: null } as never),
    [{ id: 'n', title: '“May”', number: 5 } as never],
    'new',
  )
  expect(line).not.toMatch(/[^\0-\xff]/)
  expect(JSON.parse(line)).toMatchObject({
    sourceTitle: 'Tom’s œuvre – 14 March',
    outlet: 'Œil™',
    usedIn: [{ title: '“May”' }],
  })
})
