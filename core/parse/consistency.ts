import { roles, type Role, type Weighed } from './roles.ts'
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
  const ids = new Map<string, number>(), throughout: number[] = []
  const seen = weighed.map((one, i) => traitsOf(one, weighed[i + 1] ?? null).map(trait => {
    let id = ids.get(trait)
    if (id === undefined) ids.set(trait, id = throughout.push(0) - 1)
    throughout[id]!++
    return id
  }))
  const habits = new Map<Role, Habit>()
  first.forEach(({ role, margin }, i) => {
    const kind = kindOf(role), sure = Math.min(1, 0.2 + margin / 3)
    const habit = habits.get(kind) ?? { members: 0, count: new Float64Array(throughout.length), says: new Float64Array(throughout.length) }
    habits.set(kind, habit)
    habit.members += sure
    for (const trait of seen[i]!) habit.count[trait]! += sure
  })
  const all = weighed.length
  for (const habit of habits.values()) throughout.forEach((times, trait) => { habit.says[trait] = says(habit, trait, times, 0, all) })
  return weighed.map((one, i) => {
    if (one.block.said || one.block.hint) return one
    const kind = kindOf(first[i]!.role), self = Math.min(1, 0.2 + first[i]!.margin / 3)
    const known = seenEnough(habits.get(kind)!.members - self)
    const weights: Record<Role, number> = { ...one.weights }
    for (const role of roles) {
      const habit = habits.get(kindOf(role))
      weights[role] += habit === undefined ? 0 : known * lean(seen[i]!, habit, habits.get(kind) === habit ? self : 0, throughout, all)
    }
    return { ...one, weights }
  })
}

const kindOf = (role: Role): Role => (role === 'bare' ? 'headline' : role)

/** What the blocks of a role have in common: how many they are, each as far as it is sure, how many have each trait, and what that says. */
type Habit = { members: number; readonly count: Float64Array; readonly says: Float64Array }

/** What a block's traits say for a role: how much more usual they are there than throughout, the block itself left out. */
function lean(traits: readonly number[], habit: Habit, self: number, throughout: readonly number[], all: number): number {
  const others = habit.members - self
  if (others <= 0.5) return 0
  let sum = 0
  for (const trait of traits) sum += self === 0 ? habit.says[trait]! : says(habit, trait, throughout[trait]!, self, all)
  return Math.max(-most, Math.min(most, trust * sum)) * seenEnough(others)
}

function says({ members, count }: Habit, trait: number, times: number, self: number, all: number): number {
  const share = (times - 1 + 0.5) / (all - 1 + 1)
  const here = (count[trait]! - self + 3 * share) / (members - self + 3)
  return Math.max(-1.2, Math.min(1.2, Math.log(here / share)))
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
