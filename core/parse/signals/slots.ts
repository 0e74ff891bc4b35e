import { numberOf } from '../signs.ts'
import { ofRoles, rangeOf } from './names.ts'
import { kinds, type Document, type Seen } from './seen.ts'

/** What a line may show of what it is; most lines in the same slot showing it tells of those that don't. */
const shows: Readonly<Record<string, (one: Seen, document: Document) => boolean>> = {
  'is a byline': ({ looks }) => (looks.byline?.by ?? 0) > 0,
  'may be a name': ({ looks }) => looks.byline?.by === 0,
  'is an outlet': ({ outlet }) => outlet >= 1.2,
  'is a label': ({ looks }) => looks.label >= 1.5,
  'is a credit': ({ looks }) => looks.credit,
  'ends in a stop': ({ shape }) => shape.ending === 'stop',
  'has sentences': ({ shape }) => shape.sentences > 0,
  'is in title case': ({ shape }) => (shape.capitals ?? 0) >= 0.6,
  'has digits': ({ block }) => /\p{Nd}/u.test(block.text.slice(0, 160)),
  'begins with a number': ({ block }) => block.text.length < 400 && numberOf(block.text) !== null,
  'begins small': ({ shape }) => shape.startsLower,
  'comes again': ({ block }, { repetition }) => repetition.times(block.text) > 1,
  'begins as others': ({ block }, { repetition }) => repetition.kin(block.text) >= 1,
}
const names = Object.keys(shows), tests = Object.values(shows)
const shares = ['none', 'some', 'half', 'most']
const pooled = names.map(name => ofRoles.pairs(`of its slot ${name}`, ['not it', 'it too'], shares))
const seven = ['address', 'bullet', 'quoted', 'short', 'line', 'text', 'edge'], gapPairs = ['tight, tight', 'apart, tight', 'tight, apart', 'apart, apart']
const around = ofRoles.pairs('behind, is, before', seven.flatMap(a => seven.map(b => `${a}, ${b}`)), seven.flatMap(c => gapPairs.map(gaps => `${c} ${gaps}`)))
const ahead = ofRoles.pairs('is, before, and then', seven.flatMap(a => seven.map(b => `${a}, ${b}`)), seven.flatMap(c => gapPairs.map(gaps => `${c} ${gaps}`)))
const behind = ofRoles.pairs('is, behind, and then', seven.flatMap(a => seven.map(b => `${a}, ${b}`)), seven.flatMap(c => gapPairs.map(gaps => `${c} ${gaps}`)))
const sizes = ['one', 'two', 'three to five', 'more'], size = ofRoles.pairs('kind, and lines of its slot', kinds, sizes)
const usual = ofRoles.ranges('length to its slot’s', [0.5, 0.8, 1.25, 2])

const forms = { url: 0, bullet: 1, quoted: 2 } as const, beyond = 6
/** How a line looks from afar: its form, and of text how long it is. */
const classOf = ({ block, shape }: Seen): number => forms[block.form as 'url'] ?? (shape.length <= 60 ? 3 : shape.length <= 130 ? 4 : 5)

/** By block, the number of its slot. */
export function slotsOf(seen: readonly Seen[]): number[] {
  const classes = seen.map(classOf)
  return seen.map(({ block, shape }, i) => {
    const after = seen[i + 1]
    return (((classes[i]! * 7 + (classes[i - 1] ?? beyond)) * 7 + (classes[i + 1] ?? beyond)) * 3 + Math.min(2, block.gap)) * 4 + ((after?.block.gap ?? 1) > 0 ? 2 : 0) + (shape.upper ? 1 : 0)
  })
}

/** Blocks that stand in one slot, where it has several. */
export function slotGroups(seen: readonly Seen[]): number[][] {
  const groups = new Map<number, number[]>()
  slotsOf(seen).forEach((slot, i) => {
    const group = groups.get(slot)
    if (group) group.push(i)
    else groups.set(slot, [i])
  })
  return [...groups.values()].filter(({ length }) => length > 1)
}

/** How much of what speaks for a block's roles is that of its slot. */
const shared = 0.4

/**
 * Lets the blocks of a slot share what speaks for their roles, `roles` numbers a block: a block by itself may be taken for something else, all of them
 * together hardly. Weights are learned without it: measured so, and learned with it they lean on it too much.
 */
export function shareInSlots(own: Float64Array, groups: readonly (readonly number[])[], roles: number): void {
  for (const group of groups) {
    for (let r = 0; r < roles; r++) {
      let sum = 0
      for (const i of group) sum += own[i * roles + r]!
      const part = shared * sum / group.length
      for (const i of group) own[i * roles + r] = (1 - shared) * own[i * roles + r]! + part
    }
  }
}

/**
 * Lines of a document that stand in the same slot of its items: alike from afar, between neighbours that are, with the same blank lines. An item
 * is set like the others, so what most lines of a slot show tells what all of them are.
 */
export class Slots {
  readonly #of: readonly number[]
  readonly #groups = new Map<number, { count: number; length: number; readonly showing: Uint16Array }>()
  readonly #shown: Uint8Array
  readonly #seen: readonly Seen[]
  readonly #classes: readonly number[]

  constructor(document: Document) {
    const { seen } = document
    this.#seen = seen
    this.#classes = seen.map(classOf)
    this.#shown = new Uint8Array(seen.length * tests.length)
    this.#of = slotsOf(seen)
    seen.forEach((one, i) => {
      let group = this.#groups.get(this.#of[i]!)
      if (!group) this.#groups.set(this.#of[i]!, group = { count: 0, length: 0, showing: new Uint16Array(tests.length) })
      group.count++
      group.length += one.shape.length
      for (let t = 0; t < tests.length; t++) if (tests[t]!(one, document)) { this.#shown[i * tests.length + t] = 1; group.showing[t]!++ }
    })
  }

  signals(on: number[], one: Seen, i: number): void {
    const { count, length, showing } = this.#groups.get(this.#of[i]!)!
    on.push(size + one.kind * sizes.length + rangeOf(count, [2, 3, 6]))
    this.#row(on, around, i - 1, i, i + 1)
    this.#row(on, ahead, i, i + 1, i + 2)
    this.#row(on, behind, i, i - 1, i - 2)
    if (count < 3) return
    on.push(usual.first + rangeOf(one.shape.length * count / length, usual.edges))
    for (let t = 0; t < tests.length; t++) {
      const own = this.#shown[i * tests.length + t]!
      on.push(pooled[t]! + own * shares.length + rangeOf((showing[t]! - own) / (count - 1), [0.01, 0.34, 0.67]))
    }
  }

  /** Three that follow each other, by what they look like from afar and the blank lines between them. */
  #row(on: number[], first: number, a: number, b: number, c: number): void {
    const look = (i: number) => this.#classes[i] ?? beyond, apart = (i: number, j: number) => ((this.#seen[Math.max(i, j)]?.block.gap ?? 1) > 0 ? 1 : 0)
    on.push(first + (look(a) * 7 + look(b)) * 28 + look(c) * 4 + apart(a, b) + 2 * apart(b, c))
  }
}
