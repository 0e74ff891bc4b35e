import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { isPage } from '../detect.ts'
import { readFrontMatter } from './front-matter.ts'
import { readHtml, type Page } from '../html/html.ts'
import { plainMarkdown } from './markdown-dialects.ts'
import { withoutSiteLinks } from './site-links.ts'

export interface MarkdownPage extends Page {
  /** Day of the document, as the front matter has it. */
  readonly date: string | null
}

/**
 * Reads Markdown by way of the page it makes, which some tools put behind front matter as it is. Front matter tells
 * title, language and date and is no text.
 */
export function readMarkdown(markdown: string): MarkdownPage {
  const { body, values, address } = readFrontMatter(markdown)
  const page = isPage(markdown, body)
    ? readHtml(body, address)
    : readHtml(htmlOf(plainMarkdown(body.replace(textPictures, '![$1]($2)\n'))), address, undefined, {
        keepLines: true,
      })
  const word = (key: string) => {
    const value = values[key]
    return typeof value === 'string' && value.trim() ? value.trim() : null
  }
  return {
    ...page,
    structured: withoutSiteLinks(
      page.structured,
      address !== null || clippedFrom.some(key => /^https?:\/\//.test(word(key) ?? '')),
    ),
    title: word('title') ?? page.title,
    language: word('lang') ?? word('language') ?? page.language,
    date: dayOf(values['date']),
  }
}

const htmlOf = (markdown: string) =>
  withoutReferences(micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true }))

/** Keys of front matter that tell where a page was clipped. */
const clippedFrom = ['source', 'url', 'source_url', 'original_url', 'canonical_url', 'link']

/**
 * Numbers of footnotes, arrows back to them and the title over them are no text of the document: they were made with
 * the page.
 */
const withoutReferences = (html: string) =>
  html
    .replace(
      /<sup><a href="#user-content-fn-[^"]*" id="[^"]*" data-footnote-ref="" aria-describedby="footnote-label">\d+<\/a><\/sup>/g,
      '',
    )
    .replace(
      / ?<a href="#user-content-fnref-[^"]*" data-footnote-backref="" [^>]{0,300}>↩(?:<sup>\d+<\/sup>)?<\/a>/g,
      '',
    )
    .replace('<h2 id="footnote-label" class="sr-only">Footnotes</h2>', '')

/** Pictures as some mail tools put them into text, with or without a caption under them: "View image: (https://…)". */
const textPictures =
  /^(View image|Follow image link): \((https?:\/\/[^\s()]{1,2000})\)[ \t]*$(?:\r?\nCaption:[ \t]*)?/gm

const dayOf = (value: unknown) =>
  (value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : '').match(
    /^\d{4}-\d{2}-\d{2}/,
  )?.[0] ?? null
