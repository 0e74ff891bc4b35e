import type { Decided } from './sequence.ts'

/** An item as the blocks it is made of, its fields not yet read. */
export type Draft = {
  /** Index into the sections, or -1. */
  readonly section: number
  /** Number of the stretch between two breaks or titles that it stands in. */
  readonly stretch: number
  readonly blocks: Decided[]
  headline: Decided | null
  bullets: boolean
}

export type Outline = {
  readonly sections: readonly Decided[]
  readonly drafts: readonly Draft[]
  /** Blocks that are neither title nor part of an item. */
  readonly furniture: readonly Decided[]
}

/**
 * Blocks with roles → sections and items.
 *
 *     title, headline, paragraph, label, bare, title, paragraph, credit
 *       →  section [headline + paragraph + label] [bare]   section [paragraph + credit]
 *
 * A headline begins an item, and so does each bullet of a list that stands under no headline. A paragraph begins one where none is open, and after a link or credit that closed an item
 * without a headline. A rare wide gap ends item and section, but not right under the section's title.
 */
export function assemble(blocks: readonly Decided[]): Outline {
  const sections: Decided[] = [], drafts: Draft[] = [], furniture: Decided[] = []
  let open: Draft | null = null, section = -1, stretch = 0, titled = false
  const begin = (block: Decided, headline: boolean) => {
    const bullet = block.role === 'bullet'
    open = { section, stretch, blocks: [bullet && headline ? { ...block, role: 'headline' } : block], headline: headline ? block : null, bullets: bullet }
    drafts.push(open)
  }
  for (const block of blocks) {
    const { said } = block.block
    if (block.role === 'furniture') { furniture.push(block); if (!said || said.listed || said.beside) open = null; continue }
    if (block.role === 'title') { section = sections.push(block) - 1; stretch++; open = null; titled = true; continue }
    if (block.breakBefore && !(open === null && titled) && said?.place !== 'part' && block.role !== 'label' && block.role !== 'credit' && block.role !== 'byline') { section = -1; stretch++; open = null }
    titled = false
    if (block.role === 'headline' || block.role === 'bare') begin(block, true)
    else if (said?.place === 'part' && reopened(drafts, open, section)) (open = reopened(drafts, open, section)!).blocks.push(block)
    else if (open === null || said?.place === 'start' || startsHere(open, block) || closes(open, block)) begin(block, !said?.part && !block.block.ruled && block.role === 'bullet' && block.shape.ending === 'none')
    else (open as Draft).blocks.push(block)
  }
  return { sections, drafts, furniture }
}

/** The item that a block said to be part of one goes on with: the open one, else the last under the same title. */
function reopened(drafts: readonly Draft[], open: Draft | null, section: number): Draft | null {
  const last = drafts.at(-1) ?? null
  return open ?? (last?.section === section ? last : null)
}

/** A name that stands over its text, or the first text behind a rule, begins an item, unless its headline is right before it. */
function startsHere(open: Draft, { block, role }: Decided): boolean {
  if (block.place !== 'start') return false
  const last = open.blocks.at(-1)!.role
  return role === 'byline' ? last !== 'headline' && last !== 'bare' && last !== 'deck' : role === 'paragraph' || role === 'bullet'
}

/** Whether a block can't belong to the open item, which has no headline that would hold it together. */
function closes(open: Draft, block: Decided): boolean {
  if (block.role === 'bullet' && open.bullets) return !open.blocks[0]!.block.ruled
  // Where outlets end the stories, a text behind one is another's.
  if (block.role === 'paragraph' && block.block.gap > 0 && open.blocks.at(-1)!.block.outlet === true && open.blocks.at(-1)!.role === 'credit') return true
  if (open.headline !== null) return false
  if (block.role !== 'paragraph') return false
  const last = open.blocks.at(-1)!
  return last.role === 'label' || last.role === 'credit' || last.block.place === 'end' || open.bullets
}
