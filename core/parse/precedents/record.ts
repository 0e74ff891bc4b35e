import type { Precedents, ReadingRules } from '../../model/profile.ts'
import type { Parsed } from '../../model/reading.ts'
import type { Stretch } from '../../model/stretch.ts'
import type { Structured } from '../../model/structured.ts'
import type { Block } from '../blocks/block.ts'
import { Surroundings } from '../blocks/cuts/surroundings.ts'
import { cutBlocks } from '../blocks/cuts/cuts.ts'
import { isTail, type Cut } from '../blocks/cuts/ways.ts'
import { offsetOf } from '../fields/spans.ts'
import { blocksOf, finishBlocks } from '../index.ts'
import type { Role } from '../roles/role.ts'
import { look } from '../roles/signals/index.ts'
import type { Seen } from '../roles/signals/seen.ts'
import { seenStructured } from '../structured.ts'
import { countWhile } from '../text/halving.ts'
import { waysOfCut } from './cut-ways.ts'
import { looksOfBlock } from './looks.ts'

/** A field or title where it stands, and what of an item it is. */
interface Place {
  readonly start: number
  readonly end: number
  readonly role: Role
  readonly heads: boolean
}

/** A sign may stand on either side of a field's end. */
const near = 2

/**
 * How the lines of a document were read in the end, by what they look like: what its publisher's next issues are read
 * by. `parsed` is its reading, with all corrections; `said` are the stretches that were corrected, in any order.
 */
export function precedentsOf(text: string, parsed: Parsed, said: readonly Stretch[]): Precedents {
  const places = placesOf(parsed)
  const cuts: Record<string, [number, number]> = {}
  const { blocks: whole, layout, repetition } = blocksOf(text)
  const around = new Surroundings(whole, repetition)
  const divides = (block: Block, cut: Cut) => isDivided(block, cut, within(places, block))
  whole.forEach((block, i) => {
    if (within(places, block).length === 0) return
    for (const cut of around.cutsAt(i)) {
      for (const key of waysOfCut(block, cut)) (cuts[key] ??= [0, 0])[divides(block, cut) ? 1 : 0]++
    }
  })
  const { seen } = look(
    finishBlocks(
      text,
      cutBlocks(whole, repetition, (block, cut) => (divides(block, cut) ? sure : -sure)),
      repetition,
    ),
    layout,
    repetition,
  )
  return { at: '', looks: looksRead(seen, places, said), cuts }
}

/** The same of a marked-up document, whose parts the markup divides. */
export function precedentsOfMarked(
  marked: Structured,
  parsed: Parsed,
  said: readonly Stretch[],
  profile: ReadingRules,
): Precedents {
  return { looks: looksRead(seenStructured(marked, [], profile).seen.seen, placesOf(parsed), said), cuts: {}, at: '' }
}

/** How often blocks of each look were of each role. */
function looksRead(seen: readonly Seen[], places: readonly Place[], said: readonly Stretch[]): Precedents['looks'] {
  const looks: Record<string, Record<string, number>> = {}
  seen.forEach(({ block }, i) => {
    const role = roleOf(within(places, block), block)
    const times = said.some(({ start, end }) => start < endOf(block) && end > startOf(block)) ? spoken : 1
    if (role) {
      for (const { key, own } of looksOfBlock(seen, i)) {
        if (own && !comesAgain.has(role)) continue
        const counts = (looks[key] ??= {})
        counts[role] = (counts[role] ?? 0) + times
      }
    }
  })
  return most(looks)
}

/** Of looks in words the most frequent: the rest say little, and a profile is to stay small. */
function most(looks: Record<string, Record<string, number>>): Precedents['looks'] {
  const all = Object.entries(looks)
  if (all.length <= mostLooks) return looks
  const times = ([, counts]: (typeof all)[number]) => Object.values(counts).reduce((sum, count) => sum + count, 0)
  return Object.fromEntries(all.sort((a, b) => times(b) - times(a)).slice(0, mostLooks))
}

const mostLooks = 240

/** The words of a headline or text don't stand in another issue. */
const comesAgain: ReadonlySet<Role> = new Set(['title', 'label', 'furniture', 'byline', 'overline', 'credit', 'outlet'])
/** What was corrected was read otherwise without a word: it counts as much as so many lines that were read right. */
const spoken = 5
/** Outweighs whatever a sign's surroundings say. */
const sure = 100

const startOf = (block: Block) => block.pieces[0]!.start
const endOf = (block: Block) => block.pieces.at(-1)!.end
function within(places: readonly Place[], block: Block): Place[] {
  const from = startOf(block)
  const to = endOf(block)
  const first = countWhile(places, ({ end }) => end <= from)
  let last = first
  while (last < places.length && places[last]!.start < to) last++
  return places.slice(first, last)
}

/** What a block is: of what most of it is read as; null where it holds a headline and more. */
function roleOf(places: readonly Place[], block: Block): Role | null {
  if (places.length === 0) return null
  const from = startOf(block)
  const to = endOf(block)
  const length = (place: Place) => Math.min(place.end, to) - Math.max(place.start, from)
  const main = places.reduce((a, b) => (length(b) > length(a) ? b : a))
  return places.some(place => place.heads && place.role !== main.role && place.role !== 'overline') ? null : main.role
}

/**
 * Whether a sign divides a block as it was read: a headline or names end before it; behind it, of what says where a
 * story is from, no field stands.
 */
function isDivided(block: Block, cut: Cut, here: readonly Place[]): boolean {
  const end = offsetOf(block, cut.end - 1) + 1
  const rest = offsetOf(block, cut.rest)
  const fields = here.filter(({ role }) => role !== 'outlet' && role !== 'furniture')
  const ending = fields.filter(place => Math.abs(place.end - end) <= near)
  if (cut.way === 'name') {
    return (
      fields.some(({ start }) => Math.abs(start - rest) <= near) && !fields.some(({ start }) => start < rest - near)
    )
  }
  return isTail(cut.way)
    ? ending.length > 0 && !fields.some(({ start, role }) => start >= end && role !== 'label' && role !== 'byline')
    : ending.some(({ heads, role }) => heads || role === 'byline')
}

/** All that a reading says of stretches, in order. Fields of several lines have one for each. */
function placesOf({ sections, items, unclaimed }: Parsed): Place[] {
  const places: Place[] = [
    ...sections.map(({ start, end }): Place => ({ start, end, role: 'title', heads: true })),
    ...unclaimed.map(({ start, end }): Place => ({ start, end, role: 'furniture', heads: false })),
  ]
  for (const { headline, body, spans } of items) {
    const first = Math.min(
      ...spans.filter(({ field }) => field === 'headline' || field === 'body[0]').map(({ start }) => start),
    )
    const bare = spans.every(({ field }) => field === 'headline' || !isField(field))
    for (const { field, start, end } of spans) {
      const role = roleOfField(field, {
        headed: headline !== null,
        bare,
        over: start < first,
        bulleted: body[Number(/\d+/u.exec(field)?.[0])]?.type === 'bullet',
      })
      if (role) places.push({ start, end, role, heads: role === 'headline' || role === 'bare' })
    }
  }
  return places.sort((a, b) => a.start - b.start || a.end - b.end)
}

const isField = (field: string) => /^(?:headline|deck|byline|body|links|credit)/u.test(field)

function roleOfField(
  field: string,
  { headed, bare, over, bulleted }: { headed: boolean; bare: boolean; over: boolean; bulleted: boolean },
): Role | null {
  switch (/^[a-z]+/u.exec(field)?.[0]) {
    case 'headline':
      return bare ? 'bare' : 'headline'
    case 'deck':
      return 'deck'
    case 'byline':
      return over ? 'overline' : 'byline'
    case 'body':
      return !headed && field === 'body[0]' ? (bulleted ? 'point' : 'opening') : bulleted ? 'bullet' : 'paragraph'
    case 'links':
      return 'label'
    case 'credit':
      return 'credit'
    // A whole line that is none of an item's fields says where its story is from, or when.
    case 'by':
      return 'outlet'
    default:
      return null
  }
}
