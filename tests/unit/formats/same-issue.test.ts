import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ReadItem } from '../../../core/model/reading.ts'
import { faultsIn } from './marked-decoder.ts'
import { docx, hyperlink, paragraph, pdf, read } from './make-document.ts'

const folder = join(import.meta.dirname, '../../fixtures/formats')
const issue = (extension: string) =>
  read(`lantern-post-12.${extension}`, readFileSync(join(folder, `lantern-post-12.${extension}`)))
/** Titles are set in capitals where nothing else sets them apart. */
const fieldsOf = ({ section, kind, headline, deck, byline, body, links, credit }: ReadItem) => ({
  section: section?.toLowerCase() ?? null,
  kind,
  headline,
  deck,
  byline,
  body,
  links,
  credit,
})

describe('the same issue', () => {
  it('gives the same items in text, Markdown and mail-tool HTML', async () => {
    const [text, markdown, html] = await Promise.all(['txt', 'md', 'html'].map(issue))
    expect([text!.format, markdown!.format, html!.format]).toEqual(['text', 'markdown', 'html'])
    const items = text!.parsed.items.map(fieldsOf)
    expect(items).toHaveLength(7)
    expect(markdown!.parsed.items.map(fieldsOf)).toEqual(items)
    expect(html!.parsed.items.map(fieldsOf)).toEqual(items)
  })

  it('is called and dated alike, by what each form says of itself', async () => {
    for (const extension of ['txt', 'md', 'html']) {
      expect(await issue(extension)).toMatchObject({ outlet: 'Lantern Post', date: '2031-05-09' })
    }
    expect(await issue('md')).toMatchObject({ language: 'en', title: 'Lantern Post 12' })
  })

  it('keeps pictures with their alt text, and what isn’t shown as unclaimed', async () => {
    const { parsed } = await issue('html')
    expect(parsed.items[0]!.pictures).toEqual([
      { url: 'https://cdn.lantern.example/lamp.jpg', alt: 'The ferry at night', caption: null, credit: null },
    ])
    expect(parsed.unclaimed.map(({ what, start, end }) => `${what}: ${parsed.text.slice(start, end)}`)).toEqual([
      'hidden preheader: A second lamp, a hundred gulls, and the time',
      'masthead: Lantern Post',
      'masthead: Issue 12, 9 May 2031',
      'footer: You receive this newsletter because you subscribed. Unsubscribe',
    ])
  })

  it('loses no character in any form', async () => {
    for (const extension of ['txt', 'md', 'html']) {
      expect(faultsIn((await issue(extension)).parsed), extension).toEqual([])
    }
  })
})

const stories = [
  {
    section: 'News',
    headline: 'Night ferry gets a second lamp',
    byline: ['Ann Lee'],
    body: ['The night ferry will carry a second lamp from June, the harbour office said on Monday.'],
    links: ['https://gazette.example/lamp'],
  },
  {
    section: 'News',
    headline: 'Gulls move in above the bakery',
    byline: ['Bo Orr', 'Cy Day'],
    body: ['A hundred gulls were counted on the roof of the bakery, twice as many as last year.'],
    links: [],
  },
  {
    section: 'Opinion',
    headline: 'What the long pier needs',
    byline: ['Eve Hart'],
    body: ['The long pier needs benches, and somebody who will sit on them.'],
    links: [],
  },
]
const storiesOf = (items: readonly ReadItem[]) =>
  items.map(({ section, headline, byline, body, links }) => ({
    section,
    headline,
    byline,
    body: body.map(block => block.text),
    links: links.map(link => link.url),
  }))

describe('a Word document', () => {
  it('is read by its styles, and its links keep their addresses', async () => {
    const body = [
      paragraph('Lantern Post', 'Heading1'),
      paragraph('News', 'Heading2'),
      paragraph('Night ferry gets a second lamp', 'Heading3'),
      paragraph('By Ann Lee'),
      paragraph(stories[0]!.body[0]!),
      hyperlink('Read more', 'rId7'),
      paragraph('Gulls move in above the bakery', 'Heading3'),
      paragraph('By Bo Orr and Cy Day'),
      paragraph(stories[1]!.body[0]!),
      paragraph('Opinion', 'Heading2'),
      paragraph('What the long pier needs', 'Heading3'),
      paragraph('By Eve Hart'),
      paragraph(stories[2]!.body[0]!),
    ].join('')
    const { format, parsed } = await read('lantern.docx', docx(body, { rId7: 'https://gazette.example/lamp' }))
    expect(format).toBe('docx')
    expect(storiesOf(parsed.items)).toEqual(stories)
    expect(faultsIn(parsed)).toEqual([])
  })
})

describe('a PDF', () => {
  const lines = (y: number, ...texts: string[]) => texts.map((text, i) => ({ x: 50, y: y - i * 12, size: 10, text }))
  const head = { x: 50, y: 810, size: 8, text: 'Lantern Post 12' }
  const foot = (page: number) => ({ x: 290, y: 25, size: 8, text: String(page) })
  const pages = [
    [
      head,
      { x: 50, y: 770, size: 20, text: 'News' },
      { x: 50, y: 740, size: 14, text: 'Night ferry gets a second lamp' },
      ...lines(722, 'By Ann Lee'),
      ...lines(700, 'The night ferry will carry a second lamp from June, the harbour', 'office said on Monday.'),
      { x: 50, y: 650, size: 14, text: 'Gulls move in above the bakery' },
      ...lines(632, 'By Bo Orr and Cy Day'),
      ...lines(610, 'A hundred gulls were counted on the roof of the bakery, twice as'),
      foot(1),
    ],
    [
      head,
      ...lines(770, 'many as last year.'),
      { x: 50, y: 730, size: 20, text: 'Opinion' },
      { x: 50, y: 700, size: 14, text: 'What the long pier needs' },
      ...lines(682, 'By Eve Hart'),
      ...lines(660, 'The long pier needs benches, and somebody who will sit on them.'),
      foot(2),
    ],
  ]

  it('with a text layer is read by the size and place of its lines, across pages', async () => {
    const { format, parsed } = await read('lantern.pdf', pdf(pages))
    expect(format).toBe('pdf')
    expect(storiesOf(parsed.items)).toEqual(stories.map(story => ({ ...story, links: [] })))
    expect(faultsIn(parsed)).toEqual([])
    expect(parsed.unclaimed.map(({ start, end }) => parsed.text.slice(start, end))).toEqual([
      'Lantern Post 12',
      '1',
      'Lantern Post 12',
      '2',
    ])
  })

  it('without one is refused with what to do', async () => {
    await expect(read('scan.pdf', pdf([[], []]))).rejects.toThrow(
      '‘scan.pdf’ is a PDF without a text layer: its pages are pictures of text. Run it through text recognition (OCR) first, or copy its text by hand.',
    )
  })
})
