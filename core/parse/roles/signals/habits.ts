import { ofRoles, rangeOf } from '../../learned/signal-names.ts'
import { roles, type Role } from '../role.ts'
import { kinds, type Seen } from './seen.ts'

const names = [...roles, 'edge'] as const
const first = ofRoles.family('at first read as', roles)
const firstSure = ofRoles.pairs('at first read as, and sure', roles, ['no', 'rather', 'yes'])
const before = ofRoles.family('before it was read', names)
const after = ofRoles.family('behind it was read', names)
const beforeBoth = ofRoles.pairs('read as, behind', roles, names)
const afterBoth = ofRoles.pairs('read as, before', roles, names)
const others = ofRoles.family('lines set like it are mostly', [...roles, 'nothing else'])
const othersSure = ofRoles.pairs('lines set like it are', roles, ['mostly', 'nearly all'])
const styles = ofRoles.family('lines of its style are mostly', [...roles, 'nothing else'])
const stylesSure = ofRoles.pairs('lines of its style are', roles, ['mostly', 'nearly all'])
const bulletStyles = ofRoles.family('bullets of its sign are mostly', [...roles, 'nothing else'])
const numberOf = (role: Role) => roles.indexOf(role)
const lengths = (['title', 'headline', 'paragraph', 'byline', 'furniture'] as const).map(role => ({
  role: numberOf(role),
  range: ofRoles.ranges(`length to the usual ${role}`, [0.4, 0.65, 0.9, 1.15, 1.6, 2.5]),
}))
const counts = (['title', 'headline', 'bare', 'opening', 'point', 'byline', 'outlet'] as const).map(role => ({
  role: numberOf(role),
  range: ofRoles.pairs(`kind, and blocks read as ${role}`, kinds, ['none', 'one', 'two to four', 'more']),
}))
const gapLike = (['title', 'headline', 'bare', 'paragraph', 'opening', 'byline'] as const).map(role => ({
  role: numberOf(role),
  first: ofRoles.family(`blank lines before as ${role}`, ['is usual', 'is unusual']),
  after: ofRoles.family(`what follows as behind ${role}`, ['is usual', 'is unusual']),
}))

/** What a first reading says of the blocks: the role of each, and how sure that is, 0 to 1. */
export interface FirstReading {
  readonly role: Role
  readonly sure: number
}

/**
 * What the document's own habits, as a first reading shows them, say of a block: how its titles, headlines and texts
 * are set, and what stands beside them.
 */
export class Habits {
  readonly #seen: readonly Seen[]
  readonly #read: readonly FirstReading[]
  /** The number of each block's role. */
  readonly #roles: Uint8Array
  /**
   * By how a block is set, and by its style, how surely blocks like it are of each role: the roles in the order they
   * were met.
   */
  readonly #bySetting: Shares = new Map()
  readonly #byStyle: Shares = new Map()
  readonly #usual: readonly (number | undefined)[]
  readonly #count = new Int32Array(roles.length)
  readonly #gaps = new Int32Array(roles.length * gaps)
  readonly #follow = new Int32Array(roles.length * follows)

  constructor(seen: readonly Seen[], read: readonly FirstReading[]) {
    this.#seen = seen
    this.#read = read
    this.#roles = Uint8Array.from(read, ({ role }) => numberOf(role))
    const lengths = roles.map((): number[] => [])
    seen.forEach((one, i) => {
      const r = this.#roles[i]!
      count(this.#bySetting, one.setting, r, read[i]!.sure)
      count(this.#byStyle, one.style, r, read[i]!.sure)
      this.#count[r]!++
      lengths[r]!.push(one.shape.length)
      this.#gaps[r * gaps + gapOf(one)]!++
      this.#follow[r * follows + followOf(seen[i + 1])]!++
    })
    this.#usual = lengths.map(list => list.sort((a, b) => a - b)[list.length >> 1])
  }

  signals(on: number[], i: number): void {
    const one = this.#seen[i]!
    const { sure } = this.#read[i]!
    const r = this.#roles[i]!
    const none = roles.length
    const previous = this.#roles[i - 1] ?? none
    const next = this.#roles[i + 1] ?? none
    on.push(
      first + r,
      firstSure + r * 3 + rangeOf(sure, sureEdges),
      before + previous,
      after + next,
      beforeBoth + r * names.length + previous,
      afterBoth + r * names.length + next,
    )
    this.#likeIt(on, i, r)
    for (const { role: other, range } of lengths) {
      const usual = this.#usual[other]
      if (usual !== undefined) on.push(range.first + rangeOf(one.shape.length / usual, range.edges))
    }
    for (const { role: other, range } of counts) {
      on.push(range + one.kind * 4 + rangeOf(this.#count[other]!, countEdges))
    }
    const gap = gapOf(one)
    const follow = followOf(this.#seen[i + 1])
    for (const { role: other, first: asGap, after: asFollow } of gapLike) {
      const own = other === r ? 1 : 0
      const all = this.#count[other]! - own
      if (all < 2) continue
      on.push(
        asGap + (this.#gaps[other * gaps + gap]! - own >= all * 0.3 ? 0 : 1),
        asFollow + (this.#follow[other * follows + follow]! - own >= all * 0.2 ? 0 : 1),
      )
    }
  }

  /** What other lines set like this one, or of its style, were read as. */
  #likeIt(on: number[], i: number, own: number): void {
    const one = this.#seen[i]!
    const { sure } = this.#read[i]!
    const set = mostly(this.#bySetting.get(one.setting)!, own, sure)
    const styled = mostly(this.#byStyle.get(one.style)!, own, sure)
    on.push(
      others + (set.most > 0.3 ? set.role : roles.length),
      styles + (styled.most > 0.3 ? styled.role : roles.length),
    )
    if (set.most > 0.9) on.push(othersSure + set.role * 2 + (set.most >= set.sum * 0.9 ? 1 : 0))
    if (styled.most > 0.9) on.push(stylesSure + styled.role * 2 + (styled.most >= styled.sum * 0.9 ? 1 : 0))
    if (one.block.form === 'bullet') on.push(bulletStyles + (styled.most > 0.9 ? styled.role : roles.length))
  }
}

/** How surely blocks that are alike are of each role. */
type Shares = Map<number | string, Map<number, number>>

function count(shares: Shares, key: number | string, role: number, sure: number): void {
  let group = shares.get(key)
  if (group === undefined) shares.set(key, (group = new Map()))
  group.set(role, (group.get(role) ?? 0) + sure)
}

/** The role that most have, one block of a role aside: how surely, of how much in all. */
function mostly(
  group: ReadonlyMap<number, number>,
  own: number,
  sure: number,
): { role: number; most: number; sum: number } {
  let role = -1
  let most = 0
  let sum = 0
  for (const [r, share] of group) {
    const rest = r === own ? share - sure : share
    sum += rest
    if (rest > most) {
      most = rest
      role = r
    }
  }
  return { role, most, sum }
}

const sureEdges = [0.7, 0.95]
const countEdges = [1, 2, 5]
/** Blank lines before a block, and what follows it: its kind, with a blank line between or not, or nothing. */
const gaps = 4
const follows = kinds.length * 2 + 1
const gapOf = ({ block }: Seen) => Math.min(gaps - 1, block.gap)
const followOf = (next: Seen | undefined) => (next ? next.kind * 2 + Math.min(1, next.block.gap) : follows - 1)
