import type { Parsed, ReadItem } from '../../../core/model/reading.ts'
import type { GoldItem } from '../page.ts'
import type { MarkedGold } from './sheet.ts'

/** Counts of one document, from which shares are made: [right, read, wanted] where both sides are counted. */
export interface Counts {
  readonly items: Three
  readonly section: Three
  readonly fields: Three
  readonly urls: Three
  readonly read: readonly ReadItem[]
  readonly wrong: ReadonlySet<ReadItem>
  readonly faults: readonly string[]
  readonly unclaimed: number
}
type Three = readonly [number, number, number]

const even = (text: string | null | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim()
const keyOf = (text: string | null | undefined) =>
  [
    ...(text ?? '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  ]
    .slice(0, 48)
    .join('')
const itemKey = (item: GoldItem | ReadItem) =>
  [item.headline, ...item.body.map(({ text }) => text), item.credit, ...item.links.map(({ label }) => label)]
    .map(keyOf)
    .find(Boolean) ?? ''

export const fieldsOf = (item: GoldItem | ReadItem): string[] => [
  ...(item.headline ? [`headline ${even(item.headline)}`] : []),
  ...(item.deck ? [`deck ${even(item.deck)}`] : []),
  ...(item.byline.length > 0 ? [`byline ${item.byline.map(even).join('|')}`] : []),
  ...item.body.map(({ type, text }) => `${type} ${even(text)}`),
  ...item.links.map(({ label }) => `link ${even(label)}`),
  ...(item.credit ? [`credit ${even(item.credit)}`] : []),
]
const urlsOf = (item: GoldItem | ReadItem) => [...new Set(item.links.flatMap(link => link.url ?? []))]

function common(a: readonly string[], b: readonly string[]): number {
  const left = [...b]
  return a.filter(one => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

/** Pairs items by key, those of one section and with most in common first. */
function pairs(gold: readonly GoldItem[], read: readonly ReadItem[]): Map<GoldItem, ReadItem> {
  const paired = new Map<GoldItem, ReadItem>()
  const used = new Set<ReadItem>()
  const likeness = (item: GoldItem, one: ReadItem) =>
    (keyOf(item.section) === keyOf(one.section) ? 100 : 0) + common(fieldsOf(item), fieldsOf(one))
  for (const item of gold) {
    const best = read
      .filter(one => !used.has(one) && itemKey(one) === itemKey(item))
      .sort((a, b) => likeness(item, b) - likeness(item, a))[0]
    if (best) {
      paired.set(item, best)
      used.add(best)
    }
  }
  return paired
}

/** A reading against its gold. An item that is nothing but the intro, outside of every section, doesn't count. */
export function countsOf(gold: MarkedGold, parsed: Parsed): Counts {
  const isIntro = (item: ReadItem) =>
    gold.intro !== null &&
    item.section === null &&
    item.headline === null &&
    keyOf(item.body[0]?.text) === keyOf(gold.intro) &&
    item.body.length === 1
  const read = parsed.items.filter(item => !isIntro(item))
  const paired = pairs(gold.items, read)
  const faults: string[] = []
  let fields = 0
  let sections = 0
  let urls = 0
  const wrong = new Set(read)
  for (const [want, got] of paired) {
    const a = fieldsOf(want)
    const b = fieldsOf(got)
    const both = common(a, b)
    const addresses = common(urlsOf(want), urlsOf(got))
    fields += both
    urls += addresses
    const same = keyOf(want.section) === keyOf(got.section)
    if (same) sections++
    else faults.push(`section «${got.section ?? ''}» for «${want.section ?? ''}»: ${want.headline ?? ''}`)
    for (const one of a) if (common([one], b) === 0) faults.push(`missed ${one.slice(0, 100)}`)
    for (const one of b) if (common([one], a) === 0) faults.push(`extra ${one.slice(0, 100)}`)
    if (
      same &&
      both === a.length &&
      both === b.length &&
      addresses === urlsOf(want).length &&
      addresses === urlsOf(got).length
    ) {
      wrong.delete(got)
    }
  }
  for (const item of gold.items) if (!paired.has(item)) faults.push(`no item ${item.headline ?? ''}`)
  const found = new Set(paired.values())
  for (const item of read) if (!found.has(item)) faults.push(`extra item ${fieldsOf(item).join(' / ').slice(0, 160)}`)
  const titles = common(
    gold.sections.map(one => even(one.title)),
    parsed.sections.map(one => even(one.title)),
  )
  const all = (items: readonly (GoldItem | ReadItem)[], of: (item: GoldItem | ReadItem) => string[]) =>
    items.reduce((n, item) => n + of(item).length, 0)
  const solid = (part: string) => part.replace(/\s/gu, '').length
  return {
    items: [paired.size, read.length, gold.items.length],
    section: [sections, paired.size, paired.size],
    fields: [
      fields + titles,
      all(read, fieldsOf) + parsed.sections.length,
      all(gold.items, fieldsOf) + gold.sections.length,
    ],
    urls: [urls, all(read, urlsOf), all(gold.items, urlsOf)],
    read,
    wrong,
    faults,
    unclaimed:
      parsed.unclaimed.reduce((sum, { start, end }) => sum + solid(parsed.text.slice(start, end)), 0) /
      Math.max(1, solid(parsed.text)),
  }
}

/** F1 of counts added up. */
export function share(counts: readonly Three[]): number {
  const [both, read, wanted] = counts.reduce<[number, number, number]>(
    ([a, b, c], [x, y, z]) => [a + x, b + y, c + z],
    [0, 0, 0],
  )
  return read + wanted === 0 ? 1 : (2 * both) / (read + wanted)
}

/** Parts of a document as one reading: a feed's entries. */
export function merged(parts: readonly Parsed[]): Parsed {
  return {
    text: parts.map(part => part.text).join('\n'),
    sections: parts.flatMap(part => part.sections),
    items: parts.flatMap(part => part.items),
    unclaimed: parts.flatMap(part => part.unclaimed),
    notices: [],
  }
}
