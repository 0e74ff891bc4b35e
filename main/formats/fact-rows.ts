import type { Draft } from './ranks.ts'

/** The longest name of a fact, with its colon. */
const longestName = 40

/**
 * Rows of facts stand on a line each, the fact's name and what it is: "When:" | "Friday, 8 pm" → "When: Friday, 8 pm". A row has two cells, or is a term of a list and what is
 * said of it; its first line ends in a colon.
 */
export function withFactRows(blocks: readonly Draft[]): readonly Draft[] {
  const joined: Draft[] = []
  for (let i = 0; i < blocks.length; i++) {
    const name = blocks[i]!, fact = blocks[i + 1]
    if (fact && isName(name) && fact.form === 'text' && fact.level === null && fact.hint === null && isRow(name, fact) && !isRow(name, blocks[i + 2])) { joined.push(together(name, fact)); i++ } else joined.push(name)
  }
  return joined.length === blocks.length ? blocks : joined
}

const isName = ({ form, level, hint, words, links }: Draft) => form === 'text' && level === null && hint === null && links.length === 0 && words.length <= longestName && /[:：]$/u.test(words)

function isRow(name: Draft, other: Draft | undefined): boolean {
  if (name.cell) return name.cell.row.cells === 2 && name.cell.column === 0 && other?.cell?.row === name.cell.row
  return name.term?.is === 'term' && other?.term?.list === name.term.list && other.term.is === 'said'
}

/** How it is set, the larger part says; what it opens with heads nothing. */
function together(name: Draft, fact: Draft): Draft {
  const from = name.words.length + 1
  return {
    ...fact, gap: name.gap, words: `${name.words} ${fact.words}`, sign: 0, lead: 0, links: fact.links.map(link => ({ ...link, start: link.start + from, end: link.end + from })), bold: name.bold && fact.bold,
    form: name.cell ? 'bullet' : 'text', opening: '', broken: name.broken, cell: null, term: null,
  }
}
