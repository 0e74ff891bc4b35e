import type { MarkedBlock, Structured } from '../../model/structured.ts'
import { Names, rangeOf } from '../learned/signal-names.ts'
import { sectionHint } from '../lines/shape.ts'
import { casingOf, casings } from '../text/casing.ts'
import { isName } from '../words/bylines.ts'
import { saysWhen } from '../words/when.ts'
import { beforeOf, befores, dividerOf, dividers, formOf, forms, isLinked, leadsOf, type Lead } from './lead-words.ts'

/**
 * A heading with what stands under it: how many blocks, how many bodies of each form, and how many open alike, by their
 * kind.
 */
interface Stretch {
  readonly heading: MarkedBlock | null
  readonly hint: number
  blocks: number
  first: MarkedBlock | null
  readonly bodies: Map<MarkedBlock['form'], number>
  readonly alike: Map<string, number>
}

/** Signals of whether a block opens with its headline. */
export const leads = new Names()

const places = ['first', 'behind another', 'behind others'] as const
const nexts = ['none', 'alike', 'text', 'entry', 'heading', 'other'] as const
const shares = [0.25, 0.5, 0.75, 0.99] as const
const counts = [1, 2, 3, 6] as const
const wordEdges = [2, 3, 4, 6, 9, 14] as const
const restEdges = [20, 60, 150, 400] as const
const form = leads.pairs('opens', forms, dividers)
const byWordCount = leads.ranges('words', wordEdges)
const byRest = leads.ranges('rest', restEdges)
const wordsAndDivider = leads.pairs('words and divider', [...wordEdges.map(edge => `below ${edge}`), 'more'], dividers)
const restAndForm = leads.pairs('rest and form', [...restEdges.map(edge => `below ${edge}`), 'more'], forms)
const preceded = leads.pairs('behind', befores, forms)
const precededAndDivided = leads.pairs('behind and divided by', befores, dividers)
const beforeWords = leads.ranges('words before', [1, 2, 3, 5])
const rival = leads.family('of the block', ['only one', 'first of two', 'second of two'])
const place = leads.pairs('stands', places, forms)
const following = leads.pairs('before', nexts, forms)
const share = leads.pairs(
  'alike under its heading',
  [...shares.map(edge => `below ${edge}`), 'all'],
  ['one', 'two', 'some', 'many'],
)
const shareOfForm = leads.pairs(
  'alike under its heading, of its form',
  [...shares.map(edge => `below ${edge}`), 'all'],
  forms,
)
const everywhere = leads.pairs('alike in the document', ['few', 'some', 'many', 'most'], forms)
const others = leads.ranges('other stretches with such', [1, 2, 4])
const dividerShare = leads.pairs('divider and alike', dividers, [...shares.map(edge => `below ${edge}`), 'all'])
const levels = ['none', 'h1', 'h2', 'h3', 'h4', 'deeper'] as const
const ofHeadings = ['one', 'two', 'more'] as const
const heading = leads.pairs('under a heading of', levels, ofHeadings)
const under = leads.ranges('its heading is called like a section', [0.01, 1, 2])
const headings = leads.pairs('headings of its rank stand over', ['texts', 'some texts', 'few texts', 'no rank'], forms)
const over = leads.family('headings of its rank', ['have such first', 'some have', 'none other'])
const besideStories = leads.pairs(
  'under a heading beside those of stories',
  [...wordEdges.map(edge => `below ${edge}`), 'more'],
  forms,
)
const casing = leads.pairs('case', casings, dividers)
const ends = leads.pairs('ends', ['as a sentence', 'asking', 'exclaiming', 'with a colon', 'otherwise'], forms)
const saying = leads.family('words', [
  'begin with a day',
  'a name',
  'have numbers',
  'lead elsewhere',
  'in quotation marks',
])
const again = leads.family('words', ['stand there again'])
const behind = leads.family('rest', ['ends as a sentence', 'has a link', 'of several sentences', 'a name', 'says when'])
const rule = leads.pairs('by the rules', ['so', 'not'], forms)
const ruleShare = leads.pairs('by the rules and alike', ['so', 'not'], ['one', 'two', 'some', 'many'])
const list = leads.family('list', ['of two', 'of some', 'of many', 'none'])
const ofHint = leads.family('the page calls it', ['nothing', 'something'])

/** Words set apart at or near the beginning of a document's shown blocks. */
export class Leads {
  readonly all: readonly Lead[]
  readonly #shown: readonly MarkedBlock[]
  readonly #stretches: readonly Stretch[]
  readonly #times = new Map<string, number>()
  readonly #kinds = new Map<string, { blocks: number; stretches: Set<number> }>()
  readonly #byRule: ReadonlySet<MarkedBlock>
  /** Of each block its place among those shown, that under its heading, and how many entries stand in a row with it. */
  readonly #at = new Map<MarkedBlock, { readonly shown: number; readonly own: number; readonly run: number }>()
  readonly #of = new Map<MarkedBlock, readonly Lead[]>()
  /** For each rank of headings how many there are, how many have a text right under them, and how many one of these. */
  readonly #ranks = new Map<number, { all: number; texts: number; led: number }>()

  constructor({ text, blocks }: Structured, byRule: ReadonlySet<MarkedBlock>) {
    const shown = (this.#shown = blocks.filter(
      block =>
        block.form !== 'picture' && block.form !== 'hidden' && block.form !== 'rule' && block.hint !== 'furniture',
    ))
    const runs = runsOf(shown)
    const stretchOf = (heading: MarkedBlock | null): Stretch => ({
      heading,
      hint: heading ? sectionHint(text.slice(heading.start + heading.sign, heading.end)) : 0,
      blocks: 0,
      first: null,
      bodies: new Map(),
      alike: new Map(),
    })
    const stretches = [stretchOf(null)]
    this.#byRule = byRule
    shown.forEach((block, i) => {
      if (block.level !== null) {
        stretches.push(stretchOf(block))
        return
      }
      const own = stretches.at(-1)!
      own.first ??= block
      this.#at.set(block, { shown: i, own: own.blocks++, run: runs[i]! })
      if (isBody(block)) own.bodies.set(block.form, (own.bodies.get(block.form) ?? 0) + 1)
      const found = leadsOf(text, block, stretches.length - 1)
      if (found.length > 0) this.#of.set(block, found)
      for (const lead of found) this.#count(lead, own)
    })
    this.all = [...this.#of.values()].flat()
    this.#stretches = stretches
    for (const { heading: one, first } of stretches) {
      if (one) {
        const rank = this.#ranks.get(one.level!) ?? { all: 0, texts: 0, led: 0 }
        rank.all++
        if (first && this.#of.has(first)) rank.led++
        else if (first && first.end - first.start > 60) rank.texts++
        this.#ranks.set(one.level!, rank)
      }
    }
  }

  #count(lead: Lead, own: Stretch): void {
    const words = lead.words.toLowerCase()
    const kind = this.#kinds.get(lead.kind) ?? { blocks: 0, stretches: new Set<number>() }
    this.#times.set(words, (this.#times.get(words) ?? 0) + 1)
    own.alike.set(lead.kind, (own.alike.get(lead.kind) ?? 0) + 1)
    kind.blocks++
    kind.stretches.add(lead.stretch)
    this.#kinds.set(lead.kind, kind)
  }

  /** The numbers of the signals that a lead shows. */
  signalsOf(lead: Lead): number[] {
    const f = formOf(lead)
    const d = dividerOf(lead)
    const on: number[] = []
    ownSignals(on, lead, f, d)
    this.#aroundSignals(on, lead, f, d)
    return on
  }

  #aroundSignals(on: number[], lead: Lead, f: number, d: number): void {
    const { block, words, stretch, kind } = lead
    const own = this.#stretches[stretch]!
    const at = this.#at.get(block)!
    const both = this.#of.get(block)!
    const among = this.#kinds.get(kind)!
    const bodies = [...own.bodies.values()].reduce((sum, n) => sum + n, 0)
    const alike = own.alike.get(kind)!
    const n = rangeOf(alike, counts) - 1
    const ofForm = rangeOf(alike / Math.max(1, own.bodies.get(block.form) ?? 0), shares)
    on.push(rival + (both.length === 1 ? 0 : both[0] === lead ? 1 : 2))
    on.push(
      share + rangeOf(alike / Math.max(1, bodies), shares) * 4 + n,
      shareOfForm + ofForm * forms.length + f,
      dividerShare + d * 5 + ofForm,
    )
    const part = among.blocks / this.#shown.length
    on.push(
      everywhere + (part < 0.1 ? 0 : part < 0.25 ? 1 : part < 0.5 ? 2 : 3) * forms.length + f,
      others.first + rangeOf(among.stretches.size - 1, others.edges),
    )
    on.push(
      place + Math.min(2, at.own) * forms.length + f,
      following + nextOf(lead, this.#shown[at.shown + 1]) * forms.length + f,
    )
    on.push(
      heading +
        (own.heading === null ? 0 : Math.min(5, own.heading.level!)) * 3 +
        Math.min(2, Math.max(0, this.#ranks.size - 1)),
      under.first + rangeOf(own.hint, under.edges),
    )
    const rank = own.heading === null ? null : this.#ranks.get(own.heading.level!)!
    const texts = rank === null ? 0 : rank.texts / rank.all
    on.push(headings + (rank === null ? 3 : texts >= 0.6 ? 0 : texts >= 0.25 ? 1 : 2) * forms.length + f)
    if (rank !== null) on.push(over + (rank.led >= 2 && rank.led >= rank.all * 0.5 ? 0 : rank.led >= 2 ? 1 : 2))
    if (rank !== null && rank.texts >= 2 && rank.led < 2 && own.hint <= 0) {
      on.push(besideStories + rangeOf(words.split(/\s+/u).length, wordEdges) * forms.length + f)
    }
    if (this.#times.get(words.toLowerCase())! > 1) on.push(again)
    const byRule = isFirst(lead) && this.#byRule.has(block) ? 0 : 1
    on.push(
      rule + byRule * forms.length + f,
      ruleShare + byRule * 4 + Math.min(3, n),
      list + (at.run === 0 ? 3 : at.run <= 2 ? 0 : at.run <= 5 ? 1 : 2),
    )
  }
}

/** What the words themselves, and those around them on their line, show. */
function ownSignals(on: number[], lead: Lead, f: number, d: number): void {
  const { block, at, words, before, rest } = lead
  const count = words.split(/\s+/u).length
  const w = rangeOf(isSpaceless(words) ? words.length / 2 : count, wordEdges)
  const r = rangeOf(rest.length, restEdges)
  const p = beforeOf(lead)
  on.push(
    form + f * dividers.length + d,
    byWordCount.first + w,
    byRest.first + r,
    wordsAndDivider + w * dividers.length + d,
    restAndForm + r * forms.length + f,
  )
  on.push(
    preceded + p * forms.length + f,
    precededAndDivided + p * dividers.length + d,
    beforeWords.first + rangeOf(before.trim() === '' ? 0 : before.trim().split(/\s+/u).length, beforeWords.edges),
  )
  on.push(
    casing + casingOf(words) * dividers.length + d,
    ends + endOf(words) * forms.length + f,
    ofHint + (block.hint === null ? 0 : 1),
  )
  const said = [
    saysWhen(words) > 0,
    isName(words, false),
    /\p{Nd}/u.test(words),
    isLinked(lead),
    /^["“„«『「‘']/u.test(words),
  ]
  said.forEach((is, i) => {
    if (is) on.push(saying + i)
  })
  const told = rest.replace(/^[\s\p{P}\p{S}]+/u, '')
  const follows = [
    /[.!?…。！？][)\]"”’»]*$/u.test(rest),
    block.links.some(link => link.start >= at.end),
    (told.match(/[.!?。！？]["”’»]?(?=\s|$)|[。！？]/gu)?.length ?? 0) > 1,
    told.length < 60 && isName(told, false),
    told.length < 100 && saysWhen(told) > 0,
  ]
  follows.forEach((is, i) => {
    if (is) on.push(behind + i)
  })
}

/** Whether the words open their block. */
const isFirst = ({ before }: Lead) => before.trim() === ''
const isBody = ({ form, start, end, lead }: MarkedBlock) =>
  (form === 'text' || form === 'bullet') && (end - start > 40 || lead > 0)

function nextOf({ block }: Lead, next: MarkedBlock | undefined): number {
  if (!next) return 0
  if (next.level !== null) return 4
  if (next.lead > 0 && next.form === block.form) return 1
  return next.form === 'text' ? 2 : next.form === 'bullet' ? 3 : 5
}

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

const isSpaceless = (words: string) =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(words)

const endOf = (words: string) =>
  /[.。…]["”’»)]?$/u.test(words)
    ? 0
    : /[?？]["”’»)]?$/u.test(words)
      ? 1
      : /[!！]["”’»)]?$/u.test(words)
        ? 2
        : /[:：]["”’»)]?$/u.test(words)
          ? 3
          : 4
