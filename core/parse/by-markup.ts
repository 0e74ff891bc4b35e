import type { Hint } from '../model/structured.ts'
import { k } from './chain.ts'
import type { HeadingRole } from './headings.ts'
import { roles, type Role } from './role.ts'
import type { Adjust } from './sequence.ts'
import { kinds, type Document, type Seen } from './signals/seen.ts'

/** What a document's markup says of a block. */
export interface Markup {
  readonly hint: Hint | 'body' | null
  readonly heading: HeadingRole | null
  /** How much of it is a link. */
  readonly linked: 'whole' | 'part' | 'none'
  /** Stories have headings of their own in this document. */
  readonly headlined: boolean
  /** Its lines are told apart by how they are set. */
  readonly patterned: boolean
}

/** Corrects what looks say of the blocks of a marked-up document by what its markup says. */
export function byMarkup({ seen }: Document): Adjust {
  return (own, at, i) => {
    const { markup } = seen[i]!
    if (!markup) return
    const next = seen[i + 1]?.markup?.heading ?? null, over = next === 'either' || next === 'headline'
    const told = toldBy(markup, over, (role: Role) => own[at + roles.indexOf(role)]!)
    if (told) { for (let r = 0; r < k; r++) own[at + r] = told[roles[r]!] ?? never; return }
    lean(own, at, seen[i]!, markup)
  }
}

/** Whether the markup decides by itself what a block is. */
export const isTold = ({ hint, heading }: Markup): boolean => hint !== null || heading !== null

const never = -30
type Told = Partial<Record<Role, number>>

/** What a block is where its markup says so: the roles it may have, by weight. `over` another heading a title is likelier. */
function toldBy({ hint, heading, patterned }: Markup, over: boolean, of: (role: Role) => number): Told | null {
  // Where a document has a pattern, its foot is known.
  const foot = patterned ? Math.min(0, of('furniture')) : Math.min(4, of('furniture'))
  const headline: Told = { headline: 9, bare: 8.2, title: 1, furniture: Math.min(0.4, of('furniture')) }
  switch (hint) {
    case 'furniture': return { furniture: 12 }
    case 'body': return { paragraph: 9, opening: 7 }
    case 'label': return { label: 7, furniture: foot }
    case 'outlet': return { outlet: 9, furniture: -2 }
    case 'byline': return { byline: 8, overline: 6, paragraph: 1, furniture: foot }
    case 'credit': return { credit: 8, paragraph: 1 }
    case 'deck': return { deck: 9, paragraph: 2, opening: 1 }
    case 'title': return { title: 9, furniture: foot }
    case 'headline': return headline
    case null: break
  }
  switch (heading) {
    case 'masthead': return { furniture: 12, headline: -4, bare: -4 }
    case 'title': return { title: 9, bare: 0, furniture: foot - 1 }
    case 'headline': return headline
    case 'either': return { ...headline, title: (over ? 10.5 : 7) + Math.max(-3, Math.min(3, of('title') - of('headline'))) }
    case 'sub': return { paragraph: 6, opening: 3, bare: 0 }
    case null: return null
  }
}

/** A line that the markup says nothing of itself. */
function lean(own: Float64Array, at: number, { block, kind, shape, listed }: Seen, { linked, headlined, patterned }: Markup): void {
  const add = (role: Role, weight: number) => { own[at + roles.indexOf(role)]! += weight }
  if (block.form === 'bullet') {
    // A bullet that leads somewhere and is no sentence is a story in a line.
    if (linked !== 'none' && shape.ending !== 'stop') for (const role of ['headline', 'bare'] as const) add(role, linked === 'whole' ? 4 : 3)
    if (!listed) add('furniture', -6)
  }
  if (headlined) add('opening', -4)
  if (block.form !== 'text') return
  if (headlined) add('point', -4)
  if (!headlined) {
    if (linked !== 'whole') return
    if (kind === label) return add('label', 3)
    add('headline', 2)
    add('bare', 2)
    return
  }
  // Where stories have headings, a line that is none of them is no headline.
  const less = patterned ? 14 : 6
  for (const role of ['headline', 'bare', 'title'] as const) add(role, -less)
  add('furniture', patterned && !listed ? -5 : 0)
  add('label', linked === 'whole' && block.text.length <= 90 ? 5 : patterned && linked === 'none' ? -4 : 0)
}

const label = kinds.indexOf('label')
