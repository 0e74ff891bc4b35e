import type { Part } from '../../model/correction.ts'
import type { Stretch } from '../../model/stretch.ts'
import type { Hint, MarkedBlock, Structured } from '../../model/structured.ts'
import { formSaid, type Block } from '../blocks/blocks.ts'
import type { Said } from '../lines/said.ts'
import { trimmed, type Line } from '../text/lines.ts'
import { isUrlLine } from '../text/signs.ts'
import { isByline } from '../words/bylines.ts'
import { howLong } from '../words/when.ts'
import { byWords, creditWords, furnitureWords, workWords } from '../words/words.ts'
import { factsBehind } from './facts-behind.ts'
import type { Led } from './leads/lead.ts'

/** A block as the stages know it, beside what the markup says of it. */
export interface Hinted {
  readonly block: Block
  readonly marked: MarkedBlock
  readonly hint: Hint | 'body' | null
}

/** The blocks, those that a curator says something of as text even where they are pictures or hidden. */
export function heardBlocks(
  blocks: readonly MarkedBlock[],
  lines: readonly Line[],
  said: readonly (Said | null)[],
): readonly MarkedBlock[] {
  const spoken = new Set(lines.flatMap((line, i) => ((said[i]?.by ?? 0) > 0 ? [line.start] : [])))
  if (spoken.size === 0) return blocks
  return blocks.map(block =>
    (block.form === 'hidden' || block.form === 'picture') && [...spoken].some(at => at >= block.start && at < block.end)
      ? { ...block, form: 'text' as const, picture: null }
      : block,
  )
}

/** The shown blocks. One that opens with its own headline, or ends in a link of its own, is several. */
export function blocksOf(
  { text, blocks }: Structured,
  lines: readonly Line[],
  said: readonly (Said | null)[],
  led: Led,
  tails: ReadonlyMap<number, number>,
): Hinted[] {
  const made: Hinted[] = []
  const heads = new Map([...led].map(([block, head]) => [block.start, head]))
  let at = 0
  for (const marked of blocks) {
    while (at < lines.length - 1 && lines[at]!.end <= marked.start) at++
    if (marked.form === 'hidden' || marked.form === 'picture') continue
    let end = at + 1
    while (end < lines.length && lines[end]!.start < marked.end) end++
    for (let i = at; i < end; i++) {
      const piece = end === at + 1 ? marked : pieceOf(marked, lines[i]!, i === at)
      made.push(
        ...(spoken(text, piece, lines[i]!, said[i] ?? null) ??
          partsOf(
            text,
            piece,
            lines[i]!,
            said[i] ?? null,
            i === at ? (heads.get(marked.start) ?? null) : null,
            tails.get(marked.start) ?? piece.end,
          )),
      )
    }
  }
  return joinSaid(made)
}

/** What of a block stands on one of the lines it was divided into. What goes on behind a headline is no headline. */
function pieceOf(marked: MarkedBlock, { start, end }: Line, first: boolean): MarkedBlock {
  const links = marked.links.filter(link => link.start >= start && link.end <= end)
  if (first) return { ...marked, end, lead: marked.start + marked.sign + marked.lead < end ? marked.lead : 0, links }
  const form = marked.form === 'quoted' ? ('quoted' as const) : ('text' as const)
  return {
    ...marked,
    start,
    end,
    form,
    level: null,
    hint: marked.hint === 'furniture' ? marked.hint : null,
    sign: 0,
    lead: 0,
    gap: 0,
    links,
  }
}

/** A block that was said to be something is that as a whole. */
function spoken(text: string, marked: MarkedBlock, { no }: Line, said: Said | null): Hinted[] | null {
  if (!said?.part) return null
  const own = block(text, marked, marked.start, marked.end, no)
  return own ? [{ block: { ...own, form: formSaid(said, own.form), said }, marked, hint: marked.hint }] : []
}

/** The parts that a block is made of: its own headline, its text, a link. */
function partsOf(
  text: string,
  marked: MarkedBlock,
  { no }: Line,
  said: Said | null,
  found: Stretch | null,
  tail: number,
): Hinted[] {
  const made: Hinted[] = []
  const add = (start: number, end: number, hint: Hinted['hint'], as: Partial<MarkedBlock> = {}) => {
    const whole = end > start ? block(text, { ...marked, ...as }, start, end, no) : null
    // Only the first of them starts an item.
    if (whole) {
      made.push({
        block: {
          ...whole,
          ...(said?.place === 'part' || made.length === 0 ? { said } : {}),
          ...(hint === 'outlet' ? { outlet: true } : {}),
        },
        marked,
        hint,
      })
    }
  }
  let start = marked.start
  let form: Partial<MarkedBlock> = {}
  const head = found && found.end <= marked.end ? found : null
  const isLed = head !== null
  const plain = marked.form === 'text' && marked.hint === null
  const outlet = tail > marked.start && tail < marked.end ? tail : marked.end
  if (head) {
    const end =
      head.end -
      (/\s*[:：–—|·•-]?\s*$/u.exec(text.slice(head.end - Math.min(4, head.end - head.start), head.end))?.[0].length ??
        0)
    const facts = factsBehind(text, end, marked.end)
    // What stands before the headline is its sign, as a number is.
    add(start, end, 'headline', { form: 'text', sign: Math.max(marked.sign, head.start - start) })
    // Signs before a fact go with it.
    facts.forEach((fact, i) => {
      const from = facts[i - 1]?.end ?? end
      add(from, fact.end, fact.is, { form: 'text', gap: 0, sign: fact.start - from })
    })
    start = facts.at(-1)?.end ?? end
    start += behindLead.exec(text.slice(start, Math.min(marked.end, start + 32)))![0].length
    const from = facts.at(-1)?.end ?? end
    if (start > from && text.slice(from, start).trim() !== '') form = { sign: start - from }
    form = { ...form, form: 'text', gap: 0, ...(form.sign ? {} : { sign: 0 }) }
    if (form.sign) start = from
  }
  if (outlet < marked.end) {
    // Signs between a headline and its outlet go with the outlet.
    add(start, Math.max(start, outlet), isLed ? 'body' : marked.hint, form)
    add(Math.max(start, outlet), marked.end, 'outlet', { form: 'text', gap: 0, sign: 0 })
    return made
  }
  if (!isLed && (plain || isButtons(marked)) && marked.links.length >= 2 && onlyLinks(text, marked)) {
    // Several links on a line are as many labels; the signs between go with the label behind them.
    marked.links.forEach((link, i) => {
      const from = i === 0 ? marked.start : marked.links[i - 1]!.end
      const to = marked.links[i + 1] ? link.end : marked.end
      add(from, to, 'label', { form: 'text', gap: 0, sign: link.start - from })
    })
    return made
  }
  const label = start === marked.start ? soleLink(text, marked) : null
  if (label) {
    add(start, marked.end, marked.hint, { sign: label - marked.start })
    return made
  }
  const link = plain || isLed ? trailingLink(text, marked) : marked.end
  add(
    start,
    link,
    !isLed ? marked.hint : isByline(text.slice(start, Math.min(link, start + 200)).trim()) ? 'byline' : 'body',
    form,
  )
  add(Math.max(start, link), marked.end, 'label', { form: 'text', gap: 0, sign: 0 })
  return made
}

/** What stands between a headline and its text: signs, how long it takes to read, a stop behind a link. */
const behindLead = new RegExp(`^(?:\\s*[([]\\s?${howLong}\\s?[)\\]])?(?:\\.(?=\\s))?[\\s–—:：;；|·•-]*`, 'iu')

/** Whether all words of a line are in short links of their own, signs between. */
function onlyLinks(text: string, { start, end, links }: MarkedBlock): boolean {
  if (end - start > 200 || links.some(link => link.end - link.start > 60)) return false
  const gaps = [
    ...links.map((link, i) => text.slice(links[i - 1]?.end ?? start, link.start)),
    text.slice(links.at(-1)!.end, end),
  ]
  return gaps.every(
    (gap, i) => !/[\p{L}\p{N}]/u.test(gap) && (i === 0 || i === gaps.length - 1 || gap.trim() !== '' || gap.length > 0),
  )
}

/** Buttons beside each other in letters so large that their line looks like a heading. */
const isButtons = ({ form, hint, links }: MarkedBlock) =>
  form === 'heading' && hint === null && links.every(({ start, end }) => end - start <= 24)

/**
 * Where the link begins that is all of a line's words, behind an arrow or a word for it: "> Read more", "Source: The
 * Gazette".
 */
function soleLink(text: string, { start, end, sign, form, links: [link, more] }: MarkedBlock): number | null {
  if (form !== 'text' || sign > 0 || !link || more || link.start === start) return null
  const before = text.slice(start, link.start)
  const [, word] = /^(\p{L}{2,12})(?:\s\p{L}{2,12})?\s?[:：]\s*$/u.exec(before.slice(0, 32)) ?? []
  const leads =
    word === undefined
      ? /^[\s>→»›▶►▸•·|–—-]{1,6}$/u.test(before)
      : [byWords, workWords, creditWords].every(words => !words.has(word.toLowerCase()))
  return leads && !/[\p{L}\p{N}]/u.test(text.slice(link.end, end)) ? link.start : null
}

/** Lines that were said to be one headline, byline or the like together are one block. */
function joinSaid(blocks: readonly Hinted[]): Hinted[] {
  const joined: Hinted[] = []
  for (const one of blocks) {
    const last = joined.at(-1)
    const { said } = one.block
    if (!said?.part || last?.block.said?.by !== said.by || !single.has(said.part)) {
      joined.push(one)
      continue
    }
    const pieces = [...last.block.pieces, ...one.block.pieces]
    const glue = [...last.block.glue, 'space' as const]
    joined[joined.length - 1] = {
      ...last,
      block: {
        ...last.block,
        pieces,
        glue,
        signs: [...last.block.signs, ...one.block.signs],
        text: `${last.block.text} ${one.block.text}`,
        lastLine: one.block.lastLine,
      },
    }
  }
  return joined
}

const single: ReadonlySet<Part> = new Set(['title', 'headline', 'deck', 'byline', 'credit'])

function block(text: string, marked: MarkedBlock, start: number, end: number, line: number): Block | null {
  const piece = trimmed(text, { start: start + marked.sign, end }) ?? trimmed(text, { start, end })
  if (!piece) return null
  const sign = piece.start > start ? trimmed(text, { start, end: piece.start }) : null
  const words = text.slice(piece.start, piece.end)
  const form =
    marked.form === 'rule' || marked.form === 'bullet' || marked.form === 'quoted'
      ? marked.form
      : isUrlLine(words)
        ? 'url'
        : 'text'
  return {
    form,
    pieces: [piece],
    glue: [],
    signs: sign ? [sign] : [],
    text: words,
    firstLine: line,
    lastLine: line,
    gap: marked.gap,
    indent: 0,
    decorated: false,
  }
}

/** Where a short link that closes the block behind a sentence's end begins; the block's end if there is none. */
function trailingLink(text: string, { start, end, links }: MarkedBlock): number {
  const link = links.at(-1)
  if (!link || link.start <= start || link.end - link.start > 60) return end
  if (!/^[\s»›→>.…]*$/u.test(text.slice(link.end, end)) || /[.!?]$/u.test(text.slice(link.start, link.end).trimEnd())) {
    return end
  }
  const words = text.slice(link.start, link.end)
  // A number is a reference: "(#4410)".
  if (words.trim().split(/\s+/u).length > 7 || !/\p{L}/u.test(words)) return end
  // A way to leave the letter belongs to its footer.
  if (
    text
      .slice(link.start, end)
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.some(word => furnitureWords.has(word))
  ) {
    return end
  }
  const before = text.slice(Math.max(start, link.start - 12), link.start)
  return /[.!?…。։۔।！？]["”’»)\]]*\s+(?:[→»›([]\s*)?$/u.test(before)
    ? link.start - (/[→»›([]\s*$/u.exec(before)?.[0].length ?? 0)
    : end
}
