import type { Draft } from './items.ts'
import { doubtOdds } from './learned.ts'
import { has, hasText, isText, type Norms } from './norms.ts'
import type { Role } from './role.ts'
import { isOrder } from './said.ts'
import type { Decided } from './sequence.ts'

/** How sure the reading of an item is, 0 to 1, and in plain words why a curator should look. */
export type Doubt = { readonly confidence: number; readonly check: string[] }

/** Items likelier than this to be read wrong are to be checked: about one in five of usual digests it was measured on. */
const worthALook = 0.17
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
 * Doubts about an item, from how likely the roles of its blocks are and from how it differs from the document's other items. Each sign counts by how often
 * items with it were read wrong in digests that the reading wasn't learned from (`tests/digests/learn-doubts.ts`), which is what the confidence says; where
 * that is low, the signs say why.
 */
export function doubtsOf(draft: Draft, before: Draft | null, after: Draft | null, norms: Norms): Doubt {
  const wrong = 1 / (1 + Math.exp(-doubtOdds(factsOf(draft, before, after, norms))))
  const check = new Set<string>()
  if (wrong >= worthALook) {
    for (const reason of signsOf(draft, before, norms, after)) check.add(reason)
    for (const block of draft.blocks) { const reason = block.margin < close ? reasonFor(block) : null; if (reason) check.add(reason) }
    if (check.size === 0) check.add('its beginning or end isn’t plain')
  }
  return { confidence: Math.round(100 * (1 - wrong)) / 100, check: [...check] }
}

/** What an item's doubts are reckoned from, by name: how unlikely its roles are, as sums of -log likelihoods, and 1 for each sign. */
export function factsOf(draft: Draft, before: Draft | null, after: Draft | null, norms: Norms): ReadonlyMap<string, number> {
  // What was said isn't doubted.
  if (isSaid(draft)) return new Map([['said', 1]])
  let most = 0, all = 0, frame = 0
  for (const { sure, likely } of draft.blocks) {
    const unlikely = -Math.log(Math.max(1e-4, sure))
    most = Math.max(most, unlikely)
    all += unlikely
    frame = Math.max(frame, likely('furniture'))
  }
  const first = draft.blocks[0]!, facts = new Map([['any', 1], ['least sure block', most], ['all blocks', Math.min(6, all)]])
  facts.set('its beginning', -Math.log(Math.max(1e-3, begins(first))))
  facts.set('the next one’s beginning', after ? -Math.log(Math.max(1e-3, begins(after.blocks[0]!))) : 0)
  facts.set('may be a title', first.likely('title'))
  facts.set('may be frame', frame)
  facts.set('unsure seam', Math.max(0, ...draft.blocks.map(({ block }) => block.seam ?? 0), after?.blocks[0]!.block.seam ?? 0) * 2)
  facts.set('unsure document', norms.unsure)
  facts.set('few items', norms.items < 5 ? 1 : 0)
  for (const sign of signsOf(draft, before, norms, after)) facts.set(sign, 1)
  return facts
}

/** How likely a block begins an item. */
const begins = ({ likely }: Decided) => likely('headline') + likely('bare') + likely('opening') + likely('point') + likely('overline')
const isSaid = (draft: Draft) => isOrder(draft.blocks[0]!.block.said)

/** Why an item may be read wrong, as far as it shows in how it differs from others. */
function signsOf(draft: Draft, before: Draft | null, norms: Norms, after: Draft | null): ReadonlySet<string> {
  const signs = new Set<string>()
  if (isSaid(draft)) return signs
  const sign = (is: boolean, reason: string) => { if (is) signs.add(reason) }
  const texts = draft.blocks.filter(isText), head = draft.headline, many = norms.items >= 5
  sign(head === null && before !== null && norms.headlined >= 0.6 && !has('credit')(draft), 'has no headline, unlike the others')
  // Where many items have no text, that is how the document is.
  const bare = texts.length === 0 && (norms.bodied >= 0.85 || norms.items < 8)
  const twice = bare && isBare(draft) && before !== null && isBare(before)
  sign(bare, twice ? 'two headlines in a row, no body' : 'has no text; may be a section title, or part of its neighbour')
  sign(draft.blocks.some(({ likely }) => likely('furniture') > 0.2), 'may be part of the frame, not a story')
  sign(draft.section >= 0 && norms.under.get(draft.section) === 1 && norms.under.size >= 3, 'stands alone under its title, which may be a headline')
  sign(texts.length > Math.max(4, norms.texts * 2.5), 'is much longer than the others; may be several')
  sign(many && norms.decked < 0.25 && has('deck')(draft), 'a line is read as a deck, which others don’t have')
  sign(texts.some(({ role, shape }) => (role === 'paragraph' || role === 'opening') && shape.length <= 45 && shape.ending !== 'stop'), 'a short line is read as text')
  sign(texts.some(({ role, shape }) => role === 'paragraph' && (shape.startsLower || shape.ending === 'none')), 'a paragraph breaks off or goes on')
  sign(head !== null && norms.headline > 0 && head.shape.length > Math.max(90, norms.headline * 2), 'its headline is much longer than others')
  sign(many && norms.bylined >= 0.8 && !has('byline', 'overline')(draft), 'has no byline, unlike the others')
  sign(after !== null && draft.blocks.slice(1).some(({ block }) => block.gap > 1 && block.gap > after.blocks[0]!.block.gap), 'a wide gap stands inside it')
  return signs
}

const isBare = (draft: Draft) => draft.headline?.role === 'bare' && !hasText(draft)

function reasonFor({ role, second }: Decided): string | null {
  const headline = (r: Role) => r === 'headline' || r === 'bare'
  if (headline(role) && headline(second)) return null
  return words[second]
}
