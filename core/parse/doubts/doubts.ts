import type { Fields } from '../fields/fields.ts'
import type { Draft } from '../items/items.ts'
import type { Norms } from '../items/norms.ts'
import { tables } from '../learned/tables.ts'
import type { Role } from '../roles/role.ts'
import type { Decided } from '../roles/sequence.ts'
import { isSaid } from './differences.ts'
import { factsOf, reasonsIn } from './facts.ts'

/** How sure the reading of an item is, 0 to 1, and in plain words why a curator should look. */
export type Doubt = { readonly confidence: number; readonly check: string[] }

/**
 * An item with what it is held against: the items on either side, its section's title, how likely a line between that
 * and it is a title itself, and what items of the document are like.
 */
export interface DoubtedItem {
  readonly draft: Draft
  readonly fields: Pick<Fields, 'headline' | 'byline' | 'body' | 'links' | 'credit'>
  readonly before: Draft | null
  readonly after: Draft | null
  readonly title: Decided | null
  readonly missed: number
  readonly norms: Norms
  /** Issues of its publisher were corrected before, and it was read by these. */
  readonly known: boolean
}

/**
 * Items likelier than this to be read wrong are to be checked: one in five of usual digests it was measured on, and at
 * most one in ten where issues of the publisher were corrected before.
 */
const worthALook = 0.15
const worthALookOfKnown = 0.18
/** A margin below this is a reason by itself to say what else a line may be. */
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
  opening: 'may begin an item of its own',
  point: 'a bullet may be an item of its own',
  overline: 'a line may be the byline of what follows',
  outlet: 'a line may name an outlet',
}

/**
 * Doubts about an item, from how likely the roles of its blocks are, what its fields look like and how it differs from
 * the document's other items. Each sign counts by how often items with it were read wrong in digests that the reading
 * wasn't learned from (`tests/digests/learn-doubts.ts`), which is what the confidence says; where that is low, the
 * signs say why.
 */
export function doubtsOf(item: DoubtedItem): Doubt {
  const facts = factsOf(item)
  const wrong = 1 / (1 + Math.exp(-doubtOdds(facts)))
  const check = new Set<string>()
  if (wrong >= (item.known ? worthALookOfKnown : worthALook) && !isSaid(item.draft)) {
    for (const reason of reasonsIn(facts)) check.add(reason)
    for (const block of item.draft.blocks) {
      const reason = block.margin < close ? reasonFor(block) : null
      if (reason) check.add(reason)
    }
    if (check.size === 0) check.add('its beginning or end isn’t plain')
  }
  return { confidence: Math.round(100 * (1 - wrong)) / 100, check: [...check] }
}

function reasonFor({ role, second }: Decided): string | null {
  const headline = (r: Role) => r === 'headline' || r === 'bare'
  if (headline(role) && headline(second)) return null
  return words[second]
}

/** The logarithm of the odds that an item is read wrong, by what shows of it; what was said of it by hand hardly is. */
function doubtOdds(facts: ReadonlyMap<string, number>): number {
  let sum = facts.has('said') ? -6 : 0
  for (const [name, value] of facts) sum += (value * (tables.doubts[name] ?? 0)) / 100
  return sum
}
