import type { ReadingRules } from '../../model/profile.ts'
import type { Block } from '../blocks/block.ts'
import type { Shape } from '../lines/shape.ts'
import { saysHowLong } from '../words/when.ts'
import { decode, k, never } from './chain.ts'
import { correctTitles } from './correct-titles.ts'
import { dayTitles } from './day-titles.ts'
import { firstStory } from './first-story.ts'
import { headlineRuns } from './headline-runs.ts'
import { kickers } from './kickers.ts'
import { modelOf, type Model } from './model.ts'
import { numberedTitles } from './numbered-titles.ts'
import { obey } from './obey.ts'
import { at, roles, type Role } from './role.ts'
import { shortHeads } from './short-heads.ts'
import { Habits } from './signals/habits.ts'
import { eachSignals } from './signals/index.ts'
import { groupsOf } from './signals/likeness.ts'
import type { Document } from './signals/seen.ts'
import { Twins } from './twins.ts'

/** A block with the role that fits it and its neighbours best. */
export interface Decided {
  readonly block: Block
  readonly shape: Shape
  readonly role: Role
  /** How likely that is, 0 to 1. */
  readonly sure: number
  /**
   * The next likeliest role, and the logarithm of how many times less likely it is: 0 is a toss-up, above 3 is safe.
   */
  readonly second: Role
  readonly margin: number
  /** How likely each role is. */
  readonly likely: (role: Role) => number
  /** A rare wide gap or a rule stands before it: no section runs on across. */
  readonly breakBefore: boolean
  /** An entry of a list of contents: it stands again further down. */
  readonly listed: boolean
}

/**
 * Changes what speaks for the roles of one block, in the order of `roles` from `at` on: what markup or a curator says
 * of it.
 */
export type Adjust = (own: Float64Array, at: number, i: number) => void

/**
 * Decides what each block is. Signals of its looks, place and neighbours are weighed by what was learned of digests
 * (`learned/`), for all blocks together; that first reading shows the document's habits, which are weighed in for the
 * second.
 */
export function decideRoles(document: Document, profile?: ReadingRules, adjust: Adjust = () => undefined): Decided[] {
  const { seen } = document
  const tight = seen.map(({ block }) => block.gap === 0)
  const first = modelOf('first')
  const second = modelOf(seen.some(({ markup }) => markup !== null) ? 'marked' : 'second')
  const forFirst = new Float64Array(seen.length * k)
  const forSecond = new Float64Array(seen.length * k)
  const selfFirst = first.selfOf(seen.length)
  const selfSecond = second.selfOf(seen.length)
  const groups = groupsOf(seen)
  // What a block shows by itself is weighed for both readings at once, so that no block's signals need be kept.
  const twins = new Twins()
  const twinOf = new Int32Array(seen.length)
  eachSignals(document, (on, i) => {
    const twin = (twinOf[i] = twins.of(on, i))
    if (twin < i) {
      first.repeat(twin, forFirst, selfFirst, i)
      second.repeat(twin, forSecond, selfSecond, i)
    } else {
      first.weigh(on, forFirst, selfFirst, i)
      second.weigh(on, forSecond, selfSecond, i)
    }
  })
  const firstMessage = messagesFrom(seen)
  const known = Object.keys(profile?.issues ?? {}).length > 0
  const reading = (own: Float64Array, { steps }: Model) => {
    seen.forEach((one, i) => {
      const { block, shape } = one
      if (i > firstMessage) own[i * k + titleAt]! += never
      // Where an item was said to start, nothing over that line begins it.
      if (endsAsText(one) || seen[i + 1]?.block.said?.place === 'start') own[i * k + overlineAt]! += never
      if (block.part === 'tail') for (const role of beginning) own[i * k + role]! += seldom
      if (isText(one)) for (const role of heads) own[i * k + role]! += seldom
      if (!known && shape.sentences > 0 && shape.length > longLine && shape.ending === 'stop') {
        own[i * k + furnitureAt]! -= rather
      }
      if (saysHowLong(block.text)) for (const role of told) own[i * k + role]! += seldom
      adjust(own, i * k, i)
      obey(own, i * k, block, shape, profile)
    })
    return decode(own, tight, steps)
  }
  first.mix(forFirst, selfFirst, groups)
  const rough = reading(forFirst, first)
  const habits = new Habits(
    seen,
    seen.map((_, i) => ({ role: roles[rough.best[i]!]!, sure: rough.likely[i * k + rough.best[i]!]! })),
  )
  const on: number[] = []
  const habitTwins = new Twins()
  seen.forEach((_, i) => {
    on.length = 0
    habits.signals(on, i)
    // Which block it is the twin of by itself goes along as if it were a signal: blocks are twins by all they show.
    on.push(twinOf[i]!)
    const twin = habitTwins.of(on, i)
    on.pop()
    if (twin < i) second.repeat(twin, forSecond, selfSecond, i)
    else second.weigh(on, forSecond, selfSecond, i)
  })
  second.mix(forSecond, selfSecond, groups)
  const { best, likely } = reading(forSecond, second)
  numberedTitles(document, best)
  correctTitles(document, best, likely, known)
  firstStory(document, best)
  dayTitles(document, best)
  kickers(document, best)
  shortHeads(document, best, likely)
  framedOutlets(seen, best)
  headlineRuns(seen, best)
  return seen.map(({ block, shape, wideGap, listed }, i) => {
    const role = best[i]!
    const of = (r: number) => likely[i * k + r]!
    let other = role === 0 ? 1 : 0
    for (let r = 0; r < k; r++) if (r !== role && of(r) > of(other)) other = r
    return {
      block,
      shape,
      role: roles[role]!,
      sure: of(role),
      second: roles[other]!,
      margin: Math.max(0, Math.log(of(role) / Math.max(1e-9, of(other)))),
      breakBefore: wideGap,
      listed,
      likely: one => of(roles.indexOf(one)),
    }
  })
}

const titleAt = at('title')
const overlineAt = at('overline')
const outletAt = at('outlet')
const furnitureAt = at('furniture')

/**
 * Where a story is from stands beside it: right behind the letter's frame, and so in no item yet, it is part of that,
 * and what stands behind a headline on its line is no frame, unless something was said of it.
 */
function framedOutlets(seen: Document['seen'], best: Uint8Array): void {
  seen.forEach(({ block, markup }, i) => {
    if (block.said) return
    if (best[i] === outletAt && (i === 0 || best[i - 1] === furnitureAt)) {
      best[i] = furnitureAt
    } else if (
      !markup &&
      best[i] === furnitureAt &&
      block.part === 'tail' &&
      (heads.includes(best[i - 1]!) || (best[i - 1] === outletAt && seen[i - 1]!.block.part === 'tail'))
    ) {
      best[i] = outletAt
    }
  })
}

/** A text of several sentences: of 17,482 headlines in the marked digests two were so. */
const isText = ({ shape, markup }: Document['seen'][number]) =>
  markup === null && shape.sentences > 0 && shape.ending === 'stop' && shape.length > 90
const heads = [at('headline'), at('bare')]
const seldom = -4
/**
 * What may be a text is rather read than left to the letter's frame, unless earlier issues of its publisher show what
 * that holds.
 */
const longLine = 60
const rather = 0.3
/** What stands behind another part on its line begins nothing. */
const beginning = [titleAt, ...heads, at('opening'), at('point')]
/** How long a story takes is no part of it either. */
const told = [...beginning, at('paragraph'), at('deck')]

/** Messages that make a digest of messages. */
const fewestMessages = 3

/** The first of several messages under each other, or none: no line of a message is a title over the next. */
function messagesFrom(seen: Document['seen']): number {
  const messages = seen.flatMap(({ block }, i) => (block.said?.message ? [i] : []))
  return messages.length >= fewestMessages ? messages[0]! : Infinity
}

/** Ends as sentences do and opens with no word before names: it stands over nothing. */
const endsAsText = ({ shape, looks, block }: Document['seen'][number]) =>
  shape.ending === 'stop' && looks.byline === null && block.hint !== 'byline'
