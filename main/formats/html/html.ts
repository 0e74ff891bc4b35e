import { Parser } from 'htmlparser2'
import type { Notice } from '../../../core/model/reading.ts'
import type { Structured } from '../../../core/model/structured.ts'
import { cleanAddress, type Address } from '../addresses.ts'
import { HeadingControls } from './heading-controls.ts'
import { apart, frameOf, lined, root, type Frame } from './html-frame.ts'
import { styleOf } from './html-style.ts'
import { noteField } from './regions.ts'
import { StructureBuilder } from '../structure/structure.ts'
import { declaredFor, readSheet, type StyleSheet } from './style-sheet.ts'

/** A page as text with structure, and what it says of itself. */
export interface Page {
  readonly structured: Structured
  /** Its lines as they stand, where most of them were broken by hand. */
  readonly plain: Structured | null
  readonly title: string | null
  readonly language: string | null
  readonly notices: readonly Notice[]
}

/** Elements nested deeper than this say nothing more about the text in them. */
const depthCap = 400
/** Nobody writes pages nested deeper than this; some are made to stall whoever reads them. */
const depthLimit = 10_000
/** Thrown on such a page. */
export class TooDeep extends Error {}
const voids = new Set('amp-img area base br col embed hr img input link meta param source track wbr'.split(' '))

/** Elements that cards and columns are made of; what stresses letters is none. */
const columns = new Set('a span time small cite data label address'.split(' '))

/**
 * Reads a page or mail-tool HTML as a reader would see it. Layout tables, buttons and pictures become lines in reading
 * order; nothing is run, followed or fetched; `base` makes relative addresses absolute; `builder` may hold what comes
 * before; with `keepLines` a line of the source that is bold or a link throughout stays one.
 */
export function readHtml(
  html: string,
  base: string | null = null,
  builder = new StructureBuilder(),
  { keepLines = false } = {},
): Page {
  const stack: Frame[] = [root()]
  const controls = new HeadingControls()
  const ids = new Map<string, number>()
  let title = ''
  let language: string | null = null
  let inTitle = false
  let skipped = 0
  let tooDeep = false
  const top = () => stack.at(-1)!
  let tracked = 0
  let refused = 0
  let closed: Frame | null = null
  const sheet: StyleSheet = new Map()
  let css = ''
  const absolute = (href: string) => {
    try {
      return base === null ? href : new URL(href, base).href
    } catch {
      return href
    }
  }
  const resolved = (href: string): Address | null => {
    const address = /^\s*#/.test(href) ? null : cleanAddress(absolute(href))
    if (address?.tracked) tracked++
    if (!address && /^\s*[a-z][\w+.-]*:/i.test(href)) refused++
    return address
  }

  /** Whether an address is that of another place on the page; an element's own address is a lasting link to it. */
  const jumps = (href: string) => {
    const place =
      /^\s*#(\S+)/.exec(href)?.[1] ??
      (base !== null && href.startsWith(`${base.split('#', 1)[0]!}#`) ? href.slice(href.indexOf('#') + 1) : '')
    return place !== '' && !ids.get(place)
  }

  function open(name: string, attributes: Record<string, string>): void {
    if (name === 'title' && title === '') inTitle = true
    if (name === 'base' && attributes['href'] && base === null) base = attributes['href']
    if (
      base === null &&
      ((name === 'link' && attributes['rel'] === 'canonical') ||
        (name === 'meta' && attributes['property'] === 'og:url'))
    ) {
      base = attributes['href'] ?? attributes['content'] ?? null
    }
    if (name === 'html' || (name === 'body' && language === null)) language = attributes['lang'] ?? language
    if (name === 'br') {
      if (!top().silent) builder.breakLine()
      return
    }
    if (name === 'hr') {
      if (!top().silent) builder.end(true)
      return
    }
    if (name === 'img' || name === 'amp-img') return picture(attributes)
    noteField(name, attributes, top().region)
    if (voids.has(name)) return
    if (skipped > depthLimit) throw new TooDeep()
    if (stack.length > depthCap) {
      skipped++
      tooDeep = true
      if (apart.has(name) || lined.has(name)) builder.end(false)
      return
    }
    const frame = frameOf(name, attributes, top(), resolved, jumps, sheet)
    if (frame.block) builder.end(frame.block === 'apart')
    else if (closed?.spaced && columns.has(closed.name) && columns.has(name) && !frame.pre) builder.beside()
    if (name === 'li' && !frame.silent && !frame.hidden) builder.sign(signOf(top()))
    stack.push(frame)
    if (frame.id) ids.set(frame.id, (ids.get(frame.id) ?? 0) + 1)
    if (frame.link !== null && name === 'a') builder.openLink(frame.link)
  }

  function close(name: string): void {
    if (name === 'title') inTitle = false
    if (voids.has(name)) return
    if (skipped > 0) {
      skipped--
      if (apart.has(name) || lined.has(name)) builder.end(false)
      return
    }
    if (stack.length === 1) return
    const frame = stack.pop()!
    closed = frame
    top().spaced ||= frame.spaced
    if (frame.name === 'style') {
      readSheet(css, sheet)
      css = ''
    }
    if (frame.control && !top().control) controls.close(builder, frame.look, frame.control)
    if (frame.name === 'a' && frame.link !== null) builder.closeLink()
    if (frame.id) ids.set(frame.id, ids.get(frame.id)! - 1)
    if (frame.look.level !== null && top().look.level === null) controls.closeHeading(builder, frame.look)
    if (frame.block) builder.end(frame.block === 'apart')
    if (frame.name === 'li') builder.sign('')
  }

  function text(words: string): void {
    if (inTitle) {
      title += words
      return
    }
    const frame = top()
    if (words !== '') closed = null
    frame.spaced ||= /\S\s+\S/u.test(words.slice(0, 400))
    if (frame.name === 'style' && css.length < 200_000) css += words
    if (frame.silent) return
    const shown =
      frame.hidden || frame.sizeless
        ? words.replace(/[\u00ad\u034f\u061c\u180e\u2007\u200b-\u200f\u2060\ufeff]+/g, '')
        : words
    if (frame.control) {
      controls.take(shown, stack.findLast(({ name, control }) => name === 'a' && control)?.link ?? null)
      return
    }
    if (!frame.pre) {
      if (keepLines && /^\s*\n/.test(shown) && builder.isSetApart()) builder.end(false)
      builder.text(shown, frame.look)
      return
    }
    shown.split(/\r\n|[\n\r]/).forEach((line, i) => {
      if (i > 0) builder.breakLine()
      builder.text(line, frame.look)
    })
  }

  function picture(attributes: Record<string, string>): void {
    const frame = top()
    const alt = (attributes['alt'] ?? '').trim()
    const { hidden } = styleOf('img', attributes, 16, declaredFor(sheet, 'img', attributes))
    if (frame.silent || frame.hidden || hidden || isPixel(attributes)) return
    if (alt === '') return builder.picture()
    const source = attributes['src'] ? absolute(attributes['src']) : null
    builder.line(
      alt,
      { ...frame.look, form: 'picture', level: null },
      source && /^https?:/i.test(source) ? source : null,
      frame.link,
    )
  }

  const parser = new Parser(
    { onopentag: (name, attributes) => open(name, attributes), onclosetag: close, ontext: text },
    { decodeEntities: true, lowerCaseTags: true },
  )
  for (let at = 0; at < html.length; at += 65_536) parser.write(html.slice(at, at + 65_536))
  parser.end()
  return {
    ...builder.finishPage(),
    title: title.replace(/\s+/g, ' ').trim() || null,
    language,
    notices: noticesOf(tracked, refused, tooDeep),
  }
}

function signOf({ list }: Frame): string {
  return list?.ordered ? `${list.next++}. ` : '• '
}

/** Pictures of a pixel or two count who opens a mail. */
function isPixel({ width, height }: Record<string, string>): boolean {
  return [width, height].some(side => side !== undefined && /^[0-2](?:px)?$/.test(side.trim()))
}

function noticesOf(tracked: number, refused: number, tooDeep: boolean): Notice[] {
  const messages = [
    tracked > 0 &&
      `What tells a sender who clicked was taken off ${tracked === 1 ? 'one address' : `${tracked} addresses`}.`,
    refused > 0 &&
      (refused === 1
        ? 'One link leads to no web page or mail address and was left out.'
        : `${refused} links lead to no web page or mail address and were left out.`),
    tooDeep && `The page is nested more than ${depthCap} levels deep; below that only its text was read.`,
  ]
  return messages.flatMap(message => (message ? [{ line: 0, message }] : []))
}
