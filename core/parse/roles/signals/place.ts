import { ofRoles, rangeOf } from '../../learned/signal-names.ts'
import { frameWeight } from '../../lines/frame.ts'
import { besideStories } from './own.ts'
import { kinds, type Document, type Seen } from './seen.ts'

const gaps = ['none', 'one', 'two', 'more']
const gapsAfter = [...gaps, 'end']
const gap = ofRoles.family('blank lines before', gaps)
const gapBoth = ofRoles.pairs('blank lines before and after', gaps, gapsAfter)
const spacedGap = ofRoles.pairs('text is spaced and blank lines before', ['no', 'yes'], gaps)
const kindGaps = ofRoles.pairs('kind and blank lines', kinds, ['tight', 'tight over', 'tight under', 'apart'])
const item = ofRoles.family('gap', [
  'parts items',
  'is less than items’',
  'is rare',
  'is the usual one',
  'is wider than usual',
])
const indents = ofRoles.ranges('indented', [1, 3, 5, 9])
const besideBefore = ofRoles.family('against the one before it stands', ['level', 'further in', 'further out'])
const besideAfter = ofRoles.family('against the one behind it stands', ['level', 'further in', 'further out'])
const column = ofRoles.family('stands in the column of', ['titles', 'headlines', 'others'])
const rules = ofRoles.family('rules', ['none', 'over', 'under', 'both'])
const fromStart = ofRoles.ranges('from the start', [1, 2, 3, 5, 9, 16])
const fromEnd = ofRoles.ranges('from the end', [1, 2, 3, 6, 11])
const firstNumber = ofRoles.pairs(
  'first or second of all',
  ['first', 'second'],
  ['ends in a number', 'has a digit', 'has none'],
)
const kindFromStart = ofRoles.pairs('kind from the start', kinds, ['first', 'second', 'third to fifth'])
const kindFromEnd = ofRoles.pairs('kind from the end', kinds, ['last', 'second to last', 'third to fifth'])
const frame = ofRoles.ranges('looks like the frame', [-4, -2, -0.5, 1, 3, 5, 8])
const signed = ofRoles.family('stands', ['behind the signature', 'in the foot'])
const run = ofRoles.pairs(
  'in a run of lines',
  ['alone', 'first', 'second', 'inside', 'last'],
  ['of one', 'of two', 'of three', 'of more'],
)
const kindRun = ofRoles.pairs('kind in a run', kinds, ['alone', 'first', 'second', 'inside', 'last'])

/**
 * Where a block stands: between which gaps, at which column, how near to the document's ends, in which run of lines.
 */
export function placeSignals(
  on: number[],
  one: Seen,
  i: number,
  { seen, layout, repetition, manner, signedAt, footerAt }: Document,
): void {
  const { block, kind } = one
  const before = seen[i - 1]
  const after = seen[i + 1]
  const over = Math.min(3, block.gap)
  const under = after ? Math.min(3, after.block.gap) : 4
  on.push(
    gap + over,
    gapBoth + over * 5 + under,
    spacedGap + (layout.spaced ? 4 : 0) + over,
    kindGaps + kind * 4 + (over === 0 ? (under === 0 ? 0 : 1) : under === 0 ? 2 : 3),
  )
  if (layout.itemGap !== null && block.gap > 0) on.push(item + (block.gap >= layout.itemGap ? 0 : 1))
  if (one.wideGap) on.push(item + 2)
  if (block.gap > 0) on.push(item + (block.gap === layout.usualGap ? 3 : 4))
  on.push(indents.first + rangeOf(block.indent, indents.edges))
  const here = block.column ?? 0
  if (before) on.push(besideBefore + against(here, before.block.column ?? 0))
  if (after) on.push(besideAfter + against(here, after.block.column ?? 0))
  if (manner.columns) on.push(column + (here === manner.columns.titles ? 0 : here === manner.columns.headlines ? 1 : 2))
  on.push(rules + ['none', 'over', 'under', 'both'].indexOf(one.rules))
  const left = seen.length - 1 - i
  on.push(fromStart.first + rangeOf(i, fromStart.edges), fromEnd.first + rangeOf(left, fromEnd.edges))
  if (i < 2 && block.text.length <= 120) {
    on.push(firstNumber + i * 3 + (/\s\S{0,4}\p{Nd}+$/u.test(block.text) ? 0 : /\p{Nd}/u.test(block.text) ? 1 : 2))
  }
  if (i < 5) on.push(kindFromStart + kind * 3 + Math.min(2, i))
  if (left < 5) on.push(kindFromEnd + kind * 3 + Math.min(2, left))
  const frameness = frameWeight(block, one.shape, repetition, {
    index: i,
    left,
    next: after?.block.text ?? null,
    signed: one.at > signedAt,
    footed: one.at > footerAt,
    listed: one.listed,
    sectionHint: one.sectionHint,
    styled: manner.styledTitles >= 2 && one.styled,
  })
  on.push(frame.first + rangeOf(frameness, frame.edges))
  // A text too short to show its surroundings may say plainly how to leave.
  if (frameness >= 6 && left < 3 && i > 0 && !one.markup && !block.said?.beside) on.push(besideStories)
  if (one.at > signedAt) on.push(signed)
  if (one.at > footerAt) on.push(signed + 1)
  let first = i
  let last = i
  while (first > 0 && i - first < 5 && seen[first]!.block.gap === 0 && seen[first]!.rules !== 'over') first--
  while (last < seen.length - 1 && last - i < 5 && seen[last + 1]!.block.gap === 0) last++
  const spot = spotIn(first, last, i)
  on.push(run + spot * 4 + Math.min(3, last - first), kindRun + kind * 5 + spot)
}

/** Alone in its run, first, second, among the others or last. */
function spotIn(first: number, last: number, i: number): number {
  if (first === last) return 0
  if (i === last) return 4
  return Math.min(3, i - first + 1)
}

const against = (here: number, there: number) => (here === there ? 0 : here > there ? 1 : 2)
