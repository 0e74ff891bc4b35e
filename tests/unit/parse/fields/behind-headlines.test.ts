import { expect, test } from 'vitest'
import { parse } from '../../../../core/parse/index.ts'

const story = (headline: string) =>
  `${headline}\n\nIt was told on Monday. By Friday two hundred people had seen it.\n\n`

test('an address behind headlines is their link, and the words behind it are its label', () => {
  const text = ['Ferry late', 'Mill sold', 'Eels back', 'Fee raised']
    .map((head, i) => story(`${head} https://a.example/${i} read more`))
    .join('')
  expect(parse(text).items.map(({ headline, links }) => [headline, links])).toEqual([
    ['Ferry late', [{ label: 'read more', url: 'https://a.example/0' }]],
    ['Mill sold', [{ label: 'read more', url: 'https://a.example/1' }]],
    ['Eels back', [{ label: 'read more', url: 'https://a.example/2' }]],
    ['Fee raised', [{ label: 'read more', url: 'https://a.example/3' }]],
  ])
})

test('a headline of which nothing would be left is left whole', () => {
  const heads = [
    'The Gazette: Mill sold',
    'The Lever: Eels back',
    'The Gazette: https://a.example/9',
    'The Lever: Ferry late',
  ]
  for (const { headline } of parse(heads.map(story).join('')).items) expect(headline).not.toBe('')
})
