import { describe, expect, test } from 'vitest'
import { parse } from '../../../core/parse/index.ts'

const body = 'The bridge over the weir was opened on Monday. Two hundred people came to see it.'
const headline = (n: number) => `Council of the Northern Islands Takes Decision Number ${n} at Last`
const full = (n: number) => `${headline(n)}\n\n${body}\n\n`

describe('doubts', () => {
  test('an item that is plainly written is sure and needs no check', () => {
    const [, second] = parse(`${full(1)}${full(2)}${full(3)}`).items
    expect(second!.check).toEqual([])
    expect(second!.confidence).toBeGreaterThan(0.9)
  })

  test('a line that may be a section’s title says so', () => {
    const { items } = parse(`${full(1)}Ferries and Harbours of Orrin\n\n${full(2)}${full(3)}`)
    expect(items.flatMap(item => item.check).join()).toMatch(/section title/)
  })

  test('two headlines in a row without a body are worth a look', () => {
    const { items } = parse(`${full(1)}${headline(2)}\n\n${headline(3)}\n\n${full(4)}`)
    expect(items[2]!.check).toContain('two headlines in a row, no body')
    expect(items[2]!.confidence).toBeLessThan(items[0]!.confidence)
  })

  test('a lead without a headline is nothing unusual, an item without one among others is', () => {
    expect(parse(`${body}\n\n${full(1)}${full(2)}`).items[0]!.check).toEqual([])
    const { items } = parse(
      `${full(1)}${full(2)}Photo: Ann Lee\n\n* * *\n\n${body}\n\n* * *\n\n${full(3)}* * *\n\n${full(4)}`,
    )
    expect(items.find(item => item.headline === null)?.check).toContain('has no headline, unlike the others')
  })
})
