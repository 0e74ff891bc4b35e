import { ofRoles } from '../../learned/signal-names.ts'
import type { Markup } from '../by-markup.ts'
import { kinds, type Seen } from './seen.ts'

const hints = [
  'title',
  'outlet',
  'headline',
  'deck',
  'byline',
  'credit',
  'caption',
  'label',
  'furniture',
  'body',
] as const
const headings = ['masthead', 'title', 'headline', 'sub', 'either'] as const
const linkings = ['whole', 'part', 'none'] as const
const marked = ofRoles.family('marked up', ['text', 'as a bullet', 'as a quotation', 'as a heading'])
const called = ofRoles.family('the page calls it', hints)
const patterned = ofRoles.family('by the page’s pattern', hints)
const unpatterned = ofRoles.family('the page has', [
  'a pattern, not of this',
  'no pattern',
  'headings for stories',
  'no headings for stories',
])
const heading = ofRoles.pairs('heading and pattern', [...headings, 'none'], [...hints, 'none'])
const ranked = ofRoles.pairs(
  'rank of heading and ranks',
  ['first', 'second', 'third', 'deeper'],
  ['one', 'two', 'three', 'more'],
)
const levelled = ofRoles.pairs('level of heading', ['h1', 'h2', 'h3', 'h4', 'h5', 'deeper'], ['first', 'further on'])
const linked = ofRoles.pairs('leads somewhere and is', linkings, kinds)
const leads = ofRoles.pairs('opens with words set apart and is', ['yes', 'no'], kinds)
const headlined = ofRoles.pairs('where stories have headings, a line that is none is', linkings, kinds)
const levelsUnder = ['masthead', 'title', 'headline', 'lead', 'sub', 'either', 'none'] as const
const alikes = ['behind text', 'mixed', 'right under'] as const
const insides = ['few', 'some', 'most'] as const
const nexts = ['text', 'list', 'deeper', 'same', 'higher', 'nothing'] as const
const agreements = ['all', 'most', 'few'] as const
const under = ofRoles.pairs('heading under and texts between', levelsUnder, ['none', 'one', 'more'])
const alike = ofRoles.pairs('headings set alike stand and in so many stretches', alikes, insides)
const next = ofRoles.pairs('right under the heading and with so many set alike', nexts, agreements)

/** What the markup of a block says. */
export function markedSignals(on: number[], { kind, block }: Seen, markup: Markup): void {
  const { hint, pattern, rank, ranks } = markup
  const role = markup.heading === 'lead' ? 'headline' : markup.heading
  on.push(marked + (role !== null || rank !== null ? 3 : block.form === 'bullet' ? 1 : block.form === 'quoted' ? 2 : 0))
  if (hint) on.push(called + hints.indexOf(hint))
  if (pattern) on.push(patterned + hints.indexOf(pattern))
  else on.push(unpatterned + (markup.patterned ? 0 : 1))
  on.push(
    unpatterned + (markup.headlined ? 2 : 3),
    heading +
      (role === null ? headings.length : headings.indexOf(role)) * (hints.length + 1) +
      (pattern === null ? hints.length : hints.indexOf(pattern)),
  )
  if (rank !== null) on.push(ranked + Math.min(3, rank) * 4 + Math.min(3, ranks - 1))
  if (markup.level !== null) on.push(levelled + (Math.min(6, markup.level) - 1) * 2 + (markup.isFirst ? 0 : 1))
  if (markup.nesting) {
    const { nesting } = markup
    on.push(
      under + levelsUnder.indexOf(nesting.under) * 3 + nesting.between,
      alike + alikes.indexOf(nesting.alike) * 3 + insides.indexOf(nesting.inside),
      next + nexts.indexOf(nesting.next) * 3 + agreements.indexOf(nesting.agreed),
    )
  }
  on.push(
    linked + linkings.indexOf(markup.linked) * kinds.length + kind,
    leads + (markup.leads ? 0 : kinds.length) + kind,
  )
  if (markup.headlined && role === null) on.push(headlined + linkings.indexOf(markup.linked) * kinds.length + kind)
}
