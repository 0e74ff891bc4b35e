import { isOrder } from '../lines/said.ts'
import { roles, type Role } from './role.ts'
import type { Adjust, Decided } from './sequence.ts'
import type { Document } from './signals/seen.ts'

/**
 * How much more a block is what it was before anything was said: more than its looks and neighbours say, less than a
 * curator.
 */
const steady = 6

const heads: ReadonlySet<Role> = new Set(['headline', 'bare'])

/**
 * Blocks of which nothing is said lean to what they were before something was said of others: a correction changes what
 * it says, and as little else as the reading bears. `before` is the same document read without it; a block is the same
 * by where it begins.
 */
export function steadied({ seen }: Document, before: readonly Decided[], adjust: Adjust = () => undefined): Adjust {
  const was = new Map<number, Role>(before.map(({ block, role }) => [block.pieces[0]!.start, role]))
  return (own, at, i) => {
    adjust(own, at, i)
    const { block } = seen[i]!
    const role = isOrder(block.said) ? undefined : was.get(block.pieces[0]!.start)
    // A headline whose text is taken away is a bare one.
    if (role !== undefined) {
      for (const same of heads.has(role) ? heads : [role]) own[at + roles.indexOf(same)]! += steady
    }
  }
}
