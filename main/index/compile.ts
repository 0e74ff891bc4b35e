import type { Query } from '../../core/search/ast.ts'
import { condition, type Scope } from './query-condition.ts'
import { joined, type Condition } from './sql-condition.ts'
import { verified, wanted, type TextQuery } from './text-condition.ts'
import { isUnspaced, matchExpression } from './words.ts'

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
