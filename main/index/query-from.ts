import type { SQLInputValue } from 'node:sqlite'
import type { Compiled } from './compile.ts'

/**
 * The tables and conditions a compiled query finds its items by, with the expression for their places. `items` asks for
 * the table of that name to be there even where words alone would do.
 */
export function fromOf(
  compiled: Compiled | null,
  items = false,
): { from: string; params: SQLInputValue[]; at: string } {
  const { match, where, params } = compiled ?? { match: null, where: null, params: [] }
  const condition = where ?? '1'
  if (match === null) return { from: `FROM items i WHERE (${condition})`, params: [...params], at: 'i.at' }
  if (where === null && !items) return { from: 'FROM words WHERE words MATCH ?', params: [match], at: 'words.rowid' }
  return {
    from: `FROM words CROSS JOIN items i ON i.at = words.rowid WHERE words MATCH ? AND (${condition})`,
    params: [match, ...params],
    at: 'words.rowid',
  }
}
