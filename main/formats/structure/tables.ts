import type { Hint } from '../../../core/model/structured.ts'
import { isDate } from '../../../core/parse/words/outlets.ts'
import { saysWhen, whens } from '../../../core/parse/words/when.ts'
import type { Draft } from './ranks.ts'

/** A table as its elements are met. */
export interface Table {
  layout: boolean
  readonly rows: Row[]
}
export interface Row {
  readonly table: Table
  readonly inHead: boolean
  cells: number
  heads: number
}
export interface Cell {
  readonly row: Row
  readonly column: number
}

/** A table within another makes that a means of layout. */
export function openTable(attributes: Readonly<Record<string, string>>, outer: Table | null): Table {
  if (outer) outer.layout = true
  return { layout: /^(?:presentation|none)$/.test(attributes['role'] ?? ''), rows: [] }
}

export function openRow(table: Table, inHead: boolean): Row {
  const row: Row = { table, inHead, cells: 0, heads: 0 }
  table.rows.push(row)
  return row
}

export function openCell(row: Row, name: string): Cell {
  if (name === 'th') row.heads++
  return { row, column: row.cells++ }
}

/**
 * In tables of data the row of headers is furniture, and what stands in another row stands together, a gap around it.
 * Where each row is of something that one column names (an event, a report), its cells are headlines, and short ones
 * before them (the day, the outlet) only say when and where.
 */
export function withTables(blocks: readonly Draft[]): readonly Draft[] {
  const tables = tablesOf(blocks)
  const set = new Map<Draft, Draft>()
  for (const [table, own] of tables) if (isData(table, own)) setRows(own, set)
  return set.size === 0 ? blocks : blocks.map(block => set.get(block) ?? block)
}

/** The shown blocks of each table that isn't for layout. */
export function tablesOf(blocks: readonly Draft[]): ReadonlyMap<Table, readonly Draft[]> {
  const tables = new Map<Table, Draft[]>()
  for (const block of blocks) {
    const table = block.cell?.row.table
    if (!table || table.layout || block.form === 'hidden') continue
    const own = tables.get(table)
    if (own) own.push(block)
    else tables.set(table, [block])
  }
  return tables
}

/** A row of headers. */
export const isHead = ({ inHead, heads, cells, table }: Row) =>
  cells >= 2 &&
  heads === cells &&
  (inHead || table.rows[0]!.cells < 2 || table.rows.find(row => row.cells >= 2)!.heads === cells)

/**
 * A table with a row of headers, or one of short lines throughout, the shortest first: days and what happens on each.
 */
function isData({ rows }: Table, blocks: readonly Draft[]): boolean {
  const [first, ...rest] = rows.filter(row => row.cells >= 2)
  if (!first || rest.length === 0 || rest.some(row => row.cells !== first.cells)) return false
  if (isHead(first)) return rest.some(row => row.heads < row.cells)
  return (
    rest.length >= 2 &&
    first.cells <= 4 &&
    share(
      blocks.filter(({ cell }) => cell!.column === 0),
      ({ words }) => saysDay(words),
    ) >= 0.5 &&
    blocks.every(({ lead }) => lead === 0) &&
    blocks.every(
      ({ form, level, cell, words, links }) =>
        form === 'text' && level === null && words.length <= (cell!.column === 0 ? 40 : 160) && links.length <= 1,
    ) &&
    blocks.length <= (rest.length + 1) * first.cells * 1.5
  )
}

function setRows(blocks: readonly Draft[], set: Map<Draft, Draft>): void {
  const cells = new Map<number, Draft[]>()
  const rows = blocks.filter(({ cell }) => !isHead(cell!.row))
  for (const block of rows) {
    const column = block.cell!.column
    const own = cells.get(column)
    if (own) own.push(block)
    else cells.set(column, [block])
  }
  const title = titleColumn(cells, rows.length < blocks.length)
  let before: Cell['row'] | null = null
  let inCell: Cell | null = null
  for (const block of blocks) {
    const cell = block.cell!
    if (isHead(cell.row)) {
      set.set(block, { ...block, hint: 'furniture' })
      continue
    }
    const opens = cell !== inCell
    const hint: Hint | null =
      block.hint ??
      (title === null ? null : cell.column < title ? 'outlet' : cell.column === title && opens ? 'headline' : null)
    set.set(block, {
      ...block,
      gap: cell.row === before ? 0 : 1,
      hint,
      bold: block.bold && hint !== 'outlet' && (title === null || cell.column <= title),
    })
    before = cell.row
    inCell = cell
  }
}

/**
 * The first column that isn't of short lines with figures, or of the names of others, if there are words enough in it:
 * fewer under a row of headers beside days.
 */
function titleColumn(cells: ReadonlyMap<number, readonly Draft[]>, headed: boolean): number | null {
  const columns = [...cells].sort(([a], [b]) => a - b)
  if (columns.length === 0) return null
  if (columns.slice(1).some(([, blocks]) => share(blocks, ({ words }) => !/\p{L}{2}/u.test(words)) > 0.5)) return null
  const linked = columns.find(
    ([, blocks]) => share(blocks, ({ links, words }) => links[0]?.end === words.length) >= 0.5,
  )
  const [at, blocks] =
    linked ??
    columns.find(
      ([, own], i) =>
        i === columns.length - 1 || share(own, ({ words }) => words.length <= 30 && /\d/.test(words)) < 0.5,
    )!
  const dated = headed && columns.some(([, own]) => share(own, ({ words }) => saysDay(words)) >= 0.5)
  return lengthOf(blocks) >= (dated ? 6 : nameLength) ? at : null
}

/** From this length on, in characters, cells name something. */
export const nameLength = 15
/** The mean length of cells, in characters. */
export const lengthOf = (blocks: readonly Draft[]): number =>
  blocks.reduce((sum, { words }) => sum + words.length, 0) / blocks.length

/** A day and nothing else. */
export const saysDay = (words: string) =>
  words.length <= 40 && (saysWhen(words) === whens.indexOf('wholly') || isDate(words))

/** How many of the blocks are so, from 0 to 1. */
export const share = (blocks: readonly Draft[], test: (block: Draft) => boolean) =>
  blocks.filter(test).length / blocks.length

/** Headlines in tables rank right below the heading over the table. */
export function rankRows(blocks: readonly Draft[]): readonly Draft[] {
  let above = 1
  return blocks.map(block => {
    if (block.cell === null || block.hint !== 'headline') {
      if (block.level !== null && block.hint !== 'furniture') above = block.level
      return block
    }
    return { ...block, form: 'heading' as const, level: above + 1, hint: null }
  })
}
