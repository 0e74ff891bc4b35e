import { ofRoles, rangeOf } from '../../learned/signal-names.ts'
import { kinds, type Document, type Seen } from './seen.ts'

const shareEdges = [0.03, 0.06, 0.12, 0.25, 0.45]
const shares = ['rare', 'up to 6%', 'up to 12%', 'up to 25%', 'up to 45%', 'most']
const share = ofRoles.family('share of lines set like it', shares)
const kindShare = ofRoles.pairs('kind and share of lines set like it', kinds, shares)
const count = ofRoles.ranges('lines set like it', [2, 3, 5])
const proseEdges = [0.1, 0.25, 0.4, 0.6]
const proses = ['hardly any', 'few', 'some', 'many', 'most']
const kindProse = ofRoles.pairs('kind, and blocks of text in the document', kinds, proses)
const open = ofRoles.pairs('kind, and the document has', kinds, [
  'headlines that open texts',
  'rules between items',
  'decks',
  'titles set apart',
  'sentences for headlines',
  'two columns of lines',
  'wider gaps between items',
  'wraps',
])

const apart = ofRoles.pairs('where titles are set apart, is', ['set so', 'plain'], kinds)

/** How often lines are set as this one is, and what the document is like. */
export class Setting {
  readonly #times = new Map<Seen['setting'], number>()
  readonly #prose: number
  readonly #habits: readonly number[]
  readonly #styled: boolean

  constructor({ seen, manner, layout }: Document) {
    for (const { setting } of seen) this.#times.set(setting, (this.#times.get(setting) ?? 0) + 1)
    const texts = kinds.indexOf('text')
    const sentences = kinds.indexOf('sentence')
    this.#prose = rangeOf(
      seen.filter(({ kind }) => kind === texts || kind === sentences).length / Math.max(1, seen.length),
      proseEdges,
    )
    this.#styled = manner.styledTitles >= 2
    this.#habits = [
      manner.runIn,
      manner.ruledItems,
      manner.decks >= 2,
      manner.styledTitles >= 2,
      manner.sentences,
      manner.columns !== null,
      layout.itemGap !== null,
      layout.wrap !== null,
    ].flatMap((is, n) => (is ? [n] : []))
  }

  signals(on: number[], one: Seen, all: number): void {
    const times = this.#times.get(one.setting) ?? 1
    const part = rangeOf(times / all, shareEdges)
    on.push(
      share + part,
      kindShare + one.kind * shares.length + part,
      count.first + rangeOf(times, count.edges),
      kindProse + one.kind * proses.length + this.#prose,
    )
    if (this.#styled) on.push(apart + (one.styled ? 0 : kinds.length) + one.kind)
    for (const habit of this.#habits) on.push(open + one.kind * 8 + habit)
  }
}
