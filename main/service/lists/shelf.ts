import type { Desk } from '../../../core/curate/change.ts'
import type { CurationRecord } from '../../../core/model/curation.ts'
import type { IssueRecord } from '../../../core/model/issue.ts'
import type { SourceRecord, SourceSummary } from '../../../core/model/source.ts'
import { matcher } from '../../../core/search/match.ts'
import { sortItems, sortSources, type SortName } from '../../../core/search/order.ts'
import { understand } from '../../../core/search/understand.ts'
import { vocabularyOf, type Vocabulary } from '../../../core/search/vocabulary.ts'
import { forgetFolded, placedItems, type PlacedItem } from './subject.ts'

export interface Selection {
  readonly items: readonly PlacedItem[]
  /** What of the query isn't understood, or names nothing; the items are those of the rest. */
  readonly problem: string | null
}

/** How many lists are remembered until something changes: those of the views a curator goes back and forth between. */
const remembered = 12

/**
 * The items of the library, made of the records as they are asked for, and kept with them. Lists are remembered until
 * `touch` says that a record changed, so that scrolling through one filters it once.
 */
export class Shelf {
  readonly #desk: Desk
  /** As long as the document's record is in memory. */
  readonly #items = new WeakMap<SourceRecord, { curation: CurationRecord | null; items: readonly PlacedItem[] }>()
  readonly #selections = new Map<string, Selection>()
  #sources: readonly SourceSummary[] | null = null
  #usage: ReadonlyMap<string, readonly IssueRecord[]> | null = null
  #vocabulary: Vocabulary | null = null

  /** The day it is, YYYY-MM-DD. */
  readonly today: () => string

  constructor(desk: Desk, today: () => string) {
    this.#desk = desk
    this.today = today
  }

  /** To be called with the keys of every change. */
  touch(keys: readonly string[]): void {
    this.#selections.clear()
    for (const key of keys) {
      const [kind] = key.split('/')
      if (kind === 'source') this.#sources = null
      if (kind === 'issue') this.#usage = null
      if (kind === 'issue' || kind === 'tags' || kind === 'source') this.#vocabulary = null
    }
  }

  /** Lets go of what can be made again. */
  forget(): void {
    this.#selections.clear()
    forgetFolded()
  }

  /** Newest first. */
  sources(): readonly SourceSummary[] {
    return (this.#sources ??= sortSources([...this.#desk.sources()], 'newest'))
  }

  /** The items of a document; none where it isn't there. */
  itemsOf(id: string): readonly PlacedItem[] {
    const source = this.#desk.get('source', id)
    if (!source) return []
    const curation = this.#desk.get('curation', id)
    const known = this.#items.get(source)
    if (known && known.curation === curation) return known.items
    const items = placedItems(source, curation, this.issuesOf)
    this.#items.set(source, { curation, items })
    return items
  }

  find(id: string): PlacedItem | null {
    const source = this.#desk.sourceOf(id)
    return source === null ? null : (this.itemsOf(source).find(one => one.item.id === id) ?? null)
  }

  /** The issues that hold an item. */
  readonly issuesOf = (item: string): readonly IssueRecord[] => {
    this.#usage ??= usageOf(this.#desk.all('issue'))
    return this.#usage.get(item) ?? []
  }

  vocabulary(): Vocabulary {
    const today = this.today()
    if (this.#vocabulary?.today === today) return this.#vocabulary
    return (this.#vocabulary = vocabularyOf(
      this.#desk.get('tags')?.tags ?? [],
      [...this.#desk.all('issue')],
      this.sources().map(source => source.outlet),
      today,
    ))
  }

  /** A query as a test on items, and what of it isn't understood. */
  understand(text: string): { readonly test: (one: PlacedItem) => boolean; readonly problem: string | null } {
    const vocabulary = this.vocabulary()
    const { query, problem } = understand(text, vocabulary)
    return { test: matcher(query, vocabulary), problem }
  }

  select(query: string, sort: SortName): Selection {
    const key = `${this.today()}\n${sort}\n${query.trim()}`
    const known = this.#selections.get(key)
    if (known) return known
    const selection = this.#select(query, sort)
    if (this.#selections.size >= remembered) this.#selections.delete(this.#selections.keys().next().value!)
    this.#selections.set(key, selection)
    return selection
  }

  #select(text: string, sort: SortName): Selection {
    const { test, problem } = this.understand(text)
    const items = sortSources(this.sources(), sort).flatMap(source => this.itemsOf(source.id).filter(test))
    return { items: sortItems(items, sort), problem }
  }
}

function usageOf(issues: Iterable<IssueRecord>): Map<string, IssueRecord[]> {
  const usage = new Map<string, IssueRecord[]>()
  for (const issue of issues) {
    for (const id of new Set(issue.sections.flatMap(section => section.entries.flatMap(entry => entry.itemIds)))) {
      const holding = usage.get(id)
      if (holding) holding.push(issue)
      else usage.set(id, [issue])
    }
  }
  return usage
}
