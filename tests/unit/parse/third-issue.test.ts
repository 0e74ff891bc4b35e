import { describe, expect, test } from 'vitest'
import { noRules } from '../../../core/model/profile.ts'
import { parse } from '../../../core/parse/index.ts'
import { figuresOf } from '../../digests/figures.ts'
import { housesOf, profileAfter } from '../../digests/houses.ts'
import { readWritten } from '../../digests/written.ts'

/** Four issues each of sixteen houses; the first two are corrected as an editor reads them, and nothing is taught. */
const read = [...housesOf(readWritten(['bv', 'bw', 'bx', 'by']))].flatMap(([house, issues]) => {
  const profile = profileAfter(issues.slice(0, 2))
  return issues.slice(2).map(({ name, text, gold }) => {
    const before = parse(text, { profile: noRules })
    const after = parse(text, { profile })
    return { house, name, before: figuresOf(gold, before), after: figuresOf(gold, after) }
  })
})
const sum = (of: (one: (typeof read)[number]) => number) => read.reduce((all, one) => all + of(one), 0)

describe('from the third issue of a publisher on', () => {
  test('at most two questions are asked an issue', () => {
    expect(read).toHaveLength(32)
    expect(read.filter(({ after }) => after.flagged > 2).map(({ name }) => name)).toEqual([])
  })

  test('fewer items are read wrong than without the two before, and fewer are asked about', () => {
    expect(sum(({ after }) => after.wrong.length)).toBeLessThan(sum(({ before }) => before.wrong.length) * 0.85)
    expect(sum(({ after }) => after.flagged)).toBeLessThan(sum(({ before }) => before.flagged) * 0.6)
  })
})
