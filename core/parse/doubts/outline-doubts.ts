import type { Draft, Outline } from '../items/items.ts'
import { normsOf } from '../items/norms.ts'
import type { Decided } from '../roles/sequence.ts'
import type { DoubtedItem } from './doubts.ts'

/**
 * Each item of an outline with what it is held against, by its number; `fields` are as it is read, `known` says whether
 * issues of its publisher were corrected before.
 */
export function heldAgainst(
  { drafts, sections, furniture }: Outline,
  known = false,
): (i: number, fields: DoubtedItem['fields']) => DoubtedItem {
  const norms = normsOf(drafts)
  const missed = missedTitles(drafts, sections, furniture)
  return (i, fields) => {
    const draft = drafts[i]!
    return {
      draft,
      fields,
      before: drafts[i - 1] ?? null,
      after: drafts[i + 1] ?? null,
      title: sections[draft.section] ?? null,
      missed: missed.get(draft) ?? 0,
      norms,
      known,
    }
  }
}

/**
 * For each item the likelihood of the likeliest line behind the last title, up to the item's first line, to be a title.
 */
function missedTitles(
  drafts: readonly Draft[],
  sections: readonly Decided[],
  furniture: readonly Decided[],
): ReadonlyMap<Draft, number> {
  const firsts = new Map(drafts.map(draft => [draft.blocks[0]!, draft]))
  const missed = new Map<Draft, number>()
  const all = [...sections, ...furniture, ...drafts.flatMap(({ blocks }) => blocks)].sort(
    (a, b) => a.block.pieces[0]!.start - b.block.pieces[0]!.start,
  )
  let most = 0
  for (const block of all) {
    most = block.role === 'title' ? 0 : Math.max(most, block.likely('title'))
    const draft = firsts.get(block)
    if (draft) missed.set(draft, most)
  }
  return missed
}
