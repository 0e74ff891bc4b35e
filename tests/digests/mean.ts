import { k } from '../../core/parse/chain.ts'
import { roles } from '../../core/parse/role.ts'

type Rows = Readonly<Record<string, readonly number[]>>
interface Net { readonly mix: readonly number[]; readonly bias: readonly number[]; readonly out: readonly number[] }
/** What was learned of roles, as `learned.json` has it. */
export interface Tables { readonly signals: Rows; readonly steps: Rows; readonly tightSteps: Rows; readonly net?: Net }

/**
 * The mean of two tables: what one run happens to lean to, another doesn't. Nets have no mean: only the second's is there, and says half of what it said, so that both
 * together speak for roles as half of each.
 */
export function meanOfTwo(first: Tables, second: Tables): Tables {
  const half = (a: readonly number[] | undefined, b: readonly number[] | undefined, width: number) => Array.from({ length: width }, (_, r) => Math.round(((a?.[r] ?? 0) + (b?.[r] ?? 0)) / 2))
  const steps = (of: 'steps' | 'tightSteps'): Rows => Object.fromEntries([...roles, 'start'].map(name => [name, half(first[of][name], second[of][name], k)]))
  const names = new Set([...Object.keys(first.signals), ...Object.keys(second.signals)])
  return {
    signals: Object.fromEntries([...names].map(name => [name, [...half(first.signals[name], second.signals[name], k), ...(second.signals[name]?.slice(k) ?? [])]])),
    steps: steps('steps'), tightSteps: steps('tightSteps'), ...(second.net ? { net: { ...second.net, out: second.net.out.map(value => Math.round(value / 2)) } } : {}),
  }
}
