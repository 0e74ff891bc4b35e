import type { Has, Is, Query, ValueField } from '../../core/search/ast.ts'
import { fold } from '../../core/search/fold.ts'
import { matcher, type Subject } from '../../core/search/match.ts'
import type { Vocabulary } from '../../core/search/vocabulary.ts'
import { wordChar } from '../../core/search/words.ts'
import { assertNever } from '../../core/model/result.ts'
import { isUnspaced, matchExpression, storable } from './words.ts'

/** What a query is compiled against: names on this desk, documents and sections as the index has them. */
export interface Scope {
  readonly vocabulary: Vocabulary
  readonly documents: readonly (Subject['source'] & { readonly n: number })[]
  sections(): readonly string[]
}

/**
 * A query as SQL. `match` is an FTS5 expression for the table `words` that all found items fit, null where there is
 * none; `where` is a condition on the table `items`, called `i`, with a parameter for each "?"; null where `match` says
 * all.
 */
export interface Compiled {
  readonly match: string | null
  readonly where: string | null
  readonly params: readonly string[]
  /**
   * Where the query is nothing but words, which `match` then says all of: what words of an item must begin with, each
   * of these.
   */
  readonly words: readonly string[] | null
}

interface Condition {
  readonly sql: string
  readonly params: readonly string[]
}

/** Finds the same items as `core/search/match`; a property test holds the two against each other. */
export function compile(query: Query, scope: Scope): Compiled {
  const matches: string[] = []
  const conditions: Condition[] = []
  const parts = conjuncts(query)
  for (const part of parts) {
    const words = matchOnly(part)
    if (words) {
      matches.push(words)
      continue
    }
    const text = part.type === 'text' ? wanted(part) : null
    const found = text === null || isUnspaced(text) ? null : matchExpression(text)
    if (found) matches.push(found.match)
    conditions.push(found ? verified(text!, part as TextQuery) : condition(part, scope))
  }
  const match = matches.length ? matches.map(one => `(${one})`).join(' AND ') : null
  const all = joined(conditions, 'AND')
  const plain = parts.length > 0 && parts.every(part => part.type === 'text' && matchOnly(part) !== null)
  return {
    match,
    where: all.sql === '1' ? null : all.sql,
    params: all.params,
    words: plain ? parts.map(part => wanted(part as TextQuery)) : null,
  }
}

type TextQuery = Extract<Query, { type: 'text' }>
const conjuncts = (query: Query): readonly Query[] => (query.type === 'and' ? query.all.flatMap(conjuncts) : [query])

/** An FTS5 expression that alone says what a query of plain words says; null where it takes more. */
function matchOnly(query: Query): string | null {
  if (query.type === 'text') {
    const text = wanted(query)
    const found = query.phrase || isUnspaced(text) ? null : matchExpression(text)
    return found?.exact ? found.match : null
  }
  if (query.type !== 'or' && query.type !== 'and') return null
  const all = query.all.map(matchOnly)
  if (!all.length || all.includes(null)) return null
  return all.map(one => `(${one})`).join(query.type === 'or' ? ' OR ' : ' AND ')
}

function condition(query: Query, scope: Scope): Condition {
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

const plain = (sql: string, ...params: string[]): Condition => ({ sql, params })

/** Halved again and again, since SQLite takes no more than 1,000 levels. */
function joined(all: readonly Condition[], by: 'AND' | 'OR'): Condition {
  if (all.length === 0) return plain(by === 'AND' ? '1' : '0')
  if (all.length === 1) return all[0]!
  const half = all.length >> 1
  const [left, right] = [joined(all.slice(0, half), by), joined(all.slice(half), by)]
  return { sql: `(${left.sql} ${by} ${right.sql})`, params: [...left.params, ...right.params] }
}

const wanted = ({ text, phrase }: TextQuery): string =>
  storable(phrase ? fold(text).trim().replaceAll(/\s+/g, ' ') : fold(text))

const ownText = '(SELECT text FROM texts WHERE at = i.at)'

function textCondition(query: TextQuery): Condition {
  const text = wanted(query)
  if (isUnspaced(text)) return plain(`(i.unspaced = 1 AND instr(${ownText}, ?) > 0)`, text)
  const found = matchExpression(text)
  if (!found) return verified(text, query)
  const rows = plain('i.at IN (SELECT rowid FROM words WHERE words MATCH ?)', found.match)
  return found.exact && !query.phrase ? rows : joined([rows, verified(text, query)], 'AND')
}

/** Looks into the text itself, by the very rule of `core/search`. */
function verified(text: string, { phrase }: TextQuery): Condition {
  return !phrase && !wordChar.test(text[0]!)
    ? plain(`instr(${ownText}, ?) > 0`, text)
    : plain(`starts_a_word(${ownText}, ?, ${phrase ? 1 : 0})`, text)
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

function oneOf(sql: string, values: Iterable<string | number>, end = ''): Condition {
  const list = [...values]
  return list.length ? plain(`${sql} (SELECT value FROM json_each(?))${end}`, JSON.stringify(list)) : plain('0')
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
