import { textWidths, type LinkLayout } from '../model/export-settings.ts'
import type { PictureWords } from '../model/asset.ts'
import type { Block, Link } from '../model/fields.ts'
import {
  addressIndent,
  dinkus,
  endNumber,
  footerMark,
  hang,
  indent,
  looksLaidOut,
  looksMarked,
  marksOf,
  middot,
  narrowest,
  photoMarkAt,
  photoMarkOf,
  quoteMark,
  trailingBackslashes,
  type MarkName,
} from '../model/text-layout.ts'
import { wordsOf, type IssueWords } from '../model/words.ts'
import { dateline } from './dateline.ts'
import { levelIssue } from './level.ts'
import type { ExportEntry, ExportIssue } from './model.ts'
import { joinNames } from './names.ts'
import { pictureWordsOf } from './pictures.ts'
import { wrap, wrapGuarded } from './wrap.ts'

/** Chunks are divided by a blank line. */
type Chunk = readonly string[]

interface Page {
  /** Columns of running text, and of a rule. */
  readonly width: number
  readonly rule: number
  readonly words: IssueWords
  readonly marks: Readonly<Record<MarkName, string>>
  readonly links: LinkLayout
  /** Addresses in the order of their numbers, from 1; none where they stand under their labels. */
  readonly footnotes: string[]
}

const margin = ' '.repeat(indent)
const blank = ''

const outer = (text: string, page: Page): string[] => wrapGuarded(text, page.width, looksLaidOut)

/** A field under its mark, further lines hanging. */
function marked(name: MarkName, text: string, page: Page, before = ''): string[] {
  const mark = before + page.marks[name]
  return wrap(text, page.width - indent - mark.length, page.width - hang).map((line, nth) =>
    nth === 0 ? margin + mark + line : ' '.repeat(hang) + line,
  )
}

function quote(text: string, page: Page): Chunk {
  return wrap(text, page.width - indent - quoteMark.length).map(line => margin + quoteMark + line)
}

/** Only the first line of a paragraph can be taken for a mark; its other lines stand under it. */
function paragraph(text: string, page: Page): Chunk {
  let lines = wrap(text, page.width - indent)
  if (looksMarked(lines[0] ?? '')) {
    lines = wrap(text, page.width - indent - 1, page.width - indent).map((line, nth) =>
      nth === 0 ? `\\${line}` : line,
    )
  }
  return lines.map(line => margin + line)
}

/** Bullets in a row are one chunk. */
function bodyChunks(blocks: readonly Block[], page: Page): Chunk[] {
  const chunks: string[][] = []
  blocks.forEach((block, nth) => {
    const open = block.type === 'bullet' && blocks[nth - 1]?.type === 'bullet' ? chunks.at(-1) : undefined
    if (open) for (const line of marked('bullet', block.text, page)) open.push(line)
    else if (block.type === 'bullet') chunks.push(marked('bullet', block.text, page))
    else chunks.push([...(block.type === 'quote' ? quote : paragraph)(block.text, page)])
  })
  return chunks
}

/** A label that ends in a number of its own has a backslash before it, and those that stand there doubled. */
function ownNumber(label: string): string {
  const start = endNumber(label)?.start
  if (start === undefined) return label
  const before = label.slice(0, start)
  return `${before}${'\\'.repeat(trailingBackslashes(before) + 1)}${label.slice(start)}`
}

/**
 * A link: its label with its footnote's number, or with its address in a line of its own, deeper than a label's further
 * lines.
 */
function linked(name: 'link' | 'also', { label, url }: Link, page: Page): string[] {
  if (url === null) return marked(name, ownNumber(label), page)
  if (page.links === 'under') {
    return [...marked(name, ownNumber(label), page), ...addressLines(' '.repeat(addressIndent), url)]
  }
  page.footnotes.push(url)
  return marked(name, `${label} [${page.footnotes.length}]`, page)
}

/**
 * `What it shows] Its caption (Photo: Tamsin Roe)`, behind its mark. A backslash keeps what would end a part from doing
 * so, and is doubled itself.
 */
function pictured({ alt, caption, credit }: PictureWords, page: Page): Chunk {
  const kept = (text: string, ends: (at: number) => boolean) =>
    [...text].reduce(
      ({ written, at }, character) => ({
        written: written + (character === '\\' || ends(at) ? `\\${character}` : character),
        at: at + character.length,
      }),
      { written: '', at: 0 },
    ).written
  const under = caption && ` ${kept(caption, at => photoMarkAt(`${caption} `, at) !== null)}`
  return marked(
    'picture',
    `${kept(alt, at => alt[at] === ']')}]${under}${credit && ` ${photoMarkOf(page.words)}${kept(credit, () => false)})`}`,
    page,
  )
}

/**
 * What stands over the body. The first entry of a section needs no stars for a headline it lacks, unless they hold a
 * deck.
 */
function head(entry: ExportEntry, first: boolean, page: Page): Chunk {
  const kind = entry.kind === 'story' ? '' : page.words.kinds[entry.kind]
  const byline =
    entry.byline.length > 0
      ? marked('by', joinNames(entry.byline, page.words.and), page, kind && kind + middot)
      : kind
        ? [margin + kind]
        : []
  return [
    ...(entry.headline ? outer(entry.headline, page) : first && !entry.deck ? [] : [dinkus]),
    ...(entry.deck ? wrapGuarded(entry.deck, page.width - indent, looksMarked).map(line => margin + line) : []),
    ...byline,
  ]
}

function foot(entry: ExportEntry, page: Page): Chunk {
  return [
    ...entry.links.flatMap(link => linked('link', link, page)),
    ...entry.also.flatMap(link => linked('also', link, page)),
    ...(entry.credit ? marked('credit', entry.credit, page) : []),
    ...(entry.outlet ? marked('outlet', entry.outlet, page) : []),
  ]
}

/** The links of an entry without a body stand right under its head. */
function entryChunks(entry: ExportEntry, first: boolean, page: Page): Chunk[] {
  const top = head(entry, first, page)
  const pictures = pictureWordsOf(entry).map(words => pictured(words, page))
  const body = bodyChunks(entry.body, page)
  const note = entry.note ? marked('note', entry.note, page) : []
  const chunks =
    body.length > 0
      ? [top, ...pictures, ...body, foot(entry, page), note]
      : [[...top, ...pictures.flat(), ...foot(entry, page)], note]
  const printed = chunks.filter(chunk => chunk.length > 0)
  return printed.length > 0 ? printed : [[dinkus]]
}

/** Two blank lines between entries, one between entries of a single chunk. */
function entryLines(entries: readonly ExportEntry[], page: Page): string[] {
  const all = entries.map((entry, nth) => entryChunks(entry, nth === 0, page))
  return all.flatMap((chunks, nth) => {
    const tight = nth === 0 || (chunks.length === 1 && all[nth - 1]?.length === 1)
    return [...(tight ? [] : [blank]), ...spaced(chunks)]
  })
}

/** Each chunk with a blank line before it. */
const spaced = (chunks: readonly Chunk[]): string[] => chunks.flatMap(chunk => [blank, ...chunk])

function top(issue: ExportIssue, page: Page): string[] {
  const masthead = [issue.masthead, ...dateline(issue)].filter(part => part !== '').join(middot)
  return [
    ...(masthead ? [...outer(masthead, page), blank] : []),
    ...outer(issue.title, page),
    '='.repeat(page.rule),
    ...spaced(bodyChunks(issue.intro, page)),
  ]
}

function end(issue: ExportIssue, page: Page): string[] {
  const chunks = [
    ...bodyChunks(issue.outro, page),
    page.footnotes.flatMap((url, nth) => addressLines(`[${nth + 1}] `, url)),
  ].filter(chunk => chunk.length > 0)
  return chunks.length > 0 ? [blank, blank, '='.repeat(page.rule), ...spaced(chunks)] : []
}

/** An address stays on one line, however long. */
const addressLines = (before: string, url: string): string[] =>
  wrap(url, Number.POSITIVE_INFINITY).map(line => before + line)

/** What stands under the footer's mark: whose issue it is, and where readers leave. */
const footer = ({ masthead, unsubscribe }: ExportIssue, page: Page): string[] => [
  ...(masthead ? outer(masthead, page) : []),
  ...(unsubscribe ? addressLines(`${page.words.unsubscribe}: `, unsubscribe.address) : []),
]

export interface TextOptions {
  /** Columns, and where addresses stand; as the issue says, where nothing is said. */
  readonly width?: number
  readonly links?: LinkLayout
  /** Leaves each field on one line, for a format that breaks lines itself. */
  readonly unbroken?: boolean
}

/**
 * The issue as plain text, in the layout of core/model/text-layout.ts: `width` columns as terminals count them (East
 * Asian characters two, combining ones none), LF, ending in one. The same issue always gives the same text, and
 * core/parse/galley/text.ts reads it back to the same fields.
 */
export function writeText(
  issue: ExportIssue,
  {
    width = issue.layout?.textWidth ?? textWidths.usual,
    links = issue.layout?.links ?? 'footnotes',
    unbroken = false,
  }: TextOptions = {},
): string {
  const levelled = levelIssue(issue)
  const rule = Math.max(width, narrowest)
  const words = wordsOf(levelled.language)
  const page: Page = {
    width: unbroken ? Number.POSITIVE_INFINITY : rule,
    rule,
    words,
    marks: marksOf(words),
    links,
    footnotes: [],
  }
  const sections = levelled.sections.flatMap(section => [
    blank,
    blank,
    ...(section.title ? outer(section.title, page) : []),
    '-'.repeat(page.rule),
    ...entryLines(section.entries, page),
  ])
  const lines = [
    ...top(levelled, page),
    ...sections,
    ...end(levelled, page),
    blank,
    blank,
    footerMark,
    ...footer(levelled, page),
  ]
  return `${lines.join('\n')}\n`
}
