import { roles, type Role, type Weighed, type Weights } from './roles.ts'
import type { Decided } from './sequence.ts'

/** How much a document's own habits count against what a block looks like by itself. */
const trust = 0.3
/** The most that habits say for or against a role. */
const most = 2
/** Blocks of a role that must be seen before its habits count half. */
const half = 1.5

/**
 * Weighs each block once more by how the document lays out the blocks of each role, as far as a first reading tells: its section titles are
 * underlined, its headlines stand at the third column behind two blank lines, and so on, whatever the language or house style.
 *
 *     three titles in capitals behind two blank lines, a fourth line like them  →  speaks for "title"
 */
export function weighHabits(weighed: readonly Weighed[], first: readonly Decided[]): Weighed[] {
  const seen = weighed.map((one, i) => traitsOf(one, weighed[i + 1] ?? null))
  const count = new Map<string, number>(), members = new Map<Role, number>()
  const add = (key: string, n: number) => count.set(key, (count.get(key) ?? 0) + n)
  first.forEach(({ role, margin }, i) => {
    const kind = kindOf(role), sure = Math.min(1, 0.2 + margin / 3)
    members.set(kind, (members.get(kind) ?? 0) + sure)
    for (const trait of seen[i]!) { add(`${kind} ${trait}`, sure); add(trait, 1) }
  })
  const kinds = [...members.keys()]
  return weighed.map((one, i) => {
    if (one.block.said || one.block.hint) return one
    const own = kindOf(first[i]!.role), known = seenEnough(members.get(own)! - Math.min(1, 0.2 + first[i]!.margin / 3))
    const said = new Map(kinds.map(kind => [kind, known * lean(seen[i]!, kind, first[i]!, count, members.get(kind)!, weighed.length)]))
    const weights = Object.fromEntries(roles.map(role => [role, one.weights[role] + (said.get(kindOf(role)) ?? 0)])) as Weights
    return { ...one, weights }
  })
}

const kindOf = (role: Role): Role => (role === 'bare' ? 'headline' : role)

/** What a block's traits say for a role: how much more usual they are there than throughout, the block itself left out. */
function lean(traits: readonly string[], kind: Role, own: Decided, count: ReadonlyMap<string, number>, members: number, all: number): number {
  const self = kindOf(own.role) === kind ? Math.min(1, 0.2 + own.margin / 3) : 0
  const others = members - self
  if (others <= 0.5) return 0
  let sum = 0
  for (const trait of traits) {
    const share = ((count.get(trait) ?? 1) - 1 + 0.5) / (all - 1 + 1)
    const here = ((count.get(`${kind} ${trait}`) ?? 0) - self + 3 * share) / (others + 3)
    sum += Math.max(-1.2, Math.min(1.2, Math.log(here / share)))
  }
  return Math.max(-most, Math.min(most, trust * sum)) * seenEnough(others)
}

/** A role of which there are few others says little, and little against it. */
const seenEnough = (others: number) => Math.max(0, others) / (Math.max(0, others) + half)

/** How a block is laid out. */
function traitsOf({ block, shape, rules }: Weighed, next: Weighed | null): string[] {
  const step = (n: number) => String(Math.min(n, 4))
  return [
    `gap ${step(block.gap)}`, `after ${next ? step(next.block.gap) : 'end'}`, `indent ${String(Math.min(block.indent, 16))}`,
    `set ${block.form} ${block.decorated ? 'signs' : rules}`,
    `case ${shape.upper ? 'upper' : shape.capitals === null ? 'none' : shape.capitals >= 0.6 ? 'title' : 'text'}`,
    `end ${shape.ending}`, `then ${next?.block.form ?? 'end'}`,
  ]
}
