import { emptyFields } from '../../model/fields.ts'
import type { ReadItem, Span } from '../../model/reading.ts'
import {
  addressIndent,
  dinkus,
  endNumber,
  indent,
  isRule,
  kindOf,
  markOf,
  middot,
  quoteMark,
  trailingBackslashes,
  type Mark,
} from '../../model/text-layout.ts'
import { namesOf } from './byline.ts'
import { joinLines, pick, range, spansOf, unguarded, type Cells, type Piece } from './cells.ts'
import type { Chunk, LaidLine } from './lines.ts'
import { pictureOf } from './picture.ts'

/** An address of the footnotes, with the spans of its number there. */
export interface Footnote {
  readonly url: Cells
  readonly number: Span
}

/** An item being read, with the links whose addresses stand in the footnotes. */
export interface OpenEntry {
  readonly item: ReadItem
  /** For each link its footnote's number, or null. */
  readonly references: (number | null)[]
  last: number
}

/** An entry without a headline, as the first of a section may be. */
export const newEntry = (line: number, section: string | null): OpenEntry => ({
  item: {
    ...emptyFields,
    byline: [],
    body: [],
    links: [],
    section,
    lines: [line, line],
    spans: [],
    confidence: 1,
    check: [],
    note: null,
  },
  references: [],
  last: line,
})

/**
 * Starts an entry at a chunk whose first line stands at column 0: its headline or `* * *`, then under it a deck, and
 * fields by their marks. Null where the chunk is none.
 *
 *     Harbour dues frozen
 *        Nothing rises before 2028
 *        Opinion · By Ada Lorne
 */
export function openEntry(chunk: Chunk, section: string | null): OpenEntry | null {
  const entry = newEntry(chunk[0].number, section)
  const head = chunk.findIndex(line => line.indent > 0)
  const headline = head === -1 ? chunk : chunk.slice(0, head)
  if (headline.length === 1 && chunk[0].content === dinkus) {
    entry.item.spans.push({ field: 'rule', start: chunk[0].start, end: chunk[0].end })
  } else if (headline.some(line => isRule(line.content))) {
    return null
  } else {
    entry.item.headline = field(entry, 'headline', joinLines(headline.map(piece).map(unguarded)))
  }
  const under = head === -1 ? [] : chunk.slice(head)
  const firstMark = under.findIndex(line => markOf(line.content) !== null)
  const deck = firstMark === -1 ? under : under.slice(0, firstMark)
  if (deck.some(line => line.indent !== indent)) return null
  if (deck.length > 0) entry.item.deck = field(entry, 'deck', joinLines(deck.map(piece).map(unguarded)))
  if (firstMark !== -1 && !readMarked(entry, under.slice(firstMark))) return null
  entry.last = chunk.at(-1)?.number ?? entry.last
  return entry
}

/** Reads a chunk at the body's indent into its entry. False where it follows no rule of the layout. */
export function readChunk(entry: OpenEntry, chunk: Chunk): boolean {
  entry.last = chunk.at(-1)?.number ?? entry.last
  const mark = chunk[0].indent === indent ? markOf(chunk[0].content) : null
  if (mark?.name === 'quote') return readQuote(entry, chunk)
  if (mark !== null) return readMarked(entry, chunk)
  if (chunk.some(line => line.indent !== indent)) return false
  addBlock(entry, 'paragraph', joinLines([unguarded(piece(chunk[0])), ...chunk.slice(1).map(piece)]))
  return true
}

const piece = (line: LaidLine): Piece => ({ content: line.content, start: line.start })

/** One by one: a call takes no more arguments than its stack has room for. */
function add(entry: OpenEntry, spans: readonly Span[]): void {
  for (const span of spans) entry.item.spans.push(span)
}

function field(entry: OpenEntry, path: string, cells: Cells, between: readonly Span[] = []): string {
  add(entry, spansOf(path, cells, between))
  return cells.text
}

function addBlock(
  entry: OpenEntry,
  type: 'paragraph' | 'bullet' | 'quote',
  cells: Cells,
  between: readonly Span[] = [],
): void {
  entry.item.body.push({ type, text: field(entry, `body[${entry.item.body.length}]`, cells, between) })
}

/** The mark a line begins with as a span, and what follows it. */
function afterMark(line: LaidLine, mark: string, name: string): { readonly rest: Piece; readonly span: Span } {
  return {
    rest: { content: line.content.slice(mark.length), start: line.start + mark.length },
    span: { field: name, start: line.start, end: line.start + mark.trimEnd().length },
  }
}

/** A quote has its mark on each of its lines. */
function readQuote(entry: OpenEntry, chunk: Chunk): boolean {
  if (chunk.some(line => line.indent !== indent || !line.content.startsWith(quoteMark))) return false
  const quoted = chunk.map(line => afterMark(line, quoteMark, 'quote'))
  const spans = quoted.map(each => each.span)
  add(entry, spans)
  addBlock(entry, 'quote', joinLines(quoted.map(each => each.rest)), spans)
  return true
}

/** Fields that begin with a mark, a line or more each; further lines stand deeper. */
function readMarked(entry: OpenEntry, lines: readonly LaidLine[]): boolean {
  for (let nth = 0, next = 0; nth < lines.length; nth = next) {
    for (next = nth + 1; next < lines.length && (lines[next]?.indent ?? 0) > indent;) next++
    const line = lines[nth]
    const mark = line?.indent === indent ? markOf(line.content) : null
    if (!line || mark === null || mark.name === 'quote' || !readField(entry, mark, line, lines.slice(nth + 1, next))) {
      return false
    }
  }
  return true
}

function readField(entry: OpenEntry, mark: Mark, line: LaidLine, further: readonly LaidLine[]): boolean {
  const { name } = mark
  if (name === 'kind') return readKind(entry, line, further)
  const { rest, span } = afterMark(
    line,
    mark.text,
    name === 'credit' || name === 'note' || name === 'outlet' ? 'label' : name,
  )
  entry.item.spans.push(span)
  const last = further.at(-1)
  const address = (name === 'link' || name === 'also') && last?.indent === addressIndent ? last : null
  const cells = joinLines([rest, ...(address ? further.slice(0, -1) : further).map(piece)])
  if (name === 'bullet') addBlock(entry, 'bullet', cells)
  else if (name === 'by') readNames(entry, cells, mark.and)
  else if (name === 'link' || name === 'also') return readLink(entry, cells, address)
  else if (name === 'picture') return readPicture(entry, cells)
  else if (name === 'outlet') field(entry, 'outlet', cells)
  else if (name === 'credit' && entry.item.credit === null) entry.item.credit = field(entry, 'credit', cells)
  else if (name === 'note' && entry.item.note === null) entry.item.note = field(entry, 'note', cells)
  else return false
  return true
}

function readPicture(entry: OpenEntry, cells: Cells): boolean {
  const { pictures = [] } = entry.item
  const read = pictureOf(cells, pictures.length)
  if (read === null) return false
  add(entry, read.spans)
  entry.item.pictures = [...pictures, read.picture]
  return true
}

/** `Opinion`, or `Opinion · By Ada Lorne`. */
function readKind(entry: OpenEntry, line: LaidLine, further: readonly LaidLine[]): boolean {
  const kind = kindOf(line.content)
  if (kind === null) return false
  const end = line.start + kind.label.length
  entry.item.kind = kind.kind
  entry.item.spans.push({ field: 'kind', start: line.start, end })
  if (line.content === kind.label) return further.length === 0
  if (!kind.by) return false
  const by = middot + kind.by.text
  entry.item.spans.push({ field: 'by', start: end + 1, end: end + by.trimEnd().length })
  readNames(
    entry,
    joinLines([
      { content: line.content.slice(kind.label.length + by.length), start: end + by.length },
      ...further.map(piece),
    ]),
    kind.by.and,
  )
  return true
}

function readNames(entry: OpenEntry, cells: Cells, and: string): void {
  const { names, separators } = namesOf(cells, and)
  add(entry, separators)
  for (const name of names) entry.item.byline.push(field(entry, `byline[${entry.item.byline.length}]`, name))
}

/**
 * `Read the agenda [2]`; with `\[2]` the number is the label's own and there is no address, but for one in a line under
 * it. False where there are two.
 */
function readLink(entry: OpenEntry, cells: Cells, address: LaidLine | null): boolean {
  const { text, at } = cells
  const end = endNumber(text)
  const start = end?.start ?? text.length
  const slashes = end ? trailingBackslashes(text.slice(0, start)) : 0
  const cited = end !== null && slashes === 0 && text[start - 1] === ' '
  const places = cited
    ? range(0, start - 1)
    : [...range(0, start - Math.ceil(slashes / 2)), ...range(start, text.length)]
  if (cited && address) return false
  if (cited) add(entry, spansOf('number', pick(cells, range(start, at.length))))
  const nth = entry.item.links.length
  const label = field(entry, `links[${nth}].label`, pick(cells, places))
  const url = address ? field(entry, `links[${nth}].url`, joinLines([piece(address)])) : null
  entry.item.links.push({ label, url })
  entry.references.push(cited ? end.number : null)
  return true
}

/** The item with its links' addresses; null where one has no footnote. */
export function closeEntry(entry: OpenEntry, footnotes: readonly Footnote[]): ReadItem | null {
  const { item, references } = entry
  const links = references.map((number, nth) => {
    const footnote = number === null ? null : footnotes[number - 1]
    if (footnote) add(entry, [footnote.number, ...spansOf(`links[${nth}].url`, footnote.url)])
    return { label: item.links[nth]?.label ?? '', url: footnote?.url.text ?? item.links[nth]?.url ?? null }
  })
  if (references.some(number => number !== null && !footnotes[number - 1])) return null
  return { ...item, links, spans: item.spans.toSorted((a, b) => a.start - b.start), lines: [item.lines[0], entry.last] }
}
