import { ofRoles, rangeOf } from '../../learned/signal-names.ts'
import { edge, kinds, type Document, type Seen } from './seen.ts'

const before1 = ofRoles.family('before it', kinds)
const after1 = ofRoles.family('behind it', kinds)
const after2 = ofRoles.family('second behind it', kinds)
const before2 = ofRoles.family('second before it', kinds)
const withBefore = ofRoles.pairs('behind a … is a', kinds, kinds)
const withAfter = ofRoles.pairs('a … before a', kinds, kinds)
const toAfter = ofRoles.ranges('length of what follows', [0.4, 0.8, 1.25, 2.5, 5])
const toBefore = ofRoles.ranges('length of what stands before', [0.4, 0.8, 1.25, 2.5, 5])
const like = ofRoles.family('is written like', ['the one before', 'the one behind', 'both'])
const gapBefore2 = ofRoles.pairs('kind before and blank lines', kinds, ['none', 'some'])
const gapAfter2 = ofRoles.pairs('kind behind and blank lines', kinds, ['none', 'some'])
const next = ofRoles.family('what follows', ['has a rule under it', 'has a rule over it', 'is styled'])
const signed = ofRoles.family('stands behind', ['a name at the end'])

const apart = ['none', 'behind', 'before', 'both']
const beforeGaps = ofRoles.pairs(
  'behind, is, blank lines',
  kinds,
  kinds.flatMap(kind => apart.map(gaps => `${kind} ${gaps}`)),
)
const afterGaps = ofRoles.pairs(
  'is, before, blank lines',
  kinds,
  kinds.flatMap(kind => apart.map(gaps => `${kind} ${gaps}`)),
)

/** What stands around a block. */
export function neighbourSignals(on: number[], one: Seen, i: number, { seen }: Document): void {
  const at = (j: number) => seen[j]?.kind ?? edge
  const before = seen[i - 1]
  const after = seen[i + 1]
  const { kind } = one
  const n = kinds.length
  on.push(
    before1 + at(i - 1),
    after1 + at(i + 1),
    before2 + at(i - 2),
    after2 + at(i + 2),
    withBefore + at(i - 1) * n + kind,
    withAfter + kind * n + at(i + 1),
  )
  on.push(
    gapBefore2 + at(i - 1) * 2 + (one.block.gap > 0 ? 1 : 0),
    gapAfter2 + at(i + 1) * 2 + ((after?.block.gap ?? 1) > 0 ? 1 : 0),
  )
  const gaps = (one.block.gap === 0 ? 0 : 2) + ((after?.block.gap ?? 1) === 0 ? 0 : 1)
  on.push(beforeGaps + (at(i - 1) * n + kind) * 4 + gaps, afterGaps + (kind * n + at(i + 1)) * 4 + gaps)
  if (after) on.push(toAfter.first + rangeOf(after.shape.length / one.shape.length, toAfter.edges))
  if (before) on.push(toBefore.first + rangeOf(before.shape.length / one.shape.length, toBefore.edges))
  const likeBefore = before !== undefined && alike(one, before)
  const likeAfter = after !== undefined && alike(one, after)
  if (likeBefore || likeAfter) on.push(like + (likeBefore && likeAfter ? 2 : likeBefore ? 0 : 1))
  if (after?.rules === 'under' || after?.rules === 'both') on.push(next)
  if (after?.rules === 'over' || after?.rules === 'both') on.push(next + 1)
  if (after?.styled) on.push(next + 2)
  if (before?.block.place === 'end') on.push(signed)
}

const alike = (a: Seen, b: Seen) =>
  a.kind === b.kind &&
  a.block.form === b.block.form &&
  a.shape.upper === b.shape.upper &&
  a.block.decorated === b.block.decorated &&
  (a.block.column ?? 0) === (b.block.column ?? 0)
