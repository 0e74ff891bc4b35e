import { expect, it } from 'vitest'
import type { Item } from '../../../core/model/item.ts'
import { storedRow } from '../../../main/index/item-row.ts'

const words = (fields: Partial<Item>) => storedRow({
  id: 'i', headline: null, kind: 'story', byline: [], section: null, credit: null, body: [], links: [],
  curation: { tags: [], starred: false, notes: [], edits: {} }, read: { check: [] }, ...fields,
} as unknown as Item).words

it('an item that is a link and nothing else is called by that link', () => {
  const links = [{ label: 'The tide tables', url: 'https://tide.example/' }]
  expect(words({ links })).toBe('The tide tables')
  expect(words({ links: [{ label: '', url: 'https://tide.example/' }] })).toBe('https://tide.example/')
  expect(words({ links, headline: 'High water' })).toBe('')
  expect(words({ links, body: [{ type: 'paragraph', text: 'At six.' }] })).toBe('At six.')
})
