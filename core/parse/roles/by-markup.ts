import type { Hint } from '../../model/structured.ts'
import type { HeadingRole } from '../markup/headings.ts'
import type { Nesting } from '../markup/nesting.ts'
import { k } from './chain.ts'
import { roles, type Role } from './role.ts'
import type { Adjust } from './sequence.ts'
import type { Document, Seen } from './signals/seen.ts'

/**
 * What a document's markup says of a block. How much that is to say was learned (`signals/marked.ts`), but for what
 * `byMarkup` adds.
 */
export interface Markup {
  /**
   * What the page itself calls it, by its elements and their names; `body` is the rest of a block that opened with its
   * headline.
   */
  readonly hint: Hint | 'body' | null
  /** What the document's pattern makes of it. */
  readonly pattern: Hint | null
  readonly heading: HeadingRole | null
  /** Its place among the ranks of headings that the document has, from the highest, and how many these are. */
  readonly rank: number | null
  readonly ranks: number
  /**
   * From 1 on, of a heading; those that only look like some are below those of the page. Whether it is the document's
   * first.
   */
  readonly level: number | null
  readonly isFirst: boolean
  /** How a heading is nested among the others. */
  readonly nesting: Nesting | null
  /** How much of it is a link. */
  readonly linked: 'whole' | 'part' | 'none'
  /** Words are set apart where it opens, or its headline is on its line. */
  readonly leads: boolean
  /** A word for what it is and a colon stand before it. */
  readonly worded: boolean
  /** Stories have headings of their own in this document. */
  readonly headlined: boolean
  /** Its lines are told apart by how they are set. */
  readonly patterned: boolean
  /** A name for how it is set, capitals and links told apart, and the same by less. */
  readonly style: string
  readonly rough: string
}

/**
 * What the page calls its frame is that, and what was divided from a headline's line is no headline. What else it calls
 * its lines, what its ranks of headings and its pattern make of them, and that an entry which leads somewhere is a
 * story, is added to what was learned: more in a short document, which has little to tell its ways by. Weights learned
 * with all of it as it stands make up for it: they were learned with sentences at half of `seldom`, headings of stories
 * at 6 and nothing of captions and outlets.
 */
export function byMarkup({ seen }: Document): Adjust {
  const speakers = speakersOf(seen)
  const believed = Math.max(0, Math.min(1, (long - seen.length) / (long - short)))
  return (own, at, i) => {
    const { markup } = seen[i]!
    if (!markup) return
    const told = toldBy(markup.hint)
    if (told) {
      for (let r = 0; r < k; r++) own[at + r] = told[roles[r]!] ?? never
      return
    }
    const add = (role: Role, weight: number) => {
      own[at + roles.indexOf(role)]! += weight
    }
    for (const [role, weight] of leaningsOf(markup)) add(role, weight * (1 - believed))
    for (const [role, weight] of believedOf(markup, seen[i + 1]?.markup?.heading ?? null)) add(role, weight * believed)
    // What stands behind a headline on its line is that story's.
    if (seen[i - 1]?.block.firstLine === seen[i]!.block.firstLine) {
      add('overline', never)
      if (markup.hint === 'byline') add('byline', -never)
    }
    if (speakers.has(i)) for (const role of notOfSpeech) add(role, -spoken)
    if (namesItsLink(seen[i]!, markup)) add('label', byName)
    if (isUnderHeading(seen, i)) add('furniture', -itsText * believed)
    if (isSentence(seen[i]!, markup)) {
      for (const role of ['headline', 'bare', 'title'] as const) {
        add(role, markup.linked === 'none' && seen[i]!.block.form === 'bullet' ? never : seldom)
      }
    }
    entry(seen[i]!, markup, weight => {
      add('headline', weight * (1 + believed))
      add('bare', weight * (1 + believed))
    })
  }
}

/** A link behind a word for what it is: "Source: [The Gazette](…)". It is nobody's frame. */
const byName = 3
const namesItsLink = ({ block }: Seen, { linked, pattern, heading, worded }: Markup) =>
  worded && linked === 'part' && heading === null && pattern !== 'headline' && block.form === 'text'

/**
 * What stands right under a heading is its text, whatever it asks of readers: "One more thing" / "If you liked this,
 * forward it."
 */
const itsText = 6
const isUnderHeading = (seen: Document['seen'], i: number) => {
  const { block, shape, markup } = seen[i]!
  return (
    (seen[i - 1]?.markup?.heading ?? 'masthead') !== 'masthead' &&
    markup?.heading === null &&
    block.form === 'text' &&
    shape.ending === 'stop'
  )
}

/** Blocks of documents whose headings are believed, and of those that tell their ways by themselves. */
const short = 24
const long = 36

/**
 * Where stories have headings, a sentence that is none of them is no headline, in bold or not: "**Why it matters:**
 * Residents had waited." An entry of a list that is one and leads nowhere never is.
 */
const seldom = -12
const isSentence = ({ shape }: Seen, { headlined, heading, hint, pattern }: Markup) =>
  headlined &&
  heading === null &&
  hint === null &&
  pattern !== 'headline' &&
  pattern !== 'title' &&
  shape.ending === 'stop'

/**
 * Lines that say who spoke, by index: short ones right behind a quotation, without a word for writers: "— Ada Lorne,
 * ferry pilot". They are text. Where one stands behind quotation after quotation, these are the stories and the lines
 * say who wrote them.
 */
function speakersOf(seen: Document['seen']): ReadonlySet<number> {
  const found = seen.flatMap(({ block, shape, looks, markup }, i) =>
    seen[i - 1]?.block.form === 'quoted' &&
    block.form === 'text' &&
    markup?.heading === null &&
    markup.hint === null &&
    markup.linked === 'none' &&
    shape.length <= longestSpeaker &&
    !looks.credit &&
    !looks.byline?.by &&
    looks.label < 3 &&
    !block.text.includes(':') &&
    !isUnderQuotedDeck(seen, i)
      ? [i]
      : [],
  )
  return new Set(found.length < manySpeakers ? found : [])
}
/** A name alone between a quotation right under its headline and the text is that of who wrote it. */
const isUnderQuotedDeck = (seen: Document['seen'], i: number) =>
  (seen[i - 2]?.markup?.heading ?? null) !== null &&
  seen[i + 1]?.block.form === 'text' &&
  /^[\p{L}\p{M}.’'-]+(?:\s[\p{L}\p{M}.’'-]+){1,3}$/u.test(seen[i]!.block.text)
const longestSpeaker = 100
const manySpeakers = 4
const spoken = 9
const notOfSpeech = [
  'byline',
  'overline',
  'outlet',
  'label',
  'furniture',
  'credit',
  'headline',
  'bare',
  'title',
] as const

/** An entry that leads somewhere and is no sentence is a story in a line. */
function entry({ block, shape }: Seen, { linked }: Markup, add: (weight: number) => void): void {
  if (linked !== 'none' && block.form === 'bullet' && shape.ending !== 'stop') add(linked === 'whole' ? 4 : 2)
}

type Leaning = readonly (readonly [Role, number])[]
const called: Partial<Record<Hint | 'body', Leaning>> = {
  credit: [['credit', 3]],
  byline: [['byline', 3]],
  label: [['label', 2]],
  deck: [['deck', 2]],
}

function leaningsOf({ hint, pattern, heading, leads }: Markup): Leaning {
  if (hint !== null) return called[hint] ?? []
  // Set apart on its line, and found to be its headline.
  if (pattern === 'headline' && heading === null && leads) {
    return [
      ['headline', 3],
      ['bare', 2.5],
    ]
  }
  if (pattern === 'outlet') return heading === null ? [['outlet', 6]] : [['outlet', 1]]
  if (heading === 'masthead') return [['furniture', 3]]
  if (heading === 'lead') return headings.lead
  if (heading === 'headline' && pattern === 'headline') {
    return [
      ['headline', 2],
      ['bare', 1.5],
    ]
  }
  return heading === 'title' && pattern === 'title' ? [['title', 2]] : []
}

const headings: Record<HeadingRole, Leaning> = {
  masthead: [['furniture', 9]],
  title: [['title', 6]],
  headline: [
    ['headline', 9],
    ['bare', 8.2],
  ],
  lead: [
    ['headline', 9],
    ['bare', 8.2],
  ],
  either: [
    ['headline', 5],
    ['bare', 4.5],
    ['title', 4.5],
  ],
  sub: [['paragraph', 3]],
}

/**
 * `next` is what the heading right under it, if one stands there, is the heading of: over another story's, one that may
 * be either is a title.
 */
function believedOf(markup: Markup, next: HeadingRole | null): Leaning {
  const { hint, pattern, heading, isFirst, linked } = markup
  if (hint !== null || heading === null) return leaningsOf(markup)
  // What stands like a headline among the letter's name and day is none, unless it leads to its story.
  if (pattern === 'furniture' && linked !== 'whole' && (heading === 'headline' || heading === 'either')) {
    return isFirst ? headings.masthead : []
  }
  return heading === 'either' && (next === 'either' || next === 'headline') ? headings.title : headings[heading]
}

/** Whether the markup decides by itself what a block is. */
export const isTold = ({ hint }: Markup): boolean => toldBy(hint) !== null

const never = -30
type Told = Partial<Record<Role, number>>

function toldBy(hint: Markup['hint']): Told | null {
  switch (hint) {
    case 'furniture':
      return { furniture: 12 }
    case 'body':
      return { paragraph: 9, opening: 7 }
    case 'outlet':
      return { outlet: 9, furniture: -2 }
    default:
      return null
  }
}
