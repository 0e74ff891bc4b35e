import { docx, paragraph, utf8 } from '../../unit/formats/make-document.ts'
import { dress } from '../dress.ts'
import { plain } from '../manner.ts'
import type { Render } from './render.ts'
import { mailchimp } from './mails-in-tables.ts'
import { escaped, Sheet } from './sheet.ts'

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64').replace(/.{76}/g, '$&\r\n')

/** A mail with the same letter as text and as a page. */
export const alternatives: Render = digest => {
  const page = mailchimp(digest)
  const text = dress(digest, { ...plain, wrap: 72, section: 'caps' }).text()
  const part = (type: string, content: string) =>
    `--b1\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(content)}\r\n`
  const mail = `From: Petra Holm <ed@letters.example>\r\nTo: list@letters.example\r\nSubject: =?utf-8?B?${Buffer.from(digest.issue).toString('base64')}?=\r\nDate: Fri, 9 May 2031 08:12:00 +0000\r\nMessage-ID: <9@letters.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b1"\r\n\r\n${part('text/plain', text)}${part('text/html', page.content as string)}--b1--\r\n`
  return { name: `${digest.name}.eml`, content: mail, gold: page.gold }
}

const run = (text: string, bold = false) =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
const bold = (text: string) => `<w:p>${run(text, true)}</w:p>`

/** A Word document, by its heading styles; or with nothing but bold lines. */
const word =
  (styles: boolean): Render =>
  digest => {
    const sheet = new Sheet(digest, { link: words => escaped(words), text: escaped })
    const addresses: Record<string, string> = {}
    sheet.put(
      styles ? paragraph(escaped(digest.title), 'Heading1') : bold(escaped(digest.title)),
      paragraph(escaped(digest.issue)),
      paragraph(sheet.intro()),
    )
    for (const { title, stories } of digest.sections) {
      sheet.put(styles ? paragraph(sheet.section(title), 'Heading2') : bold(sheet.section(title.toUpperCase())))
      for (const story of stories) {
        const told = sheet.tell(story, { button: true, outlet: 'source' })
        sheet.put(
          styles ? paragraph(told.headline, 'Heading3') : bold(told.headline),
          told.names && paragraph(told.names),
          ...told.body.map(({ type, html }) =>
            paragraph(html, type === 'quote' ? 'Quote' : type === 'bullet' ? 'ListBullet' : ''),
          ),
          told.credit && paragraph(told.credit),
          told.outlet && paragraph(told.outlet),
        )
        if (told.button) {
          const id = `rId${String(Object.keys(addresses).length + 7)}`
          addresses[id] = told.button.url
          sheet.put(`<w:p><w:hyperlink r:id="${id}">${run(escaped(told.button.label))}</w:hyperlink></w:p>`)
        }
      }
    }
    return sheet.done('docx', docx(sheet.parts.join(''), addresses))
  }
export const wordStyles = word(true)
export const wordBold = word(false)

/** A feed whose entries hold pages. */
export const feed: Render = digest => {
  const sheet = new Sheet(digest)
  const entries: string[] = []
  for (const { stories } of digest.sections) {
    for (const story of stories) {
      const told = sheet.tell(story, { inline: true, linked: true })
      const body = `${told.body.map(({ type, html }) => (type === 'bullet' ? `<ul><li>${html}</li></ul>` : `<p>${html}</p>`)).join('')}${told.credit ? `<p>${told.credit}</p>` : ''}`
      entries.push(
        `<item><title>${escaped(story.headline)}</title><link>${told.url}</link><guid>${told.url}</guid>${story.byline.length > 0 ? `<dc:creator>${escaped(story.byline.join(', '))}</dc:creator>` : ''}<content:encoded><![CDATA[${body}]]></content:encoded></item>`,
      )
    }
  }
  return sheet.done(
    'xml',
    utf8(
      `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${escaped(digest.title)}</title><link>https://l.example</link><language>${digest.language}</language>${entries.join('')}</channel></rss>`,
    ),
  )
}
