import { rangeOf } from '../../learned/signal-names.ts'
import type { Repetition } from '../../lines/repetition.ts'
import { casingOf, casings } from '../../text/casing.ts'
import type { Block } from '../block.ts'
import { cutNames } from './cut-names.ts'
import { isTail, ways, type Cut } from './ways.ts'

const shareEdges = [0.5, 0.75, 1]
const shares = ['few', 'most', 'nearly all', 'all']
const countEdges = [2, 3, 4, 6]
const counts = ['one', 'two', 'three', 'four or five', 'more']
const lengthEdges = [17, 31, 51, 76]
const lengths = ['up to 16', 'up to 30', 'up to 50', 'up to 75', 'more']
const looks = shares.flatMap(share => counts.flatMap(count => lengths.map(length => `${share} of ${count}, ${length}`)))
const byWay = cutNames.pairs('in a run of blocks', ways, looks)
const byAny = cutNames.family('a head in a run of blocks', looks)
const overs = [
  'nothing',
  'a rule',
  'a line in capitals',
  'a decorated line',
  'a short line',
  'a line',
  'a long line',
  'text',
]
const over = cutNames.pairs(
  'a run is behind',
  overs,
  ['parts', 'all'].flatMap(share => counts.flatMap(count => lengths.map(length => `${share} of ${count}, ${length}`))),
)

/**
 * Of a run's blocks: how many there are, those that have a way to come apart, and the lengths of what stands before its
 * sign; and what the run stands behind, a number of `overs`.
 */
interface Run {
  size: number
  readonly heads: number[]
  readonly over: number
}

/**
 * Blocks that stand behind each other with nothing but addresses between, for each way of opening with a headline: a
 * single short sentence says little, but where all texts under a title open with one, these are headlines.
 *
 *     "IN BRIEF" / "Café hours. From October the café …" / "Lift repaired. The lift to the gallery …" / "New trustee. The board …"
 */
export class Runs {
  readonly #of = new Map<Cut, Run>()

  constructor(
    blocks: readonly Block[],
    cutsAt: (i: number) => readonly Cut[],
    isOpen: (block: Block) => boolean,
    repetition: Repetition,
  ) {
    const open: (Run | null)[] = ways.map(() => null)
    let form: Block['form'] = 'text'
    let behind = 0
    blocks.forEach((block, i) => {
      if (block.form === 'url' || block.form === 'footnote' || isLabel(block, repetition)) return
      if (block.form !== form) {
        open.fill(null)
        form = block.form
      }
      if (block.form === 'rule') {
        behind = 1
        return
      }
      const here = cutsAt(i)
      const ends = isOpen(block) || block.text.length < shortest
      ways.forEach((way, w) => {
        if (isTail(way)) return
        const cut = here.find(one => one.way === way)
        if (!cut) {
          if (ends) open[w] = null
          else if (open[w]) open[w].size++
          return
        }
        const run = (open[w] ??= { size: 0, heads: [], over: behind })
        run.size++
        run.heads.push(cut.end - cut.from)
        this.#of.set(cut, run)
      })
      behind = overOf(block, ends)
    })
    for (const { heads } of new Set(this.#of.values())) heads.sort((a, b) => a - b)
  }

  signals(on: number[], cut: Cut): void {
    const run = this.#of.get(cut)
    if (!run) return
    const { size, heads } = run
    const share = rangeOf(heads.length / size, shareEdges)
    const many =
      rangeOf(heads.length, countEdges) * lengths.length +
      rangeOf(heads[Math.floor((heads.length - 1) * nearlyAll)]!, lengthEdges)
    const all = counts.length * lengths.length
    on.push(
      byWay + ways.indexOf(cut.way) * looks.length + share * all + many,
      byAny + share * all + many,
      over + (run.over * 2 + (share >= 2 ? 1 : 0)) * all + many,
    )
  }
}

function overOf({ text, decorated, form }: Block, open: boolean): number {
  if (!open || form !== 'text') return overs.length - 1
  if (casings[casingOf(text)] === 'capitals') return 2
  return decorated ? 3 : text.length <= 22 ? 4 : text.length <= 45 ? 5 : 6
}

/** Shorter lines are labels rather than headlines. */
const shortest = 12
/** A short line right under another, or one that comes again, parts nothing. */
const isLabel = (block: Block, { times }: Repetition) =>
  block.form === 'text' &&
  block.text.length < shortest &&
  !block.decorated &&
  casings[casingOf(block.text)] !== 'capitals' &&
  (block.gap === 0 || times(block.text) > 1)
/** A single long one among many doesn't count. */
const nearlyAll = 0.85
