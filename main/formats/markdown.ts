import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { parse as parseYaml } from 'yaml'
import { readHtml, type Page } from './html.ts'

export interface MarkdownPage extends Page {
  /** Day of the document, as the front matter has it. */
  readonly date: string | null
}

/** Reads Markdown by way of the page it makes. Front matter tells title, language and date and is no text. */
export function readMarkdown(markdown: string): MarkdownPage {
  const { body: own, matter } = frontMatter(markdown), body = own.replace(textPictures, '![$1]($2)\n')
  const html = micromark(body, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })
  const page = readHtml(html, null, undefined, { keepLines: true })
  const word = (key: string) => { const value = matter[key]; return typeof value === 'string' && value.trim() ? value.trim() : null }
  return { ...page, title: word('title') ?? page.title, language: word('lang') ?? word('language') ?? page.language, date: dayOf(matter['date']) }
}

/** Pictures as some mail tools put them into text, with or without a caption under them: "View image: (https://…)". */
const textPictures = /^(View image|Follow image link): \((https?:\/\/[^\s()]{1,2000})\)[ \t]*$(?:\r?\nCaption:[ \t]*)?/gm

const dayOf = (value: unknown) => (value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : '').match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? null

function frontMatter(markdown: string): { body: string; matter: Record<string, unknown> } {
  const found = /^\uFEFF?---[ \t]*(?:\r\n|[\n\r])/.exec(markdown)
  const close = found ? /(?:^|\r\n|[\n\r])(?:---|\.\.\.)[ \t]*(?:\r\n|[\n\r]|$)/.exec(markdown.slice(found[0].length, found[0].length + 20_000)) : null
  if (!found || !close) return { body: markdown, matter: {} }
  const body = markdown.slice(found[0].length + close.index + close[0].length)
  try {
    const matter: unknown = parseYaml(markdown.slice(found[0].length, found[0].length + close.index), { maxAliasCount: 10 })
    return matter !== null && typeof matter === 'object' && !Array.isArray(matter) ? { body, matter: matter as Record<string, unknown> } : { body: markdown, matter: {} }
  } catch {
    return { body: markdown, matter: {} }
  }
}
