import learned from './learned.json' with { type: 'json' }
import { Odds, type OddsTable } from './odds.ts'
import type { Names } from './signal-names.ts'

/**
 * What was learned of roles, in hundredths: for each signal and each step what it says for each role, in the order of
 * `roles`; behind it a signal's numbers for the net.
 */
export interface RoleTable {
  readonly signals: Readonly<Record<string, readonly number[]>>
  /** Steps from a role (or the start) to each role. */
  readonly steps: Readonly<Record<string, readonly number[]>>
  /** The same, added where no blank line stands between. */
  readonly tightSteps: Readonly<Record<string, readonly number[]>>
  readonly net: { readonly mix: readonly number[]; readonly bias: readonly number[]; readonly out: readonly number[] }
}

/**
 * All that was learned of digests (`tests/digests/learn.ts` writes it), each part asked by the stage it is for: whether
 * lines go on (`joins`), signs divide (`cuts`), words set apart are headlines (`leads`) and what stands before or
 * behind headlines is none (`affixes`), what blocks are (`first`, `second` and, with markup, `marked`), and what each
 * sign of doubt says.
 */
export const tables: { readonly [name in 'joins' | 'cuts' | 'leads' | 'affixes']: OddsTable } & {
  readonly [name in 'first' | 'second' | 'marked']: RoleTable
} & { readonly doubts: Readonly<Record<string, number>> } = learned

/**
 * What signals say for the yes to a question: the logarithm of the odds. The table is made ready when first asked, as
 * most processes read nothing.
 */
export function oddsBy(table: 'joins' | 'cuts' | 'leads' | 'affixes', names: Names): (on: readonly number[]) => number {
  let odds: Odds | null = null
  return on => (odds ??= new Odds(names.all, tables[table])).of(on)
}
