import type { IssueWords } from '../model/words.ts'
import { htmlContext } from './html/html-context.ts'
import type { HtmlBlock, HtmlEntry, HtmlLink, HtmlPicture } from './html/context.ts'
import type { ExportIssue } from './model.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const element = (name: string, text: string | null): string =>
  text === null ? '' : `<${name}>${escaped(text)}</${name}>\n`

const blockHtml = (block: HtmlBlock): string =>
  block.type === 'list'
    ? `<ul>${block.items.map(item => `<li>${escaped(item)}</li>`).join('')}</ul>\n`
    : block.type === 'quote'
      ? `<blockquote><p>${escaped(block.text)}</p></blockquote>\n`
      : element('p', block.text)

const linkHtml = ({ label, href }: HtmlLink): string =>
  href === null ? escaped(label) : `<a href="${escaped(href)}">${escaped(label)}</a>`

/** A picture can't be pasted everywhere: its words stand for it. */
const pictureHtml = (picture: HtmlPicture, words: IssueWords): string =>
  element(
    'p',
    [
      `[${words.picture}${picture.alt && `: ${picture.alt}`}]`,
      picture.caption,
      picture.credit && `(${words.kinds.photo}: ${picture.credit})`,
    ]
      .filter(Boolean)
      .join(' '),
  )

function entryHtml(entry: HtmlEntry, words: IssueWords): string {
  const said = [entry.label, entry.byline === null ? null : `${words.by} ${entry.byline}`]
    .filter(part => part !== null)
    .join(' · ')
  const meta = [...entry.links.map(linkHtml), ...(entry.outlet === null ? [] : [escaped(entry.outlet)])].join(' · ')
  return [
    element(`h${entry.heading}`, entry.headline),
    entry.deck === null ? '' : `<p><em>${escaped(entry.deck)}</em></p>\n`,
    element('p', said || null),
    ...entry.pictures.map(picture => pictureHtml(picture, words)),
    ...entry.blocks.map(blockHtml),
    element('p', entry.credit),
    meta ? `<p>${meta}</p>\n` : '',
    ...entry.also.map(link => `<p>${words.also}: ${linkHtml(link)}</p>\n`),
    entry.note === null ? '' : `<p><em>${words.note}.</em> ${escaped(entry.note)}</p>\n`,
  ].join('')
}

/**
 * The issue as HTML without any looks of its own, for pasting into a mailing program, a blog or a word processor:
 * headings, paragraphs, lists, quotes and links.
 */
export function writeRichText(issue: ExportIssue): string {
  const context = htmlContext(issue)
  return [
    element('h1', context.title),
    ...context.intro.map(blockHtml),
    ...context.sections.flatMap(section => [
      element('h2', section.title),
      ...section.entries.map(entry => entryHtml(entry, context.words)),
    ]),
    ...context.outro.map(blockHtml),
  ].join('')
}
