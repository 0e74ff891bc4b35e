import type { Decided } from '../roles/sequence.ts'
import { differencesOf, isSaid } from './differences.ts'
import type { DoubtedItem } from './doubts.ts'
import { fieldSignsOf } from './fields.ts'

/**
 * What an item's doubts are reckoned from, by name: how unlikely its roles are, as sums of -log likelihoods, and 1 for
 * each sign.
 */
export function factsOf(item: DoubtedItem): ReadonlyMap<string, number> {
  const { draft, after, norms, title, missed } = item
  if (isSaid(draft)) return new Map([['said', 1]])
  let most = 0
  let all = 0
  let frame = 0
  for (const { sure, likely } of draft.blocks) {
    const unlikely = -Math.log(Math.max(1e-4, sure))
    most = Math.max(most, unlikely)
    all += unlikely
    frame = Math.max(frame, likely('furniture'))
  }
  const first = draft.blocks[0]!
  const facts = new Map([
    ['any', 1],
    ['least sure block', most],
    ['all blocks', Math.min(6, all)],
  ])
  facts.set('its beginning', -Math.log(Math.max(1e-3, begins(first))))
  facts.set('the next one’s beginning', after ? -Math.log(Math.max(1e-3, begins(after.blocks[0]!))) : 0)
  facts.set('may be a title', first.likely('title'))
  facts.set('may be frame', frame)
  facts.set(
    'unsure seam',
    Math.max(0, ...draft.blocks.map(({ block }) => block.seam ?? 0), after?.blocks[0]!.block.seam ?? 0) * 2,
  )
  facts.set('unsure document', norms.unsure)
  facts.set('few items', norms.items < 5 ? 1 : 0)
  facts.set(titleUnsure, title ? -Math.log(Math.max(1e-3, title.sure)) : 0)
  facts.set(titleMissed, missed)
  for (const sign of differencesOf(item)) facts.set(sign, 1)
  for (const sign of fieldSignsOf(item)) facts.set(sign, 1)
  return facts
}

const titleUnsure = 'the title of its section may be an ordinary line'
const titleMissed = 'a line before it may be its section’s title'
/** Facts that are reckoned with and are no reasons. */
const measures = new Set([
  'any',
  'said',
  'least sure block',
  'all blocks',
  'its beginning',
  'the next one’s beginning',
  'may be a title',
  'may be frame',
  'unsure seam',
  'unsure document',
  'few items',
])
/** Likelier than this, that a title is none or was missed is a reason. */
const telling = 0.3

/** The facts that tell a curator why to look. */
export function* reasonsIn(facts: ReadonlyMap<string, number>): Generator<string> {
  for (const [name, value] of facts) if (!measures.has(name) && value >= telling) yield name
}

/** How likely a block begins an item. */
const begins = ({ likely }: Decided) =>
  likely('headline') + likely('bare') + likely('opening') + likely('point') + likely('overline')
