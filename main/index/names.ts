import type { DatabaseSync } from 'node:sqlite'
import type { Tag } from '../../core/model/tag.ts'
import { vocabularyOf, type Vocabulary } from '../../core/search/vocabulary.ts'
import type { Documents } from './documents.ts'
import type { IssueName } from './item-row.ts'

/** An issue as lists know it: its name and the items it holds. */
export interface IssueUse extends IssueName {
  readonly items: readonly string[]
}

/** Themes and issues, which queries and rows name. They come anew with every start, as they are few. */
export class Names {
  readonly #db: DatabaseSync
  readonly #documents: Documents
  #tags: readonly Tag[] = []
  readonly #issues = new Map<string, IssueUse>()
  #usage: Map<string, IssueUse[]> | null = null
  #vocabulary: Vocabulary | null = null

  constructor(db: DatabaseSync, documents: Documents) {
    this.#db = db
    this.#documents = documents
  }

  get tags(): readonly Tag[] {
    return this.#tags
  }

  setTags(tags: readonly Tag[]): void {
    this.#tags = tags
    this.forget()
  }

  setIssue(issue: IssueUse): void {
    this.#issues.set(issue.id, issue)
    this.#use(issue.id, issue.items)
  }

  removeIssue(id: string): void {
    this.#issues.delete(id)
    this.#use(id, [])
  }

  /** To be called when documents changed: publishers are names too. */
  forget(): void {
    this.#vocabulary = null
  }

  vocabulary(today: string): Vocabulary {
    if (this.#vocabulary?.today === today) return this.#vocabulary
    return (this.#vocabulary = vocabularyOf(
      this.#tags,
      [...this.#issues.values()],
      this.#documents.sorted().map(one => one.outlet),
      today,
    ))
  }

  issuesOf(item: string): readonly IssueName[] {
    this.#usage ??= usageOf(this.#issues.values())
    return this.#usage.get(item) ?? []
  }

  #use(issue: string, items: readonly string[]): void {
    this.#usage = null
    this.forget()
    this.#db.prepare('DELETE FROM uses WHERE issue = ?').run(issue)
    const use = this.#db.prepare('INSERT INTO uses VALUES (?, ?)')
    for (const item of new Set(items)) use.run(item, issue)
  }
}

function usageOf(issues: Iterable<IssueUse>): Map<string, IssueUse[]> {
  const usage = new Map<string, IssueUse[]>()
  for (const issue of issues) {
    for (const item of new Set(issue.items)) {
      const holding = usage.get(item)
      if (holding) holding.push(issue)
      else usage.set(item, [issue])
    }
  }
  return usage
}
