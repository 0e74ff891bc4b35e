import { findAnchor } from '../../core/curate/reading/anchor.ts'
import { Lines } from '../../core/curate/reading/lines.ts'
import type { Correction } from '../../core/model/correction.ts'
import type { ReadingRules } from '../../core/model/profile.ts'
import type { Parsed } from '../../core/model/reading.ts'
import { parse, type ParseOptions } from '../../core/parse/index.ts'
import { apart, joinReadings } from '../../core/parse/join.ts'
import type { Forced } from '../../core/parse/lines/said.ts'
import { parseStructured } from '../../core/parse/structured.ts'
import { linksFrom } from '../../core/relate/links-from.ts'
import type { Part } from '../formats/opened.ts'

/** How the parts of a document are to be read. */
export interface PartsOptions {
  readonly corrections?: readonly Correction[]
  readonly profile?: ReadingRules | undefined
  /** Whether the document is one story; of several parts each knows that by itself. */
  readonly story?: boolean
}

/** A correction found in the whole document's text. */
interface Found {
  readonly what: Forced['what']
  readonly start: number
  readonly end: number
}

/** Reads the parts of a document, each by itself, as one document; corrections are said of the whole. */
export function readParts(parts: readonly Part[], { corrections = [], profile, story }: PartsOptions = {}): Parsed {
  const whole = corrections.length > 0 ? parts.map(textOf).join(apart) : ''
  const found = corrections.flatMap(({ what, anchor }): Found[] => {
    const at = findAnchor(whole, anchor)
    return at ? [{ what, ...at }] : []
  })
  let offset = 0
  return joinReadings(
    parts.map(part => {
      const forced = saidWithin(textOf(part), offset, found)
      offset += textOf(part).length + apart.length
      const own = parts.length === 1 ? (story ?? part.story) : part.story
      return readPart(part, { forced, ...(profile && { profile }), ...(own !== undefined && { story: own }) })
    }),
  )
}

export const textOf = (part: Part): string => ('text' in part ? part.text : part.structured.text)

/** What is said of one part's lines, counted within it. */
function saidWithin(text: string, offset: number, found: readonly Found[]): Forced[] {
  const own = found.filter(({ start, end }) => end > offset && start < offset + text.length)
  if (own.length === 0) return []
  const lines = new Lines(text)
  return own.map(({ what, start, end }) => ({
    what,
    ...lines.stretch(Math.max(0, start - offset), Math.min(text.length, end - offset)),
  }))
}

function readPart(part: Part, options: ParseOptions): Parsed {
  const parsed = 'structured' in part ? parseStructured(part.structured, options) : parse(part.text, options)
  const { guid, url, linked } = part
  if (linked) {
    const links = linksFrom(parsed.items, linked)
    return { ...parsed, items: parsed.items.map((item, index) => ({ ...item, links: links.get(index) ?? item.links })) }
  }
  if (guid === undefined && url === undefined) return parsed
  return {
    ...parsed,
    items: parsed.items.map(item => ({
      ...item,
      ...(guid === undefined ? {} : { guid }),
      links:
        url === undefined || item.links.some(link => link.url === url)
          ? item.links
          : [...item.links, { label: '', url }],
    })),
  }
}
