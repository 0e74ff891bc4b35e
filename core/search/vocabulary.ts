import type { IssueRecord } from '../model/issue.ts'
import type { Tag } from '../model/tag.ts'
import type { Query } from './ast.ts'
import { fold } from './fold.ts'
import { startsAWord } from './words.ts'

/** What the names in a query stand for on this desk. */
export interface Vocabulary {
  /** YYYY-MM-DD: what is held until then is new again. */
  readonly today: string
  /** Ids of the theme of that name or id, and of all under it; empty where there is none. */
  tags(name: string): ReadonlySet<string>
  /**
   * Ids of the issues of that id, number ("31", "No. 31") or title; of titles, the whole or, where none is, the
   * beginning.
   */
  issues(name: string): ReadonlySet<string>
  /** Publishers of that name; where none is called just so, those with words that begin so. */
  outlets(name: string): ReadonlySet<string>
}

type IssueName = Pick<IssueRecord, 'id' | 'title' | 'number'>

/** How names are compared: folded, and without the quotation marks that a query can't carry. */
const key = (name: string) =>
  fold(name)
    .replaceAll(/["“”„«»\s]+/g, ' ')
    .trim()

export function vocabularyOf(
  tags: readonly Tag[],
  issues: readonly IssueName[],
  outlets: Iterable<string>,
  today: string,
): Vocabulary {
  const publishers = [...new Set(outlets)]
  return {
    today,
    tags(name) {
      const wanted = key(name)
      const found = new Set<string>(tags.filter(tag => tag.id === name || key(tag.name) === wanted).map(tag => tag.id))
      for (let size = -1; size !== found.size;) {
        size = found.size
        for (const tag of tags) if (tag.parent && found.has(tag.parent)) found.add(tag.id)
      }
      return found
    },
    issues(name) {
      const wanted = key(name)
      const number = /^(?:no\.? ?|#)?(\d+)$/.exec(wanted)?.[1]
      const ids = (test: (issue: IssueName) => boolean) => new Set<string>(issues.filter(test).map(issue => issue.id))
      const exact = ids(
        issue =>
          issue.id === name || key(issue.title) === wanted || (number !== undefined && issue.number === Number(number)),
      )
      return exact.size || !wanted ? exact : ids(issue => key(issue.title).startsWith(wanted))
    },
    outlets(name) {
      const wanted = key(name)
      const exact = publishers.filter(one => key(one) === wanted)
      return new Set(exact.length || !wanted ? exact : publishers.filter(one => startsAWord(key(one), wanted, false)))
    },
  }
}

/** Names of themes and issues in a query that this desk doesn't have, a sentence each. */
export function unknownNames(query: Query, vocabulary: Vocabulary): string[] {
  switch (query.type) {
    case 'and':
    case 'or':
      return query.all.flatMap(one => unknownNames(one, vocabulary))
    case 'not':
      return unknownNames(query.of, vocabulary)
    case 'field':
      if (query.field === 'tag' && !vocabulary.tags(query.value).size) return [`There is no theme ‘${query.value}’.`]
      if (query.field === 'in' && !vocabulary.issues(query.value).size) return [`There is no issue ‘${query.value}’.`]
      return []
    default:
      return []
  }
}
