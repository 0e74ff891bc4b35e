import { parseDocument } from 'htmlparser2'
import { levelText } from '../../../core/export/level.ts'
import type { ExportEntry, ExportIssue, ExportSection } from '../../../core/export/model.ts'
import { Kind, type Block, type Link } from '../../../core/model/fields.ts'
import type { Picture } from '../../../core/model/reading.ts'

type Document = ReturnType<typeof parseDocument>
type Node = Document['childNodes'][number]
interface Element {
  readonly name: string
  readonly attribs: Readonly<Record<string, string>>
  readonly childNodes: readonly Node[]
}

/** Whether a page may be an issue that Galley wrote. */
export const looksLikeGalleyHtml = (html: string): boolean => html.includes('data-galley="1"')

/**
 * An issue that Galley wrote as HTML, for mail or for the web, from any of its templates: what each part is stands in
 * its class ("entry", "headline", "author" …) and in `data-` attributes where what is shown isn't all. Null for any
 * other page.
 */
export function readGalleyHtml(html: string): ExportIssue | null {
  const sheet = within(parseDocument(html), element => element.attribs['data-galley'] === '1')[0]
  if (!sheet) return null
  const first = (name: string) => within(sheet, element => has(element, name))[0]
  const sections = within(sheet, element => has(element, 'section')).map(sectionOf)
  const masthead = first('masthead')
  const number = Number(sheet.attribs['data-number'])
  return {
    masthead: masthead
      ? (within(masthead, element => has(element, 'logo'))[0]?.attribs['alt'] ??
        textOf(within(masthead, element => element.name === 'span')[0] ?? masthead))
      : '',
    title: textOf(first('title')),
    subject: null,
    preheader: null,
    number: Number.isSafeInteger(number) && number > 0 ? number : null,
    date: sheet.attribs['data-date'] ?? null,
    language: sheet.attribs['lang'] ?? 'en',
    template: '',
    intro: blocksOf(first('top'), ['intro']),
    sections,
    outro: blocksOf(first('foot') ?? first('end'), ['', 'text']),
  }
}

function sectionOf(section: Element): ExportSection {
  const name = within(section, element => has(element, 'name'))[0]
  return { title: name ? textOf(name) : null, entries: within(section, element => has(element, 'entry')).map(entryOf) }
}

function entryOf(entry: Element): ExportEntry {
  const all = (name: string, inside: Element = entry) => within(inside, element => has(element, name))
  const field = (name: string) => {
    const found = all(name)[0]
    return found ? textOf(found) : null
  }
  const alsoParts = all('also')
  const noted = all('note')[0]
  const kind = Kind.safeParse(entry.attribs['data-kind'])
  const language = entry.attribs['lang'] ?? null
  const pictures = all('picture').map(pictureOf)
  return {
    level: 'full',
    kind: kind.success ? kind.data : 'story',
    headline: field('headline'),
    deck: field('deck'),
    byline: all('byline')
      .flatMap(byline => all('author', byline))
      .map(textOf),
    body: blocksOf(entry, ['', 'text']),
    links: all('meta')
      .filter(meta => !has(meta, 'also'))
      .flatMap(linksOf),
    also: alsoParts.flatMap(linksOf),
    credit: field('credit'),
    note: noted ? textOf(within(noted, element => element.name === 'span')[0]) : null,
    outlet: field('outlet'),
    language,
    ...(pictures.length > 0 && { pictures }),
  }
}

/** What is said of a picture; its file isn't taken in. */
function pictureOf(part: Element): Picture {
  const said = (name: string) => textOf(within(part, element => has(element, name))[0])
  const image = within(part, element => element.name === 'img')[0]
  const alt = image ? levelText(image.attribs['alt'] ?? '') : said('alt')
  return { url: null, alt, caption: said('caption-words') || null, credit: said('photographer') || null }
}

function linksOf(part: Element): Link[] {
  return within(part, element => has(element, 'link') || has(element, 'unlinked')).map(element => {
    const exact = element.attribs['data-url']
    return { label: textOf(element), url: exact === undefined ? (element.attribs['href'] ?? null) : decoded(exact) }
  })
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** Paragraphs of these classes ("" for none), list items and quotes, in order. */
function blocksOf(part: Element | undefined, paragraphs: readonly string[]): Block[] {
  if (!part) return []
  const also = within(part, element => has(element, 'also'))
  const inAlso = new Set(also.flatMap(element => within(element, () => true)))
  return within(part, ({ name }) => name === 'p' || name === 'li' || name === 'blockquote')
    .filter(element => !inAlso.has(element))
    .flatMap(element => {
      if (element.name === 'li') return { type: 'bullet' as const, text: textOf(element) }
      if (element.name === 'blockquote') return { type: 'quote' as const, text: textOf(element) }
      return paragraphs.includes(element.attribs['class'] ?? '')
        ? { type: 'paragraph' as const, text: textOf(element) }
        : []
    })
}

const has = (element: Element, name: string): boolean => (element.attribs['class'] ?? '').split(' ').includes(name)

/** Elements inside a part that a test finds, in document order. Walks without recursion: pages may be nested deep. */
function within(part: { readonly childNodes: readonly Node[] }, test: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  for (const node of walk(part)) if ('attribs' in node && test(node)) found.push(node)
  return found
}

function textOf(part: Element | undefined): string {
  let text = ''
  if (part) for (const node of walk(part)) if (node.nodeType === 3 && 'data' in node) text += node.data
  return levelText(text)
}

function* walk(part: { readonly childNodes: readonly Node[] }): Generator<Node> {
  const waiting = [...part.childNodes].reverse()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    if ('childNodes' in node) {
      for (let nth = node.childNodes.length - 1; nth >= 0; nth--) waiting.push(node.childNodes[nth]!)
    }
  }
}
