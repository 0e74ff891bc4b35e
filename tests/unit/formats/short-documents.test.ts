import { expect, it } from 'vitest'
import { docx, paragraph, read } from './make-document.ts'

const late = 'The ferry left at ten, and nobody was on it.'
const soon = 'The harbour master says it will leave at nine from Monday on.'
const address = 'https://quay.example/1'
const head = 'Ferry late again'
const rss = (entry: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Quay Post</title><link>https://quay.example/</link><description>x</description><item>${entry}<link>${address}</link><guid>1</guid></item></channel></rss>`
const mail = (subject: string, body: string) =>
  `From: Ann Lee <ann@quay.example>\r\nTo: list@quay.example\r\nSubject: ${subject}\r\nDate: Mon, 4 May 2026 09:00:00 +0000\r\nMessage-ID: <1@quay.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`
const page = (body: string) => `<html><body>${body}</body></html>`

/** A story as an editor would write it down: its headline, text, links (a label and where it leads) and writers. */
interface Story {
  readonly headline?: string
  readonly body?: readonly string[]
  readonly links?: readonly string[]
  readonly byline?: readonly string[]
}

const documents: readonly (readonly [
  what: string,
  name: string,
  content: string | Uint8Array,
  stories: readonly Story[],
])[] = [
  [
    'a feed’s entry of one line',
    'a.rss',
    rss(`<title>${head}</title><description>${late}</description>`),
    [{ headline: head, body: [late], links: [` ${address}`] }],
  ],
  [
    'a feed’s entry with a title only',
    'a.rss',
    rss(`<title>${head}</title>`),
    [{ headline: head, links: [` ${address}`] }],
  ],
  [
    'a feed’s entry without a title',
    'a.rss',
    rss(`<description>${late}</description>`),
    [{ body: [late], links: [` ${address}`] }],
  ],
  [
    'an entry of Atom in HTML',
    'a.atom',
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Quay Post</title><id>x</id><updated>2026-05-04T00:00:00Z</updated><entry><title>${head}</title><id>1</id><updated>2026-05-04T00:00:00Z</updated><link href="${address}"/><author><name>Ann Lee</name></author><content type="html">&lt;p&gt;${late}&lt;/p&gt;</content></entry></feed>`,
    [{ headline: head, body: [late], links: [` ${address}`], byline: ['Ann Lee'] }],
  ],
  ['a mail of two paragraphs', 'a.eml', mail(head, `<p>${late}</p><p>${soon}</p>`), [{ body: [late, soon] }]],
  [
    'a mail with a headline',
    'a.eml',
    mail('Quay Weekly', `<h2>${head}</h2><p>${late}</p>`),
    [{ headline: head, body: [late] }],
  ],
  ['Markdown with one heading and one paragraph', 'a.md', `# ${head}\n\n${late}\n`, [{ headline: head, body: [late] }]],
  ['Markdown with a lower heading', 'a.md', `## ${head}\n\n${late}\n`, [{ headline: head, body: [late] }]],
  [
    'Markdown with a link under its paragraph',
    'a.md',
    `# ${head}\n\n${late}\n\n[Read more](${address})\n`,
    [{ headline: head, body: [late], links: [`Read more ${address}`] }],
  ],
  [
    'Markdown with a title over its one story',
    'a.md',
    `# Quay Weekly\n\n## [${head}](${address})\n\n${late}\n`,
    [{ headline: head, body: [late], links: [` ${address}`] }],
  ],
  [
    'a page with one headline and one link',
    'a.html',
    page(`<h1>${head}</h1><a href="${address}">Read more</a>`),
    [{ headline: head, links: [`Read more ${address}`] }],
  ],
  [
    'a page with a headline that leads somewhere',
    'a.html',
    page(`<h2><a href="${address}">${head}</a></h2>`),
    [{ headline: head, links: [` ${address}`] }],
  ],
  [
    'a page with one headline and one paragraph',
    'a.html',
    page(`<h1>${head}</h1><p>${late}</p>`),
    [{ headline: head, body: [late] }],
  ],
  ['a page of one paragraph', 'a.html', page(`<p>${late}</p>`), [{ body: [late] }]],
  [
    'a page with a byline',
    'a.html',
    page(`<h1>${head}</h1><p>By Ann Lee</p><p>${late}</p><p>${soon}</p>`),
    [{ headline: head, body: [late, soon], byline: ['Ann Lee'] }],
  ],
  [
    'a page with a quotation',
    'a.html',
    page(`<h1>${head}</h1><blockquote>Nobody was on it.</blockquote><p>${soon}</p>`),
    [{ headline: head, body: ['Nobody was on it.', soon] }],
  ],
  [
    'a page with a picture',
    'a.html',
    page(`<img src="1.jpg" alt="Gulls"><h1>${head}</h1><p>${late}</p>`),
    [{ headline: head, body: [late] }],
  ],
  [
    'a page with a list of two links',
    'a.html',
    page(
      `<h1>Quay links</h1><ul><li><a href="${address}">${head}</a></li><li><a href="${address}2">Market moves indoors</a></li></ul>`,
    ),
    [
      { headline: head, links: [` ${address}`] },
      { headline: 'Market moves indoors', links: [` ${address}2`] },
    ],
  ],
  [
    'a page with a title over two stories',
    'a.html',
    page(`<h1>Quay Weekly</h1><h2>${head}</h2><p>${late}</p><h2>Market moves indoors</h2><p>${soon}</p>`),
    [
      { headline: head, body: [late] },
      { headline: 'Market moves indoors', body: [soon] },
    ],
  ],
  [
    'a Word document with a heading and a paragraph',
    'a.docx',
    docx(paragraph(head, 'Heading1') + paragraph(late)),
    [{ headline: head, body: [late] }],
  ],
]

it.each(documents)('%s is read as an editor would', async (_, name, content, stories) => {
  const {
    parsed: { text, items, sections, unclaimed },
  } = await read(name, content)
  expect(
    items.map(({ headline, body, links, byline }) => ({
      headline,
      body: body.map(block => block.text),
      links: links.map(({ label, url }) => `${label} ${url}`),
      byline,
    })),
  ).toEqual(
    stories.map(({ headline = null, body = [], links = [], byline = [] }) => ({ headline, body, links, byline })),
  )
  const claimed = [...sections, ...items.flatMap(item => item.spans), ...unclaimed].sort((a, b) => a.start - b.start)
  expect(
    claimed
      .reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text)
      .trim(),
  ).toBe('')
})
