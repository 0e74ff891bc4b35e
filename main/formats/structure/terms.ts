import type { Draft } from './ranks.ts'

/** A line of a list of terms (`dl`), or of what is said of the term above it. */
export interface Term {
  readonly list: object
  readonly is: 'term' | 'said'
}

/**
 * The blocks with terms set as headlines are, in bold, where sentences are said of each; in lists of facts ("Price: 5
 * crowns") they stay as they are.
 */
export function withTerms(blocks: readonly Draft[]): readonly Draft[] {
  const lists = new Map<object, { terms: number; said: number; sentences: number }>()
  const shown = blocks.filter(({ form }) => form !== 'hidden')
  shown.forEach(({ term, words }, i) => {
    if (!term) return
    const list = lists.get(term.list) ?? { terms: 0, said: 0, sentences: 0 }
    const under = shown[i - 1]?.term
    if (term.is === 'term') {
      list.terms++
    } else if (under?.list === term.list && under.is === 'term') {
      list.said++
      if (words.length >= 50) list.sentences++
    }
    lists.set(term.list, list)
  })
  return blocks.map(block => {
    const list = block.term?.is === 'term' && block.level === null ? lists.get(block.term.list) : undefined
    return list && list.said === list.terms && list.sentences >= list.terms * 0.7 ? { ...block, bold: true } : block
  })
}
