import type { Draft } from './items.ts'
import type { Decided } from './sequence.ts'
import type { Role } from './roles.ts'

/** How sure the reading of an item is, 0 to 1, and in plain words why a curator should look. */
export type Doubt = { readonly confidence: number; readonly check: string[] }

/** A margin below this is worth a look. */
const close = 1.2

/** What to say where the second best role of a block came close. */
const words: Readonly<Record<Role, string>> = {
  title: 'may be a section title',
  headline: 'a line may be a headline',
  bare: 'a line may be a headline of its own',
  deck: 'a line may be a deck',
  byline: 'a line may be a byline',
  paragraph: 'a line may be body text',
  bullet: 'a line may be a bullet',
  label: 'a line may be a link',
  credit: 'a line may be a credit',
  furniture: 'may be part of the frame, not a story',
}

/**
 * Doubts about an item, from the margins of its blocks and from how it stands among its neighbours. Confidence falls with
 * the smallest margin: 0.5 at a toss-up, above 0.9 from a margin of 2.5.
 */
export function doubtsOf(draft: Draft, before: Draft | null, after: Draft | null): Doubt {
  const check = new Set<string>()
  let margin = Infinity
  for (const block of draft.blocks) {
    margin = Math.min(margin, block.margin)
    const reason = block.margin < close ? reasonFor(block) : null
    if (reason) check.add(reason)
  }
  // What was said isn't doubted.
  const bare = isBare(draft) && !draft.headline!.block.said
  if (bare && before && isBare(before)) check.add('two headlines in a row, no body')
  if (bare && after && after.headline !== null && draft.headline!.shape.length < 40) check.add('short, may be a deck or a section title')
  if (draft.headline === null && !draft.blocks[0]!.block.said && draft.section < 0 && before === null) check.add('no headline found')
  const structural = check.size > 0 ? 0.85 : 1
  return { confidence: Math.round(100 * structural / (1 + Math.exp(-margin))) / 100, check: [...check] }
}

const isBare = (draft: Draft) => draft.headline?.role === 'bare' && draft.blocks.length === 1

function reasonFor({ role, second }: Decided): string | null {
  const headline = (r: Role) => r === 'headline' || r === 'bare'
  if (headline(role) && headline(second)) return null
  return words[second]
}
