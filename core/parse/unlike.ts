import type { Parsed, ReadItem } from '../model/reading.ts'
import { outletWeight } from './outlets.ts'

/** Fewer items show no habit. */
const enough = 4

/**
 * Adds to an item what sets it apart from the others of its document: a headline or text that nearly all others have and it has not, much more
 * text or many more links, lines in its text that read like none. Such items are wrong more often than others.
 */
export function withUnlike(parsed: Parsed): Parsed {
  const { items } = parsed
  if (items.length < enough) return parsed
  const usual = habitsOf(items), sections = sizes(items)
  return { ...parsed, items: items.map((item, i) => {
    const found = [...reasons(item, i, items, usual), ...lonely(item, items, sections)].filter(reason => !item.check.includes(reason))
    return found.length === 0 ? item : { ...item, check: [...item.check, ...found], confidence: Math.min(item.confidence, found.length > 1 ? 0.55 : 0.7) }
  }) }
}

interface Habits { readonly headlines: number, readonly bodies: number, readonly length: number, readonly longest: number, readonly links: number, readonly blocks: number, readonly sectioned: number }

function habitsOf(items: readonly ReadItem[]): Habits {
  const share = (of: (item: ReadItem) => boolean) => items.filter(of).length / items.length
  return {
    headlines: share(item => item.headline !== null), bodies: share(item => item.body.length > 0), sectioned: share(item => item.section !== null),
    length: middle(items.map(lengthOf)), longest: ninth(items.map(lengthOf)), links: ninth(items.map(item => item.links.length)), blocks: ninth(items.map(item => item.body.length)),
  }
}

const lengthOf = ({ body }: ReadItem) => body.reduce((sum, { text }) => sum + text.length, 0)
const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
/** What all but a tenth of the values stay under. */
const ninth = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * 0.9)] ?? 0

function reasons(item: ReadItem, i: number, items: readonly ReadItem[], usual: Habits): string[] {
  const found: string[] = [], length = lengthOf(item)
  if (item.headline === null && usual.headlines >= 0.75) found.push('has no headline, and the others do')
  if (item.body.length === 0 && usual.bodies >= 0.8 && item.links.length === 0) found.push('has no text, and the others do')
  if (length > Math.max(usual.longest * 2, usual.length * 4, 400) || item.body.length > usual.blocks * 2 + 3) found.push('much longer than the others')
  if (item.links.length > usual.links * 2 + 2) found.push('has many more links than the others')
  if (i === items.length - 1 && item.body.length > usual.blocks + 1 && item.body.at(-1)!.text.length < 60) found.push('may go on into the letter’s foot')
  if (item.body.some(({ type, text }) => type === 'paragraph' && outletWeight(text, 1) >= 1.5)) found.push('a line may name the outlet')
  else if (length > 0 && item.body.some(({ type, text }, n) => type === 'paragraph' && isLine(text) && (n < item.body.length - 1 || n === 0))) found.push('a line of its text may be something else')
  return found
}

/** A line rather than a sentence, in a script whose lines are told from sentences. */
const isLine = (text: string) => text.length <= 48 && !/[.!?…:;。！？؟।,]["”’»)」』]*$/u.test(text)

function sizes(items: readonly ReadItem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { section } of items) if (section !== null) counts.set(section, (counts.get(section) ?? 0) + 1)
  return counts
}

/** Under a title by itself where the other titles gather several, or under none behind others that stand under one. */
function lonely(item: ReadItem, items: readonly ReadItem[], sections: ReadonlyMap<string, number>): string[] {
  if (item.section === null) return sections.size >= 2 && items.indexOf(item) > 0 && items[items.indexOf(item) - 1]!.section !== null ? ['stands under no title, and the others do'] : []
  const own = sections.get(item.section) ?? 0, others = [...sections.values()]
  return own === 1 && others.length >= 3 && others.filter(n => n >= 2).length >= others.length * 0.75 && item.body.length === 0 ? ['alone under its title'] : []
}
