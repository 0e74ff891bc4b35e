import type { MarkedBlock, Structured } from '../../../model/structured.ts'
import { sectionHint } from '../../lines/section-hint.ts'
import { leadsOf, type Lead } from './lead.ts'

/** A heading with what stands under it, down to the next. */
interface Stretch {
  readonly heading: MarkedBlock | null
  /** How much the heading is made of words that sections are called by, see `sectionHint`. */
  readonly hint: number
  blocks: number
  first: MarkedBlock | null
  /** Texts and entries by their forms, and leads by their kinds: how many there are. */
  readonly bodies: Map<MarkedBlock['form'], number>
  readonly alike: Map<string, number>
}

/** Headings of one level: how many there are, how many have a text right under them, and how many a lead. */
interface Rank {
  all: number
  texts: number
  led: number
}

/** What stands around a lead. */
export interface Around {
  /** How many leads its block has, and which of them it is. */
  readonly ofBlock: number
  readonly isFirstOfBlock: boolean
  /** Leads of its kind, texts and entries, and those of its form, under its heading. */
  readonly alike: number
  readonly bodies: number
  readonly bodiesOfForm: number
  /** The share of the document's blocks that have one of its kind, and how many other headings stand over such. */
  readonly share: number
  readonly otherStretches: number
  /** Its place under its heading from 0, how many entries stand in a row with it, and what stands under it. */
  readonly place: number
  readonly run: number
  readonly next: MarkedBlock | undefined
  /** Its heading, what that says by its words, and all of its level; how many levels there are. */
  readonly heading: MarkedBlock | null
  readonly hint: number
  readonly rank: Readonly<Rank> | null
  readonly ranks: number
  /** Its words open another block too. */
  readonly comesAgain: boolean
  /** It opens its block, and the rules would have it a headline. */
  readonly isByRule: boolean
}

/** Words set apart at or near the beginning of a document's shown blocks, counted. */
export class CountedLeads {
  readonly all: readonly Lead[]
  readonly #shown: readonly MarkedBlock[]
  readonly #byRule: ReadonlySet<MarkedBlock>
  readonly #stretches: readonly Stretch[]
  /** Of each block its place among those shown, that under its heading, and how many entries stand in a row with it. */
  readonly #at = new Map<MarkedBlock, { readonly shown: number; readonly place: number; readonly run: number }>()
  readonly #of = new Map<MarkedBlock, readonly Lead[]>()
  /** How often the same words come. */
  readonly #times = new Map<string, number>()
  readonly #kinds = new Map<string, { blocks: number; stretches: Set<number> }>()
  readonly #ranks = new Map<number, Rank>()

  constructor({ text, blocks }: Structured, byRule: ReadonlySet<MarkedBlock>) {
    this.#byRule = byRule
    this.#shown = blocks.filter(isShown)
    this.#stretches = this.#readStretches(text)
    this.all = [...this.#of.values()].flat()
    for (const { heading, first } of this.#stretches) if (heading) this.#countHeading(heading, first)
  }

  aroundOf(lead: Lead): Around {
    const { block, words, before, stretch, kind } = lead
    const own = this.#stretches[stretch]!
    const at = this.#at.get(block)!
    const ofBlock = this.#of.get(block)!
    const ofKind = this.#kinds.get(kind)!
    return {
      ofBlock: ofBlock.length,
      isFirstOfBlock: ofBlock[0] === lead,
      alike: own.alike.get(kind)!,
      bodies: [...own.bodies.values()].reduce((sum, n) => sum + n, 0),
      bodiesOfForm: own.bodies.get(block.form) ?? 0,
      share: ofKind.blocks / this.#shown.length,
      otherStretches: ofKind.stretches.size - 1,
      place: at.place,
      run: at.run,
      next: this.#shown[at.shown + 1],
      heading: own.heading,
      hint: own.hint,
      rank: own.heading === null ? null : this.#ranks.get(own.heading.level!)!,
      ranks: this.#ranks.size,
      comesAgain: this.#times.get(words.toLowerCase())! > 1,
      isByRule: before.trim() === '' && this.#byRule.has(block),
    }
  }

  #readStretches(text: string): readonly Stretch[] {
    const runs = runsOf(this.#shown)
    const stretches = [newStretch(text, null)]
    this.#shown.forEach((block, i) => {
      if (block.level !== null) {
        stretches.push(newStretch(text, block))
        return
      }
      const own = stretches.at(-1)!
      own.first ??= block
      this.#at.set(block, { shown: i, place: own.blocks++, run: runs[i]! })
      if (isBody(block)) own.bodies.set(block.form, (own.bodies.get(block.form) ?? 0) + 1)
      const found = leadsOf(text, block, stretches.length - 1)
      if (found.length > 0) this.#of.set(block, found)
      for (const lead of found) this.#countLead(lead, own)
    })
    return stretches
  }

  #countLead(lead: Lead, own: Stretch): void {
    const words = lead.words.toLowerCase()
    const kind = this.#kinds.get(lead.kind) ?? { blocks: 0, stretches: new Set<number>() }
    this.#times.set(words, (this.#times.get(words) ?? 0) + 1)
    own.alike.set(lead.kind, (own.alike.get(lead.kind) ?? 0) + 1)
    kind.blocks++
    kind.stretches.add(lead.stretch)
    this.#kinds.set(lead.kind, kind)
  }

  #countHeading({ level }: MarkedBlock, first: MarkedBlock | null): void {
    const rank = this.#ranks.get(level!) ?? { all: 0, texts: 0, led: 0 }
    rank.all++
    if (first && this.#of.has(first)) rank.led++
    else if (first && first.end - first.start > 60) rank.texts++
    this.#ranks.set(level!, rank)
  }
}

const isShown = ({ form, hint }: MarkedBlock) =>
  form !== 'picture' && form !== 'hidden' && form !== 'rule' && hint !== 'furniture'

const isBody = ({ form, start, end, lead }: MarkedBlock) =>
  (form === 'text' || form === 'bullet') && (end - start > 40 || lead > 0)

const newStretch = (text: string, heading: MarkedBlock | null): Stretch => ({
  heading,
  hint: heading ? sectionHint(text.slice(heading.start + heading.sign, heading.end)) : 0,
  blocks: 0,
  first: null,
  bodies: new Map(),
  alike: new Map(),
})

/** For each block how many entries stand in a row with it. */
function runsOf(shown: readonly MarkedBlock[]): number[] {
  const runs = shown.map(() => 0)
  for (let from = 0; from < shown.length;) {
    let to = from
    while (shown[to]?.form === 'bullet') to++
    runs.fill(to - from, from, to)
    from = Math.max(to, from + 1)
  }
  return runs
}
