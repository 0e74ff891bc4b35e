import { isDate } from '../../core/parse/outlets.ts'
import { saysWhen } from '../../core/parse/when.ts'
import type { Draft } from './ranks.ts'

/** Where in a table a text stands; `isHead` says that its cell is one of a header. */
export interface Cell { readonly table: number, readonly row: number, readonly column: number, readonly isHead: boolean }

/** Cells of more than that are no facts in a word or two. */
const longestFact = 60
/** Columns whose cells are shorter, on average, name nothing. */
const shortestName = 8

/** Tables with more columns are figures. */
const mostColumns = 20

interface Placed { readonly draft: Draft, readonly cell: Cell }

/**
 * Tables with a header: the header is part of the frame. Where the rows are events or stories (one column says when, or one leads somewhere), each is an item: the cell
 * that names it is its heading, longer cells are its text, short ones behind (place) go with it, and those before (day) stand apart.
 *
 *     | Day    | Event       | Where |
 *     | 5 June | Boat market | Quay  |   →   headline "Boat market"
 */
export function readTables(blocks: readonly Draft[]): readonly Draft[] {
  const tables = new Map<number, Placed[]>()
  for (const draft of blocks) {
    if (!draft.cell) continue
    const table = tables.get(draft.cell.table) ?? []
    tables.set(draft.cell.table, table)
    table.push({ draft, cell: draft.cell })
  }
  if (tables.size === 0) return blocks
  const told = new Map<Draft, Draft['hint']>()
  for (const table of tables.values()) readTable(table, told)
  const level = blocks.reduce((deepest, block) => Math.max(deepest, block.level ?? 0), 0) + 1
  return blocks.map(block => {
    const hint = told.get(block)
    return hint === undefined ? block : hint === 'headline' && block.form === 'text' ? { ...block, form: 'heading', level, lead: 0 } : { ...block, hint }
  })
}

function readTable(placed: readonly Placed[], told: Map<Draft, Draft['hint']>): void {
  const first = placed[0]!.cell.row, head = placed.filter(({ cell }) => cell.row === first), body = placed.filter(({ cell }) => cell.row !== first)
  if (head.length < 2 || !head.every(({ cell, draft }) => cell.isHead && draft.form === 'text' && draft.end - draft.start <= 40 && draft.links.length === 0)) return
  const rows = rowsOf(body)
  if (rows.length === 0 || head.length > mostColumns || body.some(({ draft, cell }) => cell.isHead && cell.column > 0 && draft.hint === null)) return
  for (const { draft } of head) told.set(draft, 'furniture')
  const columns = [...new Set(head.map(({ cell }) => cell.column))].map(column => columnOf(rows, column))
  const days = columns.filter(({ days: share }) => share >= 0.8), linked = columns.filter(({ linked: share }) => share >= 0.8)
  const names = (linked.length > 0 ? linked : days.length > 0 ? columns : []).filter(({ days: share, filled, length }) => share < 0.5 && filled === 1 && length >= shortestName && length <= 160)
  const name = names.reduce<Column | null>((best, one) => (!best || rankOf(one) > rankOf(best) ? one : best), null)
  if (!name) return
  for (const row of rows) {
    let named = false
    for (const { draft, cell } of row) {
      if (draft.hint !== null || draft.form === 'picture' || draft.form === 'hidden') continue
      if (cell.column === name.column && !named) { told.set(draft, 'headline'); named = true }
      else if (cell.column !== name.column && draft.end - draft.start <= longestFact) told.set(draft, cell.column < name.column ? 'furniture' : 'outlet')
    }
  }
}

/** Those of one row follow each other. */
function rowsOf(body: readonly Placed[]): readonly (readonly Placed[])[] {
  const rows: Placed[][] = []
  for (const one of body) {
    const last = rows.at(-1)
    if (last?.[0]!.cell.row === one.cell.row) last.push(one)
    else rows.push([one])
  }
  return rows
}

interface Column { readonly column: number, readonly days: number, readonly linked: number, readonly filled: number, readonly length: number, readonly stops: number }

/** Which shares of a column's cells say when, are links throughout, have text, are sentences; how long they are on average. */
function columnOf(rows: readonly (readonly Placed[])[], column: number): Column {
  const cells = rows.flatMap(row => row.find(({ cell }) => cell.column === column)?.draft ?? [])
  const share = (test: (draft: Draft) => boolean) => cells.filter(test).length / Math.max(1, cells.length)
  return {
    column, filled: cells.length / rows.length, length: cells.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, cells.length),
    days: share(({ words }) => saysDay(words)), linked: share(({ links, start, end }) => links.length === 1 && links[0]!.end - links[0]!.start >= (end - start) * 0.9), stops: share(({ words }) => /[.…]["”’»]?$/u.test(words)),
  }
}

/** Names are rather links than not, rather no sentences, and longer than places. */
const rankOf = ({ linked, stops, length }: Column) => linked * 100 - stops * 200 + length

/** "5 June", "Sa, 5. 7.", "2031-06-05", "19.30 Uhr" */
const saysDay = (words: string) => words.length <= 40 && (saysWhen(words) >= 3 || isDate(words) || /(?<!\d)\d{1,2}(?:\. ?\d{1,2}\.|\/\d{1,2}(?:\/\d{2,4})?(?!\d)|:\d\d(?!\d))/.test(words))
