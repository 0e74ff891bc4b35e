import type { Query } from '../../core/search/ast.ts'
import { fold } from '../../core/search/fold.ts'
import { wordChar } from '../../core/search/words.ts'
import { joined, plain, type Condition } from './sql-condition.ts'
import { isUnspaced, matchExpression, storable } from './words.ts'

export type TextQuery = Extract<Query, { type: 'text' }>

/** What a query's words are looked for as. */
export const wanted = ({ text, phrase }: TextQuery): string =>
  storable(phrase ? fold(text).trim().replaceAll(/\s+/g, ' ') : fold(text))

const ownText = '(SELECT text FROM texts WHERE at = i.at)'

export function textCondition(query: TextQuery): Condition {
  const text = wanted(query)
  if (isUnspaced(text)) return plain(`(i.unspaced = 1 AND instr(${ownText}, ?) > 0)`, text)
  const found = matchExpression(text)
  if (!found) return verified(text, query)
  const rows = plain('i.at IN (SELECT rowid FROM words WHERE words MATCH ?)', found.match)
  return found.exact && !query.phrase ? rows : joined([rows, verified(text, query)], 'AND')
}

/** Looks into the text itself, by the very rule of `core/search`. */
export function verified(text: string, { phrase }: TextQuery): Condition {
  return !phrase && !wordChar.test(text[0]!)
    ? plain(`instr(${ownText}, ?) > 0`, text)
    : plain(`starts_a_word(${ownText}, ?, ${phrase ? 1 : 0})`, text)
}
