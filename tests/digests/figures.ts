import type { Parsed, ReadItem } from '../../core/model/reading.ts'
import type { Gold, GoldItem } from './page.ts'

/** How well a reading fits its gold; shares from 0 to 1, F1 where both sides are counted. */
export interface Figures {
  readonly items: number
  readonly section: number
  readonly fields: number
  readonly whole: number
  readonly wrong: readonly ReadItem[]
  /** Items that are none, or stand under a wrong title. */
  readonly misread: readonly ReadItem[]
  readonly flagged: number
  readonly wrongFlagged: number
  readonly count: number
  readonly unclaimed: number
}

const even = (text: string | null | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim()
/** What names an item: its first letters and digits. */
export const keyOf = (text: string | null | undefined) =>
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

export function fieldsOf(item: GoldItem | ReadItem): string[] {
  return [
    ...(item.headline ? [`headline ${even(item.headline)}`] : []),
    ...(item.deck ? [`deck ${even(item.deck)}`] : []),
    ...(item.byline.length > 0 ? [`byline ${item.byline.map(even).join('|')}`] : []),
    ...item.body.map(({ type, text }) => `${type} ${even(text)}`),
    ...item.links.map(({ label }) => `link ${even(label)}`),
    ...(item.credit ? [`credit ${even(item.credit)}`] : []),
  ]
}

function grouped(read: readonly ReadItem[]): Map<string, ReadItem[]> {
  const groups = new Map<string, ReadItem[]>()
  for (const item of read) groups.set(itemKey(item), [...(groups.get(itemKey(item)) ?? []), item])
  return groups
}

/** Pairs items by key; among equal keys those of one section, then those with more in common. */
function pairs(gold: readonly GoldItem[], read: readonly ReadItem[]): Map<GoldItem, ReadItem> {
  const byKey = grouped(read)
  const paired = new Map<GoldItem, ReadItem>()
  const used = new Set<ReadItem>()
  for (const item of gold) {
    const free = (byKey.get(itemKey(item)) ?? []).filter(one => !used.has(one))
    const best = free.sort((a, b) => likeness(item, b) - likeness(item, a))[0]
    if (best) {
      paired.set(item, best)
      used.add(best)
    }
  }
  return paired
}
const likeness = (gold: GoldItem, read: ReadItem) =>
  (keyOf(gold.section) === keyOf(read.section) ? 100 : 0) + common(fieldsOf(gold), fieldsOf(read))

function common(a: readonly string[], b: readonly string[]): number {
  const left = [...b]
  return a.filter(one => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

const f1 = (both: number, a: number, b: number) => (a + b === 0 ? 1 : (2 * both) / (a + b))

export function figuresOf(gold: Gold, { text, items: all, sections, unclaimed }: Parsed): Figures {
  const items = all.filter(
    ({ lines: [first, last] }) => !gold.optional?.some(([from, to]) => from <= first && last <= to),
  )
  const paired = pairs(gold.items, items)
  let right = 0
  let fields = 0
  let inSection = 0
  const good = new Set<ReadItem>()
  const found = new Set<ReadItem>()
  for (const [want, got] of paired) {
    const both = common(fieldsOf(want), fieldsOf(got))
    const same = keyOf(want.section) === keyOf(got.section)
    fields += both
    if (same) {
      inSection++
      found.add(got)
    }
    if (same && both === fieldsOf(want).length && both === fieldsOf(got).length) {
      right++
      good.add(got)
    }
  }
  const titles = common(
    gold.sections.map(({ title }) => even(title)),
    sections.map(({ title }) => even(title)),
  )
  const count = (all: readonly (GoldItem | ReadItem)[]) => all.reduce((n, item) => n + fieldsOf(item).length, 0)
  const wrong = items.filter(item => !good.has(item))
  const solid = (part: string) => part.replace(/\s/gu, '').length
  return {
    items: f1(paired.size, gold.items.length, items.length),
    section: paired.size === 0 ? 0 : inSection / paired.size,
    fields: f1(fields + titles, count(gold.items) + gold.sections.length, count(items) + sections.length),
    whole: right / gold.items.length,
    wrong,
    misread: items.filter(item => !found.has(item)),
    flagged: items.filter(({ check }) => check.length > 0).length,
    wrongFlagged: wrong.filter(({ check }) => check.length > 0).length,
    count: items.length,
    unclaimed:
      unclaimed.reduce((sum, { start, end }) => sum + solid(text.slice(start, end)), 0) / Math.max(1, solid(text)),
  }
}
