import type { Block } from '../../core/parse/blocks/block.ts'
import { roles, type Role } from '../../core/parse/roles/role.ts'
import type { Seen } from '../../core/parse/roles/signals/seen.ts'
import type { Marks } from './marked-lines.ts'
import type { Gold } from './page.ts'
import { placesOf, type Place } from './places.ts'

const bit = Object.fromEntries(roles.map((role, i) => [role, 1 << i])) as Record<Role, number>
export const any = (1 << roles.length) - 1

/**
 * Which roles each block may rightly have, as bits: one where it is one field, several where the gold leaves it open or
 * the block is not what a field is made of.
 */
export function labelsOf(seen: readonly Seen[], text: string, gold: Gold, marks?: Marks): number[] {
  const places = placesOf(text, gold)
  const optional = gold.optional ?? []
  const extents = new Map<number, { start: number; end: number }>()
  for (const { item, start, end } of places) {
    if (item >= 0) {
      const one = extents.get(item)
      extents.set(item, { start: Math.min(one?.start ?? start, start), end: Math.max(one?.end ?? end, end) })
    }
  }
  const urls = new Set(gold.items.flatMap(({ links }) => links.flatMap(({ url }) => url ?? [])))
  const labels = seen.map(({ block }) => {
    if (optional.some(([from, to]) => block.firstLine >= from && block.lastLine <= to)) {
      return bit.furniture | bit.opening | bit.bare | bit.paragraph | bit.headline
    }
    const from = block.pieces[0]!.start
    const to = block.pieces.at(-1)!.end
    const inside = places.filter(place => place.start < to && place.end > from)
    const said = marks && saidBy(marks, block)
    if (inside.length === 0) {
      // What stands beside a field on its line: "By Ann Lee · 4 min read".
      if (
        marks &&
        said !== bit.furniture &&
        places.some(({ start, end }) =>
          end <= from
            ? !text.slice(end, from).includes('\n') && from - end < 200
            : start >= to && start - to < 200 && !text.slice(to, start).includes('\n'),
        )
      ) {
        return bit.outlet
      }
      if (said) return said
      if (block.form === 'url') {
        return urls.has(block.text.replace(/^[<(]|[>)]$/gu, ''))
          ? bit.label
          : marks
            ? bit.furniture
            : bit.label | bit.furniture
      }
      if (marks && [...urls].some(url => block.text.endsWith(url) || block.text.endsWith(`${url}>`))) return bit.label
      const within = [...extents.values()].some(({ start, end }) => start < from && to < end)
      return within && !marks ? bit.outlet | bit.furniture : bit.furniture
    }
    const main = inside.reduce((a, b) =>
      Math.min(b.end, to) - Math.max(b.start, from) > Math.min(a.end, to) - Math.max(a.start, from) ? b : a,
    )
    const begun = inside.filter(
      place =>
        place.start >= from &&
        (place.field === 'headline' ||
          place.field === 'paragraph' ||
          place.field === 'bullet' ||
          place.field === 'title'),
    )
    const lead = begun[0] && begun[0] !== main && begun[0].field === 'headline' ? begun[0] : main
    const found = roleBits(lead, lead.start >= from - 3, places, block)
    // Words that stand in a text twice may have been found at the wrong place.
    return said && !(said & found) ? said : found
  })
  // A headline that something of its item follows is one proper, else bare.
  return labels.map((label, i) => {
    if (label !== (bit.headline | bit.bare)) return label
    const next = labels[i + 1]
    if (next === undefined) return bit.bare
    if (next === any) return label
    return next & (bit.deck | bit.byline | bit.paragraph | bit.bullet | bit.label | bit.credit | bit.outlet) &&
      !(next & (bit.headline | bit.title))
      ? bit.headline
      : bit.bare
  })
}

/** What the editor's marks say, where all of a block's lines have one mark. */
function saidBy(marks: Marks, block: Block): number | undefined {
  const sign = marks.get(block.firstLine)
  if (sign === undefined) return undefined
  for (let line = block.firstLine; line <= block.lastLine; line++) {
    if (marks.has(line) && marks.get(line) !== sign) return undefined
  }
  const bulleted = block.form === 'bullet'
  switch (sign) {
    case '=':
      return bit.title
    case '!':
      return bit.headline | bit.bare
    case '~':
      return bit.deck
    case '@':
      return bit.byline | bit.overline
    case 'p':
    case 'q':
    case '-':
      return bulleted ? bit.bullet : bit.paragraph
    case 'i':
    case 'k':
      return bulleted ? bit.point : bit.opening
    case '+':
    case 'u':
      return bit.label
    case '%':
      return bit.credit
    case 'o':
      return bit.outlet
    case '.':
      return bit.furniture
    default:
      return undefined
  }
}

function roleBits(
  { field, item, first, start }: Place,
  begins: boolean,
  places: readonly Place[],
  block: Block,
): number {
  switch (field) {
    case 'title':
      return bit.title
    case 'headline':
      return begins ? bit.headline | bit.bare : any
    case 'deck':
      return bit.deck
    case 'byline': {
      const own = places.filter(place => place.item === item && place.field !== 'byline')
      return own.length > 0 && own.every(place => place.start > start) ? bit.overline : bit.byline
    }
    case 'label':
      return bit.label
    case 'credit':
      return bit.credit
    case 'paragraph':
    case 'bullet': {
      const opens = first && begins
      return block.form === 'bullet' ? (opens ? bit.point : bit.bullet) : opens ? bit.opening : bit.paragraph
    }
  }
}
