import { describe, expect, test } from 'vitest'
import { measureLayout } from '../../../../core/parse/lines/layout.ts'
import { splitLines } from '../../../../core/parse/text/lines.ts'

/** A text of one-line blocks with these numbers of blank lines between them. */
const withGaps = (...gaps: number[]) =>
  measureLayout(splitLines(`x${gaps.map(gap => '\n'.repeat(gap + 1) + 'x').join('')}`))

describe('layout', () => {
  test('a rare wide gap is a break', () => {
    expect(withGaps(1, 1, 1, 2, 1, 1, 1, 1, 1)).toMatchObject({ usualGap: 1, itemGap: null, breakGap: 2 })
  })

  test('gaps doubled throughout hold no break, and a still wider one among them does', () => {
    expect(withGaps(2, 2, 2, 2, 2, 2).breakGap).toBeNull()
    expect(withGaps(2, 2, 2, 4, 2, 2, 2, 2).breakGap).toBe(4)
  })

  test('frequent wide gaps part items, and only the rare ones among the wider end a section', () => {
    expect(withGaps(1, 2, 1, 2, 1, 2, 1, 4, 1, 2, 1, 2)).toMatchObject({ itemGap: 2, breakGap: 4 })
  })

  test('hard wraps are known by many lines that end near the same width', () => {
    const wrapped = 'a line that is about forty columns long\nand then another that is just as long\n'.repeat(5)
    expect(measureLayout(splitLines(wrapped)).wrap).toBe(39)
    expect(measureLayout(splitLines('one long line '.repeat(30) + '\n\nshort\n\nshort\n\nshort')).wrap).toBeNull()
  })

  test('a text without blank lines is not spaced', () => {
    expect(withGaps(0, 0, 0, 0, 0, 0, 0, 0).spaced).toBe(false)
    expect(withGaps(0, 1, 0, 1).spaced).toBe(true)
  })
})
