import { Parser } from 'htmlparser2'
import type { Notice } from '../../core/model/reading.ts'
import type { Hint, Structured } from '../../core/model/structured.ts'
import { cleanAddress, type Address } from './addresses.ts'
import { hintOf, styleOf, type Style } from './html-style.ts'
import { StructureBuilder, type Look } from './structure.ts'
import { declaredFor, readSheet, type StyleSheet } from './style-sheet.ts'

/** A page as text with structure, and what it says of itself. */
export interface Page {
  readonly structured: Structured
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
/** Blocks that stand apart from what is around them. */
const apart = new Set('p h1 h2 h3 h4 h5 h6 ul ol dl blockquote table td th tr pre hr figure section article main header footer nav aside form fieldset center address'.split(' '))
/** Blocks that only begin a new line. */
const lined = new Set('div li dt dd figcaption caption body html details summary legend option'.split(' '))
/** Elements whose content is no text. */
const silent = new Set('script style template svg math head object embed iframe canvas audio video map select textarea noembed noframes'.split(' '))
const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

interface Frame {
  readonly name: string
  readonly block: 'apart' | 'lined' | null
  readonly look: Look
  readonly hidden: boolean
  /** What its text is, hidden or not. */
  readonly form: Look['form']
  /** Its letters have no size, see `Style`. */
  readonly sizeless: boolean
  readonly silent: boolean
  readonly link: Address | null
  readonly list: { ordered: boolean; next: number } | null
  readonly pre: boolean
  /** Inside what the page calls its main part or an article. */
  readonly inMain: boolean
  readonly marks: Marks
  /** The table it is in, with the rows and the cells of the last row so far. */
  readonly table: { readonly number: number; rows: number; cells: number } | null
}

/** What sets an element's text off, beside size and weight. */
interface Marks { readonly italic: boolean, readonly underlined: boolean, readonly spaced: boolean, readonly capitals: boolean, readonly colour: string, readonly ground: string }
const unmarked: Marks = { italic: false, underlined: false, spaced: false, capitals: false, colour: '', ground: '' }

const root: Frame = { name: '', block: null, look: { form: 'text', level: null, hint: null, size: 16, bold: false }, hidden: false, form: 'text', sizeless: false, silent: false, link: null, list: null, pre: false, inMain: false, marks: unmarked, table: null }
const headingSizes = [32, 24, 19, 16, 13, 11]

/**
 * Reads a page or mail-tool HTML as a reader would see it. Layout tables, buttons and pictures become lines in reading order; nothing is
 * run, followed or fetched; `base` makes relative addresses absolute; `builder` may hold what comes before; with `keepLines` a line of the
 * source that is bold or a link throughout stays one.
 */
export function readHtml(html: string, base: string | null = null, builder = new StructureBuilder(), { keepLines = false } = {}): Page {
  const stack: Frame[] = [root]
  let title = '', language: string | null = null, inTitle = false, skipped = 0, tooDeep = false
  const top = () => stack.at(-1)!
  let tracked = 0, refused = 0, tables = 0
  const sheet: StyleSheet = new Map()
  let css = ''
  const absolute = (href: string) => {
    try { return base === null ? href : new URL(href, base).href } catch { return href }
  }
  const resolved = (href: string): Address | null => {
    const address = /^\s*#/.test(href) ? null : cleanAddress(absolute(href))
    if (address?.tracked) tracked++
    if (!address && /^\s*[a-z][\w+.-]*:/i.test(href)) refused++
    return address
  }

  function open(name: string, attributes: Record<string, string>): void {
    if (name === 'title' && title === '') inTitle = true
    if (name === 'base' && attributes['href'] && base === null) base = attributes['href']
    if (base === null && ((name === 'link' && attributes['rel'] === 'canonical') || (name === 'meta' && attributes['property'] === 'og:url'))) base = attributes['href'] ?? attributes['content'] ?? null
    if (name === 'html' || (name === 'body' && language === null)) language = attributes['lang'] ?? language
    if (name === 'br') { if (!top().silent) builder.end(builder.atLineStart()); return }
    if (name === 'hr') { if (!top().silent) builder.end(true); return }
    if (name === 'img') return picture(attributes)
    if (voids.has(name)) return
    if (skipped > depthLimit) throw new TooDeep()
    if (stack.length > depthCap) { skipped++; tooDeep = true; if (apart.has(name) || lined.has(name)) builder.end(false); return }
    const frame = inTable(frameOf(name, attributes, top(), resolved, sheet), top(), () => tables++)
    if (frame.block) builder.end(frame.block === 'apart')
    if (name === 'li' && !frame.silent && !frame.hidden) builder.sign(signOf(top()))
    stack.push(frame)
    if (frame.link !== null && name === 'a') builder.openLink(frame.link)
  }

  function close(name: string): void {
    if (name === 'title') inTitle = false
    if (voids.has(name)) return
    if (skipped > 0) { skipped--; if (apart.has(name) || lined.has(name)) builder.end(false); return }
    if (stack.length === 1) return
    const frame = stack.pop()!
    if (frame.name === 'style') { readSheet(css, sheet); css = '' }
    if (frame.name === 'a' && frame.link !== null) builder.closeLink()
    if (frame.block) builder.end(frame.block === 'apart')
    if (frame.name === 'li') builder.sign('')
  }

  function text(words: string): void {
    if (inTitle) { title += words; return }
    const frame = top()
    if (frame.name === 'style' && css.length < 200_000) css += words
    if (frame.silent) return
    const shown = frame.hidden || frame.sizeless ? words.replace(/[\u00ad\u034f\u061c\u180e\u2007\u200b-\u200f\u2060\ufeff]+/g, '') : words
    if (!frame.pre) {
      if (keepLines && /^\s*\n/.test(shown) && builder.isSetApart()) builder.end(false)
      builder.text(shown, frame.look)
      return
    }
    shown.split(/\r\n|[\n\r]/).forEach((line, i) => { if (i > 0) builder.end(builder.atLineStart()); builder.text(line, frame.look) })
  }

  function picture(attributes: Record<string, string>): void {
    const frame = top()
    const alt = (attributes['alt'] ?? '').trim()
    const { hidden } = styleOf('img', attributes, 16, declaredFor(sheet, 'img', attributes))
    if (frame.silent || frame.hidden || hidden || isPixel(attributes)) return
    if (alt === '') return builder.picture()
    const source = attributes['src'] ? absolute(attributes['src']) : null
    builder.line(alt, { ...frame.look, form: 'picture', level: null }, source && /^https?:/i.test(source) ? source : null, frame.link)
  }

  const parser = new Parser({ onopentag: (name, attributes) => open(name, attributes), onclosetag: close, ontext: text }, { decodeEntities: true, lowerCaseTags: true })
  for (let at = 0; at < html.length; at += 65_536) parser.write(html.slice(at, at + 65_536))
  parser.end()
  return { structured: builder.finish(), title: title.replace(/\s+/g, ' ').trim() || null, language, notices: noticesOf(tracked, refused, tooDeep) }
}

function frameOf(name: string, attributes: Record<string, string>, parent: Frame, resolved: (href: string) => Address | null, sheet: StyleSheet): Frame {
  const style = styleOf(name, attributes, parent.look.size, declaredFor(sheet, name, attributes))
  const level = /^h[1-6]$/.test(name) ? Number(name[1]) : parent.look.level
  const hidden = parent.hidden || style.hidden, sizeless = style.sizeless ?? parent.sizeless
  const silence = parent.silent || silent.has(name)
  const heading = level !== null && parent.look.level === null
  const quoted = parent.form === 'quoted' || name === 'blockquote'
  const form = level !== null ? 'heading' : name === 'li' ? 'bullet' : quoted && name !== 'dd' ? 'quoted' : parent.form
  const block = apart.has(name) ? 'apart' : lined.has(name) || style.block ? 'lined' : null
  const inMain = parent.inMain || name === 'main' || name === 'article' || attributes['role'] === 'main'
  const own: Hint | null = name === 'aside' && !inMain ? 'furniture' : hintOf(name, attributes)
  const size = style.size ?? (heading ? headingSizes[level - 1]! : parent.look.size)
  const bold = style.bold ?? (name === 'b' || name === 'strong' || name === 'th' || parent.look.bold)
  const marks = marksOf(style, parent.marks)
  return {
    name, inMain, marks, form, block: style.block === false && name !== 'td' ? null : block, hidden, sizeless, silent: silence,
    look: {
      form: hidden || sizeless ? 'hidden' : form, level, hint: parent.look.hint === 'furniture' ? 'furniture' : own ?? parent.look.hint,
      size, bold, style: styleName(size, bold, marks),
    },
    link: name === 'a' && attributes['href'] ? resolved(attributes['href']) : parent.link,
    list: name === 'ul' ? { ordered: false, next: 1 } : name === 'ol' ? { ordered: true, next: Number(attributes['start']) || 1 } : parent.list,
    pre: name === 'pre' || parent.pre, table: parent.table,
  }
}

/** An element of a table, by its row and column. A table within a cell is one of its own. */
function inTable(frame: Frame, parent: Frame, count: () => number): Frame {
  const { table } = parent
  if (frame.name === 'table') return { ...frame, look: { ...frame.look, cell: null }, table: { number: count(), rows: 0, cells: 0 } }
  if (table && frame.name === 'tr') { table.rows++; table.cells = 0 }
  if (!table || (frame.name !== 'td' && frame.name !== 'th')) return parent.look.cell ? { ...frame, look: { ...frame.look, cell: parent.look.cell } } : frame
  return { ...frame, look: { ...frame.look, cell: { table: table.number, row: table.rows, column: table.cells++, isHead: frame.name === 'th' } } }
}

function marksOf(style: Style, parent: Marks): Marks {
  const { italic = parent.italic, underlined = parent.underlined, spaced = parent.spaced, capitals = parent.capitals, colour = parent.colour, ground = parent.ground } = style
  return { italic, underlined, spaced, capitals, colour, ground }
}

/** "22/bi/#c00/#eee": size, what sets it off, colour, the colour behind. */
const styleName = (size: number, bold: boolean, { italic, underlined, spaced, capitals, colour, ground }: Marks) =>
  `${Math.round(size)}/${bold ? 'b' : ''}${italic ? 'i' : ''}${underlined ? 'u' : ''}${spaced ? 's' : ''}${capitals ? 'k' : ''}/${colour}/${ground}`

function signOf({ list }: Frame): string {
  return list?.ordered ? `${list.next++}. ` : '• '
}

/** Pictures of a pixel or two count who opens a mail. */
function isPixel({ width, height }: Record<string, string>): boolean {
  return [width, height].some(side => side !== undefined && /^[0-2](?:px)?$/.test(side.trim()))
}

function noticesOf(tracked: number, refused: number, tooDeep: boolean): Notice[] {
  const messages = [
    tracked > 0 && `What tells a sender who clicked was taken off ${tracked === 1 ? 'one address' : `${tracked} addresses`}.`,
    refused > 0 && (refused === 1 ? 'One link leads to no web page or mail address and was left out.' : `${refused} links lead to no web page or mail address and were left out.`),
    tooDeep && `The page is nested more than ${depthCap} levels deep; below that only its text was read.`,
  ]
  return messages.flatMap(message => (message ? [{ line: 0, message }] : []))
}
