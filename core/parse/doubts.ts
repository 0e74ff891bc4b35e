import type { Draft } from './items.ts'
import { has, hasText, isText, leastMargin, unsure, type Norms } from './norms.ts'
import type { Role } from './roles.ts'
import type { Decided } from './sequence.ts'

/** How sure the reading of an item is, 0 to 1, and in plain words why a curator should look. */
export type Doubt = { readonly confidence: number; readonly check: string[] }

/** Items likelier than this to be read wrong are to be checked: about one in ten of the digests it was measured on. */
const worthALook = 0.12
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
}

/**
 * Doubts about an item, from the margins of its blocks and from how it differs from the document's other items. Each sign counts by how often
 * items with it were read wrong in the development set (logistic regression, `tests/digests`), which is what the confidence says; where that is
 * low, the signs say why.
 */
export function doubtsOf(draft: Draft, before: Draft | null, after: Draft | null, norms: Norms): Doubt {
  const signs = signsOf(draft, before, after, norms)
  const sum = signs.reduce((all, { weight }) => all + weight, -2.8 + 2.2 * unsure(leastMargin(draft)) + 0.7 * edge(draft, after) + 0.3 * norms.unsure)
  const wrong = 1 / (1 + Math.exp(-sum))
  const check = new Set<string>()
  if (wrong >= worthALook) {
    for (const { reason } of signs) if (reason) check.add(reason)
    for (const block of draft.blocks) { const reason = block.margin < close ? reasonFor(block) : null; if (reason) check.add(reason) }
    if (check.size === 0) check.add('its beginning or end isn’t plain')
  }
  return { confidence: Math.round(100 * (1 - wrong)) / 100, check: [...check] }
}

type Sign = { readonly weight: number; readonly reason: string | null }

function signsOf(draft: Draft, before: Draft | null, after: Draft | null, norms: Norms): Sign[] {
  const signs: Sign[] = []
  const sign = (is: boolean, weight: number, reason: string | null) => { if (is) signs.push({ weight, reason }) }
  // What was said isn't doubted.
  if (draft.blocks[0]!.block.said) return signs
  const texts = draft.blocks.filter(isText), head = draft.headline, many = norms.items >= 5
  sign(head === null && before !== null && norms.headlined >= 0.6 && !has('credit')(draft), 1.9, 'has no headline, unlike the others')
  // Where many items have no text, that is how the document is.
  const bare = texts.length === 0 && (norms.bodied >= 0.85 || norms.items < 8)
  const twice = bare && isBare(draft) && before !== null && isBare(before)
  sign(bare, head !== null && head.shape.length < norms.headline * 0.7 ? 1.3 : 0.9, twice ? 'two headlines in a row, no body' : 'has no text; may be a section title, or part of its neighbour')
  sign(twice, 0.6, null)
  sign(draft.blocks.some(({ weights, role }) => weights.furniture > Math.max(0.5, weights[role] - 3)), 1.8, 'may be part of the frame, not a story')
  sign(draft.section >= 0 && norms.under.get(draft.section) === 1 && norms.under.size >= 3, 1.6, 'stands alone under its title, which may be a headline')
  sign(texts.length > Math.max(4, norms.texts * 2.5), 1.5, 'is much longer than the others; may be several')
  sign(many && norms.decked < 0.25 && has('deck')(draft), 1.1, 'a line is read as a deck, which others don’t have')
  sign(texts.some(({ role, shape }) => role === 'paragraph' && shape.length <= 45 && shape.ending !== 'stop'), 1, 'a short line is read as text')
  sign(texts.some(({ role, shape }) => role === 'paragraph' && (shape.startsLower || shape.ending === 'none')), 0.4, 'a paragraph breaks off or goes on')
  sign(head !== null && norms.headline > 0 && head.shape.length > Math.max(90, norms.headline * 2), 1, 'its headline is much longer than others')
  sign(many && norms.bylined >= 0.8 && !has('byline')(draft), 0.4, 'has no byline, unlike the others')
  sign(after !== null && draft.blocks.slice(1).some(({ block }) => block.gap > 1 && block.gap > after.blocks[0]!.block.gap), 1.2, 'a wide gap stands inside it')
  return signs
}

/** How unsure it is where the item begins and ends. */
const edge = (draft: Draft, after: Draft | null) => Math.max(unsure(draft.blocks[0]!.margin), after ? unsure(after.blocks[0]!.margin) : 0)
const isBare = (draft: Draft) => draft.headline?.role === 'bare' && !hasText(draft)

function reasonFor({ role, second }: Decided): string | null {
  const headline = (r: Role) => r === 'headline' || r === 'bare'
  if (headline(role) && headline(second)) return null
  return words[second]
}
