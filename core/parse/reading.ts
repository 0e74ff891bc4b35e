import type { Parsed, ReadItem, ReadSection, Unclaimed } from '../model/reading.ts'
import type { Stretch } from '../model/stretch.ts'
import type { Block } from './blocks/block.ts'
import { doubtsOf } from './doubts/doubts.ts'
import { heldAgainst } from './doubts/outline-doubts.ts'
import type { Footnotes } from './fields/field-sink.ts'
import { linesOf, readFields } from './fields/fields.ts'
import { properHeads } from './fields/heads/proper-heads.ts'
import { properTitles } from './fields/proper-titles.ts'
import type { HeadHint } from './fields/heads/affix-signals.ts'
import { claimLoose } from './items/claims.ts'
import type { Draft, Outline } from './items/items.ts'
import { kindOf } from './items/kinds.ts'
import type { Repetition } from './lines/repetition.ts'
import { footnoteOf, numberOf } from './text/signs.ts'
import { eventWords, pressWords } from './words/words.ts'

/** What was taken out of the text before it came apart into blocks. */
export interface SetApart {
  /** Signs of quoted mail, of the item they stand in. */
  readonly marks: readonly Stretch[]
  /** The rest of messages' heads, of the item that follows. */
  readonly heads: readonly Stretch[]
  /** Page numbers and running heads. */
  readonly frames: readonly Stretch[]
}

/**
 * What else is known of a document: whether issues of its publisher were corrected before, and whether it is marked up.
 */
interface Of {
  readonly known?: boolean
  readonly marked?: boolean
}

/** Sections and items with their fields, spans and doubts; what is left over is unclaimed. */
export function readOutline(
  text: string,
  outline: Outline,
  blocks: readonly Block[],
  apart: SetApart,
  repetition: Repetition,
  { known = false, marked = false }: Of = {},
): Parsed {
  const sections = sectionsOf(text, outline, blocks)
  const notes = footnotesOf(blocks)
  const taken = new Set<string>()
  const numbered = areNumbered(outline.drafts)
  const heads = headsOf(outline, marked)
  const bylined = bylinedStretches(outline.drafts)
  const doubtful = heldAgainst(outline, known)
  const read = outline.drafts.map((draft, i): ReadItem => {
    const { spans, ...fields } = readFields(text, draft, {
      notes,
      taken,
      numbered,
      opener: repetition.opener,
      head: heads.get(draft) ?? null,
    })
    const section = sections[draft.section]?.title ?? null
    const kind = kindOf({
      section,
      headline: fields.headline,
      bylined: fields.byline.length > 0,
      credited: fields.credit !== null,
      hasBody: fields.body.length > 0,
      amongBylined: bylined.has(draft.stretch),
    })
    return {
      section,
      kind,
      headline: fields.headline,
      deck: fields.deck,
      byline: [...fields.byline],
      body: [...fields.body],
      links: [...fields.links],
      credit: fields.credit,
      lines: [...linesOf(draft)],
      spans: [...spans],
      ...doubtsOf(doubtful(i, fields)),
    }
  })
  const loose = [...apart.marks, ...blocks.filter(block => block.form === 'rule').flatMap(block => block.pieces)]
  const { spans, unclaimed } = claimLoose(read, sections, loose, apart.heads)
  const pages = apart.frames
    .filter(one => !sections.some(({ start, end }) => start <= one.start && one.start < end))
    .map(one => ({ ...one, what: 'frame' }))
  const left = [...unclaimed, ...pages, ...furnitureOf(outline), ...unusedNotes(blocks, notes, taken)].sort(
    (a, b) => a.start - b.start,
  )
  return { text, sections, items: read.map((item, i) => ({ ...item, spans: spans[i]! })), unclaimed: left, notices: [] }
}

/** A section's stretch holds its title, the signs around it and the rule right under it. */
function sectionsOf(text: string, outline: Outline, blocks: readonly Block[]): ReadSection[] {
  const under = new Map(blocks.map((block, i) => [block, blocks[i + 1]]))
  const titles = properTitles(
    outline.sections.map(({ block }) => printed(text, block)),
    countsOver(outline),
  )
  return outline.sections.map(({ block }, i) => {
    const rule = under.get(block)
    const parts = [...block.signs, ...block.pieces, ...(rule?.form === 'rule' && rule.gap === 0 ? rule.pieces : [])]
    const [start, end] = parts.reduce(([from, to], part) => [Math.min(from, part.start), Math.max(to, part.end)], [
      Infinity,
      0,
    ] as [number, number])
    return { title: titles[i]!, line: block.firstLine, start, end }
  })
}

/** How far the numbers of the headlines over each title count from one on; 0 where they don't. */
function countsOver({ sections, drafts }: Outline): number[] {
  let at = 0
  let last = 0
  return sections.map(({ block }) => {
    for (; at < drafts.length && drafts[at]!.blocks[0]!.block.firstLine < block.firstLine; at++) {
      const { headline } = drafts[at]!
      const no = headline && numberOf(headline.block.text)
      if (no !== null) last = no === last + 1 ? no : -Infinity
    }
    return Math.max(0, last)
  })
}

/** A title as it stands there, its hyphens too. */
const printed = (text: string, { pieces, glue, text: whole }: Block) =>
  glue.some((one, i) => one === 'soft' && text[pieces[i]!.end - 1] !== '\u00ad')
    ? pieces.map(({ start, end }, i) => (i > 0 && glue[i - 1] === 'space' ? ' ' : '') + text.slice(start, end)).join('')
    : whole

function footnotesOf(blocks: readonly Block[]): Footnotes {
  const notes = new Map<string, { block: Block; url: number }>()
  for (const block of blocks) {
    const note = block.form === 'footnote' ? footnoteOf(block.text) : null
    if (note && !notes.has(note.number)) notes.set(note.number, { block, url: note.url })
  }
  return notes
}

/** Whether items carry numbers that count up, perhaps anew in each section, so that the numbers aren't part of them. */
function areNumbered(drafts: readonly Draft[]): boolean {
  const numbers = drafts.flatMap(({ headline, blocks }) => numberOf((headline ?? blocks[0]!).block.text) ?? [])
  return numbers.length >= 3 && countUp(numbers)
}

/** Each is one more than the one before, or begins anew. */
function countUp(numbers: readonly number[]): boolean {
  const rising = numbers.filter(
    (n, i) => i > 0 && (n === numbers[i - 1]! + 1 || (n === 1 && numbers[i - 1]! > 1)),
  ).length
  return rising >= (numbers.length - 1) * 0.7
}

/**
 * Stretches between two breaks or titles in which several items stand, each with a byline, in a document that has
 * others without.
 */
function bylinedStretches(drafts: readonly Draft[]): ReadonlySet<number> {
  const counts = new Map<number, { items: number; bylined: number }>()
  for (const draft of drafts) {
    const count = counts.get(draft.stretch) ?? { items: 0, bylined: 0 }
    const has = draft.blocks.some(({ role }) => role === 'byline' || role === 'overline')
    counts.set(draft.stretch, { items: count.items + 1, bylined: count.bylined + (has ? 1 : 0) })
  }
  if ([...counts.values()].every(({ items, bylined }) => items === bylined)) return new Set()
  return new Set(
    [...counts].filter(([, { items, bylined }]) => items >= 2 && bylined === items).map(([stretch]) => stretch),
  )
}

/** Where each draft's headline stands in its block, where it has one. */
function headsOf({ sections, drafts }: Outline, marked: boolean): ReadonlyMap<Draft, Stretch> {
  // What a curator says is taken as it is.
  const headed = drafts.filter(
    ({ headline }) => headline !== null && (!headline.block.said || headline.block.said.shown),
  )
  const heads = properHeads(
    headed.map(({ headline }) => headline!.block.text),
    headed.map(({ section }) => section),
    hintsOf(sections),
    marked,
  )
  return new Map(headed.map((draft, i) => [draft, heads[i]!]))
}

/** What sections are of by their titles, by their numbers. */
export const hintsOf = (sections: Outline['sections']): ReadonlyMap<number, HeadHint> =>
  new Map(
    sections.map(({ block: { text } }, i) => [
      i,
      isPress(text) ? 'of the press' : isOfEvents(text) ? 'of events' : 'other',
    ]),
  )
const isOfEvents = (title: string) =>
  title.length <= longestTitle &&
  (title.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []).some(word => eventWords.has(word))
const isPress = (title: string) =>
  title.length <= longestTitle &&
  !/\b(?:social|sociaux|sociales|soziale|working|releases?|communiqués?|mitteilungen|kontakt|contacts?)\b/iu.test(
    title,
  ) &&
  title
    .toLowerCase()
    .match(/[\p{L}\p{M}]+/gu)
    ?.some(word => pressWords.has(word)) === true
/** Of a section of what the press wrote. In characters. */
const longestTitle = 60

function furnitureOf(outline: Outline): Unclaimed[] {
  const first = outline.drafts[0]?.blocks[0]!.block.firstLine ?? Infinity
  const last = outline.drafts.at(-1)?.blocks.at(-1)!.block.lastLine ?? Infinity
  return outline.furniture.flatMap(({ block, listed }) => {
    const what = listed ? 'contents' : block.lastLine < first ? 'masthead' : block.firstLine > last ? 'footer' : 'frame'
    return [...block.signs, ...block.pieces].map(piece => ({ start: piece.start, end: piece.end, what }))
  })
}

/** Footnotes nothing refers to, and those whose number stood there already. */
function unusedNotes(blocks: readonly Block[], notes: Footnotes, taken: ReadonlySet<string>): Unclaimed[] {
  const used = new Set([...taken].map(number => notes.get(number)!.block))
  return blocks
    .filter(block => block.form === 'footnote' && !used.has(block))
    .flatMap(block => block.pieces.map(piece => ({ start: piece.start, end: piece.end, what: 'footnote' })))
}
