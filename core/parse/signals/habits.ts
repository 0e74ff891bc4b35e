import { roles, type Role } from '../role.ts'
import { settingOf } from './document.ts'
import { ofRoles, rangeOf } from './names.ts'
import { kinds, type Document, type Seen } from './seen.ts'
import { slotsOf } from './slots.ts'

const names = [...roles, 'edge'] as const
const first = ofRoles.family('at first read as', roles), firstSure = ofRoles.pairs('at first read as, and sure', roles, ['no', 'rather', 'yes'])
const before = ofRoles.family('before it was read', names), after = ofRoles.family('behind it was read', names), beforeBoth = ofRoles.pairs('read as, behind', roles, names), afterBoth = ofRoles.pairs('read as, before', roles, names)
const others = ofRoles.family('lines set like it are mostly', [...roles, 'nothing else']), othersSure = ofRoles.pairs('lines set like it are', roles, ['mostly', 'nearly all'])
const inSlot = ofRoles.family('lines in its slot are mostly', [...roles, 'nothing else']), inSlotSure = ofRoles.pairs('lines in its slot are', roles, ['mostly', 'nearly all']), inSlotRead = ofRoles.pairs('read as, lines in its slot are mostly', roles, [...roles, 'nothing else'])
const lengths = (['title', 'headline', 'paragraph', 'byline', 'furniture'] as const).map(role => ({ role, range: ofRoles.ranges(`length to the usual ${role}`, [0.4, 0.65, 0.9, 1.15, 1.6, 2.5]) }))
const counts = (['title', 'headline', 'bare', 'opening', 'point', 'byline', 'outlet'] as const).map(role => ({ role, range: ofRoles.pairs(`kind, and blocks read as ${role}`, kinds, ['none', 'one', 'two to four', 'more']) }))
const gapLike = (['title', 'headline', 'bare', 'paragraph', 'opening', 'byline'] as const).map(role => ({ role, first: ofRoles.family(`blank lines before as ${role}`, ['is usual', 'is unusual']), after: ofRoles.family(`what follows as behind ${role}`, ['is usual', 'is unusual']) }))

/** What a first reading says of the blocks: the role of each, and how sure that is, 0 to 1. */
export interface FirstReading { readonly role: Role; readonly sure: number }

/** What the document's own habits, as a first reading shows them, say of a block: how its titles, headlines and texts are set, and what stands beside them. */
export class Habits {
  readonly #seen: readonly Seen[]
  readonly #read: readonly FirstReading[]
  readonly #settings: readonly string[]
  readonly #bySetting = new Map<string, Map<Role, number>>()
  readonly #slots: readonly number[]
  readonly #bySlot = new Map<number, Map<Role, number>>()
  readonly #usual = new Map<Role, number>()
  readonly #count = new Map<Role, number>()
  readonly #gaps = new Map<string, number>()
  readonly #follow = new Map<string, number>()

  constructor({ seen }: Pick<Document, 'seen'>, read: readonly FirstReading[]) {
    const slots = this.#slots = slotsOf(seen)
    this.#seen = seen
    this.#read = read
    this.#settings = seen.map(settingOf)
    const lengths = new Map<Role, number[]>()
    seen.forEach((one, i) => {
      const { role, sure } = read[i]!, setting = this.#settings[i]!
      const group = this.#bySetting.get(setting) ?? new Map<Role, number>()
      this.#bySetting.set(setting, group.set(role, (group.get(role) ?? 0) + sure))
      const slot = this.#bySlot.get(slots[i]!) ?? new Map<Role, number>()
      this.#bySlot.set(slots[i]!, slot.set(role, (slot.get(role) ?? 0) + sure))
      this.#count.set(role, (this.#count.get(role) ?? 0) + 1)
      const list = lengths.get(role)
      if (list) list.push(one.shape.length)
      else lengths.set(role, [one.shape.length])
      add(this.#gaps, `${role} ${gapOf(one)}`)
      add(this.#follow, `${role} ${followOf(seen, i)}`)
    })
    for (const [role, list] of lengths) this.#usual.set(role, list.sort((a, b) => a - b)[list.length >> 1]!)
  }

  signals(on: number[], i: number): void {
    const one = this.#seen[i]!, { role, sure } = this.#read[i]!, r = roles.indexOf(role)
    const previous = this.#read[i - 1] ? roles.indexOf(this.#read[i - 1]!.role) : roles.length, next = this.#read[i + 1] ? roles.indexOf(this.#read[i + 1]!.role) : roles.length
    on.push(first + r, firstSure + r * 3 + rangeOf(sure, [0.7, 0.95]), before + previous, after + next, beforeBoth + r * names.length + previous, afterBoth + r * names.length + next)
    const like = this.#mostly(this.#bySetting.get(this.#settings[i]!)!, i, r), beside = this.#mostly(this.#bySlot.get(this.#slots[i]!)!, i, r)
    on.push(others + like.role, inSlot + beside.role, inSlotRead + r * (roles.length + 1) + beside.role)
    if (like.sure > 0) on.push(othersSure + like.role * 2 + like.sure - 1)
    if (beside.sure > 0) on.push(inSlotSure + beside.role * 2 + beside.sure - 1)
    for (const { role: other, range } of lengths) {
      const usual = this.#usual.get(other)
      if (usual !== undefined) on.push(range.first + rangeOf(one.shape.length / usual, range.edges))
    }
    for (const { role: other, range } of counts) on.push(range + one.kind * 4 + rangeOf(this.#count.get(other) ?? 0, [1, 2, 5]))
    for (const like of gapLike) {
      const own = like.role === role ? 1 : 0, all = (this.#count.get(like.role) ?? 0) - own
      if (all < 2) continue
      on.push(like.first + ((this.#gaps.get(`${like.role} ${gapOf(one)}`) ?? 0) - own >= all * 0.3 ? 0 : 1), like.after + ((this.#follow.get(`${like.role} ${followOf(this.#seen, i)}`) ?? 0) - own >= all * 0.2 ? 0 : 1))
    }
  }

  /** What the others of a group of lines were mostly read as, and how sure that is, 0 to 2. */
  #mostly(group: ReadonlyMap<Role, number>, i: number, own: number): { role: number; sure: number } {
    let best = -1, most = 0, sum = 0
    for (const [role, sure] of group) {
      const r = roles.indexOf(role), rest = r === own ? sure - this.#read[i]!.sure : sure
      sum += rest
      if (rest > most) { most = rest; best = r }
    }
    return { role: most > 0.3 ? best : roles.length, sure: most <= 0.9 ? 0 : most >= sum * 0.9 ? 2 : 1 }
  }
}

const gapOf = ({ block }: Seen) => Math.min(3, block.gap)
const followOf = (seen: readonly Seen[], i: number) => { const next = seen[i + 1]; return next ? `${next.kind} ${Math.min(1, next.block.gap)}` : 'end' }
const add = (counts: Map<string, number>, key: string) => { counts.set(key, (counts.get(key) ?? 0) + 1) }
