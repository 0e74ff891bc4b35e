import type { Draft } from './ranks.ts'

/** The longest name of a fact, with its colon, and the longest facts of rows and of lists of terms: longer ones are texts. In characters. */
const longestName = 40, longestFact = 120, longestSaid = 50

/**
 * Rows of facts stand on a line each, the fact's name and what it is: "When:" | "Friday, 8 pm" → "When: Friday, 8 pm". A row has two cells with a line each, or is a term of a list and
 * what is said of it; its name ends in a colon.
 */
export function withFactRows(blocks: readonly Draft[]): readonly Draft[] {
  const texts = new Set(blocks.flatMap(({ term, words }) => (term?.is === 'said' && words.length >= longestSaid ? [term.list] : [])))
  const joined: Draft[] = []
  for (let i = 0; i < blocks.length; i++) {
    const name = blocks[i]!, fact = blocks[i + 1]
    if (fact && isName(name) && isFact(fact) && isRow(name, fact) && !isBeside(name, blocks[i - 1]) && !isBeside(name, blocks[i + 2]) && !(name.term && texts.has(name.term.list))) { joined.push(together(name, fact)); i++ } else joined.push(name)
  }
  return joined.length === blocks.length ? blocks : joined
}

const isName = ({ form, level, hint, words, links }: Draft) => form === 'text' && level === null && hint === null && links.length === 0 && words.length <= longestName && /[:：]$/u.test(words)
/** What opens with words of its own is a story. */
const isFact = ({ form, level, hint, words, lead }: Draft) => form === 'text' && level === null && hint === null && lead === 0 && words.length <= longestFact

function isRow({ cell, term }: Draft, fact: Draft): boolean {
  if (cell) return cell.row.cells === 2 && cell.row.heads < 2 && cell.column === 0 && fact.cell?.row === cell.row && fact.cell.column === 1
  return term?.is === 'term' && fact.term?.list === term.list && fact.term.is === 'said'
}

/** Whether a third line stands in the same row, or is said of the same term. */
const isBeside = ({ cell, term }: Draft, other: Draft | undefined) => (cell ? other?.cell?.row === cell.row : other?.term?.list === term?.list && other?.term?.is === 'said' && term !== null)

/** It is set as the fact is, and what it opens with heads nothing. */
function together(name: Draft, fact: Draft): Draft {
  const from = name.words.length + 1
  return {
    ...fact, gap: name.gap, words: `${name.words} ${fact.words}`, sign: 0, lead: 0, links: fact.links.map(link => ({ ...link, start: link.start + from, end: link.end + from })), bold: name.bold && fact.bold, leads: null,
    form: name.cell ? 'bullet' : 'text', opening: '', broken: name.broken, cell: null, term: null,
  }
}
