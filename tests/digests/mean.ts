import type { OddsTable } from '../../core/parse/odds.ts'
import { k } from '../../core/parse/chain.ts'
import { roles } from '../../core/parse/role.ts'

type Rows = Readonly<Record<string, readonly number[]>>
interface Net { readonly mix: readonly number[]; readonly bias: readonly number[]; readonly out: readonly number[] }
/** What was learned of roles, as `learned.json` has it. */
export interface Tables { readonly signals: Rows; readonly steps: Rows; readonly tightSteps: Rows; readonly net?: Net }

/**
 * The mean of tables by their weights: what one run happens to lean to, another doesn't. Nets have no mean: only the first table's is there, and says a
 * `share` of what it said.
 */
export function meanOf(tables: readonly { readonly table: Tables; readonly weight: number }[], share: number): Tables {
  const sum = (rows: (table: Tables) => readonly number[] | undefined) => Array.from({ length: k }, (_, r) => Math.round(tables.reduce((all, { table, weight }) => all + weight * (rows(table)?.[r] ?? 0), 0)))
  const steps = (of: 'steps' | 'tightSteps'): Rows => Object.fromEntries([...roles, 'start'].map(name => [name, sum(table => table[of][name])]))
  const names = new Set(tables.flatMap(({ table }) => Object.keys(table.signals))), { net, signals } = tables[0]!.table
  return {
    signals: Object.fromEntries([...names].map(name => [name, [...sum(table => table.signals[name]), ...(signals[name]?.slice(k) ?? [])]])),
    steps: steps('steps'), tightSteps: steps('tightSteps'), ...(net ? { net: { ...net, out: net.out.map(value => Math.round(value * share)) } } : {}),
  }
}

/** Several tables of odds as one that says their mean: what signals say by themselves is averaged, their numbers between stand beside each other. */
export function meanOfOdds(tables: readonly OddsTable[]): OddsTable {
  const names = [...new Set(tables.flatMap(({ signals }) => Object.keys(signals)))], n = tables.length
  const numbersOf = (table: OddsTable, name: string) => table.signals[name]?.slice(1) ?? new Array<number>(table.bias.length).fill(0)
  return {
    signals: Object.fromEntries(names.map(name => [name, [Math.round(tables.reduce((sum, { signals }) => sum + (signals[name]?.[0] ?? 0), 0) / n), ...tables.flatMap(table => numbersOf(table, name))]])),
    bias: tables.flatMap(({ bias }) => bias), out: tables.flatMap(({ out }) => out.map(value => Math.round(value / n))),
  }
}
