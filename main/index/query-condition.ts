import { assertNever } from '../../core/model/result.ts'
import type { Has, Is, Query, ValueField } from '../../core/search/ast.ts'
import { fold } from '../../core/search/fold.ts'
import { matcher, type Subject } from '../../core/search/match.ts'
import type { Vocabulary } from '../../core/search/vocabulary.ts'
import { joined, oneOf, plain, type Condition } from './sql-condition.ts'
import { textCondition } from './text-condition.ts'
import { matchExpression, storable } from './words.ts'

/** What a query is compiled against: names on this desk, documents and sections as the index has them. */
export interface Scope {
  readonly vocabulary: Vocabulary
  readonly documents: readonly (Subject['source'] & { readonly n: number })[]
  sections(): readonly string[]
}

/** A condition on the table `items`, called `i`, that says what a query says. */
export function condition(query: Query, scope: Scope): Condition {
  switch (query.type) {
    case 'and':
      return joined(
        query.all.map(one => condition(one, scope)),
        'AND',
      )
    case 'or':
      return joined(
        query.all.map(one => condition(one, scope)),
        'OR',
      )
    case 'not': {
      const { sql, params } = condition(query.of, scope)
      return { sql: `NOT (${sql})`, params }
    }
    case 'text':
      return textCondition(query)
    case 'field':
      return fieldCondition(query, query.field, query.value, scope)
    case 'untagged':
      return plain('i.tagged = 0')
    case 'has':
      return hasCondition(query.what)
    case 'is':
      return isCondition(query.what, scope.vocabulary.today)
    case 'date':
      return ofDocuments(query, scope)
  }
}

function fieldCondition(query: Query, field: ValueField, value: string, scope: Scope): Condition {
  const text = storable(fold(value))
  switch (field) {
    case 'tag':
      return oneOf('i.at IN (SELECT at FROM tags WHERE tag IN', scope.vocabulary.tags(value), ')')
    case 'in':
      return oneOf('i.id IN (SELECT item FROM uses WHERE issue IN', scope.vocabulary.issues(value), ')')
    case 'source':
    case 'outlet':
    case 'lang':
      return ofDocuments(query, scope)
    case 'section': {
      const test = matcher(query, scope.vocabulary)
      return oneOf(
        'i.section IN',
        scope.sections().filter(section => test({ item: { section } } as Subject)),
      )
    }
    case 'by': {
      if (!text) return plain("i.byline = ''")
      const found = matchExpression(text)
      const named = plain('starts_a_word(i.byline, ?, 0)', text)
      return found
        ? joined([plain('i.at IN (SELECT rowid FROM words WHERE words MATCH ?)', found.match), named], 'AND')
        : named
    }
    case 'kind':
      return plain('i.kind = ?', text)
    case 'id':
      return plain('i.id = ?', value)
    default:
      return assertNever(field)
  }
}

/** What is asked of an item's document is asked of the documents, which are few. */
function ofDocuments(query: Query, { documents, vocabulary }: Scope): Condition {
  const test = matcher(query, vocabulary)
  return oneOf(
    'i.source IN',
    documents.filter(source => test({ source } as unknown as Subject)).map(source => source.n),
  )
}

function hasCondition(what: Has): Condition {
  switch (what) {
    case 'link':
      return plain('i.linked = 1')
    case 'photo':
      return plain("i.kind = 'photo'")
    case 'note':
      return plain('i.noted = 1')
    case 'credit':
      return plain('i.credited = 1')
    default:
      return assertNever(what)
  }
}

function isCondition(what: Is, today: string): Condition {
  switch (what) {
    case 'new':
      return plain(`${statusSql} = 'new'`, today)
    case 'held':
      return plain(`${statusSql} = 'held'`, today)
    case 'kept':
    case 'aside':
      return plain(`i.status = '${what}'`)
    case 'starred':
      return plain('i.starred = 1')
    case 'used':
      return plain('i.id IN (SELECT item FROM uses)')
    case 'unused':
      return plain('i.id NOT IN (SELECT item FROM uses)')
    case 'check':
      return plain('i.doubtful = 1')
    default:
      return assertNever(what)
  }
}

/** `statusOn` in SQL; takes the day. */
export const statusSql = "CASE WHEN i.status = 'held' AND i.until <> '' AND i.until <= ? THEN 'new' ELSE i.status END"
