import { parseFeed } from 'feedsmith'
import type { Structured } from '../../core/model/structured.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { cleanAddress, type Address } from './addresses.ts'
import type { Decoded } from './text/encoding.ts'
import { readHtml } from './html/html.ts'
import type { Adapted, Part } from './opened.ts'
import { plainStory, writeHead } from './text/plain.ts'
import { StructureBuilder } from './structure/structure.ts'

interface Entry {
  guid: string | null
  title: string | null
  author: string | null
  url: string | null
  html: string | null
  text: string | null
  date: string | null
}
interface Feed {
  title: string | null
  link: string | null
  language: string | null
  entries: Entry[]
}

/** The most entries a feed may have. */
const entryCap = 20_000

/** Reads RSS, RDF, Atom and JSON Feed: each entry is one story under its own identifier. */
export function readFeed(name: string, decoded: Decoded): Result<Adapted> {
  // A feed needs no entities of its own; documents that declare them do so to grow.
  if (/<!(?:entity|doctype[^>]{0,500}\[)/i.test(decoded.text.slice(0, 100_000))) {
    return fail(
      `‘${name}’ declares entities of its own, which Galley doesn’t expand; save the feed again without them.`,
    )
  }
  let feed: Feed
  try {
    feed = normal(parseFeed(decoded.text))
  } catch {
    return fail(`‘${name}’ looks like a feed and can’t be read as one: it is broken or cut off.`)
  }
  if (feed.entries.length === 0) return fail(`‘${name}’ is a feed without entries.`)
  const entries = feed.entries.slice(0, entryCap)
  const notices = [
    ...decoded.notices,
    ...(feed.entries.length > entryCap
      ? [{ line: 0, message: `The feed has ${feed.entries.length} entries; the first ${entryCap} were read.` }]
      : []),
  ]
  return ok({
    encoding: decoded.encoding,
    notices,
    title: feed.title,
    outlet: feed.title,
    language: feed.language,
    date:
      entries
        .map(entry => entry.date)
        .filter(date => date !== null)
        .sort()
        .at(-1) ?? null,
    parts: entries.flatMap(entry => partOf(entry, feed.link)),
  })
}

function partOf(entry: Entry, base: string | null): Part[] {
  const address = entry.url ? cleanAddress(entry.url) : null
  const structured =
    entry.html === null
      ? plainStory(entry.text ?? '', entry.title, entry.author, address)
      : storyOf(entry, entry.html, address, base)
  const guid = entry.guid ?? entry.url
  return structured.blocks.length > 0
    ? [{ structured, story: true, ...(guid ? { guid } : {}), ...(address ? { url: address.url } : {}) }]
    : []
}

function storyOf(
  { title, author, url }: Entry,
  html: string,
  address: Address | null,
  base: string | null,
): Structured {
  const builder = new StructureBuilder()
  writeHead(builder, title, author, address)
  return readHtml(html, url ?? base, builder).structured
}

type Parsed = ReturnType<typeof parseFeed>

function normal({ format, feed }: Parsed): Feed {
  switch (format) {
    case 'rss':
      return {
        title: word(feed.title),
        link: word(feed.link),
        language: word(feed.language),
        entries: (feed.items ?? []).map(item => ({
          guid: word(item.guid?.value),
          title: plainTitle(item.title),
          author:
            word(item.dc?.creators?.join(', ')) ??
            word(
              item.authors
                ?.map(one => one.name ?? '')
                .filter(Boolean)
                .join(', '),
            ),
          url: word(item.link) ?? (item.guid?.isPermaLink === false ? null : word(item.guid?.value)),
          html: word(item.content?.encoded) ?? word(item.description),
          text: null,
          date: dayOf(item.pubDate ?? item.dc?.dates?.[0]),
        })),
      }
    case 'rdf':
      return {
        title: word(feed.title),
        link: word(feed.link),
        language: word(feed.dc?.languages?.[0]),
        entries: (feed.items ?? []).map(item => ({
          guid: word(item.link),
          title: plainTitle(item.title),
          author: word(item.dc?.creators?.join(', ')),
          url: word(item.link),
          html: word(item.content?.encoded) ?? word(item.description),
          text: null,
          date: dayOf(item.dc?.dates?.[0]),
        })),
      }
    case 'atom':
      return {
        title: plainTitle(feed.title?.value),
        link: word(feed.links?.find(link => link.rel !== 'self')?.href),
        language: null,
        entries: (feed.entries ?? []).map(entry => {
          const content = entry.content?.value ? entry.content : entry.summary
          const marked = content?.type === 'html' || content?.type === 'xhtml'
          return {
            guid: word(entry.id),
            title: plainTitle(entry.title?.value),
            author: word(
              entry.authors
                ?.map(one => one.name ?? '')
                .filter(Boolean)
                .join(', '),
            ),
            url: word((entry.links?.find(link => (link.rel ?? 'alternate') === 'alternate') ?? entry.links?.[0])?.href),
            html: marked ? word(content.value) : null,
            text: marked ? null : word(content?.value),
            date: dayOf(entry.published ?? entry.updated),
          }
        }),
      }
    case 'json':
      return {
        title: word(feed.title),
        link: word(feed.home_page_url),
        language: word(feed.language),
        entries: (feed.items ?? []).map(item => ({
          guid: word(item.id),
          title: word(item.title),
          author: word(
            item.authors
              ?.map(one => one.name ?? '')
              .filter(Boolean)
              .join(', '),
          ),
          url: word(item.url) ?? word(item.external_url),
          html: word(item.content_html),
          text: word(item.content_text) ?? word(item.summary),
          date: dayOf(item.date_published),
        })),
      }
  }
}

const word = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)
/** Titles may carry markup of their own. */
const plainTitle = (value: unknown): string | null => {
  const title = word(value)
  return title === null
    ? null
    : /[<&]/.test(title)
      ? readHtml(title).structured.text.replaceAll('\n', ' ') || null
      : title
}

function dayOf(value: unknown): string | null {
  const time = typeof value === 'string' ? Date.parse(value) : NaN
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10)
}
