import type { Block as BodyBlock, Link } from '../../model/fields.ts'
import type { Span } from '../../model/reading.ts'
import type { Stretch } from '../../model/stretch.ts'
import type { Block } from '../blocks/block.ts'
import type { Draft } from '../items/items.ts'
import type { Decided } from '../roles/sequence.ts'
import { trimmed } from '../text/lines.ts'
import { isQuotation } from '../text/quotes.ts'
import { endsInStop, numberLength, trailingUrl } from '../text/signs.ts'
import { withoutBrackets } from '../words/adorned.ts'
import { makersOf } from '../words/makers.ts'
import { cutTail } from '../words/tails.ts'
import { saysOccasion } from '../words/when.ts'
import { readFacts } from './fact-fields.ts'
import { add, mark, type Context, type Sink } from './field-sink.ts'
import { readLabel, readOutlet, readTail, readUrl } from './link-fields.ts'
import { readNames, readNamesIn, writersIn } from './name-fields.ts'

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

/**
 * Reads the fields of an item from its blocks. Every character that isn't blank ends in one span: of a field, or of a
 * mark ("bullet", "by", "rule").
 */
export function readFields(text: string, draft: Draft, context: Context): Fields {
  const sink: Sink = {
    text,
    ...context,
    headline: null,
    deck: null,
    credit: null,
    byline: [],
    body: [],
    links: [],
    spans: [],
  }
  const linked = isLinkedLine(draft)
  for (const block of draft.blocks) {
    for (const sign of block.block.signs) {
      sink.spans.push({ field: block.block.form === 'text' ? 'rule' : 'bullet', ...sign })
    }
    if (linked && block === draft.blocks[0]) readHeadline(sink, block.block)
    else readBlock(sink, block)
  }
  return sink
}

/**
 * An item that is a line of a list and its address, and no sentence: the line is its headline, as it is where the form
 * of the document says so.
 */
function isLinkedLine({ blocks }: Draft): boolean {
  const [first, ...rest] = blocks
  if (
    first!.role !== 'point' ||
    first!.block.said ||
    rest.some(({ role, block }) => role !== 'label' || block.form !== 'url')
  ) {
    return false
  }
  const { text } = first!.block
  const url = trailingUrl(text)
  const line = url ? text.slice(0, url.from).trimEnd() : text
  return (url !== null || rest.length > 0) && line.length <= 120 && !endsInStop(line)
}

function readBlock(sink: Sink, { role, block }: Decided): void {
  if (readFacts(sink, block, role) || (namesMakers.has(role) && readMakers(sink, block))) return
  switch (role) {
    case 'headline':
    case 'bare':
      return readHeadline(sink, block)
    case 'deck':
      return readDeck(sink, block)
    case 'outlet':
      return block.said || !saysOccasion(block.text) ? readOutlet(sink, block) : readProse(sink, block, 'paragraph')
    case 'byline':
    case 'overline':
      return readNames(sink, block)
    case 'label':
      return block.form === 'url' ? readUrl(sink, block) : readLabel(sink, block)
    case 'credit':
      return readCredit(sink, block)
    case 'bullet':
    case 'point':
      return readProse(sink, block, 'bullet')
    case 'opening':
      return readProse(sink, block, proseType(block), sink.numbered ? numberLength(block.text) : 0)
    default:
      return readProse(sink, block, proseType(block))
  }
}

function proseType(block: Block): BodyBlock['type'] {
  const said = block.said?.part
  if (said === 'quote' || said === 'body') return said === 'quote' ? 'quote' : 'paragraph'
  return block.form === 'quoted' || isQuotation(block.text) ? 'quote' : 'paragraph'
}

function readHeadline(sink: Sink, block: Block): void {
  const own = sink.head
  const tail = cutTail(block.text, 'line', sink.notes)
  const { from, to } = headIn(block.text, tail.end, own, sink.numbered)
  mark(sink, block, 'bullet', 0, from)
  sink.headline = block.text.slice(from, to)
  add(sink, block, 'headline', from, to)
  readBehind(sink, block, to, tail.end)
  readTail(sink, block, tail)
}

/** Where the headline proper stands before its link; all of it where nothing else would be left. */
function headIn(text: string, end: number, own: Stretch | null, numbered: boolean): { from: number; to: number } {
  const from = Math.max(own?.start ?? 0, numbered ? numberLength(text) : 0)
  const to = own && own.end > from ? Math.min(own.end, end) : end
  return /\S/u.test(text.slice(from, to)) ? { from, to } : { from: 0, to: end }
}

/** What stands behind a headline on its line and is no part of it: who wrote it, where it leads to, or where it is from. */
function readBehind(sink: Sink, block: Block, from: number, to: number): void {
  const words = block.text.slice(from, to)
  const names = writersIn(words)
  if (names) {
    const begin = from + names.index + names[0].length
    mark(sink, block, 'by', from, begin)
    readNamesIn(sink, block, begin, to)
    return
  }
  const address = /https?:\/\/[^\s<>]+/u.exec(words)
  if (!address) return mark(sink, block, 'by', from, to)
  const start = from + address.index
  const end = start + address[0].length
  const label = trimmed(block.text, { start: end, end: to })
  const field = `links[${sink.links.length}]`
  mark(sink, block, 'by', from, start)
  add(sink, block, `${field}.url`, start, end)
  if (label) add(sink, block, `${field}.label`, label.start, label.end)
  sink.links.push({ label: label ? block.text.slice(label.start, label.end) : '', url: address[0] })
}

function readDeck(sink: Sink, block: Block): void {
  if (sink.deck !== null) return readProse(sink, block, 'paragraph')
  sink.deck = block.text
  add(sink, block, 'deck', 0, block.text.length)
}

function readProse(sink: Sink, block: Block, type: BodyBlock['type'], from = 0): void {
  const tail = cutTail(block.text, type === 'bullet' ? 'line' : 'prose', sink.notes)
  if (from > 0) add(sink, block, 'bullet', 0, block.text.slice(0, from).trimEnd().length)
  // What is left of the sign that set a headline off: "PRISONS (ot)" / ". 38 men in cells".
  const left =
    from === 0 && block.hint === 'paragraph' ? (/^[.:;,]\s+(?=\S)/u.exec(block.text.slice(0, 8))?.[0].length ?? 0) : 0
  mark(sink, block, 'rule', 0, left)
  from += left
  add(sink, block, `body[${sink.body.length}]`, from, tail.end)
  sink.body.push({ type, text: block.text.slice(from, tail.end) })
  readTail(sink, block, tail)
}

const namesMakers: ReadonlySet<Decided['role']> = new Set(['byline', 'overline', 'credit'])

/** A line that says who wrote a story and who took its pictures; answers whether it is one. */
function readMakers(sink: Sink, block: Block): boolean {
  const makers = block.said || sink.credit !== null ? null : makersOf(block.text, block.name)
  if (!makers) return false
  const { end, credit } = makers
  readNamesIn(sink, block, 0, end)
  mark(sink, block, 'rule', end, credit.start)
  sink.credit = block.text.slice(credit.start, credit.end)
  add(sink, block, 'credit', credit.start, credit.end)
  mark(sink, block, 'rule', credit.end, block.text.length)
  return true
}

function readCredit(sink: Sink, block: Block): void {
  if (sink.credit !== null) return readProse(sink, block, 'paragraph')
  const { start, end } = withoutBrackets(block.text)
  mark(sink, block, 'rule', 0, start)
  sink.credit = block.text.slice(start, end)
  add(sink, block, 'credit', start, end)
  mark(sink, block, 'rule', end, block.text.length)
}

/** The first and the last line of an item. */
export const linesOf = (draft: Draft): readonly [number, number] => [
  draft.blocks[0]!.block.firstLine,
  draft.blocks.at(-1)!.block.lastLine,
]
