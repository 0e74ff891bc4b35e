import { parse } from '../../../core/parse/index.ts'
import type { Linked } from '../../../core/relate/links-from.ts'
import type { Structured } from '../../../core/model/structured.ts'
import type { Page } from './html.ts'
import type { Part } from '../opened.ts'

/**
 * A page as it is read: one whose lines were broken by hand as the plain text it was made of, with the addresses of its
 * links.
 */
export const partOf = ({ structured, plain }: Pick<Page, 'structured' | 'plain'>): Part =>
  plain === null ? { structured } : { text: plain.text, linked: linkedItems(plain) }

/** The items of a plain text with the links that stand in their lines. */
function linkedItems({ text, blocks }: Structured): Linked[] {
  const links = blocks.flatMap(block => block.links)
  if (links.length === 0) return []
  let at = 0
  return parse(text).items.map(({ headline, body, spans }) => {
    const end = spans.reduce((most, span) => Math.max(most, span.end), 0)
    const from = at
    while (at < links.length && links[at]!.start < end) at++
    return {
      headline,
      body,
      links: links.slice(from, at).map(({ start, end: to, url }) => ({ label: text.slice(start, to), url })),
    }
  })
}
