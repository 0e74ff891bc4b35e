import type { Parsed } from '../model/reading.ts'
import type { Hint, MarkedBlock, Structured } from '../model/structured.ts'
import type { Block } from './blocks.ts'
import { headingRoles, type HeadingRole } from './headings.ts'
import { assemble } from './items.ts'
import { measureLayout } from './layout.ts'
import { splitLines, trimmed, type Line } from './lines.ts'
import { attachLinks } from './marked-links.ts'
import { attachPictures } from './pictures.ts'
import { readOutline } from './reading.ts'
import { findRepetition } from './repetition.ts'
import { roles, weighRoles, type Role, type Weighed, type Weights } from './roles.ts'
import { decideRoles } from './sequence.ts'
import { ledBlocks } from './leads.ts'
import { looksLikeCredit } from './shape.ts'
import { isUrlLine } from './signs.ts'
import { furnitureWords } from './words.ts'

/** A block as the stages know it, beside what the markup says of it. */
interface Hinted { readonly block: Block; readonly marked: MarkedBlock; readonly hint: Hint | 'body' | null }

export interface StructuredOptions {
  /** The document is one story, whatever it looks like: an entry of a feed, a letter in a mailbox. */
  readonly story?: boolean
}

/**
 * Reads a marked-up digest: the same stages as plain text, over the markup's own blocks, with what the markup says
 * weighed in. Links get their addresses from the markup. Every character that isn't blank is in one span of an item, one
 * section, or one unclaimed stretch.
 */
export function parseStructured(document: Structured, { story = false }: StructuredOptions = {}): Parsed {
  const { text } = document
  const lines = splitLines(text)
  const layout = measureLayout(lines), repetition = findRepetition(lines)
  const led: ReadonlySet<MarkedBlock> = story ? new Set() : ledBlocks(document)
  const hinted = story ? asStory(blocksOf(document, lines, led)) : blocksOf(document, lines, led)
  const blocks = hinted.map(({ block }) => block)
  const headings = headingRoles(document.blocks, led)
  const headlined = [...headings.values()].filter(role => role === 'headline' || role === 'either').length + led.size
  const known = new Map(hinted.map(one => [one.block, one]))
  const weighed = weighRoles(blocks, { ...layout, breakGap: null, itemGap: null }, repetition).map(one => {
    const { marked, hint } = known.get(one.block)!
    const weights = weightsOf(one, marked, hint, story ? null : headings.get(marked) ?? null, headlined)
    return { ...one, weights: story ? withinStory(weights, hint) : weights }
  })
  const parsed = readOutline(text, assemble(decideRoles(weighed)), blocks, [], repetition)
  return attachLinks(attachPictures(withHidden(parsed, document), document), document)
}

/** The shown blocks. One that opens with its own headline, or ends in a link or a picture's credit of its own, is several. */
function blocksOf({ text, blocks }: Structured, lines: readonly Line[], led: ReadonlySet<MarkedBlock>): Hinted[] {
  const made: Hinted[] = []
  let at = 0, underPicture = false
  for (const marked of blocks) {
    while (at < lines.length - 1 && lines[at]!.end <= marked.start) at++
    if (marked.form === 'picture') underPicture = true
    if (marked.form === 'hidden' || marked.form === 'picture') continue
    const line = lines[at]!.no
    const add = (start: number, end: number, hint: Hinted['hint'], as: Partial<MarkedBlock> = {}) => {
      const whole = end > start ? block(text, { ...marked, ...as }, start, end, line) : null
      if (whole) made.push({ block: whole, marked, hint })
    }
    let start = marked.start, form: Partial<MarkedBlock> = {}
    if (led.has(marked)) {
      const end = marked.start + marked.sign + marked.lead
      add(start, end, 'headline', { form: 'text' })
      start = end + /^[\s–—:|-]*/u.exec(text.slice(end, Math.min(marked.end, end + 12)))![0].length
      if (start > end && text.slice(end, start).trim() !== '') form = { sign: start - end }
      form = { ...form, form: 'text', gap: 0, ...(form.sign ? {} : { sign: 0 }) }
      if (form.sign) start = end
    }
    const plain = marked.form === 'text' && marked.hint === null
    const link = plain || led.has(marked) ? trailingLink(text, marked) : marked.end
    const credit = plain && underPicture ? trailingCredit(text, start, link) : link
    add(start, Math.max(start, credit), led.has(marked) ? 'body' : marked.hint, form)
    add(Math.max(start, credit), link, 'credit', { form: 'text', gap: 0, sign: 0 })
    add(Math.max(start, link), marked.end, 'label', { form: 'text', gap: 0, sign: 0 })
    underPicture = false
  }
  return made
}

/** Where a credit that closes a caption begins: "The ferry on Monday. Photo: Dee Fox". */
function trailingCredit(text: string, start: number, end: number): number {
  if (end - start > 1000) return end
  for (const { index, 0: stop } of text.slice(start, end).matchAll(/[.!?…]["”’»)]?\s+(?=\S)/gu)) {
    const from = start + index + stop.length
    if (looksLikeCredit(text.slice(from, end).trim())) return from
  }
  return end
}

function block(text: string, marked: MarkedBlock, start: number, end: number, line: number): Block | null {
  const piece = trimmed(text, { start: start + marked.sign, end }) ?? trimmed(text, { start, end })
  if (!piece) return null
  const sign = piece.start > start ? trimmed(text, { start, end: piece.start }) : null
  const words = text.slice(piece.start, piece.end)
  const form = marked.form === 'rule' || marked.form === 'bullet' || marked.form === 'quoted' ? marked.form : isUrlLine(words) ? 'url' : 'text'
  return { form, pieces: [piece], glue: [], signs: sign ? [sign] : [], text: words, firstLine: line, lastLine: line, gap: marked.gap, indent: 0, decorated: false }
}

/** The first heading is the story's headline; without one, all of it is text. */
function asStory(blocks: readonly Hinted[]): Hinted[] {
  const head = blocks.findIndex(({ marked, hint }) => marked.form === 'heading' && hint !== 'furniture')
  if (head < 0) return blocks.map(one => ({ ...one, block: { ...one.block, form: one.block.form === 'rule' ? 'rule' : 'text' }, hint: 'body' }))
  return blocks.map((one, i) => (i === head ? { ...one, hint: 'headline' } : i < head && one.hint === null ? { ...one, hint: 'furniture' } : one))
}

/** Nothing but its headline begins an item. */
function withinStory(weights: Weights, hint: Hint | 'body' | null): Weights {
  if (hint === 'headline') return { ...only('headline', 9), bare: 8.2 }
  if (hint === 'body') return only('paragraph', 9)
  return { ...weights, title: never, headline: never, bare: never, paragraph: Math.max(weights.paragraph, 0), furniture: hint === 'furniture' ? weights.furniture : never }
}

/** Where a short link that closes the block behind a sentence's end begins; the block's end if there is none. */
function trailingLink(text: string, { start, end, links }: MarkedBlock): number {
  const link = links.at(-1)
  if (!link || link.start <= start || link.end - link.start > 60) return end
  if (!/^[\s»›→>.…]*$/u.test(text.slice(link.end, end)) || /[.!?]$/u.test(text.slice(link.start, link.end).trimEnd())) return end
  if (text.slice(link.start, link.end).trim().split(/\s+/u).length > 7) return end
  // A way to leave the letter belongs to its footer.
  if (text.slice(link.start, end).toLowerCase().match(/\p{L}+/gu)?.some(word => furnitureWords.has(word))) return end
  const before = text.slice(Math.max(start, link.start - 12), link.start)
  return /[.!?…。！？]["”’»)\]]*\s+(?:[→»›([]\s*)?$/u.test(before) ? link.start - (/[→»›([]\s*$/u.exec(before)?.[0].length ?? 0) : end
}

const never = -30
const only = (role: Role, weight: number): Weights => ({ ...Object.fromEntries(roles.map(one => [one, never])), [role]: weight }) as Weights

/** What the block's own looks say, corrected by what the markup says. */
function weightsOf({ weights, block }: Weighed, marked: MarkedBlock, hint: Hint | 'body' | null, heading: HeadingRole | null, headlined: number): Weights {
  if (hint === 'furniture') return only('furniture', 12)
  if (hint === 'body') return only('paragraph', 9)
  if (hint === 'label') return block.form === 'url' ? weights : { ...only('label', 7), furniture: weights.furniture }
  if (hint === 'byline') return { ...only('byline', 8), paragraph: 1, furniture: weights.furniture }
  if (hint === 'credit') return { ...only('credit', 8), paragraph: 1 }
  if (hint === 'deck') return { ...only('deck', 9), paragraph: 2 }
  if (hint === 'title') return { ...only('title', 9), furniture: weights.furniture }
  if (hint === 'headline') return headlineOnly(weights)
  switch (heading) {
    case 'masthead': return { ...only('furniture', 12), headline: -4, bare: -4 }
    case 'title': return { ...only('title', 9), bare: 0, furniture: weights.furniture - 1 }
    case 'headline': return headlineOnly(weights)
    case 'either': return { ...headlineOnly(weights), title: 7 + Math.max(-3, Math.min(3, weights.title - weights.headline)) }
    case 'sub': return { ...only('paragraph', 6), bare: 0 }
    case null: break
  }
  if (block.form !== 'text') return weights
  const linked = marked.links.reduce((sum, link) => sum + link.end - link.start, 0)
  const whole = linked >= (marked.end - marked.start) * 0.9
  if (headlined < 2) return whole && weights.label < 2 ? { ...weights, headline: weights.headline + 2, bare: weights.bare + 2 } : whole ? { ...weights, label: weights.label + 3 } : weights
  // Where stories have headings, a line that is none of them is no headline.
  return { ...weights, headline: weights.headline - 6, bare: weights.bare - 6, title: weights.title - 6, label: weights.label + (whole && block.text.length <= 90 ? 5 : 0) }
}

const headlineOnly = (weights: Weights): Weights => ({ ...only('headline', 9), bare: 8.2, title: 1, furniture: Math.min(7, weights.furniture) })

/** Text that the document holds and doesn't show: in no item, and still there. */
function withHidden(parsed: Parsed, { text, blocks }: Structured): Parsed {
  const first = blocks.find(block => block.form !== 'hidden' && block.form !== 'picture')?.start ?? Infinity
  const hidden = blocks.filter(block => block.form === 'hidden').flatMap(block => {
    const stretch = trimmed(text, block)
    return stretch ? [{ ...stretch, what: block.start < first ? 'hidden preheader' : 'hidden text' }] : []
  })
  return hidden.length === 0 ? parsed : { ...parsed, unclaimed: [...parsed.unclaimed, ...hidden].sort((a, b) => a.start - b.start) }
}
