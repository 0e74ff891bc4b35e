import type { Draft } from './ranks.ts'
import { isHead, lengthOf, nameLength, saysDay, share, tablesOf, type Row, type Table } from './tables.ts'

/**
 * The longest name of a fact, with its colon, and the longest facts of rows and of lists of terms: longer ones are
 * texts. In characters.
 */
const longestName = 40
const longestFact = 120
const longestSaid = 50

/**
 * Rows of facts stand on a line each, the fact's name and what it is: "When:" | "Friday, 8 pm" → "When: Friday, 8 pm".
 * A row has two cells with a line each, or is a term of a list and what is said of it; its name ends in a colon.
 */
export function withFactRows(blocks: readonly Draft[]): readonly Draft[] {
  const texts = new Set(
    blocks.flatMap(({ term, words }) => (term?.is === 'said' && words.length >= longestSaid ? [term.list] : [])),
  )
  const shown = blocks.filter(({ form }) => form !== 'hidden')
  const facts = new Map<Draft, Draft>()
  for (let i = 0; i < shown.length; i++) {
    const name = shown[i]!
    const fact = shown[i + 1]
    if (
      fact &&
      isName(name) &&
      isFact(fact) &&
      isRow(name, fact) &&
      !isBeside(name, shown[i - 1]) &&
      !isBeside(name, shown[i + 2]) &&
      !(name.term && texts.has(name.term.list))
    ) {
      facts.set(name, fact)
      i++
    }
  }
  const taken = new Set(facts.values())
  return facts.size === 0
    ? blocks
    : blocks
        .filter(block => !taken.has(block))
        .map(block => {
          const fact = facts.get(block)
          return fact ? together(block, fact) : block
        })
}

const isName = ({ form, level, hint, words, links }: Draft) =>
  form === 'text' &&
  level === null &&
  hint === null &&
  links.length === 0 &&
  words.length <= longestName &&
  /[:：]$/u.test(words)
/** What opens with words of its own is a story. */
const isFact = ({ form, level, hint, words, lead }: Draft) =>
  form === 'text' && level === null && hint === null && lead === 0 && words.length <= longestFact

function isRow({ cell, term }: Draft, fact: Draft): boolean {
  if (cell) {
    return (
      cell.row.cells === 2 &&
      cell.row.heads < 2 &&
      cell.column === 0 &&
      fact.cell?.row === cell.row &&
      fact.cell.column === 1
    )
  }
  return term?.is === 'term' && fact.term?.list === term.list && fact.term.is === 'said'
}

/** Whether a third line stands in the same row, or is said of the same term. */
const isBeside = ({ cell, term }: Draft, other: Draft | undefined) =>
  cell ? other?.cell?.row === cell.row : other?.term?.list === term?.list && other?.term?.is === 'said' && term !== null

/**
 * Tables of facts that name nothing an issue is made of (opening hours, results, a budget): each row stands on a line,
 * its row of headers too. They have at least two rows of as many cells, short ones with a line each, of which few lead
 * anywhere and none is a sentence; rows of which some name a day and others more than a word or two are events.
 */
export function withFactTables(blocks: readonly Draft[]): readonly Draft[] {
  const facts = new Set([...tablesOf(blocks)].flatMap(([table, own]) => (isFactTable(table, own) ? [table] : [])))
  if (facts.size === 0) return blocks
  const joined: Draft[] = []
  const rows = new Map<Row, number>()
  for (const block of blocks) {
    const row = block.form !== 'hidden' && block.cell && facts.has(block.cell.row.table) ? block.cell.row : null
    const at = row === null ? undefined : rows.get(row)
    if (row === null) joined.push(block)
    else if (at !== undefined) joined[at] = together(joined[at]!, block)
    // A row that is told is no table's any more.
    else rows.set(row, joined.push({ ...block, form: 'bullet', lead: 0, apart: [], bold: false, cell: null }) - 1)
  }
  return joined
}

function isFactTable({ rows }: Table, blocks: readonly Draft[]): boolean {
  const own = rows.filter(({ cells }) => cells > 0)
  const [first] = own
  if (
    !first ||
    own.length < 2 ||
    first.cells < 2 ||
    first.cells > mostCells ||
    own.some(({ cells }) => cells !== first.cells) ||
    blocks.length > own.length * first.cells
  ) {
    return false
  }
  if (
    !blocks.every(
      ({ form, level, hint, words, links }) =>
        form === 'text' &&
        level === null &&
        hint === null &&
        words.length <= longestCell &&
        links.length <= 1 &&
        !/[.!?。]$/u.test(words),
    )
  ) {
    return false
  }
  const data = blocks.filter(({ cell }) => !isHead(cell!.row))
  const columns = Array.from({ length: first.cells }, (): Draft[] => [])
  for (const block of data) columns[block.cell!.column]!.push(block)
  const isShort = (column: readonly Draft[]) => share(column, ({ words }) => words.length <= shortestSaid) >= 0.8
  const [names, ...facts] = columns
  return (
    data.length >= 2 * first.cells - 1 &&
    share(data, ({ links }) => links.length > 0) <= 0.1 &&
    facts.some(isShort) &&
    (isShort(names!) || facts.every(isShort)) &&
    !(columns.some(column => share(column, ({ words }) => saysDay(words)) >= 0.5) && !columns.every(isShort)) &&
    !(data.length < blocks.length && namesReports(columns))
  )
}

/**
 * Under a row of headers, long names beside words: reports and where they are from. Facts beside names have figures, or
 * nearly nothing but.
 */
const namesReports = ([names, ...facts]: readonly (readonly Draft[])[]) =>
  lengthOf(names!) >= nameLength && facts.every(column => share(column, ({ words }) => /\p{Nd}/u.test(words)) < 0.5)
const longestCell = 60
const shortestSaid = 20
const mostCells = 12

/** It is set as the fact is, and what it opens with heads nothing. */
function together(name: Draft, fact: Draft): Draft {
  const from = name.words.length + 1
  return {
    ...fact,
    gap: name.gap,
    words: `${name.words} ${fact.words}`,
    sign: 0,
    lead: 0,
    apart: [],
    links: [...name.links, ...fact.links.map(link => ({ ...link, start: link.start + from, end: link.end + from }))],
    ...(name.underPicture === undefined ? {} : { underPicture: name.underPicture }),
    bold: name.bold && fact.bold,
    leads: null,
    form: name.cell || name.form === 'bullet' ? 'bullet' : 'text',
    opening: '',
    broken: name.broken,
    cell: null,
    term: null,
  }
}
