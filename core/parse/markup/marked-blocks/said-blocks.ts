import type { Part } from '../../../model/correction.ts'
import type { MarkedBlock } from '../../../model/structured.ts'
import { formSaid } from '../../blocks/block-of-lines.ts'
import type { Said } from '../../lines/said.ts'
import type { Line } from '../../text/lines.ts'
import { blockAt, type Hinted } from './hinted.ts'

/** The blocks, those that a curator says something of as text even where they are pictures or hidden. */
export function heardBlocks(
  blocks: readonly MarkedBlock[],
  lines: readonly Line[],
  said: readonly (Said | null)[],
): readonly MarkedBlock[] {
  const spoken = lines.filter((_, i) => (said[i]?.by ?? 0) > 0)
  if (spoken.length === 0) return blocks
  const isSpokenOf = (block: MarkedBlock) => spoken.some(({ start }) => start >= block.start && start < block.end)
  return blocks.map(block =>
    (block.form === 'hidden' || block.form === 'picture') && isSpokenOf(block)
      ? { ...block, form: 'text' as const, picture: null }
      : block,
  )
}

/** A block that was said to be something is that as a whole. */
export function saidBlock(text: string, marked: MarkedBlock, { no }: Line, said: Said | null): Hinted[] | null {
  if (!said?.part) return null
  const own = blockAt(text, marked, marked.start, marked.end, no)
  return own ? [{ block: { ...own, form: formSaid(said, own.form), said }, marked, hint: marked.hint }] : []
}

const single: ReadonlySet<Part> = new Set(['title', 'headline', 'deck', 'byline', 'credit'])

/** Lines that were said to be one headline, byline or the like together are one block. */
export function joinSaid(blocks: readonly Hinted[]): Hinted[] {
  const joined: Hinted[] = []
  for (const one of blocks) {
    const last = joined.at(-1)
    const { said } = one.block
    if (last && said?.part && single.has(said.part) && last.block.said?.by === said.by) {
      joined[joined.length - 1] = joinedWith(last, one)
    } else {
      joined.push(one)
    }
  }
  return joined
}

const joinedWith = (last: Hinted, { block }: Hinted): Hinted => ({
  ...last,
  block: {
    ...last.block,
    pieces: [...last.block.pieces, ...block.pieces],
    glue: [...last.block.glue, 'space'],
    signs: [...last.block.signs, ...block.signs],
    text: `${last.block.text} ${block.text}`,
    lastLine: block.lastLine,
  },
})
