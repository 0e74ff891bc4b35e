import type { Stretch } from '../model/stretch.ts'

/** A token, and where it stands in what was typed. */
export type Token = Stretch &
  (
    | { readonly type: 'open' | 'close' | 'or' | 'not' }
    | { readonly type: 'text'; readonly text: string; readonly phrase: boolean }
    /**
     * `tag:"Courts & councils"`: name and value are as typed, without the quotation marks. `empty` is `outlet:""`: none
     * at all.
     */
    | { readonly type: 'field'; readonly name: string; readonly value: string; readonly empty: boolean }
  )

/** A part of a query that isn't understood, and where. */
export interface Problem extends Stretch {
  readonly message: string
}

const quote = /["“”„«»]/
const blank = /\s/

/**
 * `-tag:"Courts & councils" (flood OR "high water")` → not, field, open, text, or, text, close. Linear in the query's
 * length.
 */
export function tokens(query: string): { tokens: Token[]; problems: Problem[] } {
  const found: Token[] = []
  const problems: Problem[] = []
  let at = 0

  function phrase(): string {
    const start = ++at
    while (at < query.length && !quote.test(query[at]!)) at++
    const text = query.slice(start, at)
    if (at >= query.length) {
      problems.push({ message: 'A quotation mark is not closed', start: start - 1, end: query.length })
    } else {
      at++
    }
    return text
  }
  function word(stop: RegExp): string {
    const start = at
    while (at < query.length && !stop.test(query[at]!)) at++
    return query.slice(start, at)
  }

  while (at < query.length) {
    const char = query[at]!
    const start = at
    if (blank.test(char)) {
      at++
    } else if (char === '(' || char === ')') {
      found.push({ type: char === '(' ? 'open' : 'close', start, end: ++at })
    } else if (char === '-' && at + 1 < query.length && !/[\s)-]/.test(query[at + 1]!)) {
      found.push({ type: 'not', start, end: ++at })
    } else if (quote.test(char)) {
      found.push({ type: 'text', text: phrase(), phrase: true, start, end: at })
    } else {
      const name = /^[a-z]+:(?!\/\/)/i.exec(query.slice(at, at + 24))?.[0]
      if (name) {
        at += name.length
        const quoted = at < query.length && quote.test(query[at]!)
        const value = quoted ? phrase() : word(/[\s()]/)
        found.push({
          type: 'field',
          name: name.slice(0, -1).toLowerCase(),
          value,
          empty: quoted && !value.trim(),
          start,
          end: at,
        })
      } else {
        const text = word(/[\s()"“”„«»]/)
        found.push(
          text === 'OR' ? { type: 'or', start, end: at } : { type: 'text', text, phrase: false, start, end: at },
        )
      }
    }
  }
  return { tokens: found, problems }
}
