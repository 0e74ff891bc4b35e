import type { Desk } from '../../core/curate/change.ts'
import type { IssueRecord } from '../../core/model/issue.ts'
import type { SourceRecord } from '../../core/model/source.ts'
import { matcher } from '../../core/search/match.ts'
import { sortItems, sortSources, type SortName } from '../../core/search/order.ts'
import { understand } from '../../core/search/understand.ts'
import { vocabularyOf, type Vocabulary } from '../../core/search/vocabulary.ts'
import { forgetFolded, placedItems, type PlacedItem } from './subject.ts'

export interface Selection {
  readonly items: readonly PlacedItem[]
  /** What of the query isn't understood, or names nothing; the items are those of the rest. */
  readonly problem: string | null
}

/** How many lists are remembered until something changes: those of the views a curator goes back and forth between. */
const remembered = 12

/**
 * All items of the library in memory, made of the records as they are asked for and again where `touch` says a record changed.
 * Lists are remembered until then, so that scrolling through one filters it once.
 */
export class Shelf {
  readonly #desk: Desk
  readonly #items = new Map<string, { source: SourceRecord; items: PlacedItem[] }>()
  readonly #selections = new Map<string, Selection>()
  #sources: readonly SourceRecord[] | null = null
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
      const [kind, id] = key.split('/')
      if (kind === 'source' || kind === 'curation') this.#items.delete(id!)
      if (kind === 'source') this.#sources = null
      if (kind === 'issue') this.#usage = null
      if (kind === 'issue' || kind === 'tags' || kind === 'source') this.#vocabulary = null
    }
  }

  /** Lets go of what can be made again. */
  forget(): void {
    this.#items.clear()
    this.#selections.clear()
    forgetFolded()
  }

  /** Newest first. */
  sources(): readonly SourceRecord[] {
    return this.#sources ??= sortSources([...this.#desk.all('source')], 'newest')
  }

  itemsOf(source: SourceRecord): readonly PlacedItem[] {
    const known = this.#items.get(source.id)
    if (known && known.source === source) return known.items
    const items = placedItems(source, this.#desk.get('curation', source.id), this.issuesOf)
    this.#items.set(source.id, { source, items })
    return items
  }

  find(id: string): PlacedItem | null {
    const sourceId = this.#desk.sourceOf(id)
    const source = sourceId === null ? null : this.#desk.get('source', sourceId)
    return source ? this.itemsOf(source).find(one => one.item.id === id) ?? null : null
  }

  /** The issues that hold an item. */
  readonly issuesOf = (item: string): readonly IssueRecord[] => {
    this.#usage ??= usageOf(this.#desk.all('issue'))
    return this.#usage.get(item) ?? []
  }

  vocabulary(): Vocabulary {
    const today = this.today()
    if (this.#vocabulary?.today === today) return this.#vocabulary
    return this.#vocabulary = vocabularyOf(
      this.#desk.get('tags')?.tags ?? [], [...this.#desk.all('issue')], this.sources().map(source => source.outlet), today)
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
    const vocabulary = this.vocabulary()
    const { query, problem } = understand(text, vocabulary)
    const test = matcher(query, vocabulary)
    const items = sortSources(this.sources(), sort).flatMap(source => this.itemsOf(source).filter(test))
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
