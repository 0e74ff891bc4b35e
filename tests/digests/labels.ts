import type { Block } from '../../core/parse/blocks/blocks.ts'
import { roles, type Role } from '../../core/parse/roles/role.ts'
import type { Seen } from '../../core/parse/roles/signals/seen.ts'
import type { Marks } from './marked-lines.ts'
import type { Gold } from './page.ts'

type Field = 'title' | 'headline' | 'deck' | 'byline' | 'paragraph' | 'bullet' | 'label' | 'credit'
export interface Place {
  readonly field: Field
  readonly item: number
  readonly start: number
  readonly end: number
  readonly first: boolean
}

/** Letters and digits of a text, each with where it stands. */
class Bare {
  readonly text: string
  readonly at: number[] = []

  constructor(text: string) {
    let bare = ''
    for (let i = 0; i < text.length;) {
      const char = String.fromCodePoint(text.codePointAt(i)!)
      for (const small of bareOf(char)) {
        bare += small
        this.at.push(i)
      }
      i += char.length
    }
    this.text = bare
  }
}
const bareOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * Where each field of the gold stands in the text, found from the end backwards so that lists of contents are passed
 * over.
 */
export function placesOf(text: string, gold: Gold): Place[] {
  const bare = new Bare(text)
  const places: Place[] = []
  let bound = bare.text.length
  const put = (field: Field, item: number, words: string, from: number, to: number, first = false): number => {
    const key = bareOf(words)
    if (key === '') return -1
    const at = bare.text.lastIndexOf(key, to - key.length)
    if (at < from || at < 0 || to < key.length) return -1
    places.push({ field, item, start: bare.at[at]!, end: bare.at[at + key.length - 1]! + 1, first })
    return at
  }
  const sections: { title: string; before: number; after: number }[] = []
  for (let n = gold.items.length - 1; n >= 0; n--) {
    const item = gold.items[n]!
    const own = bound
    let to = bound
    let least = bound
    for (let b = item.body.length - 1; b >= 0; b--) {
      const at = put(
        item.body[b]!.type === 'bullet' ? 'bullet' : 'paragraph',
        n,
        item.body[b]!.text,
        0,
        to,
        item.headline === null && b === 0,
      )
      if (at >= 0) least = to = at
    }
    if (item.headline !== null) {
      const at = put('headline', n, item.headline, 0, to)
      if (at >= 0) least = Math.min(least, at)
    }
    // Names may stand over, under or behind; a little before the item at most.
    const over = Math.max(0, least - 160)
    for (const name of [...item.byline].reverse()) {
      const at = put('byline', n, name, least, own)
      const found = at >= 0 ? at : put('byline', n, name, over, least)
      if (found >= 0) least = Math.min(least, found)
    }
    if (item.deck !== null) put('deck', n, item.deck, least, own)
    if (item.credit !== null) put('credit', n, item.credit, least, own)
    let links = own
    for (const { label } of [...item.links].reverse()) {
      if (label !== item.headline) {
        const at = put('label', n, label, least, links)
        if (at >= 0) links = at
      }
    }
    bound = least
    if (n > 0 ? gold.items[n - 1]!.section !== item.section : true) {
      sections.push({ title: item.section ?? '', before: least, after: n })
    }
  }
  // Titles stand between the last item of one section and the first of the next; sections without items where they fit.
  const starts = new Map<number, number>()
  for (const { item, start } of places) starts.set(item, Math.min(starts.get(item) ?? Infinity, start))
  let top = bare.text.length
  for (const { title } of [...gold.sections].reverse()) {
    const first = gold.items.findIndex(item => item.section === title)
    const limit =
      first >= 0 && starts.has(first)
        ? Math.min(
            top,
            bare.at.findIndex(at => at >= starts.get(first)!),
          )
        : top
    const at = put('title', -1, title, 0, limit)
    if (at >= 0) top = at
  }
  return places.sort((a, b) => a.start - b.start || b.end - a.end)
}

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
