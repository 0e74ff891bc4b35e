import type { MarkedBlock } from '../../../model/structured.ts'
import type { Around } from './counted-leads.ts'
import { dividerOf, dividers, formOf, forms } from './lead-looks.ts'
import { family, pairs, ranges, stepOf, stepsBelow, wordSteps } from './lead-names.ts'
import type { Lead } from './lead.ts'

const places = ['first', 'behind another', 'behind others'] as const
const nexts = ['none', 'alike', 'text', 'entry', 'heading', 'other'] as const
const levels = ['none', 'h1', 'h2', 'h3', 'h4', 'deeper'] as const
const shares = stepsBelow([0.25, 0.5, 0.75, 0.99], 'all')
const counts = { edges: [2, 3, 6], names: ['one', 'two', 'some', 'many'] } as const
const ranksOfHeadings = { edges: [2, 3], names: ['one', 'two', 'more'] } as const
const sharesOfDocument = { edges: [0.1, 0.25, 0.5], names: ['few', 'some', 'many', 'most'] } as const
const listsOf = { edges: [1, 3, 6], names: ['none', 'of two', 'of some', 'of many'] } as const
/** The share of headings with texts. */
const overTexts = { edges: [0.25, 0.6], names: ['few texts', 'some texts', 'texts'] } as const

const rival = family('of the block', ['only one', 'first of two', 'second of two'])
const shareAlike = pairs('alike under its heading', shares.names, counts.names)
const shareOfForm = pairs('alike under its heading, of its form', shares.names, forms)
const dividerAndShare = pairs('divider and alike', dividers, shares.names)
const everywhere = pairs('alike in the document', sharesOfDocument.names, forms)
const otherStretches = ranges('other stretches with such', [1, 2, 4])
const stands = pairs('stands', places, forms)
const before = pairs('before', nexts, forms)
const underHeading = pairs('under a heading of', levels, ranksOfHeadings.names)
const headingIsSection = ranges('its heading is called like a section', [0.01, 1, 2])
const headingsStandOver = pairs('headings of its rank stand over', [...overTexts.names, 'no rank'], forms)
const headingsOfRank = family('headings of its rank', ['have such first', 'some have', 'none other'])
const besideStories = pairs('under a heading beside those of stories', wordSteps.names, forms)
const words = family('words', ['stand there again'])
const byRules = pairs('by the rules', ['so', 'not'], forms)
const byRulesAndAlike = pairs('by the rules and alike', ['so', 'not'], counts.names)
const list = family('list', listsOf.names)

/** What those around a lead, and its heading, show of it. */
export function placeSignals(lead: Lead, around: Around): number[] {
  const form = formOf(lead)
  const { alike, rank } = around
  const count = stepOf(alike, counts)
  const ofForm = stepOf(alike / Math.max(1, around.bodiesOfForm), shares)
  const rule = around.isByRule ? 'so' : 'not'
  return [
    rival(rivalOf(around)),
    shareAlike(stepOf(alike / Math.max(1, around.bodies), shares), count),
    shareOfForm(ofForm, form),
    dividerAndShare(dividerOf(lead), ofForm),
    everywhere(stepOf(around.share, sharesOfDocument), form),
    otherStretches(around.otherStretches),
    stands(places[Math.min(2, around.place)]!, form),
    before(nextOf(lead, around.next), form),
    underHeading(levels[Math.min(5, around.heading?.level ?? 0)]!, stepOf(around.ranks, ranksOfHeadings)),
    headingIsSection(around.hint),
    headingsStandOver(rank === null ? 'no rank' : stepOf(rank.texts / rank.all, overTexts), form),
    ...(rank === null ? [] : [headingsOfRank(howManyLed(rank))]),
    ...(isBesideStories(around) ? [besideStories(stepOf(lead.words.split(/\s+/u).length, wordSteps), form)] : []),
    ...(around.comesAgain ? [words('stand there again')] : []),
    byRules(rule, form),
    byRulesAndAlike(rule, count),
    list(stepOf(around.run, listsOf)),
  ]
}

function rivalOf({ ofBlock, isFirstOfBlock }: Around) {
  if (ofBlock === 1) return 'only one'
  return isFirstOfBlock ? 'first of two' : 'second of two'
}

function nextOf({ block }: Lead, next: MarkedBlock | undefined): (typeof nexts)[number] {
  if (!next) return 'none'
  if (next.level !== null) return 'heading'
  if (next.lead > 0 && next.form === block.form) return 'alike'
  if (next.form === 'bullet') return 'entry'
  return next.form === 'text' ? 'text' : 'other'
}

function howManyLed({ led, all }: NonNullable<Around['rank']>) {
  if (led < 2) return 'none other'
  return led >= all * 0.5 ? 'have such first' : 'some have'
}

/** Under a heading that isn't called like a section, where others of its rank stand over texts. */
const isBesideStories = ({ rank, hint }: Around) => rank !== null && rank.texts >= 2 && rank.led < 2 && hint <= 0
