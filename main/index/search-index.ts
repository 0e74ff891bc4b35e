import type { DatabaseSync } from 'node:sqlite'
import type { Counts, SourceRow } from '../../core/contract/views.ts'
import type { SavedSearch } from '../../core/model/library.ts'
import type { RecordKey } from '../../core/model/records.ts'
import type { Tag } from '../../core/model/tag.ts'
import { namedBy } from '../../core/search/named.ts'
import { CommonWords } from './common-words.ts'
import { counts, documentRows } from './counts.ts'
import { openDatabase } from './database.ts'
import { Documents } from './documents.ts'
import { usualCommonness } from './learn-words.ts'
import { Lists, type Window } from './lists.ts'
import type { List } from './asked.ts'
import { Names, type IssueUse } from './names.ts'
import { RecordStamps } from './stamps.ts'
import { IndexWriter, type Batch, type Coming } from './write.ts'

/**
 * The disposable index of a library: everything views ask about many items at once. Synchronous; meant for a process of
 * its own. Methods throw what SQLite throws.
 */
export class SearchIndex {
  readonly #db: DatabaseSync
  readonly #documents: Documents
  readonly #names: Names
  readonly #common: CommonWords
  readonly #lists: Lists
  readonly #writer: IndexWriter
  readonly #stamps: RecordStamps

  /** `file` is null for an index in memory; `folder` is the library's. */
  constructor(file: string | null, folder: string, commonness = usualCommonness) {
    this.#db = openDatabase(file)
    this.#documents = new Documents(this.#db)
    this.#names = new Names(this.#db, this.#documents)
    this.#common = new CommonWords(this.#db, this.#documents, commonness)
    this.#lists = new Lists(this.#db, this.#documents, this.#names, this.#common)
    this.#writer = new IndexWriter(this.#db, this.#documents, this.#common)
    this.#stamps = new RecordStamps(this.#db, folder)
  }

  /**
   * The documents and decisions it knows, with their revisions, a line each: a string crosses between processes far
   * quicker than an array.
   */
  revisions(): string {
    return this.#stamps.revisions()
  }

  /** Those of them whose files aren't as they were, or may not be, a line each. */
  changed(): string {
    return this.#stamps.changed()
  }

  /** All files follow: notes how those of these records look. */
  settled(keys: readonly RecordKey[]): void {
    this.#stamps.note(keys)
  }

  setTags(tags: readonly Tag[]): void {
    this.#names.setTags(tags)
    this.#lists.forget()
  }

  setIssues(changed: readonly IssueUse[], removed: readonly string[]): void {
    for (const issue of changed) this.#names.setIssue(issue)
    for (const id of removed) this.#names.removeIssue(id)
    this.#lists.forget()
  }

  announce(coming: readonly Coming[]): void {
    this.#writer.announce(coming)
  }

  put(batch: Batch): void {
    this.#writer.put(batch)
    this.#names.forget()
    this.#lists.forget()
  }

  /** Makes ready for words that many items share, some milliseconds at a time; answers whether there is more to do. */
  learn(): boolean {
    if (!this.#common.due) return false
    const more = this.#common.learn()
    this.#lists.forget()
    return more
  }

  window(list: List, offset: number, limit: number): Window {
    return this.#lists.window(list, offset, limit)
  }
  position(list: List, id: string): number | null {
    return this.#lists.position(list, id)
  }
  ids(list: List, offset: number, limit: number): ReturnType<Lists['ids']> {
    return this.#lists.ids(list, offset, limit)
  }

  counts(searches: readonly Pick<SavedSearch, 'id' | 'query'>[], today: string): Counts {
    return counts(this.#db, { documents: this.#documents, lists: this.#lists, tags: this.#names.tags }, searches, today)
  }

  documents(today: string): SourceRow[] {
    return documentRows(this.#db, this.#documents, today)
  }

  /** Documents that are named so or hold an item of the search; and those items of the document `within`. */
  find(query: string, today: string, within: string | null): { sources: string[]; items: string[] } {
    const holding = this.#lists.holding(query, today)
    const named = namedBy(query)
    return {
      sources: this.#documents
        .sorted()
        .filter(one => holding.has(one.n) || named(one))
        .map(one => one.id),
      items: within === null ? [] : this.#lists.within(query, today, within),
    }
  }

  close(): void {
    this.#db.close()
  }
}
