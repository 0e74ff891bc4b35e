import type { ReadingRules } from '../model/profile.ts'
import type { Block } from './blocks.ts'
import { decode, k, never } from './chain.ts'
import { datesIssue } from './frame.ts'
import { headlineRuns } from './headline-runs.ts'
import { models, type Model } from './learned.ts'
import { inner } from './net.ts'
import { obey } from './obey.ts'
import { roles, type Role } from './role.ts'
import { isOrder } from './said.ts'
import type { Shape } from './shape.ts'
import { Habits } from './signals/habits.ts'
import { eachSignals } from './signals/index.ts'
import { groupsOf } from './signals/likeness.ts'
import type { Document } from './signals/seen.ts'

/** A block with the role that fits it and its neighbours best. */
export interface Decided {
  readonly block: Block
  readonly shape: Shape
  readonly role: Role
  /** How likely that is, 0 to 1. */
  readonly sure: number
  /** The next likeliest role, and the logarithm of how many times less likely it is: 0 is a toss-up, above 3 is safe. */
  readonly second: Role
  readonly margin: number
  /** How likely each role is. */
  readonly likely: (role: Role) => number
  /** A rare wide gap or a rule stands before it: no section runs on across. */
  readonly breakBefore: boolean
  /** An entry of a list of contents: it stands again further down. */
  readonly listed: boolean
}

/** Changes what speaks for the roles of one block, in the order of `roles` from `at` on: what markup or a curator says of it. */
export type Adjust = (own: Float64Array, at: number, i: number) => void

/**
 * Decides what each block is. Signals of its looks, place and neighbours are weighed by what was learned of digests (`learned.json`), for all blocks
 * together; that first reading shows the document's habits, which are weighed in for the second.
 */
export function decideRoles(document: Document, profile?: ReadingRules, adjust: Adjust = () => undefined): Decided[] {
  const { seen } = document, tight = seen.map(({ block }) => block.gap === 0), { first, second } = models()
  const forFirst = new Float64Array(seen.length * k), forSecond = new Float64Array(seen.length * k), selfFirst = new Float64Array(seen.length * inner), selfSecond = new Float64Array(seen.length * inner), groups = groupsOf(seen)
  // What a block shows by itself is weighed for both readings at once, so that no block's signals need be kept.
  eachSignals(document, (on, i) => {
    first.weigh(on, forFirst, selfFirst, i)
    second.weigh(on, forSecond, selfSecond, i)
  })
  const firstMessage = messagesFrom(seen)
  const reading = (own: Float64Array, { steps }: Model) => {
    seen.forEach((one, i) => {
      const { block, shape } = one
      if (i > firstMessage) own[i * k + titleAt]! += never
      // Where an item was said to start, nothing over that line begins it.
      if (endsAsText(one) || seen[i + 1]?.block.said?.place === 'start') own[i * k + overlineAt]! += never
      adjust(own, i * k, i)
      obey(own, i * k, block, shape, profile)
    })
    return decode(own, tight, steps)
  }
  first.mix(forFirst, selfFirst, groups)
  const rough = reading(forFirst, first)
  const habits = new Habits(seen, seen.map((_, i) => ({ role: roles[rough.best[i]!]!, sure: rough.likely[i * k + rough.best[i]!]! })))
  const on: number[] = []
  seen.forEach((_, i) => {
    on.length = 0
    habits.signals(on, i)
    second.weigh(on, forSecond, selfSecond, i)
  })
  second.mix(forSecond, selfSecond, groups)
  const { best, likely } = reading(forSecond, second)
  correctTitles(document, best, likely)
  headlineRuns(seen, best)
  return seen.map(({ block, shape, wideGap, listed }, i) => {
    const role = best[i]!, of = (r: number) => likely[i * k + r]!
    let other = role === 0 ? 1 : 0
    for (let r = 0; r < k; r++) if (r !== role && of(r) > of(other)) other = r
    return {
      block, shape, role: roles[role]!, sure: of(role), second: roles[other]!, margin: Math.max(0, Math.log(of(role) / Math.max(1e-9, of(other)))), breakBefore: wideGap, listed,
      likely: one => of(roles.indexOf(one)),
    }
  })
}

const at = (role: Role) => roles.indexOf(role), titleAt = at('title'), overlineAt = at('overline')

/** Messages that make a digest of messages. */
const fewestMessages = 3

/** The first of several messages under each other, or none: no line of a message is a title over the next. */
function messagesFrom(seen: Document['seen']): number {
  const messages = seen.flatMap(({ block }, i) => (block.said?.message ? [i] : []))
  return messages.length >= fewestMessages ? messages[0]! : Infinity
}

/** Ends as sentences do and opens with no word before names: it stands over nothing. */
const endsAsText = ({ shape, looks, block }: Document['seen'][number]) => shape.ending === 'stop' && looks.byline === null && block.hint !== 'byline'

/**
 * Titles that are none by what stands around them: the letter's name over all stories or, where that is likelier, the headline of the first, the headline of a single text, and a plain line where titles
 * are set apart.
 */
function correctTitles({ seen }: Document, best: Uint8Array, likely: Float64Array): void {
  if (isIssueLine(seen, best)) {
    best[0] = best[1] = at('furniture')
    if (best[2] === at('paragraph')) best[2] = at('opening')
  }
  if (isLetterName(seen, best)) {
    const headed = best[1] === at('opening') && likely[at('headline')]! > likely[at('furniture')]!
    best[0] = at(headed ? 'headline' : 'furniture')
    if (headed) best[1] = at('paragraph')
  }
  if (!best.includes(at('headline'))) return
  const titles = seen.flatMap((_, i) => (best[i] === titleAt ? [i] : [])), apart = titles.filter(i => isSetApart(seen[i]!)).length
  for (const i of titles) {
    if (!isPlain(seen[i]!)) continue
    let text = i + 1
    while (best[text] === at('overline')) text++
    if (isOnlyText(seen, best, text)) {
      best[i] = at('headline')
      best.fill(at('byline'), i + 1, text)
      best[text] = at('paragraph')
    } else if (apart >= 2 && titles.length - apart < apart && i + 1 < seen.length && begins.has(roles[best[i + 1]!]!)) best[i] = at('bare')
  }
}

/** Whether an item without a headline begins there that is the only one under its title. */
function isOnlyText(seen: Document['seen'], best: Uint8Array, i: number): boolean {
  if (best[i] !== at('opening') || seen[i]!.block.said) return false
  let next = i + 1
  while (next < seen.length && best[next] !== titleAt && !begins.has(roles[best[next]!]!)) next++
  return next >= seen.length || best[next] === titleAt
}

const begins: ReadonlySet<Role> = new Set(['headline', 'bare', 'opening', 'point', 'overline'])

/** Whether the first line was taken for a title or a headline, and the second, which numbers and dates the issue, for a story: together they are the letter's head. */
function isIssueLine(seen: Document['seen'], best: Uint8Array): boolean {
  const [first, second] = seen
  if (!first || !second || first.markup || first.block.said || second.block.said || seen.length < 4) return false
  const heads = (role: number) => role === at('headline') || role === at('bare')
  return (best[0] === titleAt || heads(best[0]!)) && heads(best[1]!) && /\p{Nd}/u.test(second.block.text) && second.block.text.length <= 60 && datesIssue(second.block.text)
}

/** A title at the top that is the only one and plain or over the issue's line, that stands among what was sent along, or has no story under it before the next: the letter's name rather than a section's. */
function isLetterName(seen: Document['seen'], best: Uint8Array): boolean {
  if (best[0] !== titleAt) return false
  const { markup, block: { said } } = seen[0]!
  if (markup) return false
  if (said?.beside) return true
  if (isOrder(said)) return false
  const next = best.indexOf(titleAt, 1)
  return next < 0 ? isPlain(seen[0]!) || best[1] === at('furniture') : best.subarray(1, next).every(role => role === at('furniture'))
}

/** Set otherwise than lines are, or something was said of it. */
const isSetApart = ({ styled, markup, block, rules }: Document['seen'][number]) => styled || markup !== null || isOrder(block.said) || rules !== 'none'

/** Set as lines are, and of no word that sections are called by. */
const isPlain = (one: Document['seen'][number]) => !isSetApart(one) && one.sectionHint === 0
