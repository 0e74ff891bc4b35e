import { nameOf, type Item } from '../model/item.ts'
import type { SourceRecord } from '../model/source.ts'

/** The orders a list of items can stand in; the contract's `Sort`. */
export type SortName = 'newest' | 'oldest' | 'source' | 'headline' | 'outlet'
/** What of a document decides where its items stand. */
export type Placed = Pick<SourceRecord, 'id' | 'name' | 'title' | 'outlet' | 'date' | 'importedAt'>

/**
 * Made with the first use: the tables of an alphabet are 2.4 MB, and a process that leaves sorting to the index needs
 * none.
 */
let collator: Intl.Collator | null = null
const byAlphabet = (a: string, b: string): number =>
  a === b ? 0 : (collator ??= new Intl.Collator('en', { sensitivity: 'base', numeric: true })).compare(a, b)
const plain = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * By the document's day, or the day it came in; then by when it came in; then by name and id, so that the order is
 * always the same.
 */
export const newestFirst = (a: Placed, b: Placed): number =>
  plain(dayOf(b), dayOf(a)) || plain(b.importedAt, a.importedAt) || byAlphabet(a.name, b.name) || plain(a.id, b.id)
const dayOf = (source: Placed) => source.date ?? source.importedAt.slice(0, 10)

/** Documents in the order their items are listed in. */
export function sortSources<T extends Placed>(sources: readonly T[], sort: SortName): readonly T[] {
  switch (sort) {
    case 'newest':
    case 'headline':
      return [...sources].sort(newestFirst)
    case 'oldest':
      return [...sources].sort((a, b) => newestFirst(b, a))
    case 'outlet':
      return [...sources].sort((a, b) => byAlphabet(a.outlet, b.outlet) || newestFirst(a, b))
    case 'source':
      return [...sources].sort((a, b) => byAlphabet(a.title, b.title) || newestFirst(a, b))
  }
}

/** Items stand in their document's order, but for the alphabet of headlines. */
export function sortItems<T extends { readonly item: Item }>(items: readonly T[], sort: SortName): readonly T[] {
  return sort === 'headline'
    ? sortByName(items.map(one => ({ one, name: nameOf(one.item) }))).map(({ one }) => one)
    : items
}

/** By the alphabet, numbers by their size; what is called the same keeps its order. */
export function sortByName<T extends { readonly name: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => byAlphabet(a.name, b.name))
}
