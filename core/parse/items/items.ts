import type { Decided } from '../roles/sequence.ts'

/** An item as the blocks it is made of, its fields not yet read. */
export type Draft = {
  /** Index into the sections, or -1. */
  readonly section: number
  /** Number of the stretch between two breaks or titles that it stands in. */
  readonly stretch: number
  readonly blocks: Decided[]
  headline: Decided | null
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
 *     title, headline, paragraph, label, bare, title, opening, credit
 *       →  section [headline + paragraph + label] [bare]   section [opening + credit]
 *
 * A headline, an opening, a point and an overline begin an item; what an overline stands over goes on with it, and so
 * does what an outlet stands over that is in no item yet. A rare wide gap ends item and section, but not right under
 * the section's title.
 */
export function assemble(blocks: readonly Decided[]): Outline {
  const sections: Decided[] = []
  const drafts: Draft[] = []
  const furniture: Decided[] = []
  let open: Draft | null = null
  let section = -1
  let stretch = 0
  let titled = false
  const begin = (block: Decided) => {
    open = { section, stretch, blocks: [block], headline: isHead(block) ? block : null }
    drafts.push(open)
  }
  for (const block of blocks) {
    const { said } = block.block
    if (block.role === 'furniture') {
      furniture.push(block)
      if (!said || said.listed || said.shown) open = null
      continue
    }
    if (block.role === 'title') {
      section = sections.push(block) - 1
      stretch++
      open = null
      titled = true
      continue
    }
    if (block.breakBefore && !(open === null && titled) && said?.place !== 'part' && beginsItem(block)) {
      section = -1
      stretch++
      open = null
    }
    titled = false
    const last: Draft | null = open ?? reopened(drafts, section)
    if (said?.place === 'part' && last && !isHead(block)) {
      ;(open = last).blocks.push(block)
    } else if (
      open !== null &&
      isOver(open) &&
      beginsItem(block) &&
      block.role !== 'overline' &&
      said?.place !== 'start'
    ) {
      ;(open as Draft).blocks.push(block)
      if (isHead(block)) (open as Draft).headline = block
    } else if (open !== null && block.role === 'opening' && isAddressed(open)) {
      ;(open as Draft).blocks.push(block)
    } else if (beginsItem(block) || said?.place === 'start' || last === null) {
      begin(block)
    } else {
      ;(open = last).blocks.push(block)
    }
  }
  return { sections, drafts, furniture }
}

const isHead = ({ role }: Decided) => role === 'headline' || role === 'bare'
const beginsItem = (block: Decided) =>
  isHead(block) || block.role === 'opening' || block.role === 'point' || block.role === 'overline'
/** Only what stands over a headline so far: who wrote it, where it is from. */
const isOver = ({ blocks }: Draft) => blocks.every(({ role }) => role === 'overline' || role === 'outlet')

/** A headline and its address, its text still to come. */
const isAddressed = ({ headline, blocks }: Draft) =>
  headline !== null && blocks.length === 2 && blocks[1]!.block.form === 'url'

/** The item that goes on behind something that is none: the last under the same title. */
function reopened(drafts: readonly Draft[], section: number): Draft | null {
  const last = drafts.at(-1) ?? null
  return last?.section === section ? last : null
}
