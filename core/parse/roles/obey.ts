import type { Part } from '../../model/correction.ts'
import { noRules, type ReadingRules } from '../../model/profile.ts'
import type { Parsed } from '../../model/reading.ts'
import type { Block } from '../blocks/block.ts'
import { isOrder, type Forced } from '../lines/said.ts'
import type { Shape } from '../lines/shape.ts'
import { isSalutation } from '../words/salutation.ts'
import { roles, type Role } from './role.ts'
import type { Decided } from './sequence.ts'

/** Outweighs whatever a block's looks and neighbours say. */
const must = 200

const rolesOf: Readonly<Record<Part, readonly Role[]>> = {
  title: ['title'],
  headline: ['headline', 'bare'],
  deck: ['deck'],
  byline: ['byline', 'overline', 'outlet'],
  credit: ['credit', 'outlet'],
  label: ['label'],
  body: ['paragraph', 'opening'],
  bullet: ['bullet', 'point'],
  quote: ['paragraph', 'opening'],
  furniture: ['furniture'],
}
const notAtStart: readonly Role[] = [
  'title',
  'deck',
  'byline',
  'paragraph',
  'bullet',
  'label',
  'credit',
  'furniture',
  'outlet',
]
const notInside: readonly Role[] = ['title', 'headline', 'bare', 'furniture', 'opening', 'point', 'overline']
const notAt = { start: notAtStart, part: notInside } as const

/**
 * Gives what was said of a block its weight, and the publisher's rule about decks; `own` has what speaks for its roles
 * from `at` on. What only the text's own form shows is a signal among others.
 */
export function obey(
  own: Float64Array,
  at: number,
  { said, form, gap, outlet }: Block,
  shape: Shape,
  { decks }: ReadingRules = noRules,
): void {
  const says = (role: Role, weight: number) => {
    own[at + roles.indexOf(role)]! += weight
  }
  if (!isOrder(said)) {
    if (decks !== 'auto' && !said) {
      withDecks(
        own,
        at,
        form === 'text' && gap <= 2 && shape.length <= 200 && shape.sentences === 0 && shape.ending === 'none',
        decks,
      )
    }
    return
  }
  const { part, place } = said
  if (outlet) return says('outlet', must)
  const never = place === null ? [] : notAt[place]
  if (part !== null) {
    for (const role of roles) {
      if (!rolesOf[part].includes(role) || (role === 'outlet' && rolesOf[part].length > 1)) says(role, -must)
    }
    for (const role of rolesOf[part]) if (never.includes(role)) says(role, -must / 2)
  } else {
    for (const role of never) says(role, -must)
  }
}

/** A block that could be a headline could as well be the deck of the one before it. */
function withDecks(own: Float64Array, at: number, able: boolean, decks: 'always' | 'never'): void {
  const of = (role: Role) => own[at + roles.indexOf(role)]!
  if (decks === 'never') {
    own[at + roles.indexOf('deck')]! -= must
  } else if (able && followsHeadline(own, at) && of('bare') > Math.max(of('label'), of('byline'), of('credit'))) {
    own[at + roles.indexOf('deck')] = Math.max(of('deck'), of('bare') + 2.5, of('title') + 2.5, of('paragraph') + 1)
  }
}

/** Whether the block before may well be a headline. */
function followsHeadline(own: Float64Array, at: number): boolean {
  const before = (role: Role) => own[at - roles.length + roles.indexOf(role)]!
  return at > 0 && Math.max(before('headline'), before('bare')) > Math.max(before('paragraph'), before('label'))
}

/** The whole document as one item: its first headline is the headline, every other is a line of the story. */
export function asOneStory(blocks: readonly Decided[]): Decided[] {
  const said = blocks.findIndex(({ block }) => isOrder(block.said) && block.said.part === 'headline')
  const ordered = ({ block }: Decided) => isOrder(block.said) && block.said.part !== null
  let begun = false
  return blocks.map((one, i) => {
    if (i < said) return ordered(one) ? one : { ...one, role: 'furniture' as const }
    const greeting = !begun && !one.block.said && isSalutation(one.block.text)
    if (i === said) begun = true
    if ((one.role === 'furniture' && !greeting) || ordered(one)) return one
    const headed = one.role === 'title' || one.role === 'headline' || one.role === 'bare'
    const first = !begun && !greeting
    const opens = !begun
    begun = true
    return {
      ...one,
      role: headed && first ? 'headline' : headed || greeting ? 'paragraph' : inside(one.role),
      block: opens ? one.block : { ...one.block, said: { part: null, place: 'part', by: 0 } },
    }
  })
}

/** Takes back the doubts about items whose lines a curator found to be read right. */
export function withoutDoubts(parsed: Parsed, forced: readonly Forced[]): Parsed {
  const right = new Set(forced.filter(one => one.what === 'right').map(({ first, last }) => `${first}-${last}`))
  if (right.size === 0) return parsed
  return {
    ...parsed,
    items: parsed.items.map(item => (right.has(item.lines.join('-')) ? { ...item, confidence: 1, check: [] } : item)),
  }
}

/** A role in an item that began before. */
const inside = (role: Role): Role => insteadOf[role] ?? role
const insteadOf: Partial<Record<Role, Role>> = { opening: 'paragraph', point: 'bullet', overline: 'byline' }
