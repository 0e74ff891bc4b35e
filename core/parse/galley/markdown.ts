import type { Parsed, ReadItem, ReadSection, Span, Unclaimed } from '../../model/reading.ts'
import { dinkus, kindOf, markOf, middot } from '../../model/text-layout.ts'
import { allWords } from '../../model/words.ts'
import { namesOf } from './byline.ts'
import { pick, range, spansOf, type Cells, type Piece } from './cells.ts'
import { newEntry } from './entry.ts'
import { sweep } from './sweep.ts'

/** Whether a text says in its first lines that it is Markdown of Galley's. */
export const looksLikeGalleyMarkdown = (text: string): boolean =>
  /^\ufeff?---\r?\ngalley: 1\r?\n/.test(text.slice(0, 40))

const labelled: ReadonlyMap<string, 'also' | 'credit' | 'outlet' | 'note' | 'caption' | 'photo'> = new Map(
  allWords.flatMap(
    words =>
      [
        [words.also, 'also'],
        [words.credit, 'credit'],
        [words.source, 'outlet'],
        [words.note, 'note'],
        [words.caption, 'caption'],
        [words.kinds.photo, 'photo'],
      ] as const,
  ),
)

interface Line extends Piece {
  readonly number: number
  readonly end: number
}

/** What has been read so far: the item, and each of its lines. */
interface Open {
  readonly item: ReadItem
  last: number
}

/**
 * Reads an issue that Galley wrote as Markdown (core/export/markdown.ts) back to its entries, each field at its place
 * in the Markdown; "also" lines come back as links after the entry's own. Null where the text isn't wholly in that
 * form.
 */
export function readGalleyMarkdown(text: string): Parsed | null {
  if (!looksLikeGalleyMarkdown(text)) return null
  const lines = linesOf(text)
  const close = lines.findIndex((line, nth) => nth > 0 && line.content === '---')
  if (close === -1) return null
  const sections: ReadSection[] = []
  const entries: Open[] = []
  const unclaimed: Unclaimed[] = [{ start: lines[0]?.start ?? 0, end: lines[close]?.end ?? 0, what: 'front matter' }]
  const aside = (line: Line, what: string) => {
    unclaimed.push({ start: line.start, end: line.end, what })
  }
  let section: string | null = null
  let at: 'top' | 'middle' | 'end' = 'top'
  let open: Open | null = null
  for (const line of lines.slice(close + 1)) {
    const { content } = line
    if (content === '___') {
      at = 'end'
      aside(line, 'rule')
    } else if (at === 'end') {
      aside(line, 'closing words')
    } else if (content === '---' || content.startsWith('## ')) {
      at = 'middle'
      open = null
      section = content === '---' ? null : unescaped(after(line, 3)).text
      if (section === null) aside(line, 'rule')
      else sections.push({ title: section, line: line.number, start: line.start, end: line.end })
    } else if (at === 'top') {
      aside(line, content.startsWith('# ') ? 'issue title' : 'introduction')
    } else {
      if (open === null || content === dinkus || content.startsWith('### ')) {
        open = { item: newEntry(line.number, section).item, last: line.number }
        entries.push(open)
      }
      if (!readLine(open.item, line)) return null
      open.last = line.number
    }
  }
  const items = entries.map(({ item, last }) => ({
    ...item,
    spans: item.spans.toSorted((a, b) => a.start - b.start),
    lines: [item.lines[0], last] as [number, number],
  }))
  return sweep({ text, sections, items, unclaimed, notices: [] })
}

/** Lines that aren't blank. */
function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let number = 0
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start <= text.length;) {
    const newline = text.indexOf('\n', start)
    const stop = newline === -1 ? text.length : newline
    const content = text.slice(start, stop).replace(/[\r \t]+$/, '')
    number++
    if (content !== '') lines.push({ content, start, end: start + content.length, number })
    start = stop + 1
  }
  return lines
}

const after = (line: Piece, count: number): Piece => ({ content: line.content.slice(count), start: line.start + count })

/** A text without the backslashes that Markdown needs before its own signs. */
function unescaped({ content, start }: Piece): Cells {
  const places: number[] = []
  for (let place = 0; place < content.length; place++) {
    if (content[place] === '\\' && /[!-/:-@[-`{-~]/.test(content[place + 1] ?? '')) place++
    places.push(place)
  }
  return { text: places.map(place => content[place]).join(''), at: places.map(place => start + place) }
}

function put(item: ReadItem, field: string, cells: Cells): string {
  for (const span of spansOf(field, cells)) item.spans.push(span)
  return cells.text
}

function readLine(item: ReadItem, line: Line): boolean {
  const { content, start } = line
  const mark = (length: number, field: string) => {
    item.spans.push({ field, start, end: start + length })
  }
  const block = (type: 'paragraph' | 'bullet' | 'quote', piece: Piece) => {
    item.body.push({ type, text: put(item, `body[${item.body.length}]`, unescaped(piece)) })
    return true
  }
  if (content === dinkus) {
    mark(content.length, 'rule')
    return true
  }
  if (content.startsWith('### ')) {
    mark(3, 'heading')
    item.headline = put(item, 'headline', unescaped(after(line, 4)))
    return true
  }
  if (content.startsWith('- ')) {
    mark(1, 'bullet')
    return block('bullet', after(line, 2))
  }
  if (content.startsWith('> ')) {
    mark(1, 'quote')
    return block('quote', after(line, 2))
  }
  if (content.startsWith('![')) return readPicture(item, line)
  if (content.startsWith('[')) return readLink(item, line)
  if (content.startsWith('*') && !content.startsWith('*|')) return readMarked(item, line)
  return block('paragraph', line)
}

/** Lines that begin with stars: a label, a deck, or kind and byline. */
function readMarked(item: ReadItem, line: Line): boolean {
  const { content, start } = line
  const label = /^(\*\*?)([^*\\]{1,60}):\1 /.exec(content)
  const name = labelled.get(label?.[2] ?? '')
  if (label && name && (name === 'note') === (label[1] === '**')) {
    item.spans.push({ field: 'label', start, end: start + label[0].length - 1 })
    const rest = after(line, label[0].length)
    if (name === 'also') return readLink(item, rest)
    const picture = item.pictures?.at(-1)
    if (name === 'caption' || name === 'photo') {
      if (!picture) return false
      const field = name === 'caption' ? 'caption' : 'credit'
      picture[field] = put(item, `pictures[${item.pictures!.length - 1}].${field}`, unescaped(rest))
      return true
    }
    const text = put(item, name, unescaped(rest))
    if (name === 'credit') item.credit = text
    else if (name === 'note') item.note = text
    return true
  }
  const stars = content.startsWith('**') ? 2 : 1
  if (!content.endsWith('*'.repeat(stars)) || content.length <= 2 * stars) return false
  const inner = unescaped({ content: content.slice(stars, -stars), start: start + stars })
  const sign = (at: number): Span => ({ field: 'emphasis', start: at, end: at + stars })
  item.spans.push(sign(start), sign(line.end - stars))
  if (stars === 2) item.deck = put(item, 'deck', inner)
  return stars === 2 || readByline(item, inner)
}

/** `Opinion · By Ada Lorne`, either half. */
function readByline(item: ReadItem, cells: Cells): boolean {
  const kind = kindOf(cells.text)
  const by = kind ? kind.by : markOf(cells.text)
  if (kind) {
    item.kind = kind.kind
    put(item, 'kind', pick(cells, range(0, kind.label.length)))
  }
  if (!by) return kind !== null
  if (by.name !== 'by') return false
  const from = kind ? kind.label.length + middot.length : 0
  const sign = range(kind ? kind.label.length + 1 : 0, from + by.text.length - 1)
  put(item, 'by', pick(cells, sign))
  const { names, separators } = namesOf(pick(cells, range(from + by.text.length, cells.text.length)), by.and)
  for (const span of separators) item.spans.push(span)
  for (const name of names) item.byline.push(put(item, `byline[${item.byline.length}]`, name))
  return true
}

/** `[label](address)`, `[label](<address>)` or, without an address, `[label]()`. */
function readLink(item: ReadItem, { content, start }: Piece): boolean {
  const close = endOfLabel(content)
  if (!content.startsWith('[') || close === -1 || content[close + 1] !== '(' || !content.endsWith(')')) return false
  const angled = content[close + 2] === '<'
  const from = close + (angled ? 3 : 2)
  const to = content.length - (angled ? 2 : 1)
  if (to < from) return false
  const path = `links[${item.links.length}]`
  item.spans.push({ field: 'link', start, end: start + 1 })
  const label = put(item, `${path}.label`, unescaped({ content: content.slice(1, close), start: start + 1 }))
  item.spans.push(
    { field: 'link', start: start + close, end: start + from },
    { field: 'link', start: start + to, end: start + content.length },
  )
  const url =
    to > from ? put(item, `${path}.url`, unescaped({ content: content.slice(from, to), start: start + from })) : null
  item.links.push({ label, url })
  return true
}

/** `![What it shows](pictures/…)`: the file stands beside the Markdown. */
function readPicture(item: ReadItem, { content, start }: Piece): boolean {
  const close = endOfLabel(content.slice(1)) + 1
  if (close === 0 || content[close + 1] !== '(' || !content.endsWith(')')) return false
  item.spans.push(
    { field: 'picture', start, end: start + 2 },
    { field: 'picture', start: start + close, end: start + content.length },
  )
  const pictures = (item.pictures ??= [])
  pictures.push({
    url: null,
    alt: put(
      item,
      `pictures[${pictures.length}].alt`,
      unescaped({ content: content.slice(2, close), start: start + 2 }),
    ),
    caption: null,
    credit: null,
  })
  return true
}

/** Where the bracket stands that closes a label. */
function endOfLabel(content: string): number {
  for (let place = 1; place < content.length; place++) {
    if (content[place] === '\\') place++
    else if (content[place] === ']') return place
  }
  return -1
}
