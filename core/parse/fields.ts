import type { Block as BodyBlock, Link } from '../model/fields.ts'
import type { Span } from '../model/reading.ts'
import { labelsInRow, namesSource, properLabel, withoutBrackets } from './adorned.ts'
import type { Block } from './blocks.ts'
import { givenNameAt } from './given-names.ts'
import { namesIn } from './byline-names.ts'
import type { Draft } from './items.ts'
import type { Stretch } from './lines.ts'
import { isQuotation } from './quotes.ts'
import type { Decided } from './sequence.ts'
import { numberLength } from './signs.ts'
import { spansOf } from './spans.ts'
import { cutTail, type Tail } from './tails.ts'

/** The fields of one item and where each stands. */
export type Fields = {
  readonly headline: string | null
  readonly deck: string | null
  readonly byline: readonly string[]
  readonly body: readonly BodyBlock[]
  readonly links: readonly Link[]
  readonly credit: string | null
  readonly spans: readonly Span[]
}

/** Footnotes of the document by number, each with its block and where the address starts in it. */
export type Footnotes = ReadonlyMap<string, { readonly block: Block; readonly url: number }>

/** What the document's other items say of one. */
export type Context = {
  readonly notes: Footnotes
  /** Footnotes that another item has taken already. */
  readonly taken: Set<string>
  readonly numbered: boolean
  /** The word it sets before names. */
  readonly opener: string | null
  /** Where the headline proper stands in its block. */
  readonly head: Stretch | null
}

/** What the readers below write into. */
type Sink = Context & {
  readonly text: string
  headline: string | null
  deck: string | null
  credit: string | null
  readonly byline: string[]
  readonly body: BodyBlock[]
  readonly links: Link[]
  readonly spans: Span[]
}

/**
 * Reads the fields of an item from its blocks. Every character that isn't blank ends in one span: of a field, or of a
 * mark ("bullet", "by", "rule").
 */
export function readFields(text: string, draft: Draft, context: Context): Fields {
  const sink: Sink = { text, ...context, headline: null, deck: null, credit: null, byline: [], body: [], links: [], spans: [] }
  for (const block of draft.blocks) {
    for (const sign of block.block.signs) sink.spans.push({ field: block.block.form === 'text' ? 'rule' : 'bullet', ...sign })
    readBlock(sink, block)
  }
  return sink
}

function readBlock(sink: Sink, { role, block }: Decided): void {
  switch (role) {
    case 'headline': case 'bare': return readHeadline(sink, block)
    case 'deck': return readDeck(sink, block)
    case 'outlet': return readOutlet(sink, block)
    case 'byline': case 'overline': return readNames(sink, block)
    case 'label': return block.form === 'url' ? readUrl(sink, block) : readLabel(sink, block)
    case 'credit': return readCredit(sink, block)
    case 'bullet': case 'point': return readProse(sink, block, 'bullet')
    case 'opening': return readProse(sink, block, proseType(block), sink.numbered ? numberLength(block.text) : 0)
    default: return readProse(sink, block, proseType(block))
  }
}

function proseType(block: Block): BodyBlock['type'] {
  const said = block.said?.part
  if (said === 'quote' || said === 'body') return said === 'quote' ? 'quote' : 'paragraph'
  return block.form === 'quoted' || isQuotation(block.text) ? 'quote' : 'paragraph'
}

function readHeadline(sink: Sink, block: Block): void {
  const own = sink.head, tail = cutTail(block.text, 'line', sink.notes)
  const from = Math.max(own?.start ?? 0, sink.numbered ? numberLength(block.text) : 0), to = own && own.end > from ? Math.min(own.end, tail.end) : tail.end
  mark(sink, block, 'bullet', 0, from)
  sink.headline = block.text.slice(from, to)
  add(sink, block, 'headline', from, to)
  const names = to < tail.end ? writersIn(block.text.slice(to, tail.end)) : null
  mark(sink, block, 'by', to, names ? to + names.index : tail.end)
  if (names) readNamesIn(sink, block, to + names.index + names[0].length, tail.end)
  readTail(sink, block, tail)
}

/** Where names begin behind a headline proper: with "by", or with a given name right behind a sign. */
const writersIn = (text: string): RegExpExecArray | null =>
  /(?:^|[\s|·–—,-])(?=(?:by|por|par|von|di|door|av|af)\s)/iu.exec(text) ?? (givenNameAt(text) === 0 ? /^[\s|·–—,([-]*/u.exec(text) : null)

function readDeck(sink: Sink, block: Block): void {
  if (sink.deck !== null) return readProse(sink, block, 'paragraph')
  sink.deck = block.text
  add(sink, block, 'deck', 0, block.text.length)
}

function readNames(sink: Sink, block: Block): void {
  readNamesIn(sink, block, 0, block.text.length)
}

/** The names in a stretch of a block, and what stands around them. */
function readNamesIn(sink: Sink, block: Block, from: number, to: number): void {
  let at = from
  for (const { start, end } of namesIn(block.text.slice(from, to), sink.opener, block.place === 'end').names) {
    mark(sink, block, 'by', at, from + start)
    add(sink, block, `byline[${sink.byline.length}]`, from + start, from + end)
    sink.byline.push(block.text.slice(from + start, from + end))
    at = from + end
  }
  mark(sink, block, 'by', at, to)
}

function readProse(sink: Sink, block: Block, type: BodyBlock['type'], from = 0): void {
  const tail = cutTail(block.text, type === 'bullet' ? 'line' : 'prose', sink.notes)
  if (from > 0) add(sink, block, 'bullet', 0, block.text.slice(0, from).trimEnd().length)
  add(sink, block, `body[${sink.body.length}]`, from, tail.end)
  sink.body.push({ type, text: block.text.slice(from, tail.end) })
  readTail(sink, block, tail)
}

function readLabel(sink: Sink, block: Block): void {
  const tail = cutTail(block.text, 'label', sink.notes)
  if (tail.url !== null && namesSource(block.text.slice(0, tail.end))) return readOutlet(sink, block)
  const { start, end } = properLabel(block.text, tail.end), label = block.text.slice(start, end), row = labelsInRow(label)
  if (row.length > 1) return readRow(sink, block, row.map(one => ({ start: start + one.start, end: start + one.end })), tail)
  mark(sink, block, 'rule', 0, start)
  add(sink, block, `links[${sink.links.length}].label`, start, end)
  readTail(sink, block, { ...tail, end }, label)
  if (tail.url === null && tail.note === null) {
    mark(sink, block, 'rule', end, block.text.length)
    sink.links.push({ label, url: null })
  }
}

/** Several labels on one line; the address behind them is the last's. */
function readRow(sink: Sink, block: Block, row: readonly Stretch[], tail: Tail): void {
  let at = 0
  for (const { start, end } of row.slice(0, -1)) {
    mark(sink, block, 'rule', at, start)
    add(sink, block, `links[${sink.links.length}].label`, start, end)
    sink.links.push({ label: block.text.slice(start, end), url: null })
    at = end
  }
  const { start, end } = row.at(-1)!, label = block.text.slice(start, end)
  mark(sink, block, 'rule', at, start)
  add(sink, block, `links[${sink.links.length}].label`, start, end)
  readTail(sink, block, { ...tail, end }, label)
  if (tail.url !== null || tail.note !== null) return
  mark(sink, block, 'rule', end, block.text.length)
  sink.links.push({ label, url: null })
}

/** Where a story is from is no field of its item, though the address behind it is: "Source: https://…". */
function readOutlet(sink: Sink, block: Block): void {
  const tail = cutTail(block.text, 'label', sink.notes)
  mark(sink, block, 'by', 0, tail.url ? tail.end : block.text.length)
  if (tail.url) readTail(sink, block, tail)
}

/** An address on a line of its own is the last label's, if that has none yet; else a link without a label. */
function readUrl(sink: Sink, block: Block): void {
  const from = /^[<(]/u.test(block.text) ? 1 : 0, to = block.text.length - (from > 0 && /[>)]$/u.test(block.text) ? 1 : 0)
  const last = sink.links.at(-1)
  if (!last || last.url !== null) sink.links.push({ label: '', url: null })
  const index = sink.links.length - 1
  const url = block.text.slice(from, to)
  mark(sink, block, 'rule', 0, from)
  add(sink, block, `links[${index}].url`, from, to)
  mark(sink, block, 'rule', to, block.text.length)
  sink.links[index] = { label: sink.links[index]!.label, url }
}

function readCredit(sink: Sink, block: Block): void {
  if (sink.credit !== null) return readProse(sink, block, 'paragraph')
  const { start, end } = withoutBrackets(block.text)
  mark(sink, block, 'rule', 0, start)
  sink.credit = block.text.slice(start, end)
  add(sink, block, 'credit', start, end)
  mark(sink, block, 'rule', end, block.text.length)
}

/** The label, address or footnote behind a text becomes a link; `label` is the text itself where that is one. */
function readTail(sink: Sink, block: Block, tail: Tail, label = ''): void {
  if (!tail.label && !tail.url && tail.note === null) return
  const index = sink.links.length
  let at = tail.end
  if (tail.label) {
    mark(sink, block, 'rule', at, tail.label.start)
    add(sink, block, `links[${index}].label`, tail.label.start, tail.label.end)
    at = tail.label.end
  }
  if (tail.url) {
    mark(sink, block, 'rule', at, tail.url.start)
    add(sink, block, `links[${index}].url`, tail.url.start, tail.url.end)
    at = tail.url.end
  }
  mark(sink, block, 'rule', at, block.text.length)
  sink.links.push({
    label: tail.label ? block.text.slice(tail.label.start, tail.label.end) : label,
    url: tail.url ? block.text.slice(tail.url.start, tail.url.end) : tail.note !== null ? noteUrl(sink, tail.note, `links[${index}].url`) : null,
  })
}

/** The address of a footnote; its spans go to the first item that refers to it. */
function noteUrl(sink: Sink, number: string, field: string): string | null {
  const note = sink.notes.get(number)
  if (!note || sink.taken.has(number)) return null
  sink.taken.add(number)
  const to = note.block.text.length - (note.block.text.endsWith('>') ? 1 : 0), from = note.url + (note.block.text[note.url] === '<' ? 1 : 0)
  mark(sink, note.block, 'rule', 0, from)
  add(sink, note.block, field, from, to)
  mark(sink, note.block, 'rule', to, note.block.text.length)
  return note.block.text.slice(from, to)
}

function add(sink: Sink, block: Block, field: string, from: number, to: number): void {
  for (const span of spansOf(sink.text, block, field, from, to)) sink.spans.push(span)
}

/** A mark over what isn't blank between two places. */
function mark(sink: Sink, block: Block, field: string, from: number, to: number): void {
  const part = block.text.slice(from, to)
  const start = from + part.length - part.trimStart().length, end = from + part.trimEnd().length
  if (start < end) add(sink, block, field, start, end)
}

/** Where an item's content stands: its spans without rules and other items' footnotes. */
export function extentOf(draft: Draft): Stretch {
  return { start: draft.blocks[0]!.block.firstLine, end: draft.blocks.at(-1)!.block.lastLine }
}
