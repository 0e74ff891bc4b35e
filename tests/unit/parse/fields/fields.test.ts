import { describe, expect, test } from 'vitest'
import { parse } from '../../../../core/parse/index.ts'
import { cutsOf } from '../../../../core/parse/blocks/cuts/ways.ts'

const body = 'The bridge over the weir was opened on Monday. Two hundred people came to see it.'
const first = (text: string) => parse(text).items[0]!
const marked = (text: string, field: string) =>
  parse(text)
    .items.flatMap(item => item.spans)
    .filter(span => span.field === field)
    .map(span => text.slice(span.start, span.end))

describe('fields', () => {
  test('names of a byline are fields of their own, what stands between them is marked', () => {
    const text = `Bridge Opens\nBy Ann Lee, Bo Orr and Cy Day\n\n${body}`
    expect(first(text).byline).toEqual(['Ann Lee', 'Bo Orr', 'Cy Day'])
    expect(marked(text, 'by')).toEqual(['By', ',', 'and'])
  })

  test('an address behind a label, under it, or by footnote becomes its url', () => {
    const url = 'https://a.example/x'
    const story = `Bridge opens after a year\n\n${body}\n\n`
    for (const link of [
      `Read more: ${url}`,
      `Read more\n${url}`,
      `Read more\n[${url}]`,
      `Read more\n( ${url} )`,
      `Read more <${url}>`,
      `Read more [1]\n\n[1] ${url}`,
      `Read more\n\n${url}`,
    ]) {
      expect(first(`${story}${link}\n`).links, link).toEqual([{ label: 'Read more', url }])
    }
  })

  test('the word before a picture’s maker is no field’s name', () => {
    expect(cutsOf('Beeld: Siemen Kolthof').map(({ way }) => way)).not.toContain('name')
    expect(cutsOf('Title: Bridge opens').map(({ way }) => way)).toContain('name')
  })

  test('a place that opens the text behind a headline belongs to the text', () => {
    const heads = (text: string) => cutsOf(text).map(({ end, rest }) => [text.slice(0, end), text.slice(rest)])
    expect(heads('FERRY INQUIRY. PORT SARRE — The inquiry heard that the sounder was broken.')[0]).toEqual([
      'FERRY INQUIRY.',
      'PORT SARRE — The inquiry heard that the sounder was broken.',
    ])
    expect(cutsOf('Ferry inquiry. PORT SARRE, 3 May — The inquiry heard it.').map(({ way }) => way)).not.toContain(
      'dash',
    )
    expect(cutsOf('Ferry inquiry – the sounder was broken').map(({ way }) => way)).toContain('dash')
  })

  test('what adorns a label is no part of it', () => {
    const story = `Bridge opens after a year\n\n${body}\n\n`
    expect(first(`${story}[Read more (PDF, 2 MB)]\n`).links.map(({ label }) => label)).toEqual([
      'Read more (PDF, 2 MB)',
    ])
    for (const link of [
      '[Read more]',
      'Read more →',
      '>> Read more',
      'Read more »',
      '[Read more] <https://a.example/x>',
      '[Read more: https://a.example/x]',
      '[Read more - https://a.example/x]',
      'Read more: https://a.example/x',
    ]) {
      expect(
        first(`${story}${link}\n`).links.map(({ label }) => label),
        link,
      ).toEqual(['Read more'])
    }
  })

  test('a mailbox under a label is its address', () => {
    expect(first(`Bridge opens after a year\n\n${body}\n\nRead more\ndesk@post.example\n`).links).toEqual([
      { label: 'Read more', url: 'desk@post.example' },
    ])
  })

  test('an address at the end of a headline or paragraph is a link, one inside a sentence stays in it', () => {
    expect(first(`Bridge opens https://a.example/1\n\n${body} https://a.example/2`)).toMatchObject({
      headline: 'Bridge opens',
      body: [{ type: 'paragraph', text: body }],
      links: [
        { label: '', url: 'https://a.example/1' },
        { label: '', url: 'https://a.example/2' },
      ],
    })
    expect(first(`Bridge opens\n\nAll is told at https://a.example/1 by the mayor. So there.`).links).toEqual([])
  })

  test('a footnote nobody refers to is unclaimed', () => {
    const { unclaimed } = parse(`Bridge opens\n\n${body}\n\n[1] https://a.example/1\n`)
    expect(unclaimed.map(part => part.what)).toEqual(['footnote'])
  })

  test('numbers that count headlines up are not part of them', () => {
    const text = [1, 2, 3].map(n => `${n}. Bridge ${'abc'[n]!} opens after years\n\n${body}\n\n`).join('')
    expect(parse(text).items.map(item => item.headline?.slice(0, 6))).toEqual(['Bridge', 'Bridge', 'Bridge'])
    expect(marked(text, 'bullet')).toEqual(['1.', '2.', '3.'])
  })

  test('rules between items are marks of the item before', () => {
    expect(marked(`Bridge opens\n\n${body}\n\n-----\n\nMill closes\n\n${body}`, 'rule')).toEqual(['-----'])
  })
})

test('links as Markdown has them keep their labels and addresses', () => {
  const { items } = parse(
    'Weekly\n\nFerry late again tonight\nThe boat left at ten and nobody minded at all.\n[Read more](https://a.example/1) · [Data](https://a.example/2)\n\nCouncil meets on Monday\nIt will meet at noon in the hall.\n[Read more](https://a.example/3)\n',
  )
  expect(items.map(({ links }) => links)).toEqual([
    [
      { label: 'Read more', url: 'https://a.example/1' },
      { label: 'Data', url: 'https://a.example/2' },
    ],
    [{ label: 'Read more', url: 'https://a.example/3' }],
  ])
})
