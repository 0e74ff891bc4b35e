import type { Part } from '../model/correction.ts'
import { noRules, type ReadingRules } from '../model/profile.ts'
import type { Parsed } from '../model/reading.ts'
import { isSalutation } from './story-look.ts'
import type { Decided } from './sequence.ts'
import { roles, type Role, type Weighed, type Weights } from './roles.ts'
import type { Forced, Said } from './said.ts'

/** Outweighs whatever a block's looks and neighbours say. */
const must = 200

const rolesOf: Readonly<Record<Part, readonly Role[]>> = {
  title: ['title'], headline: ['headline', 'bare'], deck: ['deck'], byline: ['byline'], credit: ['credit'], label: ['label'],
  body: ['paragraph'], bullet: ['bullet'], quote: ['paragraph'], furniture: ['furniture'],
}
const notAtStart: readonly Role[] = ['title', 'deck', 'byline', 'label', 'credit', 'furniture']
const notInside: readonly Role[] = ['title', 'headline', 'bare', 'furniture']

/** Gives what was said of blocks its weight, and the publisher's rule about decks. */
export function obey(weighed: readonly Weighed[], { decks }: ReadingRules = noRules): Weighed[] {
  return weighed.map(block => {
    const { said } = block.block
    return said ? { ...block, weights: weightsSaid(block.weights, said) } : decks === 'auto' ? block : { ...block, weights: withDecks(block, decks) }
  })
}

function weightsSaid(weights: Weights, { part, place }: Said): Weights {
  const allowed = part === null ? null : rolesOf[part]
  const banned = part !== null ? [] : place === 'start' ? notAtStart : place === 'part' ? notInside : []
  return Object.fromEntries(roles.map(role =>
    [role, allowed ? (allowed.includes(role) ? Math.max(weights[role], 0) + must : weights[role] - must) : banned.includes(role) ? weights[role] - must : weights[role]])) as Weights
}

/** A block that could be a headline could as well be the deck of the one before it. */
function withDecks({ block, shape, weights }: Weighed, decks: 'always' | 'never'): Weights {
  if (decks === 'never') return { ...weights, deck: weights.deck - must }
  const able = block.form === 'text' && block.gap <= 2 && shape.length <= 200 && shape.sentences === 0 && shape.ending === 'none'
  return able && weights.bare > Math.max(weights.label, weights.byline, weights.credit) ? { ...weights, deck: Math.max(weights.deck, weights.bare + 2.5, weights.title + 2.5) } : weights
}

/** The whole document as one item: its first headline is the headline, every other is a line of the story. */
export function asOneStory(blocks: readonly Decided[]): Decided[] {
  const said = blocks.findIndex(({ block }) => block.said?.part === 'headline')
  let begun = false
  return blocks.map((one, i) => {
    if (i < said) return one.block.said?.part ? one : { ...one, role: 'furniture' as const }
    const greeting = !begun && !one.block.said && isSalutation(one.block.text)
    if (i === said) begun = true
    if ((one.role === 'furniture' && !greeting) || one.block.said?.part) return one
    const headed = one.role === 'title' || one.role === 'headline' || one.role === 'bare'
    const first = !begun && !greeting
    const opens = !begun
    begun = true
    return { ...one, role: headed ? (first ? 'headline' : 'paragraph') : greeting ? 'paragraph' : one.role, block: opens ? one.block : { ...one.block, said: { part: null, place: 'part', by: 0 } } }
  })
}

/** Takes back the doubts about items whose lines a curator found to be read right. */
export function withoutDoubts(parsed: Parsed, forced: readonly Forced[]): Parsed {
  const right = new Set(forced.filter(one => one.what === 'right').map(({ first, last }) => `${first}-${last}`))
  if (right.size === 0) return parsed
  return { ...parsed, items: parsed.items.map(item => right.has(item.lines.join('-')) ? { ...item, confidence: 1, check: [] } : item) }
}
