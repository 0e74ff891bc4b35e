import type { Stretch } from '../model/stretch.ts'
import {
  everything,
  hasWords,
  isWords,
  mayBeEmpty,
  valueFields,
  type Has,
  type Is,
  type Query,
  type ValueField,
} from './ast.ts'
import { dayRange } from './dates.ts'
import { fold } from './fold.ts'
import { tokens, type Problem, type Token } from './tokens.ts'

export interface ParsedQuery {
  /** What was understood; what was not is left out of it. */
  readonly query: Query
  readonly problems: readonly Problem[]
}

/** Nesting deeper than this is refused, so that no query can exhaust the stack. */
const deepest = 50

/** Words side by side must all match; `OR` binds its two neighbours' groups; `-` turns round what follows it. */
export function parseQuery(text: string): ParsedQuery {
  const read = tokens(text)
  const problems = [...read.problems]
  const list = read.tokens
  let at = 0

  function anyOf(depth: number): Query {
    const all: Query[] = []
    let or: Token | null = null
    for (;;) {
      const group = allOf(depth)
      if (group) all.push(group)
      if (or && !group) problems.push({ message: 'OR needs something on both sides', start: or.start, end: or.end })
      const next = list[at]
      if (next?.type !== 'or') break
      if (!all.length && !or) {
        problems.push({ message: 'OR needs something on both sides', start: next.start, end: next.end })
      }
      or = next
      at++
    }
    return all.length > 1 ? { type: 'or', all } : (all[0] ?? everything)
  }
  function allOf(depth: number): Query | null {
    const all: Query[] = []
    for (let token = list[at]; token && token.type !== 'or' && token.type !== 'close'; token = list[at]) {
      const one = single(depth)
      if (one) all.push(one)
    }
    return all.length > 1 ? { type: 'and', all } : (all[0] ?? null)
  }
  function single(depth: number): Query | null {
    const token = list[at++]!
    switch (token.type) {
      case 'not': {
        const next = list[at]
        if (!next || next.type === 'or' || next.type === 'close') return problem('Nothing follows the minus', token)
        if (next.type === 'not') return single(depth)
        const of = single(depth)
        return of && { type: 'not', of }
      }
      case 'open': {
        if (depth >= deepest) {
          at = list.length
          return problem('The parentheses go too deep', token)
        }
        const group = anyOf(depth + 1)
        if (list[at]?.type === 'close') at++
        else problem('A parenthesis is not closed', token)
        return group === everything ? null : group
      }
      case 'text': {
        if (!token.phrase && fold(token.text) === 'untagged') return { type: 'untagged' }
        return fold(token.text).trim() ? { type: 'text', text: token.text, phrase: token.phrase } : null
      }
      case 'field':
        return field(token)
      case 'or':
      case 'close':
        return null
    }
  }
  function field({ name, value, empty, ...place }: Extract<Token, { type: 'field' }>): Query | null {
    const known =
      name === 'has' || name === 'is' || name === 'date' || (valueFields as readonly string[]).includes(name)
    if (!known) {
      return problem(`There is no search word ‘${name}:’; put it in quotation marks to look for it as text`, place)
    }
    if (empty && (mayBeEmpty as readonly string[]).includes(name)) {
      return { type: 'field', field: name as ValueField, value: '' }
    }
    if (!value.trim()) return problem(`‘${name}:’ needs a value after the colon`, place)
    if (name === 'has') return oneOf(hasWords, value, name, place, what => ({ type: 'has', what: what as Has }))
    if (name === 'is') return oneOf(isWords, value, name, place, what => ({ type: 'is', what: what as Is }))
    if (name === 'date') {
      const range = dayRange(value)
      return range
        ? { type: 'date', ...range }
        : problem(`‘${value}’ is no date; write 2024, 2024-02, 2024-02-05 or two of them with .. between`, place)
    }
    return { type: 'field', field: name as ValueField, value: value.trim() }
  }
  function oneOf(
    words: readonly string[],
    value: string,
    name: string,
    place: Stretch,
    make: (word: string) => Query,
  ): Query | null {
    const word = words.find(one => one === fold(value))
    return word
      ? make(word)
      : problem(`‘${name}:${value}’ is not known; there are ${words.map(one => `${name}:${one}`).join(', ')}`, place)
  }
  function problem(message: string, { start, end }: Stretch): null {
    problems.push({ message, start, end })
    return null
  }

  const parts: Query[] = []
  while (at < list.length) {
    const part = anyOf(0)
    if (part !== everything) parts.push(part)
    const stray = list[at]
    if (stray?.type === 'close') {
      problem('A parenthesis closes that was not opened', stray)
      at++
    }
  }
  const query: Query = parts.length === 1 ? parts[0]! : { type: 'and', all: parts }
  return { query, problems: problems.sort((a, b) => a.start - b.start) }
}

/** One sentence for a curator about what wasn't understood, with the place; null where all was. */
export function problemSentence(text: string, problems: readonly Problem[]): string | null {
  const first = problems[0]
  if (!first) return null
  const part = text.slice(first.start, first.end).trim()
  const where =
    part && !first.message.includes(part) ? ` at ‘${part.length > 40 ? `${part.slice(0, 39)}…` : part}’` : ''
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  return `${first.message}${where}, character ${first.start + 1}${more}.`
}
